import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { browserPlaces, PROFILE_PREFERENCES, windowArguments } from './window.ts';

/** A window that was opened for an address. */
export type OpenedWindow = {
  /** Ends it, with every process that holds something of it; settles when nothing of it is left. */
  close(): Promise<void>;
  /** Settles when it is gone, by itself or by us. */
  readonly whenClosed: Promise<void>;
};

/** Null where none could be opened. */
export type OpenWindow = (address: string) => Promise<OpenedWindow | null>;

const PREFIX = 'constat-window-';

/** The first browser of the usual places that can be run; null where there is none. */
export function findBrowser(): string | null {
  return browserPlaces(process.platform, process.env).find(canRun) ?? null;
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * A private window of a browser of this machine, with a temporary profile that goes with it (security: L5).
 *
 * @param more arguments of a test's own, such as those of a browser without a screen
 */
export async function openPrivately(
  browser: string,
  address: string,
  more: readonly string[] = [],
): Promise<OpenedWindow> {
  sweepProfiles();
  const profile = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(PROFILE_PREFERENCES));
  const root = process.getuid?.() === 0;
  const { host: authority } = new URL(address);
  const child = spawn(
    browser,
    [...more, ...windowArguments({ address, authority, profile, browser, root })],
    {
      stdio: 'ignore',
      // A group of its own: all of it can be ended at once, and Ctrl+C in our terminal is for us alone.
      detached: process.platform !== 'win32',
      // Where Debian's Chromium would leave what a crash held.
      env: { ...process.env, BREAKPAD_DUMP_LOCATION: profile },
    },
  );
  const killAll = (): void => endTree(child.pid);
  const leaving = (): void => {
    killAll();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  process.once('exit', leaving);
  const whenClosed = new Promise<void>((settle) => {
    child.once('exit', () => settle());
    child.once('error', () => settle());
  }).then(async () => {
    // What it began may outlive it, and would write into the profile again.
    killAll();
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    process.removeListener('exit', leaving);
  });
  return {
    whenClosed,
    close() {
      killAll();
      return whenClosed;
    },
  };
}

function endTree(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody of the group is left.
  }
}

/** Profiles that a host which was itself killed left behind; nothing of a register is in them. */
function sweepProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another person's, on a machine that is shared.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
