import { randomBytes } from 'node:crypto';
import { homedir, hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Disk, nodeDisk } from './files.ts';

/** All that the keeper asks of the world around it. Tests give their own clock, chance and disk. */
export type Machine = {
  readonly disk: Disk;
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** Folder outside every register, where this installation keeps its device ids. */
  readonly stateFolder: string;
  readonly self: ProcessMark;
  readonly markOf: (pid: number) => string | null;
  /** What is mounted where, a line for each as Linux tells it; empty where the system does not. */
  readonly mounts: () => string;
  readonly workerFile: string;
  readonly fontsFolder: string;
  /** The script that checks an evidence package without Constat; a copy goes into each. */
  readonly verifierFile: string;
  readonly version: string;
  /** Free bytes below which nothing is written any more, so that what is being written can always be ended. */
  readonly leastFree: number;
};

/** Enough of a process to prove, later and on the same machine, that it is dead. */
export type ProcessMark = {
  readonly host: string;
  /** The system's own id of this machine, since two may bear one host name; null where it has none. */
  readonly machine: string | null;
  /** Changes with each start of the machine; null where the system does not tell. */
  readonly boot: string | null;
  readonly pid: number;
  /** When the process began, as the system tells it; null where it does not. */
  readonly started: string | null;
};

const LEAST_FREE = 100 * 1024 * 1024;

declare const CONSTAT_VERSION: string | undefined;

/** This machine, as the command line and the app see it. */
export function nodeMachine(overrides: Partial<Machine> = {}): Machine {
  const here = dirname(fileURLToPath(import.meta.url));
  return {
    disk: nodeDisk,
    now: () => Date.now(),
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    stateFolder: stateFolder(),
    self: {
      host: hostname(),
      machine: lineOf('/etc/machine-id'),
      boot: lineOf('/proc/sys/kernel/random/boot_id'),
      pid: process.pid,
      started: startOf(process.pid),
    },
    markOf: startOf,
    mounts: () => lineOf('/proc/self/mounts') ?? '',
    workerFile: join(here, 'worker.mjs'),
    fontsFolder: join(here, '..', 'fonts'),
    verifierFile: join(here, '..', 'verifier', 'verify.mjs'),
    version: typeof CONSTAT_VERSION === 'string' ? CONSTAT_VERSION : '0.1.0',
    leastFree: LEAST_FREE,
    ...overrides,
  };
}

function stateFolder(): string {
  const { CONSTAT_STATE, XDG_STATE_HOME, LOCALAPPDATA } = process.env;
  if (CONSTAT_STATE !== undefined && CONSTAT_STATE !== '') return CONSTAT_STATE;
  if (process.platform === 'win32')
    return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Constat');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Constat');
  return join(XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'constat');
}

/** What a file of the system says; null where there is none, or it says nothing. */
function lineOf(path: string): string | null {
  try {
    return textOf(path).trim() || null;
  } catch {
    return null;
  }
}

/** Start time of a living process; null where it is dead or the system does not tell. */
function startOf(pid: number): string | null {
  try {
    const stat = textOf(`/proc/${pid}/stat`);
    // Field 22; the name in field 2 may hold spaces and brackets, so count from behind it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return isAlive(pid) ? 'alive' : null;
  }
}

function textOf(path: string): string {
  return new TextDecoder().decode(nodeDisk.read(path));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
