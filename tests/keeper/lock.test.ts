import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Disk, nodeDisk } from '../../electron/keeper/files.ts';
import { LOCK_FILE, takeLock } from '../../electron/keeper/lock.ts';
import { type Machine, nodeMachine, type ProcessMark } from '../../electron/keeper/machine.ts';
import { bundled } from './bundled.ts';
import { cleanUp, code, temporary, value } from './make.ts';

afterAll(cleanUp);

const state = temporary();
const here = nodeMachine({ stateFolder: state });
const lockOf = (folder: string): string => join(folder, LOCK_FILE);
const leave = (folder: string, mark: Partial<Mark>): void =>
  writeFileSync(lockOf(folder), JSON.stringify({ ...here.self, ...mark }));

/** What a lock says of its holder. */
type Mark = ProcessMark;

/** A process number that nobody has. */
const DEAD = 2 ** 22 + 1234;

describe('the lock', () => {
  it('is there while it is held, names its holder, and goes when it is given back', () => {
    const folder = temporary();
    const giveBack = value(takeLock(here, folder));
    expect(JSON.parse(readFileSync(lockOf(folder), 'utf8'))).toEqual(here.self);
    expect(readdirSync(folder)).toEqual([LOCK_FILE]);
    const refusal = takeLock(here, folder);
    expect(refusal).toMatchObject({
      code: 'locked-by-other',
      details: { host: here.self.host, pid: process.pid },
    });
    giveBack();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gives back only its own', () => {
    const folder = temporary();
    const giveBack = value(takeLock(here, folder));
    leave(folder, { host: 'elsewhere' });
    giveBack();
    expect(existsSync(lockOf(folder))).toBe(true);
  });

  it.each<[string, Partial<Mark>]>([
    ['the machine has started anew since', { boot: '00000000-0000-0000-0000-000000000000' }],
    ['its process is no more', { pid: DEAD }],
    ['its number belongs to a later process', { started: '1' }],
    [
      'it lived since this start of the machine, on another machine of the same name',
      { machine: 'ab'.repeat(16), pid: DEAD },
    ],
  ])('of a dead one is taken over: %s', (_why, mark) => {
    const folder = temporary();
    leave(folder, mark);
    const giveBack = value(takeLock(here, folder));
    expect(JSON.parse(readFileSync(lockOf(folder), 'utf8'))).toEqual(here.self);
    expect(readdirSync(folder)).toEqual([LOCK_FILE]);
    giveBack();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each<[string, Partial<Mark>]>([
    ['another machine, whatever it says of its process', { host: 'poste-2', pid: DEAD }],
    ['another machine that started at another time', { host: 'poste-2', boot: 'x' }],
    ['another machine of the same name', { machine: 'ab'.repeat(16), boot: 'x', pid: DEAD }],
    ['a process that lives', {}],
  ])('of one who may live is left: %s', (_who, mark) => {
    const folder = temporary();
    leave(folder, mark);
    const before = readFileSync(lockOf(folder), 'utf8');
    const { host, pid } = { ...here.self, ...mark };
    expect(takeLock(here, folder)).toMatchObject({ code: 'locked-by-other', details: { host, pid } });
    expect(readFileSync(lockOf(folder), 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual([LOCK_FILE]);
  });

  it.each(['', 'garbage', '{}', '{"host":1}'])('that names nobody (%j) is left', (text) => {
    const folder = temporary();
    writeFileSync(lockOf(folder), text);
    expect(takeLock(here, folder)).toMatchObject({
      code: 'locked-by-other',
      details: { host: null, pid: null },
    });
    expect(readFileSync(lockOf(folder), 'utf8')).toBe(text);
  });

  it('is taken over also where a process died while it was taking over, and another while taking over from that', () => {
    const folder = temporary();
    const dead = JSON.stringify({ ...here.self, pid: DEAD });
    for (const name of ['lock', 'lock.dead', 'lock.dead.dead']) writeFileSync(join(folder, name), dead);
    value(takeLock(here, folder))();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    [8, 'lets the next in'],
    [9, 'is left, and named'],
  ])('one behind which %i died in a row %s', (dead) => {
    const folder = temporary();
    const mark = JSON.stringify({ ...here.self, pid: DEAD });
    for (let i = 0; i < dead; i += 1) writeFileSync(join(folder, `lock${'.dead'.repeat(i)}`), mark);
    const taken = takeLock(here, folder);
    if (dead === 8) {
      value(taken)();
      expect(readdirSync(folder)).toEqual([]);
    } else {
      expect(taken).toMatchObject({ code: 'locked-by-other', details: { pid: DEAD } });
      expect(readdirSync(folder)).toHaveLength(dead);
    }
  });

  it('is not taken over while a living one is taking it over', () => {
    const folder = temporary();
    leave(folder, { pid: DEAD });
    writeFileSync(join(folder, 'lock.dead'), JSON.stringify(here.self));
    expect(takeLock(here, folder)).toMatchObject({ code: 'locked-by-other', details: { pid: process.pid } });
    expect(JSON.parse(readFileSync(lockOf(folder), 'utf8'))).toMatchObject({ pid: DEAD });
  });

  it('judges nobody dead where the system tells no start of the machine or of a process, unless there is none', () => {
    const vague: Machine = {
      ...here,
      self: { ...here.self, boot: null, started: 'alive' },
      markOf: (pid) => (pid === process.ppid ? 'alive' : null),
    };
    const folder = temporary();
    leave(folder, { boot: null, started: 'alive', pid: process.ppid });
    expect(code(takeLock(vague, folder))).toBe('locked-by-other');
    leave(folder, { boot: null, started: 'alive', pid: DEAD });
    expect(takeLock(vague, folder).ok).toBe(true);
  });

  it('works on a file system without links, and leaves no half of a lock when the disk is full', () => {
    const folder = temporary();
    const no = (cause: string) => (): never => {
      throw Object.assign(new Error(cause), { code: cause });
    };
    const plain = { ...here, disk: { ...nodeDisk, link: no('EPERM') } };
    const giveBack = value(takeLock(plain, folder));
    expect(code(takeLock(plain, folder))).toBe('locked-by-other');
    giveBack();
    const full = { ...here, disk: { ...nodeDisk, link: no('ENOTSUP'), sync: no('ENOSPC') } };
    expect(takeLock(full, folder)).toMatchObject({ code: 'write-failed', details: { cause: 'ENOSPC' } });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('three who judge the same holder dead', () => {
  // Nothing here outlives the machine: syncing would only take time.
  const hasty: Disk = { ...nodeDisk, sync: () => undefined };
  /** The disk of a process among whose calls others get their turn. */
  const interrupted = (turn: () => void): Disk =>
    Object.fromEntries(
      Object.entries(hasty).map(([name, call]) => [
        name,
        (...args: unknown[]): unknown => {
          turn();
          return (call as (...given: unknown[]) => unknown)(...args);
        },
      ]),
    ) as unknown as Disk;
  const one = (pid: number, disk: Disk = hasty): Machine => ({
    ...here,
    disk,
    self: { ...here.self, pid, started: 'alive' },
    markOf: (asked) => (asked === DEAD ? null : 'alive'),
  });

  it('exactly one of them holds it, wherever the second and the third come between the calls of the first', () => {
    const folder = temporary();
    const run = (second: number, third: number): { readonly winners: number[]; readonly calls: number } => {
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
      leave(folder, { pid: DEAD, started: 'before' });
      const winners: number[] = [];
      const takes = (pid: number, disk?: Disk): void => {
        if (takeLock(one(pid, disk), folder).ok) winners.push(pid);
      };
      let calls = 0;
      const disk = interrupted(() => {
        calls += 1;
        if (calls === second) takes(2);
        if (calls === third) takes(3);
      });
      takes(1, disk);
      return { winners, calls };
    };
    const { calls } = run(Infinity, Infinity);
    for (let second = 1; second <= calls; second += 1) {
      for (let third = second; third <= calls; third += 1) {
        const { winners } = run(second, third);
        expect([second, third, winners]).toEqual([second, third, [expect.any(Number)]]);
        expect(JSON.parse(readFileSync(lockOf(folder), 'utf8'))).toMatchObject({ pid: winners[0] });
      }
    }
    expect(calls).toBeGreaterThan(10);
  });
});

describe('real processes', () => {
  let script: string;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    script = await bundled('tests/keeper/locker.ts', temporary());
  });
  afterAll(() => children.forEach((child) => child.kill('SIGKILL')));

  /** A process that takes the lock of a folder when it is told to. */
  function locker(folder: string): ChildProcess {
    const child = fork(script, [folder, state], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    children.push(child);
    return child;
  }
  const next = (child: ChildProcess): Promise<unknown> =>
    new Promise((done) => child.once('message', (message) => done(message)));
  const gone = (child: ChildProcess): Promise<unknown> => new Promise((done) => child.once('exit', done));

  it('one that is killed leaves its lock, and the next takes it over', async () => {
    const folder = temporary();
    const child = locker(folder);
    await next(child);
    child.send('take');
    expect(await next(child)).toBe('held');
    expect(takeLock(here, folder)).toMatchObject({ code: 'locked-by-other', details: { pid: child.pid } });
    child.kill('SIGKILL');
    await gone(child);
    expect(existsSync(lockOf(folder))).toBe(true);
    value(takeLock(here, folder))();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    [3, 120],
    [8, 60],
  ])('of %i that race for the lock of a dead one exactly one holds it, each time', async (many, rounds) => {
    const folder = temporary();
    const racers = Array.from({ length: many }, () => locker(folder));
    await Promise.all(racers.map(next));
    const wins = racers.map(() => 0);
    for (let round = 0; round < rounds; round += 1) {
      leave(folder, { pid: DEAD + round });
      const answers = racers.map(next);
      // A moment in the future, so that they start together however late the message comes.
      const at = Date.now() + 4;
      for (const racer of racers) racer.send({ takeAt: at });
      const results = await Promise.all(answers);
      const holders = results.flatMap((result, i) => (result === 'held' ? [i] : []));
      expect([round, holders.length, results]).toEqual([round, 1, expect.anything()]);
      const winner = holders[0]!;
      wins[winner]! += 1;
      expect(JSON.parse(readFileSync(lockOf(folder), 'utf8'))).toMatchObject({ pid: racers[winner]!.pid });
      racers[winner]!.send('give');
      await next(racers[winner]!);
      expect(readdirSync(folder)).toEqual([]);
    }
    // It was a race: more than one of them won at some time.
    expect(wins.filter((n) => n > 0).length).toBeGreaterThan(1);
  });
});
