import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Disk } from '../../electron/keeper/files.ts';
import { type Keeper, startKeeper } from '../../electron/keeper/keeper.ts';
import { digestOf } from '../../shared/register/digest.ts';
import { chance, type Chance, randomChange } from './commands.ts';
import { inMemory, type MemoryDisk } from './memory-disk.ts';
import { cleanUp, copyOfVault, incident, makeRegister, type Register, value } from './make.ts';

let register: Register;
let memory: MemoryDisk;

beforeAll(async () => {
  register = await makeRegister();
  memory = inMemory(register.home);
});
afterAll(cleanUp);

/** The power goes. No error of the system: nothing may catch it. */
const DARK = 'the power is gone';

type Acknowledged = { readonly id: string; readonly record: string | null }[];

/** Writes until the power goes at the n-th call on the disk; what had been acknowledged by then. */
function writeUntilDark(disk: Disk, c: Chance, calls: number, pid: number): Acknowledged {
  let left = calls;
  const failing = Object.fromEntries(
    Object.entries(disk).map(([name, call]) => [
      name,
      (...args: unknown[]): unknown => {
        // Before the call, or with it done and nobody told.
        left -= 1;
        if (left < 0) throw new Error(DARK);
        const result: unknown = (call as (...given: unknown[]) => unknown).apply(disk, args);
        if (left === 0 && c.int(2) === 0) {
          left = -1;
          throw new Error(DARK);
        }
        return result;
      },
    ]),
  ) as unknown as Disk;
  const acknowledged: Acknowledged = [];
  try {
    const keeper = begin(failing, pid);
    for (let i = 0; i < 60; i += 1) {
      const input =
        i === 0
          ? incident('premier')
          : [randomChange(keeper, c, '2026-03-03'), incident('suite')].slice(c.int(2));
      const done = keeper.perform(
        c.int(8) === 0 ? incident('gros', { circumstances: 'x'.repeat(90_000) }) : input,
      );
      if (done.ok) acknowledged.push(...done.value.changes);
      if (c.int(5) === 0) keeper.writeBlob(new Uint8Array(c.int(2000)));
    }
    keeper.close();
  } catch (error) {
    if ((error as Error).message !== DARK) throw error;
  }
  return acknowledged;
}

/** Each time another process, to which those before it are dead. */
function begin(disk: Disk, pid: number): Keeper {
  const { machine, folder, vault } = register;
  const self = { ...machine.self, pid, started: String(pid) };
  const markOf = (asked: number): string | null => (asked === pid ? String(pid) : null);
  return value(
    startKeeper({
      machine: { ...machine, disk, self, markOf },
      folder,
      vault: copyOfVault(vault),
      mode: 'write',
    }),
  );
}

function everythingIn(keeper: Keeper): Map<string, string> {
  const found = new Map<string, string>();
  for (const record of keeper.records()) {
    for (const { change, type } of record.history) {
      expect([change, found.has(change)]).toEqual([change, false]);
      found.set(change, type);
    }
  }
  for (const { change, type } of keeper.state.head.history) found.set(change, type);
  return found;
}

function lost(acknowledged: Acknowledged, keeper: Keeper): string[] {
  const found = everythingIn(keeper);
  return acknowledged.filter(({ id }) => !found.has(id)).map(({ id }) => id);
}

it('whatever of the unsynced reaches the disk, nothing acknowledged is lost, and the register goes on (40 × 3)', () => {
  let tails = 0;
  let interrupted = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const c = chance(seed);
    let disk = memory.copy();
    const acknowledged: Acknowledged = [];
    // Three times in a row, so that the power also goes while an earlier loss is being settled.
    for (let round = 1; round <= 3; round += 1) {
      const before = acknowledged.length;
      acknowledged.push(...writeUntilDark(disk, c, 1 + c.int(round === 2 ? 60 : 400), seed * 10 + round));
      if (acknowledged.length === before) interrupted += 1;
      disk = disk.afterPowerLoss(c.int);
    }
    const keeper = begin(disk, seed * 10 + 9);
    expect([seed, lost(acknowledged, keeper)]).toEqual([seed, []]);
    expect([seed, keeper.mode()]).toEqual([seed, { writing: true, reasons: [] }]);
    const report = keeper.verify();
    expect([seed, report]).toMatchObject([
      seed,
      { ok: true, damage: [], torn: [], forked: false, files: [] },
    ]);
    tails += keeper.state.head.tails.length;
    keeper.close();
  }
  // It was no walk in the park: writes were torn, and openings interrupted.
  expect(tails).toBeGreaterThan(8);
  expect(interrupted).toBeGreaterThan(8);
}, 120_000);

it('the control: where syncing does nothing, acknowledged entries are lost, and this test sees it', () => {
  let losses = 0;
  for (let seed = 1; seed <= 30; seed += 1) {
    const c = chance(seed);
    const disk = memory.copy();
    // Only where the journal is concerned: a lock that names nobody would end the test before it began.
    const segments = new Set<number>();
    const opening = (call: 'create' | 'open') => (path: string) => {
      const file = disk[call](path);
      if (path.endsWith('.seg')) segments.add(file);
      return file;
    };
    const lying: Disk = {
      ...disk,
      create: opening('create'),
      open: opening('open'),
      sync(file) {
        if (!segments.has(file)) disk.sync(file);
      },
    };
    const acknowledged = writeUntilDark(lying, c, 150, seed * 10);
    const keeper = begin(disk.afterPowerLoss(c.int), seed * 10 + 1);
    if (lost(acknowledged, keeper).length > 0) losses += 1;
    keeper.close();
  }
  expect(losses).toBeGreaterThan(10);
});

it('the control: where folders are not synced, whole segments go', () => {
  let losses = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const c = chance(seed);
    // A device that has no chain yet: its folder and its first segment are new.
    const disk = memory.copy();
    disk.removeFolder(join(register.home, 'state', 'devices'));
    const lying: Disk = { ...disk, syncFolder: () => undefined };
    const acknowledged = writeUntilDark(lying, c, 100, seed * 10);
    const keeper = begin(disk.afterPowerLoss(c.int), seed * 10 + 1);
    if (lost(acknowledged, keeper).length > 0) losses += 1;
    keeper.close();
  }
  expect(losses).toBeGreaterThan(5);
});

it('the same state comes back whatever was left of the unsynced', () => {
  const c = chance(7);
  const disk = memory.copy();
  const keeper = begin(disk, 1);
  for (let i = 0; i < 20; i += 1) keeper.perform(randomChange(keeper, c, '2026-03-03'));
  const digest = digestOf([...keeper.records()]);
  for (let i = 0; i < 20; i += 1) {
    const after = begin(disk.afterPowerLoss(c.int), 2);
    expect(digestOf([...after.records()])).toBe(digest);
    after.close();
  }
});

describe('of a folder that was made only now', () => {
  /** Nothing that was not synced reaches the disk. */
  const nothing = (): number => 0;

  it('the first sealed document is there after a power cut', () => {
    const disk = memory.copy();
    const keeper = begin(disk, 1);
    const bytes = new Uint8Array(500).fill(7);
    const reference = value(keeper.writeBlob(bytes));
    const after = begin(disk.afterPowerLoss(nothing), 2);
    expect(value(after.readBlob(reference))).toEqual(bytes);
    after.close();
  });

  it('an acknowledged entry is there, also where another process made the folder and was killed', () => {
    const disk = memory.copy();
    disk.removeFolder(join(register.home, 'state', 'devices'));
    disk.syncFolder(join(register.home, 'state'));
    // Killed right after the folder of its chain was made, before it was synced; the machine ran on.
    const killed = {
      ...disk,
      create: (path: string): number => {
        if (path.endsWith('.seg')) throw new Error(DARK);
        return disk.create(path);
      },
      syncFolder: (path: string): void => {
        if (!path.endsWith('journal')) disk.syncFolder(path);
      },
    };
    expect(begin(killed, 1).perform(incident('a'))).toMatchObject({ code: 'write-failed' });
    const next = begin(disk, 2);
    const { changes } = value(next.perform(incident('b')));
    const after = begin(disk.afterPowerLoss(nothing), 3);
    expect(after.read(changes[0]!.record!)?.facts.title).toBe('b');
    after.close();
  });
});
