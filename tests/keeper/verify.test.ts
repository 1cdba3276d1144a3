import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEntry, openEnvelope } from '../../electron/keeper/envelope.ts';
import { readChains } from '../../electron/keeper/journal.ts';
import type { Keeper } from '../../electron/keeper/keeper.ts';
import { verifyFolder, verifyRegister, type VerifyReport } from '../../electron/keeper/verify.ts';
import { frameAt } from '../../shared/journal/entry.ts';
import { inMemory, type MemoryDisk } from './memory-disk.ts';
import {
  boundaries,
  cleanUp,
  code,
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

/** A register of three frames: creation, an incident, a batch of two changes. */
let register: Register;
/** The same with enough entries behind it for a snapshot. */
let snapped: Register;
let path: string;
let whole: Uint8Array;
let frames: number[];
let memory: MemoryDisk;

beforeAll(async () => {
  register = await makeRegister();
  const keeper = value(open(register));
  const id = value(keeper.perform(incident('une clé'))).changes[0]!.record!;
  value(keeper.perform([note(id, 'perdue'), incident('deux')]));
  keeper.close();
  snapped = copyOf(register);
  const longer = value(open(snapped));
  for (let i = 0; i < 40; i += 1) value(longer.perform(note(id, `note ${i}`)));
  longer.close();
  path = segment(register);
  whole = new Uint8Array(readFileSync(path));
  frames = boundaries(whole);
  memory = inMemory(register.home);
});
afterAll(cleanUp);

const flipped = (bytes: Uint8Array, bit: number): Uint8Array => {
  const copy = new Uint8Array(bytes);
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
};

function verified(
  bytes: Uint8Array,
  at: Register = register,
): { keyed: VerifyReport; keyless: VerifyReport } {
  const disk = memory.copy();
  disk.put(path, bytes);
  const machine = { ...at.machine, disk };
  return {
    keyed: verifyRegister(machine, at.folder, at.vault),
    keyless: verifyFolder(machine, at.folder),
  };
}

const frameOf = (offset: number): readonly [number, number] => {
  const n = frames.findIndex((start, i) => start <= offset && offset < frames[i + 1]!);
  return [frames[n]!, frames[n + 1]!];
};

/** Is damage reported in the frame that was hurt? */
function placed({ damage }: VerifyReport, [from, to]: readonly [number, number]): boolean {
  return damage.some(
    ({ segment: name, offset, device }) =>
      name === '000001.seg' && device === register.device && from <= offset && offset < to,
  );
}

describe('a sound register', () => {
  it('is reported as sound, with what it holds', () => {
    expect(frames).toHaveLength(4);
    const { keyed, keyless } = verified(whole);
    expect(keyed).toMatchObject({ ok: true, keyed: true, entries: 3, changes: 5, records: 2, documents: 0 });
    expect(keyed).toMatchObject({ damage: [], torn: [], forked: false, conflicts: 0, files: [] });
    expect(keyless).toMatchObject({
      ok: true,
      keyed: false,
      entries: 3,
      changes: null,
      damage: [],
      files: [],
    });
    expect(keyless.heads).toEqual(keyed.heads);
    expect(Object.keys(keyed.heads)).toEqual([register.device]);
  });
});

describe('every byte of the journal', () => {
  /** Which bits to flip: one of every byte, all eight of every so many bytes. */
  const bits = (all: number): number[] =>
    Array.from({ length: whole.length }, (_, at) =>
      at % all === 0 ? [0, 1, 2, 3, 4, 5, 6, 7].map((bit) => at * 8 + bit) : [at * 8 + ((at * 5) % 8)],
    ).flat();

  it('flipped, is reported by verify in its frame, with a key and without; none silent, none thrown', () => {
    let flips = 0;
    for (const bit of bits(32)) {
      const { keyed, keyless } = verified(flipped(whole, bit));
      const frame = frameOf(bit >> 3);
      expect([bit, keyed.ok, placed(keyed, frame)]).toEqual([bit, false, true]);
      expect([bit, keyless.ok, placed(keyless, frame)]).toEqual([bit, false, true]);
      flips += 1;
    }
    expect(flips).toBeGreaterThan(whole.length);
  }, 120_000);

  it('flipped, opens for writing as read-only, and no file is changed', () => {
    const names = [...memory.files().keys()].sort();
    const others = new Set<string>();
    for (const bit of bits(Infinity)) {
      const disk = memory.copy();
      const bytes = flipped(whole, bit);
      disk.put(path, bytes);
      const keeper = value(open({ ...register, machine: { ...register.machine, disk } }));
      expect([bit, keeper.mode().writing, keeper.mode().reasons.includes('damaged')]).toEqual([
        bit,
        false,
        true,
      ]);
      expect([bit, placed({ damage: keeper.loaded.damage } as VerifyReport, frameOf(bit >> 3))]).toEqual([
        bit,
        true,
      ]);
      expect(code(keeper.perform(incident('x')))).toBe('read-only');
      expect(code(keeper.writeBlob(bytes))).toBe('read-only');
      keeper.close();
      const after = disk.files();
      expect([...after.keys()].sort()).toEqual(names);
      expect(Buffer.from(after.get(path)!).equals(bytes)).toBe(true);
      // Everything but the last frame, or everything but the hurt one, is still read.
      others.add(String(keeper.rows().length));
    }
    expect([...others].sort()).toEqual(['1', '2']);
    // The other files are the ones there were: a copy is compared once, byte for byte.
    const disk = memory.copy();
    disk.put(path, flipped(whole, 8 * (whole.length - 1)));
    const before = disk.copy().files();
    value(open({ ...register, machine: { ...register.machine, disk } })).close();
    for (const [name, bytes] of disk.files()) expect([name, before.get(name)]).toEqual([name, bytes]);
  }, 120_000);

  it('flipped below a snapshot, is reported all the same, and everything is still read (every 29th byte)', () => {
    const place = segment(snapped);
    const bytes = readFileSync(place);
    const disk = inMemory(snapped.home);
    const sound = value(open({ ...snapped, machine: { ...snapped.machine, disk: disk.copy() } }, 'read'));
    expect(sound.loaded).toMatchObject({ folded: 0, damage: [] });
    let all = 0;
    let some = 0;
    for (let at = 0; at < bytes.length; at += 29) {
      const hurt = disk.copy();
      hurt.put(place, flipped(bytes, at * 8 + (at % 8)));
      const machine = { ...snapped.machine, disk: hurt };
      const keeper: Keeper = value(open({ ...snapped, machine }));
      expect([at, keeper.mode().reasons]).toEqual([at, ['damaged']]);
      if (textOf(keeper) === textOf(sound)) all += 1;
      else some += 1;
      if (at % 290 === 0) {
        expect(verifyRegister(machine, snapped.folder, snapped.vault).ok).toBe(false);
        expect(verifyFolder(machine, snapped.folder).ok).toBe(false);
      }
      keeper.close();
    }
    // A snapshot shows what the journal lost, unless the snapshot's own last frame is the one that was hurt.
    expect(all).toBeGreaterThan(some * 10);
  }, 120_000);
});

describe('frames moved, lost or added', () => {
  const part = (n: number): Uint8Array => whole.slice(frames[n], frames[n + 1]);
  const join_ = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

  it.each<[string, () => Uint8Array]>([
    ['two exchanged', () => join_(part(0), part(2), part(1))],
    ['one taken out', () => join_(part(0), part(2))],
    ['the first taken out', () => join_(part(1), part(2))],
    ['one twice', () => join_(part(0), part(1), part(1), part(2))],
    ['the last twice', () => join_(whole, part(2))],
    ['bytes between two', () => join_(part(0), Buffer.from('bytes'), part(1), part(2))],
    ['bytes behind the last', () => join_(whole, Buffer.from('bytes'))],
    ['zeros behind the last', () => join_(whole, new Uint8Array(512))],
  ])('%s: reported with and without a key', (_what, bytes) => {
    const { keyed, keyless } = verified(bytes());
    expect([keyed.ok, keyless.ok]).toEqual([false, false]);
    expect(keyed.damage.length).toBeGreaterThan(0);
    expect(keyless.damage.length).toBeGreaterThan(0);
  });

  it('a frame of another register under another key is none of ours', async () => {
    const other = await makeRegister();
    const theirs = readFileSync(segment(other));
    for (const bytes of [join_(whole, theirs), theirs]) {
      const { keyed, keyless } = verified(new Uint8Array(bytes));
      expect([keyed.ok, keyless.ok]).toEqual([false, false]);
    }
  });

  it('what is lost is named: the gap, from and to', () => {
    const { keyed } = verified(join_(part(0), part(2)));
    expect(keyed.damage).toEqual([
      expect.objectContaining({
        kind: 'gap',
        seq: 3,
        missing: [2, 2],
        segment: '000001.seg',
        offset: frames[1],
      }),
    ]);
    // What can still be read is: the record of the last frame, and the conflict of the note whose record is lost.
    expect(keyed).toMatchObject({ entries: 2, records: 1, conflicts: 1 });
  });

  it('the whole journal gone is never an empty register', () => {
    const disk = memory.copy();
    disk.removeFolder(join(register.folder, 'journal'));
    const machine = { ...register.machine, disk };
    const report = verifyRegister(machine, register.folder, register.vault);
    expect(report).toMatchObject({ ok: false, entries: 0, damage: [{ kind: 'gap', missing: [1, 3] }] });
    expect(verifyFolder(machine, register.folder)).toMatchObject({ ok: false });
    for (const mode of ['read', 'write'] as const) {
      expect(code(open({ ...register, machine }, mode))).toBe('damaged');
    }
    expect(disk.list(register.folder)).not.toContain('lock');
  });
});

describe('a content that was taken out', () => {
  /** The frame with one of its bodies taken out, as an erasure leaves it. */
  const without = (index: number, body: number): Uint8Array => {
    const found = frameAt(whole, frames[index]!);
    if (found.kind !== 'frame') throw new Error(found.kind);
    const { headerBytes, envelope, bodies } = found.frame;
    const rest = bodies.flatMap((bytes, at) =>
      at === body ? [Uint8Array.of(0)] : [Uint8Array.of(1), bytes!],
    );
    const [before, after] = [whole.subarray(0, frames[index]), whole.subarray(frames[index + 1])];
    return new Uint8Array(Buffer.concat([before, headerBytes, envelope, ...rest, after]));
  };

  it('is counted without a key, where the chain holds; with it, nothing on record makes it damage', () => {
    expect(verified(whole).keyless).toMatchObject({ ok: true, removed: 0 });
    expect(verified(whole).keyed.removed).toBe(0);
    const { keyed, keyless } = verified(without(1, 0));
    expect(keyless).toMatchObject({ ok: true, removed: 1, damage: [], heads: verified(whole).keyless.heads });
    expect(keyed).toMatchObject({
      ok: false,
      removed: 1,
      damage: [{ kind: 'body-missing', seq: 2, body: 0 }],
    });
  });
});

describe('what a person typed', () => {
  it('stands in the bodies, which can be erased, and not in the envelopes, which cannot', async () => {
    const own = await makeRegister();
    const keeper = value(open(own));
    const id = value(keeper.perform(incident('titre-canari'))).changes[0]!.record!;
    value(
      keeper.perform(
        { ...(note(id, 'texte-canari') as object), reason: 'motif-canari' },
        { batch: 'import fichier-canari.csv' },
      ),
    );
    keeper.close();
    const chain = readChains(own.machine.disk, own.folder, own.vault.id).get(own.device)!;
    const envelopes = chain.frames.map((linked) => JSON.stringify(openEnvelope(own.vault, linked)));
    expect(envelopes).toHaveLength(3);
    expect(envelopes.join('\n')).not.toContain('canari');
    // The envelopes were really opened, and what was typed is really there.
    expect(envelopes[2]).toContain('note-added');
    const entries = chain.frames.map((linked) => {
      const envelope = openEnvelope(own.vault, linked);
      if (typeof envelope === 'string') throw new Error(envelope);
      return openEntry(own.vault, linked, envelope, (kind) => {
        throw new Error(kind);
      });
    });
    expect(entries[2]).toMatchObject({
      batch: 'import fichier-canari.csv',
      changes: [{ change: { reason: 'motif-canari', content: { text: 'texte-canari' } } }],
    });
  });
});

describe('the rest of the folder', () => {
  it('an altered header is reported with the key, a damaged one without', () => {
    const header = join(register.folder, 'vault.json');
    const disk = memory.copy();
    disk.put(header, Buffer.from('{}'));
    expect(verifyFolder({ ...register.machine, disk }, register.folder).files).toEqual([
      { file: 'vault.json', code: 'vault-damaged' },
    ]);
    const report = verifyRegister({ ...register.machine, disk }, register.folder, register.vault);
    expect(report).toMatchObject({ ok: false, files: [{ file: 'vault.json', code: 'vault-damaged' }] });
  });

  it('a disk that gives nothing back is reported, not thrown', () => {
    const fails = (): never => {
      throw Object.assign(new Error('EIO'), { code: 'EIO' });
    };
    for (const call of ['list', 'read', 'stat'] as const) {
      const machine = { ...register.machine, disk: { ...memory.copy(), [call]: fails } };
      for (const report of [
        verifyRegister(machine, register.folder, register.vault),
        verifyFolder(machine, register.folder),
      ]) {
        expect(report.ok).toBe(false);
        expect(report.files.length + report.damage.length).toBeGreaterThan(0);
      }
    }
  });
});
