import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyFolder } from '../../electron/keeper/verify.ts';
import { inMemory, type MemoryDisk } from './memory-disk.ts';
import {
  boundaries,
  cleanUp,
  code,
  incident,
  makeRegister,
  note,
  open,
  type Register,
  segment,
  textOf,
  value,
} from './make.ts';

/** Creation, an incident, two notes; the last frame is the one that gets torn. */
let register: Register;
let memory: MemoryDisk;
let whole: Uint8Array;
let last: number;

beforeAll(async () => {
  register = await makeRegister();
  const keeper = value(open(register));
  const id = value(keeper.perform(incident('une clé'))).changes[0]!.record!;
  value(keeper.perform(note(id, 'perdue')));
  value(keeper.perform(note(id, 'retrouvée')));
  // As a crash leaves it: nobody has marked how far it reached.
  memory = inMemory(register.home);
  memory.remove(join(register.folder, 'lock'));
  keeper.close();
  whole = new Uint8Array(readFileSync(segment(register)));
  last = boundaries(whole).at(-2)!;
});
afterAll(cleanUp);

/** The register with its journal cut after so many bytes. */
function cut(length: number, disk = memory.copy()): { readonly disk: MemoryDisk; readonly at: Register } {
  disk.put(segment(register), whole.subarray(0, length));
  return { disk, at: { ...register, machine: { ...register.machine, disk } } };
}

/** What a crash leaves of a register that is open: its last write torn by so many bytes, and nothing marked. */
function crashed(open_: MemoryDisk, torn: number): { readonly disk: MemoryDisk; readonly at: Register } {
  const disk = open_.copy();
  disk.remove(join(register.folder, 'lock'));
  const folder = join(register.folder, 'journal', register.device);
  const path = join(folder, disk.list(folder).at(-1)!);
  const bytes = disk.read(path);
  disk.put(path, bytes.subarray(0, bytes.length - torn));
  return { disk, at: { ...register, machine: { ...register.machine, disk } } };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a torn tail', () => {
  it('at every offset of the last frame: put aside, journalled, a new segment begun, clean afterwards', () => {
    const folder = join(register.folder, 'journal', register.device);
    let cuts = 0;
    for (let length = last + 1; length < whole.length; length += 1) {
      const { disk, at } = cut(length);
      const tail = whole.subarray(last, length);
      const reader = value(open(at, 'read'));
      expect(reader.loaded).toMatchObject({
        damage: [],
        torn: [{ device: register.device, segment: '000001.seg', offset: last, bytes: tail.length }],
      });
      reader.close();
      const keeper = value(open(at));
      expect([length, keeper.mode()]).toEqual([length, { writing: true, reasons: [] }]);
      // The entry was never acknowledged as far as the disk can tell; what came before is all there.
      expect(keeper.read('I-2026-001')?.notes.map(({ text }) => text)).toEqual(['perdue']);
      const keptAs = `${register.device}-000001.seg-${last}.torn`;
      expect(Buffer.from(disk.read(join(register.folder, 'quarantine', keptAs))).equals(tail)).toBe(true);
      expect(keeper.state.head.tails).toMatchObject([
        { segment: `${register.device}/000001.seg`, bytes: tail.length },
      ]);
      expect(disk.list(folder)).toEqual(['000001.seg', '000002.seg']);
      // Nothing is written behind the tail.
      expect(disk.stat(segment(register))?.size).toBe(length);
      value(keeper.perform(note('I-2026-001', 'après')));
      const text = textOf(keeper);
      keeper.close();
      if (length % 8 === 0 || length === last + 1 || length === whole.length - 1) {
        const again = value(open(at));
        expect([textOf(again), again.loaded.torn, again.loaded.damage]).toEqual([text, [], []]);
        expect(again.verify()).toMatchObject({ ok: true, torn: [], entries: 5 });
        expect(verifyFolder(at.machine, at.folder)).toMatchObject({ ok: true, torn: [] });
        again.close();
      }
      cuts += 1;
    }
    expect(cuts).toBe(whole.length - last - 1);
  }, 120_000);

  it('again, and again: each tail is kept, each is journalled once', () => {
    let { disk, at } = cut(last + 100);
    const folder = join(register.folder, 'journal', register.device);
    for (let round = 0; round < 4; round += 1) {
      const keeper = value(open(at));
      value(keeper.perform(note('I-2026-001', `n° ${round}`)));
      // The note is torn off again, and nobody closed.
      ({ disk, at } = crashed(disk, 1 + round));
      keeper.close();
    }
    const keeper = value(open(at));
    expect(keeper.mode().writing).toBe(true);
    expect(keeper.state.head.tails).toHaveLength(5);
    expect(disk.list(join(register.folder, 'quarantine'))).toHaveLength(5);
    expect(disk.list(folder)).toHaveLength(6);
    expect(keeper.verify()).toMatchObject({ ok: true, torn: [] });
    keeper.close();
    // Opened once more, nothing more is said of them.
    const again = value(open(at));
    expect(again.state.head.tails).toHaveLength(5);
    expect(disk.list(folder)).toHaveLength(6);
    again.close();
  });

  it('is announced at each opening, to whoever opens, until an officer acknowledges it; the journal says so', () => {
    const { at } = cut(last + 100);
    const announced = (mode: 'read' | 'write' = 'write'): boolean => {
      const keeper = value(open(at, mode));
      try {
        return keeper.warnings().includes('write-interrupted');
      } finally {
        keeper.close();
      }
    };
    expect([announced('read'), announced(), announced(), announced('read')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const keeper = value(open(at));
    const seen = { type: 'torn-tails-acknowledged', content: {} };
    expect(value(keeper.perform(seen)).changes).toHaveLength(1);
    expect(keeper.warnings()).not.toContain('write-interrupted');
    expect(code(keeper.perform(seen))).toBe('nothing-announced');
    expect(keeper.state.head.tails).toMatchObject([{ acknowledged: { member: keeper.member.id } }]);
    keeper.close();
    expect([announced(), announced('read')]).toEqual([false, false]);
  });

  it('is journalled later where saying so was itself interrupted', () => {
    const first = cut(last + 50);
    const keeper = value(open(first.at));
    // The entry that told of the tail is torn off: now there are two tails.
    const { disk, at } = crashed(first.disk, first.disk.read(segment(register, 2)).length - 60);
    keeper.close();
    const again = value(open(at));
    expect(again.mode().writing).toBe(true);
    expect(again.state.head.tails.map(({ segment: name, bytes: n }) => [name, n])).toEqual([
      [`${register.device}/000001.seg`, 50],
      [`${register.device}/000002.seg`, 60],
    ]);
    expect(disk.list(join(register.folder, 'quarantine'))).toHaveLength(2);
    expect(again.verify()).toMatchObject({ ok: true, torn: [] });
    again.close();
  });

  it('of the very first frame: no register is made up in its place', () => {
    const first = boundaries(whole)[1]!;
    for (const length of [0, 1, 104, 105, 500, first - 1]) {
      const { disk, at } = cut(length);
      const before = sha256(Buffer.concat([...disk.files().values()]));
      expect(code(open(at))).toBe('damaged');
      expect(code(open(at, 'read'))).toBe('damaged');
      expect(sha256(Buffer.concat([...disk.files().values()]))).toBe(before);
    }
  });

  it('that a whole frame follows is damage', () => {
    const disk = memory.copy();
    const torn = Buffer.concat([
      whole.subarray(0, last),
      whole.subarray(last, last + 300),
      whole.subarray(last),
    ]);
    disk.put(segment(register), torn);
    const keeper = value(open({ ...register, machine: { ...register.machine, disk } }));
    expect(keeper.mode()).toEqual({ writing: false, reasons: ['damaged'] });
    expect(keeper.loaded.damage[0]).toMatchObject({ offset: last });
    // It is read all the same.
    expect(keeper.read('I-2026-001')?.notes).toHaveLength(2);
    keeper.close();
  });

  it('that is found by somebody who may not write is left where it is', () => {
    const { disk, at } = cut(last + 10);
    const before = [...disk.files()].map(([name, bytes]) => [name, bytes.length]);
    const reader = value(open(at, 'read'));
    expect(reader.loaded.torn).toHaveLength(1);
    reader.close();
    expect([...disk.files()].map(([name, bytes]) => [name, bytes.length])).toEqual(before);
  });
});

describe('segments', () => {
  /** A register of three segments, the middle one with several frames. */
  function three(): { readonly disk: MemoryDisk; readonly at: Register } {
    const disk = memory.copy();
    const at = { ...register, machine: { ...register.machine, disk } };
    const keeper = value(open(at));
    const big = 'z'.repeat(99_000);
    while (disk.list(join(at.folder, 'journal', at.device)).length < 3) {
      value(keeper.perform(Array.from({ length: 12 }, () => incident('gros', { circumstances: big }))));
    }
    keeper.close();
    // A snapshot would show what the journal lost.
    disk.removeFolder(join(at.folder, 'snapshots'));
    return { disk, at };
  }

  it('each one deleted is reported as missing, and the rest is read', () => {
    const { disk, at } = three();
    const records = value(open(at, 'read')).rows().length;
    for (const n of [1, 2]) {
      const hurt = disk.copy();
      hurt.remove(segment(at, n));
      const broken = { ...at, machine: { ...at.machine, disk: hurt } };
      const keeper = value(open(broken));
      expect(keeper.mode()).toMatchObject({ writing: false });
      expect(keeper.mode().reasons).toContain('damaged');
      expect(keeper.loaded.damage).toContainEqual(
        expect.objectContaining({ kind: 'segment-missing', segment: `00000${n}.seg` }),
      );
      expect(keeper.rows().length).toBeGreaterThan(0);
      expect(keeper.rows().length).toBeLessThan(records);
      expect(keeper.verify().ok).toBe(false);
      expect(verifyFolder(broken.machine, at.folder).ok).toBe(false);
      keeper.close();
    }
  });

  it('two exchanged, one renamed, one that the disk does not give back: damage, never a throw', () => {
    const { disk, at } = three();
    const swapped = disk.copy();
    const [one, two] = [swapped.read(segment(at, 1)), swapped.read(segment(at, 2))];
    swapped.put(segment(at, 1), two);
    swapped.put(segment(at, 2), one);
    const renamed = disk.copy();
    renamed.rename(segment(at, 3), segment(at, 4));
    const unreadable = {
      ...disk.copy(),
      read: (path: string) => {
        if (path.endsWith('000002.seg')) throw Object.assign(new Error('EIO'), { code: 'EIO' });
        return disk.read(path);
      },
    };
    for (const hurt of [swapped, renamed, unreadable]) {
      const keeper = value(open({ ...at, machine: { ...at.machine, disk: hurt } }));
      expect(keeper.mode().reasons).toEqual(['damaged']);
      expect(keeper.rows().length).toBeGreaterThan(0);
      expect(keeper.verify().ok).toBe(false);
      keeper.close();
    }
  });

  it('files that are no segments are not read as such', () => {
    const disk = memory.copy();
    for (const name of ['1.seg', '000001.seg.bak', '.000002.seg.swp', '000002.seg.tmp', 'Thumbs.db']) {
      disk.put(join(register.folder, 'journal', register.device, name), Buffer.from('x'));
    }
    disk.put(join(register.folder, 'journal', '.DS_Store'), Buffer.from('x'));
    const keeper = value(open({ ...register, machine: { ...register.machine, disk } }));
    expect(keeper.mode()).toEqual({ writing: true, reasons: [] });
    expect(keeper.verify().ok).toBe(true);
    keeper.close();
  });

  it('an empty last segment, left by a write that failed before its first byte, is ours to begin', () => {
    const disk = memory.copy();
    const at = { ...register, machine: { ...register.machine, disk } };
    disk.put(segment(register, 2), new Uint8Array());
    const keeper = value(open(at));
    value(keeper.perform(note('I-2026-001', 'suite')));
    keeper.close();
    const again = value(open(at));
    expect(again.mode()).toEqual({ writing: true, reasons: [] });
    expect(again.read('I-2026-001')?.notes).toHaveLength(3);
    expect(again.verify().ok).toBe(true);
    again.close();
  });
});
