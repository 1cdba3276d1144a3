/** A lock ends the host’s own process, too: what passed through its memory goes with it (security §2.9). */

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { processes } from '../processes.ts';
import { ask, type Opened, temporaryFolder, until, visit, visitor } from './make.ts';

const program = join(import.meta.dirname, '../../dist/electron/local.mjs');

type Started = { readonly child: ChildProcess; readonly said: () => string; readonly address: () => string };

/** The program as `npm start` runs it, where no browser is found. */
function started(): Started {
  let text = '';
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, PATH: '/nowhere', CONSTAT_BROWSER: '', CONSTAT_STATE: temporaryFolder() },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.setEncoding('utf8').on('data', (more: string) => (text += more));
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, said: () => text, address: () => /http:\/\/\S+\/enter\/\S+/.exec(text)?.[0] ?? '' };
}

const childrenOf = (pid: number | undefined): readonly number[] =>
  processes()
    .filter((one) => one.parent === pid)
    .map((one) => one.pid);

async function inside({ address }: Started): Promise<{ host: Opened; visitor: ReturnType<typeof visitor> }> {
  await until(() => address() !== '');
  const { host: authority, port } = new URL(address());
  const host = { port: Number(port), authority } as Opened;
  return { host, visitor: await visit(host, address()) };
}

test('the window goes on with the next process, at the same address, and no other window does', async () => {
  const running = started();
  const { host, visitor: window } = await inside(running);
  expect(await window.call('openSample', { language: 'en' })).toMatchObject({ ok: true });
  const before = childrenOf(running.child.pid);
  expect(before).toHaveLength(1);
  const keepers = childrenOf(before[0]);
  expect(keepers).toHaveLength(1);

  const answer = await window.post('/host/lock', '{}');
  expect([answer.status, answer.headers.connection]).toEqual([200, 'close']);
  const cookie = answer.headers['set-cookie']![0]!.split(';')[0]!;
  const back = visitor(host, cookie);
  await until(
    async () =>
      (await ask(host, { headers: { Host: host.authority, Cookie: cookie } }).catch(() => null))?.status ===
      200,
  );
  const after = childrenOf(running.child.pid);
  expect(after).toHaveLength(1);
  expect(after[0]).not.toBe(before[0]);
  const living = processes().map(({ pid }) => pid);
  for (const gone of [...before, ...keepers]) expect(living).not.toContain(gone);
  expect(await back.call('head')).toMatchObject({ ok: false, code: 'no-register-open' });
  expect((await window.post('/host/about', '{}')).status).toBe(403);
  // And so each time.
  expect((await back.post('/host/lock', '{}')).status).toBe(200);
  await until(() => childrenOf(running.child.pid).some((pid) => pid !== after[0]));
});

test('it ends when it is told to, with all beneath it, and says so', async () => {
  const running = started();
  await inside(running);
  const beneath = childrenOf(running.child.pid);
  const ended = new Promise((done) => running.child.once('exit', done));
  running.child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(processes().map(({ pid }) => pid)).not.toContain(beneath[0]);
  expect(running.said()).toContain('Constat');
});

test('a host whose watcher was killed does not live on', async () => {
  const running = started();
  await inside(running);
  const [beneath] = childrenOf(running.child.pid);
  running.child.kill('SIGKILL');
  await until(() => !processes().some(({ pid }) => pid === beneath));
});
