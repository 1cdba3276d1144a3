/** npm start: in Electron where it is, otherwise in a browser, otherwise at an address; and all of it ends with Ctrl+C. */

import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { electronRuntime, fetchElectron } from '../../build/electron.mjs';
import { ensureBuilt, root } from '../../build/ensure.mjs';
import { keepersOf, processes } from '../processes.ts';

beforeAll(() => ensureBuilt(), 300_000);

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'constat-start-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Electron's package as npm lays it down: without its runtime. */
function electronPackage(installer = ''): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'package.json'), '{"version":"45.4.1"}');
  writeFileSync(join(folder, 'install.js'), installer);
  return folder;
}

const INSTALLS = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  const { join } = require('node:path');
  mkdirSync(join(__dirname, 'dist'));
  writeFileSync(join(__dirname, 'dist/version'), 'v45.4.1');
  writeFileSync(join(__dirname, 'dist/electron'), '');
  writeFileSync(join(__dirname, 'path.txt'), 'electron');
`;

describe("Electron's runtime", () => {
  test('is there once it is whole, and of the version that is wanted', () => {
    const folder = electronPackage();
    const found = (): string | undefined => electronRuntime({ folder, environment: {} });
    expect(found()).toBeUndefined();
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'path.txt'), 'electron');
    writeFileSync(join(folder, 'dist/version'), '45.4.1');
    expect(found()).toBeUndefined();
    writeFileSync(join(folder, 'dist/electron'), '');
    expect(found()).toBe(join(folder, 'dist/electron'));
    writeFileSync(join(folder, 'dist/version'), '45.4.0');
    expect(found()).toBeUndefined();
  });

  test('is fetched by its own installer', async () => {
    const folder = electronPackage(INSTALLS);
    expect(await fetchElectron({ folder, environment: {} })).toBe(join(folder, 'dist/electron'));
  });

  test('is waited for no longer than was said', async () => {
    const folder = electronPackage(`setTimeout(() => { ${INSTALLS} }, 60_000);`);
    const began = Date.now();
    expect(await fetchElectron({ folder, environment: {}, seconds: 1 })).toBeUndefined();
    expect(Date.now() - began).toBeLessThan(10_000);
  });

  test('is done without where its installer fails', async () => {
    const folder = electronPackage('process.exit(1);');
    expect(await fetchElectron({ folder, environment: {} })).toBeUndefined();
  });

  test.each([{ CI: 'true' }, { CONSTAT_NO_DOWNLOAD: '1' }])('is not fetched with %j', async (environment) => {
    const folder = electronPackage(INSTALLS);
    expect(await fetchElectron({ folder, environment })).toBeUndefined();
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });
});

type Started = {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Settles once it has said this. */
  readonly says: (wanted: RegExp) => Promise<RegExpExecArray>;
  readonly exit: Promise<number | null>;
};

function start(environment: Readonly<Record<string, string>>, ...args: string[]): Started {
  const child = spawn(process.execPath, [join(root, 'build/start.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, CI: 'true', CONSTAT_STATE: temporaryFolder(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  return {
    child,
    said: () => said,
    says: async (wanted) => {
      for (let waited = 0; waited < 60_000; waited += 50) {
        const found = wanted.exec(said);
        if (found !== null) return found;
        await new Promise((settle) => setTimeout(settle, 50));
      }
      throw new Error(`it did not say ${String(wanted)}, but: ${said}`);
    },
    exit: new Promise((settle) => child.once('exit', settle)),
  };
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/enter\/[\w-]{43}/;
describe('npm start', () => {
  test('without Electron and without a browser says so, gives an address, and ends with Ctrl+C', async () => {
    const { child, said, says, exit } = start({ CONSTAT_BROWSER: '/nowhere/chromium' });
    const [address] = await says(ADDRESS);
    expect(said()).toMatch(
      /Le moteur d’Electron n’est pas sur cet ordinateur[^\n]*\nElectron's runtime is not on/,
    );
    expect(said()).toMatch(/Aucun navigateur[^\n]*\nNo browser was found/);
    const status = await new Promise((settle, fail) => {
      get(address, (answer) => settle([answer.statusCode, answer.headers.location])).once('error', fail);
    });
    expect(status).toEqual([303, '/']);
    // The host, and beneath it the keeper.
    const [host, ...others] = processes().filter(({ parent }) => parent === child.pid);
    expect([others.length, keepersOf(host!.pid).length]).toEqual([0, 1]);
    child.kill('SIGINT');
    expect(await exit).toBe(0);
    expect(said()).toMatch(/Constat est arrêté\.\nConstat has ended\.\n$/);
    await expect(fetch(address)).rejects.toThrow();
  }, 90_000);

  test('opens the app in Electron where it is, and ends as it ends', async () => {
    const folder = temporaryFolder();
    const note = join(folder, 'called');
    writeFileSync(join(folder, 'electron'), `#!/bin/sh\necho "$@" > ${note}\nexit 0\n`);
    chmodSync(join(folder, 'electron'), 0o755);
    const { said, exit } = start({ ELECTRON_OVERRIDE_DIST_PATH: folder });
    expect(await exit).toBe(0);
    expect(readFileSync(note, 'utf8')).toBe(`${root}\n`);
    expect(said()).not.toMatch(/navigateur|browser/);
  }, 90_000);

  test('goes to a browser where Electron does not open', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'electron'), '#!/bin/sh\nexit 1\n');
    chmodSync(join(folder, 'electron'), 0o755);
    const { child, said, says, exit } = start({
      ELECTRON_OVERRIDE_DIST_PATH: folder,
      CONSTAT_BROWSER: '/bin/false',
    });
    await says(ADDRESS);
    expect(said()).toMatch(/Electron n’a pas pu s’ouvrir ici[^\n]*\nElectron could not open here/);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  }, 90_000);

  test('goes to a browser where that is asked for', async () => {
    const { child, said, says, exit } = start({ CONSTAT_BROWSER: '/bin/false' }, '--browser');
    await says(ADDRESS);
    expect(said()).not.toMatch(/Electron/);
    child.kill('SIGHUP');
    expect(await exit).toBe(0);
  }, 90_000);
});
