import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createRegister } from '../../electron/keeper/create.ts';
import { type Keeper, openRegister, startKeeper } from '../../electron/keeper/keeper.ts';
import type { Machine } from '../../electron/keeper/machine.ts';
import { readRecoveryKey } from '../../electron/keeper/recovery-key.ts';
import { FLOOR } from '../../electron/keeper/slot.ts';
import { type FailingDisk, failingDisk, type Fault, FAULTS } from './failing-disk.ts';
import { inMemory, type MemoryDisk, memoryDisk } from './memory-disk.ts';
import {
  boundaries,
  cleanUp,
  code,
  copyOfVault,
  incident,
  makeRegister,
  note,
  open,
  ORGANISATION,
  PASSPHRASE,
  type Register,
  segment,
  value,
} from './make.ts';

// A machine with other things to do takes its time.
vi.setConfig({ testTimeout: 120_000 });

// Thousands of openings: the passphrase costs nothing here.
vi.mock(import('../../electron/keeper/seal.ts'), async (original) => ({
  ...(await original()),
  passphraseKey: (passphrase, { salt }) =>
    new Uint8Array(createHash('sha256').update(passphrase).update(salt).digest()),
}));

let register: Register;
/** Five entries. */
let plain: MemoryDisk;
/** The same, and the last frame torn. */
let torn: MemoryDisk;
/** A segment that the next frame closes. */
let full: MemoryDisk;
/** With one entry more a snapshot is written at closing. */
let long: MemoryDisk;

const KEPT = ['a', 'b', 'c'];

beforeAll(async () => {
  register = await makeRegister();
  const keeper = value(open(register));
  for (const title of KEPT) value(keeper.perform(incident(title)));
  value(keeper.perform(note('I-2026-001', 'x')));
  // As a crash leaves it: nobody has marked how far it reached.
  torn = inMemory(register.home);
  torn.remove(join(register.folder, 'lock'));
  keeper.close();
  plain = inMemory(register.home);
  const bytes = readFileSync(segment(register));
  torn.put(segment(register), bytes.subarray(0, (boundaries(bytes).at(-2) ?? 0) + 200));
  full = plain.copy();
  const filling = value(open(on(full)));
  const big = 'x'.repeat(99_000);
  value(filling.perform(Array.from({ length: 45 }, () => note('I-2026-001', big))));
  filling.close();
  long = plain.copy();
  const many = value(open(on(long)));
  for (let i = 0; i < 25; i += 1) value(many.perform(note('I-2026-001', `${i}`)));
  many.close();
});
afterAll(cleanUp);

function on(disk: Machine['disk'], over: Partial<Machine> = {}): Register {
  return { ...register, machine: { ...register.machine, disk, ...over } };
}

/** Opens as the next process would, to which this one is dead; so a lock that could not be removed is taken over. */
function next(disk: Machine['disk']): Keeper {
  const { self } = register.machine;
  const machine = on(disk, {
    self: { ...self, pid: 2, started: '1' },
    markOf: (pid) => (pid === 2 ? '1' : null),
  });
  return value(open(machine));
}

const titles = (keeper: Keeper): string[] => keeper.rows().map(({ title }) => title);

/**
 * Runs an operation against every fault at the first call it can strike, the second, and so on until the operation
 * goes through untouched. What must hold after each is checked by `then`; the disk is sound again by then.
 */
function everyCall(
  base: () => MemoryDisk,
  faults: readonly Fault[],
  run: (disk: FailingDisk, beneath: MemoryDisk, arm: () => void) => (what: string) => void,
): number {
  let strokes = 0;
  for (const fault of faults) {
    for (let n = 1; ; n += 1) {
      const beneath = base().copy();
      const disk = failingDisk(beneath, fault);
      const then = run(disk, beneath, () => disk.arm(n));
      const struck = disk.struck();
      disk.disarm();
      if (struck === 0) {
        // A fault that strikes no call at all would prove nothing.
        expect([fault.name, n]).not.toEqual([fault.name, 1]);
        break;
      }
      strokes += 1;
      then(`${fault.name}, call ${n}`);
      expect([fault.name, n, disk.resynced()]).toEqual([fault.name, n, 0]);
    }
  }
  return strokes;
}

/** What holds of every register after a failure: all that was acknowledged is there once, it is sound, and it goes on. */
function sound(
  what: string,
  beneath: MemoryDisk,
  acknowledged: readonly string[],
  perhaps: readonly string[],
): void {
  const keeper = next(beneath);
  const found = titles(keeper);
  for (const title of acknowledged)
    expect([what, title, found.filter((t) => t === title)]).toEqual([what, title, [title]]);
  for (const title of found)
    expect([what, [...acknowledged, ...perhaps].includes(title)]).toEqual([what, true]);
  expect([what, new Set(found).size]).toEqual([what, found.length]);
  expect([what, keeper.mode()]).toEqual([what, { writing: true, reasons: [] }]);
  expect([what, keeper.verify()]).toMatchObject([
    what,
    { ok: true, damage: [], torn: [], forked: false, files: [] },
  ]);
  value(keeper.perform(incident('après')));
  keeper.close();
  const again = next(beneath);
  expect(titles(again)).toEqual([...found, 'après']);
  again.close();
}

describe('performing on a failing disk', () => {
  const bases: [string, () => MemoryDisk, readonly Fault[]][] = [
    ['in a segment that is there', () => plain, FAULTS],
    // A segment is large, and so is each look at it.
    ['in a new segment', () => full, FAULTS.filter(({ name }) => !/permission|open files/.test(name))],
  ];

  it.each(bases)(
    '%s: never a throw, never an acknowledged entry lost, then read-only',
    (_where, base, faults) => {
      const strokes = everyCall(base, faults, (disk, beneath, arm) => {
        const keeper = value(open(on(disk)));
        arm();
        const first = keeper.perform(incident('d'));
        const second = keeper.perform([incident('e'), incident('f')]);
        const acknowledged = [...KEPT, ...(first.ok ? ['d'] : []), ...(second.ok ? ['e', 'f'] : [])];
        const refused = !first.ok || !second.ok;
        const { reasons } = keeper.mode();
        if (refused) {
          const failed = first.ok ? second : first;
          expect(failed).toMatchObject({
            code: 'write-failed',
            details: { cause: expect.stringMatching(/^E/) as unknown },
          });
          expect(reasons).toEqual(['write-failed']);
          disk.disarm();
          expect(code(keeper.perform(incident('g')))).toBe('read-only');
          // Nothing was written, and what can be read is what was acknowledged.
          expect(titles(keeper)).toEqual(acknowledged);
        }
        keeper.close();
        return (what: string) => sound(what, beneath, acknowledged, ['d', 'e', 'f']);
      });
      expect(strokes).toBeGreaterThan(0);
    },
  );
});

describe('opening on a failing disk', () => {
  const bases: [string, () => MemoryDisk][] = [
    ['a whole register', () => plain],
    ['a torn tail to put aside', () => torn],
    ['by a device that writes its first entry', () => withoutState(plain)],
  ];

  it.each(bases)('%s: opened or refused, and whole afterwards', (_what, base) => {
    const strokes = everyCall(base, FAULTS, (disk, beneath, arm) => {
      arm();
      const opened = open(on(disk));
      const performed = opened.ok && opened.value.perform(incident('d')).ok;
      if (opened.ok) opened.value.close();
      else
        expect(['write-failed', 'read-failed', 'damaged', 'locked-by-other', 'member-unknown']).toContain(
          opened.code,
        );
      return (what) => sound(what, beneath, [...KEPT, ...(performed ? ['d'] : [])], ['d']);
    });
    expect(strokes).toBeGreaterThan(30);
  });

  it('with the recovery key, from the header on: opened or refused', async () => {
    for (const fault of FAULTS.filter(({ calls }) => calls.includes('read'))) {
      for (let n = 1; ; n += 1) {
        const disk = failingDisk(plain.copy(), fault);
        disk.arm(n);
        const unlock = { recoveryKey: register.recoveryKey.slice() };
        const opened = await openRegister({ ...on(disk), unlock, mode: 'read' });
        if (opened.ok) opened.value.close();
        else expect(['read-failed', 'slot-damaged', 'damaged', 'member-unknown']).toContain(opened.code);
        if (disk.struck() === 0) break;
      }
    }
  });
});

function withoutState(disk: MemoryDisk): MemoryDisk {
  const copy = disk.copy();
  copy.removeFolder(join(register.home, 'state'));
  return copy;
}

describe('closing on a failing disk', () => {
  it('loses nothing and throws nothing, snapshot or not', () => {
    const strokes = everyCall(
      () => long,
      FAULTS,
      (disk, beneath, arm) => {
        const keeper = value(open(on(disk)));
        value(keeper.perform(incident('d')));
        arm();
        keeper.close();
        return (what) => sound(what, beneath, [...KEPT, 'd'], []);
      },
    );
    expect(strokes).toBeGreaterThan(20);
  });

  it('a snapshot is written on a sound one (so that the loop above had one to fail)', () => {
    const disk = long.copy();
    expect(disk.list(join(register.folder, 'snapshots'))).toEqual([]);
    const keeper = value(open(on(disk)));
    value(keeper.perform(incident('d')));
    keeper.close();
    expect(disk.list(join(register.folder, 'snapshots'))).toHaveLength(1);
  });
});

/** The last two where a lock could not be given back, and where what was written did not read back. */
const CREATION_REFUSED = ['write-failed', 'read-failed', 'locked-by-other', 'damaged'];

describe('creating on a failing disk', () => {
  it('gives a register that opens, or none: nothing that looks like one, nothing left beside it', async () => {
    const folder = '/home/registre';
    let strokes = 0;
    for (const fault of FAULTS) {
      for (let n = 1; ; n += 1) {
        const beneath = memoryDisk();
        beneath.makeFolder('/home');
        const disk = failingDisk(beneath, fault);
        const machine = { ...register.machine, disk, stateFolder: '/state' };
        disk.arm(n);
        const order = { machine, folder, organisation: ORGANISATION, passphrase: PASSPHRASE, cost: FLOOR };
        const created = await createRegister(order);
        const struck = disk.struck();
        disk.disarm();
        const what = `${fault.name}, call ${n}`;
        const sure = { ...machine, disk: beneath };
        if (created.ok) {
          const { keeper, recoveryKey } = created.value;
          value(keeper.perform(incident('a')));
          const vault = copyOfVault(keeper.vault);
          keeper.close();
          const unlock = { recoveryKey: value(readRecoveryKey(recoveryKey)) };
          const opened = value(await openRegister({ machine: sure, folder, unlock, mode: 'read' }));
          const { ok, files, damage } = opened.verify();
          expect([what, opened.rows().length, ok, files, damage]).toEqual([what, 1, true, [], []]);
          opened.close();
          const written = startKeeper({ machine: sure, folder, vault, mode: 'write' });
          expect([what, written.ok && written.value.mode().writing]).toEqual([what, true]);
        } else {
          expect([what, CREATION_REFUSED.includes(created.code), created.code]).toEqual([
            what,
            true,
            created.code,
          ]);
          // A disk that stays full cannot move back what it could not finish; whatever else, it is tidy.
          const stuck = fault.forever && fault.calls.includes('rename');
          if (!stuck) expect([what, beneath.stat(folder)]).toEqual([what, null]);
          const left = beneath.list('/home').filter((name) => name.startsWith('registre.new-'));
          const couldNotRemove =
            fault.calls.includes('removeFolder') || fault.calls.includes('stat') || stuck;
          if (!couldNotRemove) expect([what, left]).toEqual([what, []]);
          strokes += 1;
        }
        if (struck === 0) break;
      }
    }
    expect(strokes).toBeGreaterThan(50);
  }, 120_000);
});

describe('the failing disk itself', () => {
  it('fails at the call it is told, writes half where it says so, and counts syncs after a failed one', () => {
    const beneath = memoryDisk();
    const short = failingDisk(
      beneath,
      FAULTS.find((fault) => fault.short)!,
    );
    const file = short.create('/x');
    short.append(file, new Uint8Array(10));
    short.arm(2);
    short.append(file, new Uint8Array(10));
    expect(() => short.append(file, new Uint8Array(10))).toThrow('ENOSPC');
    expect(() => short.append(file, new Uint8Array(10))).toThrow('ENOSPC');
    expect([beneath.stat('/x')?.size, short.struck()]).toEqual([30, 2]);
    const syncing = failingDisk(
      beneath,
      FAULTS.find(({ name }) => name === 'a failed sync, once')!,
    );
    const other = syncing.create('/y');
    syncing.arm(1);
    expect(() => syncing.sync(other)).toThrow('EIO');
    expect(syncing.resynced()).toBe(0);
    syncing.sync(other);
    expect(syncing.resynced()).toBe(1);
  });

  it('shows a keeper that would go on after a failed write: its entries end up behind a torn one', () => {
    // The control: the guard of the keeper taken away by writing on with a second keeper that knows nothing of it.
    const beneath = plain.copy();
    const disk = failingDisk(
      beneath,
      FAULTS.find((fault) => fault.short)!,
    );
    const keeper = value(open(on(disk)));
    disk.arm(1);
    expect(keeper.perform(incident('d')).ok).toBe(false);
    const path = segment(register);
    const whole = plain.read(path);
    const size = beneath.stat(path)!.size;
    expect(size).toBeGreaterThan(whole.length);
    beneath.put(path, Buffer.concat([beneath.read(path), whole.subarray(0, boundaries(whole)[1])]));
    expect(value(open(on(beneath), 'read')).loaded.damage.length).toBeGreaterThan(0);
  });
});
