import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { readChains } from '../../electron/keeper/journal.ts';
import type { Keeper } from '../../electron/keeper/keeper.ts';
import { readSnapshot } from '../../electron/keeper/snapshot.ts';
import { verifyFolder } from '../../electron/keeper/verify.ts';
import { inMemory, type MemoryDisk } from './memory-disk.ts';
import {
  boundaries,
  cleanUp,
  copyOf,
  incident,
  makeRegister,
  note,
  open,
  type Register,
  segment,
  textOf,
  value,
} from './make.ts';

/** Forty entries and a snapshot of several chunks (3 MB of records). */
let register: Register;
let text: string;
let memory: MemoryDisk;
let place: string;

beforeAll(async () => {
  register = await makeRegister();
  const keeper = value(open(register));
  for (let i = 0; i < 40; i += 1) {
    value(keeper.perform(incident(`n° ${i}`, { circumstances: `${i} `.repeat(20_000).slice(0, 80_000) })));
  }
  text = textOf(keeper);
  keeper.close();
  memory = inMemory(register.home);
  const [name = ''] = readdirSync(join(register.folder, 'snapshots'));
  place = join(register.folder, 'snapshots', name);
});
afterAll(cleanUp);

const on = (disk: typeof nodeDisk, at: Register = register): Register => ({
  ...at,
  machine: { ...at.machine, disk },
});

/** Where each chunk begins, by its own length. */
function chunks(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = [0];
  for (let next = 0; next < bytes.length; at.push(next)) next += 8 + view.getUint32(next + 4);
  return at;
}

function looked(disk: typeof nodeDisk): Keeper {
  const keeper = value(open(on(disk), 'read'));
  keeper.close();
  return keeper;
}

describe('a snapshot', () => {
  it('stands for the entries it holds: nothing is folded, the state is the same', () => {
    const keeper = looked(memory);
    expect(keeper.loaded).toMatchObject({ folded: 0, damage: [], forked: false });
    expect(textOf(keeper)).toBe(text);
    expect(keeper.find('n° ')).toHaveLength(40);
  });

  it('is written at closing when it is worth it, while open when it grows, and three are kept', () => {
    const at = copyOf(register);
    const names = (): string[] => readdirSync(join(at.folder, 'snapshots')).sort();
    const [first] = names();
    for (let round = 0; round < 4; round += 1) {
      const keeper = value(open(at));
      for (let i = 0; i < 31; i += 1) value(keeper.perform(note('I-2026-001', `${round}.${i}`)));
      keeper.close();
      if (round === 0) expect(names()).toEqual([first]);
      const again = value(open(at));
      value(again.perform(note('I-2026-001', 'x')));
      again.close();
    }
    expect(names()).toHaveLength(3);
    expect(names()).not.toContain(first);
    const disk = { ...nodeDisk, sync: () => undefined };
    const before = names();
    const long = value(open(on(disk, at)));
    for (let i = 0; i < 1000; i += 1) value(long.perform(note('I-2026-002', `${i}`)));
    expect(names()).not.toEqual(before);
    const whole = textOf(long);
    // The power is lost: nobody closes it. What lies behind the last snapshot is folded.
    const late = value(open({ ...at, vault: at.vault }, 'read'));
    expect(textOf(late)).toBe(whole);
    expect(late.loaded.folded).toBeLessThan(100);
    long.close();
  });

  it('is written after an import too: what counts are the changes, not the entries they came in', async () => {
    const at = await makeRegister();
    const keeper = value(open(at));
    value(keeper.perform(Array.from({ length: 40 }, (_, i) => incident(`n° ${i}`))));
    keeper.close();
    expect(readdirSync(join(at.folder, 'snapshots'))).toHaveLength(1);
    const again = value(open(at));
    expect([again.rows().length, again.loaded.folded]).toEqual([40, 0]);
    again.close();
    expect(readdirSync(join(at.folder, 'snapshots'))).toHaveLength(1);
  });

  it('of the device that wrote last counts, also where another has longer chains', () => {
    const at = copyOf(register);
    const other = { ...at, machine: { ...at.machine, stateFolder: join(at.home, 'elsewhere') } };
    for (let round = 0; round < 5; round += 1) {
      const keeper = value(open(other));
      for (let i = 0; i < 33; i += 1) value(keeper.perform(note('I-2026-001', `${round}.${i}`)));
      keeper.close();
      const again = value(open(other, 'read'));
      expect([round, again.loaded.folded]).toEqual([round, 0]);
      again.close();
    }
  });

  it('damaged anywhere is left aside: each chunk, its lengths, its end', () => {
    const bytes = readFileSync(place);
    const starts = chunks(bytes);
    expect(starts.length).toBeGreaterThan(4);
    const hurts: [string, Uint8Array][] = [
      ['cut short', bytes.subarray(0, bytes.length - 1)],
      ['empty', new Uint8Array()],
      ['longer', Buffer.concat([bytes, Buffer.from([0])])],
      ['without its last chunk', bytes.subarray(0, starts.at(-2))],
      ['without its first chunk', bytes.subarray(starts[1])],
      [
        'two chunks exchanged',
        Buffer.concat([
          bytes.subarray(0, starts[1]),
          bytes.subarray(starts[2], starts[3]),
          bytes.subarray(starts[1], starts[2]),
          bytes.subarray(starts[3]),
        ]),
      ],
    ];
    for (const start of starts.slice(0, -1)) {
      for (const offset of [0, 3, 4, 7, 8, 12, 16, 40, 60, 1000]) {
        if (start + offset >= bytes.length) continue;
        const hurt = new Uint8Array(bytes);
        hurt[start + offset]! ^= 1;
        hurts.push([`chunk at ${start}, byte ${offset}`, hurt]);
      }
    }
    for (const [what, hurt] of hurts) {
      const disk = memory.copy();
      disk.put(place, hurt);
      const chains = readChains(disk, register.folder, register.vault.id);
      const found = readSnapshot(disk, register.folder, register.vault, chains);
      expect([what, found.snapshot, found.ahead]).toEqual([what, null, []]);
    }
    const disk = memory.copy();
    disk.put(place, hurts.at(-1)![1]);
    const keeper = looked(disk);
    expect([keeper.loaded.folded, keeper.loaded.damage]).toEqual([41, []]);
    expect(textOf(keeper)).toBe(text);
  });

  it('that cannot be read is left aside', () => {
    const disk = {
      ...memory.copy(),
      read: (path: string) => {
        if (path === place) throw Object.assign(new Error('EIO'), { code: 'EIO' });
        return memory.read(path);
      },
    };
    const keeper = looked(disk);
    expect([keeper.loaded.folded, keeper.loaded.damage, textOf(keeper)]).toEqual([41, [], text]);
  });

  it('of another register, or under another name, is left aside', async () => {
    const other = await makeRegister();
    const theirs = value(open(other));
    for (let i = 0; i < 40; i += 1) value(theirs.perform(incident(`autre ${i}`)));
    theirs.close();
    const [name = ''] = readdirSync(join(other.folder, 'snapshots'));
    const disk = memory.copy();
    disk.remove(place);
    disk.put(join(register.folder, 'snapshots', name), readFileSync(join(other.folder, 'snapshots', name)));
    disk.put(place.replace(/.{4}\.snap$/, 'ffff.snap'), readFileSync(place));
    const keeper = looked(disk);
    expect([keeper.loaded.folded, keeper.loaded.damage, textOf(keeper)]).toEqual([41, [], text]);
  });

  it('of an entry that was rewritten since does not count', () => {
    // A copy made before, written on, then put back in this one's place: another chain under the same snapshot.
    const older = copyOf(register);
    const keeper = value(open(older));
    for (let i = 0; i < 40; i += 1) value(keeper.perform(note('I-2026-001', `autre ${i}`)));
    keeper.close();
    const twin = copyOf(register);
    const theirs = value(open(twin));
    for (let i = 0; i < 45; i += 1) value(theirs.perform(note('I-2026-002', `${i}`)));
    const expected = textOf(theirs);
    theirs.close();
    const disk = inMemory(twin.home);
    for (const name of readdirSync(join(older.folder, 'snapshots'))) {
      const path = join(twin.folder, 'snapshots', name);
      if (disk.stat(path) === null) disk.put(path, readFileSync(join(older.folder, 'snapshots', name)));
    }
    const looked_ = value(open(on(disk, twin), 'read'));
    expect(textOf(looked_)).toBe(expected);
    looked_.close();
  });
});

describe('a journal that is shorter than its snapshot', () => {
  it('cut at each frame: the gap is reported by opening and by verify, and what is lost there is still shown', () => {
    const bytes = readFileSync(segment(register));
    const starts = boundaries(bytes);
    const frames = starts.length - 1;
    expect(frames).toBe(41);
    for (const n of [1, 2, 20, 39, 40]) {
      const disk = memory.copy();
      disk.put(segment(register), bytes.subarray(0, starts[n]));
      const at = on(disk);
      const keeper = value(open(at));
      expect(keeper.mode()).toEqual({ writing: false, reasons: ['damaged'] });
      const gap = { kind: 'gap', device: register.device, seq: n + 1, missing: [n + 1, 41] };
      expect(keeper.loaded.damage).toMatchObject([gap]);
      expect(textOf(keeper)).toBe(text);
      expect(keeper.verify()).toMatchObject({ ok: false, entries: n, damage: [gap] });
      keeper.close();
    }
  });

  it('gone altogether: nothing is taken for an empty register', () => {
    const disk = memory.copy();
    disk.removeFolder(join(register.folder, 'journal'));
    const keeper = value(open(on(disk)));
    expect(keeper.mode()).toEqual({ writing: false, reasons: ['damaged'] });
    expect(keeper.rows()).toHaveLength(40);
    keeper.close();
    expect(verifyFolder(on(disk).machine, register.folder).ok).toBe(false);
  });

  it('without its snapshots shows against its checkpoints, and against what this machine remembers', () => {
    const bytes = readFileSync(segment(register));
    const shorter = memory.copy();
    shorter.remove(place);
    shorter.put(segment(register), bytes.subarray(0, boundaries(bytes)[20]));
    const unmarked = shorter.copy();
    unmarked.removeFolder(join(register.folder, 'checkpoints'));
    const forgotten = shorter.copy();
    forgotten.removeFolder(join(register.home, 'state'));
    for (const disk of [shorter, unmarked, forgotten]) {
      expect(looked(disk).loaded.damage).toMatchObject([{ kind: 'gap', missing: [21, 41] }]);
    }
    // What nothing inside can show is said here, so that nobody believes otherwise: only an outside head can tell.
    const both = unmarked.copy();
    both.removeFolder(join(register.home, 'state'));
    const keeper = looked(both);
    expect([keeper.loaded.damage, keeper.rows().length]).toEqual([[], 19]);
  });

  it('only because a writer went on between our two looks is none', () => {
    const at = copyOf(register);
    const disk = {
      ...nodeDisk,
      // While the reader lists the snapshots, the writer records more and closes.
      list: (path: string) => {
        if (path.endsWith('snapshots') && !done) {
          done = true;
          const writer = value(open(at));
          for (let i = 0; i < 40; i += 1) value(writer.perform(note('I-2026-001', `${i}`)));
          writer.close();
        }
        return nodeDisk.list(path);
      },
    };
    let done = false;
    const reader = value(open(on(disk, at), 'read'));
    expect(done).toBe(true);
    expect(reader.loaded.damage).toEqual([]);
    expect(reader.read('I-2026-001')?.notes).toHaveLength(40);
    reader.close();
  });
});
