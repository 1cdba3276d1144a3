/** L5, L7 with a real browser: a private window and its profile, which hold nothing and are gone with it. */

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { openPrivately, type OpenWindow } from '../../electron/local/browser.ts';
import { windowArguments } from '../../electron/local/window.ts';
import { browserProgram, sandboxArguments } from '../browser.ts';
import { processes } from '../processes.ts';
import { openHost, programFolder, temporaryFolder, until } from './make.ts';

const CANARY = 'canary-of-the-register-4f1c';
const HEADLESS = ['--headless=new', '--disable-gpu'];

/** Keeps what it can of a canary wherever a page can keep something; says so by a preference. */
const KEEPS = `
const database = await new Promise((settle, fail) => {
  const opening = indexedDB.open('register', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
  opening.onsuccess = () => settle(opening.result);
  opening.onerror = fail;
});
const all = '${CANARY}'.repeat(40);
for (let row = 0; row < 200; row += 1) await new Promise((settle) => {
  const writing = database.transaction('rows', 'readwrite', { durability: 'strict' });
  writing.objectStore('rows').put({ all }, row);
  writing.oncomplete = settle;
});
localStorage.setItem('all', all);
sessionStorage.setItem('all', all);
await (await caches.open('all')).put('/all', new Response(all));
history.replaceState({ all }, '', '/?' + '${CANARY}');
document.title = '${CANARY}';
`;

const profiles = (): readonly string[] =>
  readdirSync(tmpdir())
    .filter((name) => name.startsWith(`constat-window-${process.pid}-`))
    .map((name) => join(tmpdir(), name));

/** Files under a folder that hold the canary, whatever the width of its characters. */
function holding(folder: string): readonly string[] {
  const wanted = [Buffer.from(CANARY, 'utf8'), Buffer.from(CANARY, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      try {
        const bytes = readFileSync(file);
        return wanted.some((each) => bytes.includes(each));
      } catch {
        return false; // gone since it was listed
      }
    });
}

/** Processes that were given an argument with this text in it. */
const running = (text: string): readonly number[] =>
  processes()
    .filter(({ command }) => command.includes(text))
    .map(({ pid }) => pid);

function serve(answer: (request: IncomingMessage) => string): Promise<{ authority: string; server: Server }> {
  return new Promise((settle) => {
    const server = createServer((request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(answer(request));
    });
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      settle({ authority: `127.0.0.1:${(server.address() as AddressInfo).port}`, server });
    });
  });
}

/** The folder of a program whose page runs this script once its events are there. */
function programWith(script: string): string {
  const dist = programFolder();
  writeFileSync(
    join(dist, 'renderer/index.html'),
    '<!doctype html><title>Constat</title><script type="module" src="/assets/test.js"></script>',
  );
  writeFileSync(join(dist, 'renderer/assets/test.js'), `import './page.js';\n${script}`);
  return dist;
}

const openWindow: OpenWindow = (address) => openPrivately(browserProgram(), address, HEADLESS);

/** What this machine remembers of the window, which the page of a test writes into it. */
const remembered = (stateFolder: string): string =>
  readdirSync(stateFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => textOf(join(entry.parentPath, entry.name)))
    .join('\n');

/** A file that is written beside its place and renamed may be gone between being listed and being read. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

test('a private window keeps nothing in its profile, and a lock and the end leave neither', async () => {
  const stateFolder = temporaryFolder();
  // The first window keeps all it can and waits; once told to, it locks. The second says that it came.
  const dist = programWith(`
    const { value } = await call('about', {});
    if (value.preferences.lockAfter === 12) await call('prefer', { lockAfter: 13 });
    else {
      ${KEEPS}
      await call('prefer', { lockAfter: 11 });
      for (;;) {
        const now = await call('about', {});
        if (now.value.preferences.density === 'compact') break;
        await new Promise((settle) => setTimeout(settle, 100));
      }
      await call('prefer', { lockAfter: 12 });
      await call('lock', {});
    }
  `);
  const host = await openHost({ dist, stateFolder, openWindow });
  await until(() => remembered(stateFolder).includes(`"lockAfter":11`), 40_000);
  const [first] = profiles();
  expect(profiles().length).toBe(1);
  const before = running(first!);
  expect(before.length).toBeGreaterThan(0);
  // What it wrote reaches the disk within seconds, where it does.
  await new Promise((settle) => setTimeout(settle, 3_000));
  expect(readdirSync(first!, { recursive: true }).length).toBeGreaterThan(20);
  expect(holding(first!)).toEqual([]);

  const preferences = readdirSync(stateFolder, { recursive: true, withFileTypes: true }).find(
    (entry) =>
      entry.isFile() && readFileSync(join(entry.parentPath, entry.name), 'utf8').includes('lockAfter'),
  )!;
  const file = join(preferences.parentPath, preferences.name);
  writeFileSync(file, readFileSync(file, 'utf8').replace('comfortable', 'compact'));

  await until(() => remembered(stateFolder).includes(`"lockAfter":13`), 40_000);
  expect(existsSync(first!)).toBe(false);
  expect(before.filter((pid) => running(first!).includes(pid))).toEqual([]);
  const [second] = profiles();
  expect(second).not.toBe(first);
  expect(running(second!).length).toBeGreaterThan(0);

  await host.end();
  expect(profiles()).toEqual([]);
  await until(() => running(second!).length === 0);
}, 120_000);

test('the same window without its privacy does keep it: the search finds what is there', async () => {
  const page = await serve(
    () => `<!doctype html><script type="module">${KEEPS}; await fetch('/done');</script>`,
  );
  let done = false;
  page.server.on('request', ({ url }: IncomingMessage) => (done ||= url === '/done'));
  const profile = temporaryFolder();
  const args = windowArguments({
    address: `http://${page.authority}/`,
    authority: page.authority,
    profile,
    browser: browserProgram(),
    root: false,
  });
  const child = spawn(
    browserProgram(),
    [...HEADLESS, ...sandboxArguments, ...args.filter((arg) => arg !== '--incognito')],
    { stdio: 'ignore', detached: true },
  );
  const end = (): void => {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // It has ended.
    }
  };
  onTestFinished(end);
  await until(() => done, 40_000);
  await until(() => holding(profile).some((name) => name.includes('IndexedDB')), 10_000);
  end();
  await until(() => running(profile).length === 0);
}, 90_000);

test('the host ends with its browser, and nothing of either is left', async () => {
  const stateFolder = temporaryFolder();
  const dist = programWith(`await call('prefer', { lockAfter: 11 });`);
  const host = await openHost({ dist, stateFolder, openWindow });
  await until(() => remembered(stateFolder).includes(`"lockAfter":11`), 40_000);
  const [profile] = profiles();
  // The browser itself, not one of the processes it began.
  const browser = processes().filter(
    ({ command }) => command.includes(`--user-data-dir=${profile!}`) && !command.includes('--type='),
  );
  for (const { pid } of browser) process.kill(pid, 'SIGTERM');
  await host.ended;
  expect(profiles()).toEqual([]);
  await until(() => running(profile!).length === 0);
}, 90_000);

test('what the browser would ask of any network goes to the host, which refuses it', async () => {
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(403).end();
  });
  proxy.on('connect', ({ url }, socket) => {
    asked.push(url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((settle) => proxy.listen({ host: '127.0.0.1', port: 0 }, settle));
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  const authority = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  let done = '';
  const page = await serve(({ url = '' }) => {
    if (url.startsWith('/done')) done = url;
    return '<!doctype html><script type="module">const tried = await Promise.all(["http://plain.example/", "https://sealed.example/"].map((url) => fetch(url, { mode: "no-cors" }).then(() => "through", () => "refused"))); await fetch("/done?" + tried);</script>';
  });
  const profile = temporaryFolder();
  const args = windowArguments({
    address: `http://${page.authority}/`,
    authority,
    profile,
    browser: browserProgram(),
    root: process.getuid?.() === 0,
  });
  const child = spawn(browserProgram(), [...HEADLESS, ...args], { stdio: 'ignore', detached: true });
  onTestFinished(() => {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // It has ended.
    }
  });
  // The address itself was reached without the proxy, or nothing would be done.
  await until(() => done !== '', 40_000);
  expect(done).toMatch(/refused$/);
  expect(asked.filter((url) => url === 'http://plain.example/').length).toBeGreaterThan(0);
  expect(asked.filter((url) => url === 'sealed.example:443').length).toBeGreaterThan(0);
}, 60_000);

test('a profile that a host left behind when it was killed is swept by the next one', async () => {
  const gone = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
  await new Promise((settle) => gone.once('exit', settle));
  const left = join(tmpdir(), `constat-window-${gone.pid!}-abcdef`);
  const living = join(tmpdir(), `constat-window-${process.ppid}-abcdef`);
  mkdirSync(join(left, 'Default'), { recursive: true });
  mkdirSync(living);
  onTestFinished(() => {
    rmSync(left, { recursive: true, force: true });
    rmSync(living, { recursive: true, force: true });
  });
  const window = await openPrivately('/bin/true', 'http://127.0.0.1:1/enter/x');
  await window.whenClosed;
  expect(existsSync(left)).toBe(false);
  expect(existsSync(living)).toBe(true);
  expect(profiles()).toEqual([]);
});

test('a program that cannot be run leaves no profile', async () => {
  const window = await openPrivately('/nowhere/chromium', 'http://127.0.0.1:1/enter/x');
  await window.whenClosed;
  expect(profiles()).toEqual([]);
});
