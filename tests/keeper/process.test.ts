import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Link, linkOver } from '../../electron/keeper/link.ts';
import type { HostEvent, Opened, Performed } from '../../shared/host.ts';
import type { Result } from '../../shared/result.ts';
import { bundled } from './bundled.ts';
import {
  cleanUp,
  copyOf,
  incident,
  makeRegister,
  PASSPHRASE,
  type Register,
  temporary,
  value,
} from './make.ts';

let register: Register;
let file: string;
let faulty: string;
beforeAll(async () => {
  file = await bundled('electron/keeper/process.ts', temporary());
  faulty = await bundled('tests/keeper/faulty-process.ts', temporary());
  register = await makeRegister();
}, 120_000);
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(cleanUp);

type Process = {
  readonly child: ChildProcess;
  readonly link: Link;
  readonly told: readonly HostEvent[];
  readonly said: () => string;
  readonly exited: Promise<readonly [code: number | null, signal: string | null]>;
  readonly ask: <T>(call: string, input?: unknown) => Promise<Result<T>>;
};

/** The keeper in a process of its own, as a host begins it. */
function begin(state: string, script = file): Process {
  const child = fork(script, [], {
    env: { PATH: process.env['PATH'], HOME: state, CONSTAT_STATE: state },
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += String(text)));
  // Who disconnects hears of no `close` any more: its end, and that of what it said.
  const exited = Promise.all([once(child, 'exit'), once(child.stderr!, 'close')]).then(
    ([[code, signal]]) => [code, signal] as readonly [number | null, string | null],
  );
  const link = linkOver({
    post: (message) => void child.send(message as object),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  });
  const told: HostEvent[] = [];
  link.listen((event) => told.push(event));
  return {
    child,
    link,
    told,
    said: () => said,
    exited,
    ask: <T>(call: string, input: unknown = {}) => link.ask(call, input) as Promise<Result<T>>,
  };
}

async function opened(at: Register): Promise<Process> {
  const keeper = begin(at.machine.stateFolder);
  value(await open(keeper, at));
  return keeper;
}
const open = ({ ask }: Process, { folder }: Register) =>
  ask<Opened>('open', { folder, secret: { passphrase: PASSPHRASE }, mode: 'write' });
const LOCK = 'lock';

describe('a keeper in a process of its own', () => {
  test('answers, tells what was recorded, and ends in good order when it is told to', async () => {
    const at = copyOf(register);
    const keeper = await opened(at);
    const performed = value(await keeper.ask<Performed>('perform', { changes: [incident('Un')] }));
    expect(keeper.told).toMatchObject([{ event: 'commit', head: { seq: performed.seq } }]);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => keeper.ask('perform', { changes: [incident(`Suite ${n}`)] })),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    await keeper.link.end();
    expect(await keeper.exited).toEqual([0, null]);
    expect(keeper.said()).toBe('');
    expect(keeper.told.filter(({ event }) => event === 'keeper-gone')).toEqual([]);
    // Whoever comes next finds it free, and everything in it.
    const next = begin(at.machine.stateFolder);
    expect(value(await open(next, at))).toMatchObject({
      records: 21,
      // Made long ago: it was never copied, and nobody looked for its recovery sheet since.
      head: { writing: true, warnings: ['backup-overdue', 'recovery-unchecked'] },
    });
    await next.link.end();
  });

  test('killed while it is asked: who waits hears that it is gone, and nothing acknowledged is lost', async () => {
    const at = copyOf(register);
    const keeper = await opened(at);
    const answers: Promise<Result<unknown>>[] = [];
    for (let n = 0; n < 60; n += 1) answers.push(keeper.ask('perform', { changes: [incident(`Un ${n}`)] }));
    await answers[20];
    keeper.child.kill('SIGKILL');
    const settled = await Promise.all(answers);
    const kept = settled.filter(({ ok }) => ok).length;
    expect(kept).toBeGreaterThan(20);
    for (const answer of settled) if (!answer.ok) expect(answer.code).toBe('keeper-gone');
    await keeper.exited;
    expect(keeper.told.at(-1)).toEqual({ event: 'keeper-gone' });
    expect(await keeper.ask('head')).toMatchObject({ ok: false, code: 'keeper-gone' });
    // Its lock is found to be a dead one's.
    const next = begin(at.machine.stateFolder);
    const { records, head } = value(await open(next, at));
    expect(records).toBeGreaterThanOrEqual(kept);
    expect(head.writing).toBe(true);
    await next.link.end();
  });

  test.each<[string, (keeper: Process) => unknown]>([
    ['nobody is there any more', ({ child }) => child.disconnect()],
    ['the system asks it to', ({ child }) => child.kill('SIGTERM')],
  ])('ends by itself, and lets go of the register, where %s', async (_what, leave) => {
    const at = copyOf(register);
    const keeper = await opened(at);
    expect(existsSync(join(at.folder, LOCK))).toBe(true);
    leave(keeper);
    expect(await keeper.exited).toEqual([0, null]);
    expect(readdirSync(at.folder)).not.toContain(`${LOCK}.tmp`);
    const next = begin(at.machine.stateFolder);
    expect(value(await open(next, at)).head).toMatchObject({ writing: true });
    await next.link.end();
  });

  test('lives through Ctrl+C, which is for whoever began it', async () => {
    const at = copyOf(register);
    const keeper = await opened(at);
    keeper.child.kill('SIGINT');
    expect((await keeper.ask('head')).ok).toBe(true);
    await keeper.link.end();
  });
});

describe('a fault', () => {
  test('ends it, and says where it was, never what it said', async () => {
    const keeper = begin(temporary(), faulty);
    const [code] = await keeper.exited;
    expect(code).toBe(70);
    expect(keeper.said()).toMatch(/^TypeError\n\s+at /);
    expect(keeper.said()).not.toMatch(/Tremblay|046/);
    expect(keeper.told).toEqual([{ event: 'keeper-gone' }]);
  });

  test.each<[string, unknown]>([
    ['a call that is none', { id: 1, call: 'Tremblay', input: {} }],
    ['nothing', null],
    ['a word', 'Tremblay'],
  ])('%s from a parent gone wrong leaves no words either', async (_what, message) => {
    const keeper = begin(temporary());
    expect((await keeper.ask('about')).ok).toBe(true);
    keeper.child.send(message as object);
    expect((await keeper.exited)[0]).toBe(70);
    expect(keeper.said()).not.toContain('Tremblay');
  });
});
