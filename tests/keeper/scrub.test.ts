import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostEvent } from '../../shared/host.ts';
import type { Keeper } from '../../electron/keeper/keeper.ts';
import { serve } from '../../electron/keeper/serve.ts';
import { makeIssue } from '../make.ts';
import { inMemory, type MemoryDisk } from './memory-disk.ts';
import {
  cleanUp,
  code,
  incident,
  makeRegister,
  note,
  open,
  PASSPHRASE,
  type Register,
  value,
} from './make.ts';

const DAY = 24 * 60 * 60 * 1000;

let register: Register;
let sound: MemoryDisk;

beforeAll(async () => {
  register = await makeRegister();
  const keeper = value(open(register));
  const large = Array.from({ length: 10 }, () => incident('une clé', { circumstances: 'x'.repeat(90_000) }));
  const id = value(keeper.perform(large)).changes[0]!.record!;
  for (let i = 0; i < 6; i += 1) value(keeper.perform(note(id, `n° ${i}`)));
  keeper.writeBlob(new Uint8Array(10));
  keeper.close();
  sound = inMemory(register.home);
});
afterAll(cleanUp);

type Place = { readonly at: Register; readonly disk: MemoryDisk; now: number };

function place(): Place {
  const disk = sound.copy();
  const there: Place = {
    disk,
    now: Date.now(),
    at: { ...register, machine: { ...register.machine, disk, now: () => there.now } },
  };
  return there;
}

/** The whole round in one go: whether it found anything, and in how many pieces it read. */
function whole(keeper: Keeper): { readonly found: boolean; readonly pieces: number } {
  const round = keeper.scrub();
  for (let pieces = 0; ; pieces += 1) {
    const { done, value: found } = round.next();
    if (done) return { found, pieces };
  }
}

const journalOf = ({ at, disk }: Place): readonly string[] =>
  [...disk.files().keys()].filter((path) => path.startsWith(at.folder) && path.endsWith('.seg'));

function flip({ disk }: Place, path: string, at: number): void {
  const bytes = new Uint8Array(disk.read(path));
  bytes[at]! ^= 1;
  disk.put(path, bytes);
}

describe('the disk is read through while the register is open', () => {
  it('a sound one is left as it is, goes on being written, and is read again only after a day', () => {
    const there = place();
    const keeper = value(open(there.at));
    value(keeper.perform(note('I-2026-001', 'avant')));
    const before = keeper.head();
    const first = whole(keeper);
    expect([first.found, first.pieces > 3]).toEqual([false, true]);
    expect([keeper.head(), keeper.mode().writing]).toEqual([before, true]);
    expect(whole(keeper).pieces).toBe(0);
    there.now += DAY - 1;
    expect(whole(keeper).pieces).toBe(0);
    there.now += 1;
    expect(whole(keeper).pieces).toBe(first.pieces);
    // A clock that went back does not put it off for ever.
    there.now -= 30 * DAY;
    expect(whole(keeper).pieces).toBe(first.pieces);
    keeper.close();
    // Remembered by the machine, not by the process.
    const again = value(open(there.at));
    expect(whole(again).pieces).toBe(0);
    again.close();
  });

  it('what is written meanwhile is no damage, wherever it comes between the pieces', () => {
    const there = place();
    const keeper = value(open(there.at));
    const round = keeper.scrub();
    let result = round.next();
    for (let i = 0; result.done !== true; i += 1) {
      value(keeper.perform(note('I-2026-001', `pendant ${i}`)));
      result = round.next();
    }
    expect([result.value, keeper.mode().writing]).toEqual([false, true]);
    keeper.close();
  });

  it('one changed bit in any part of any segment is found: read-only from then on, and the list says where', () => {
    let hurt = 0;
    for (const at of [3, 40, 90, 130, 400, 5000, 300_000, -700, -1]) {
      const there = place();
      const keeper = value(open(there.at));
      const [path = ''] = journalOf(there);
      const { length } = there.disk.read(path);
      flip(there, path, at < 0 ? length + at : at);
      expect([at, whole(keeper).found]).toEqual([at, true]);
      expect(keeper.mode()).toEqual({ writing: false, reasons: ['damaged'] });
      expect(keeper.loaded.damage.length).toBeGreaterThan(0);
      expect(keeper.loaded.damage[0]).toMatchObject({ device: register.device });
      expect(code(keeper.perform(note('I-2026-001', 'trop tard')))).toBe('read-only');
      // What is in memory is still read, and closing writes nothing over what is hurt.
      expect(keeper.read('I-2026-001')?.notes).toHaveLength(6);
      const files = there.disk.files();
      keeper.close();
      for (const [name, bytes] of there.disk.files())
        if (!name.endsWith('lock')) expect(files.get(name)).toBe(bytes);
      hurt += 1;
    }
    expect(hurt).toBe(9);
  });

  it('an end cut off at a whole frame, a segment that is gone, and a disk that does not read are found', () => {
    const hurts: readonly ((there: Place, path: string) => void)[] = [
      ({ disk }, path) => disk.remove(path),
      ({ disk }, path) => disk.put(path, disk.read(path).subarray(0, 0)),
      ({ disk }, path) => disk.put(path, disk.read(path).subarray(0, disk.read(path).length - 100)),
      ({ disk }, path) => {
        const read = disk.read.bind(disk);
        disk.read = (asked) => {
          if (asked === path) throw Object.assign(new Error('EIO'), { code: 'EIO' });
          return read(asked);
        };
      },
      ({ at, disk }) => {
        const slots = join(at.folder, 'slots');
        disk.remove(join(slots, disk.list(slots)[0]!));
      },
    ];
    for (const [i, hurt] of hurts.entries()) {
      const there = place();
      const keeper = value(open(there.at));
      hurt(there, journalOf(there)[0]!);
      expect([i, whole(keeper).found, keeper.mode().writing]).toEqual([i, true, false]);
      expect(keeper.loaded.damage.length + keeper.hurt.length).toBeGreaterThan(0);
      keeper.close();
    }
  });

  it('a sealed document that is hurt or gone is found, and named', () => {
    for (const how of ['altered', 'gone'] as const) {
      const there = place();
      const keeper = value(open(there.at));
      const pdf = value(keeper.writeBlob(new Uint8Array(90_000)));
      value(keeper.performOwn({ type: 'document-issued', content: makeIssue({ kind: 'register', pdf }) }));
      const path = join(there.at.folder, 'blobs', pdf.name);
      if (how === 'gone') there.disk.remove(path);
      else flip(there, path, 80_000);
      expect(whole(keeper).found).toBe(true);
      expect(keeper.hurt).toEqual([
        { file: `blobs/${pdf.name}`, code: how === 'gone' ? 'file-missing' : 'damaged' },
      ]);
      expect([keeper.loaded.damage, keeper.mode().reasons]).toEqual([[], ['damaged']]);
      keeper.close();
    }
  });

  it('what is only read leaves no trace, and is not read through', () => {
    const there = place();
    const keeper = value(open(there.at, 'read'));
    const files = there.disk.files().size;
    expect([whole(keeper).pieces, there.disk.files().size]).toEqual([0, files]);
    keeper.close();
  });
});

describe('the service', () => {
  const opened = async (there: Place, tell: (event: HostEvent) => void = () => undefined, calm = 5) => {
    const service = serve(there.at.machine, tell, { calm, rest: 0 });
    const secret = { passphrase: PASSPHRASE };
    value(await service.answer('open', { folder: there.at.folder, secret, mode: 'write' }));
    return service;
  };

  it('tells the window of damage once nothing is asked for, with all that it needs to say so', async () => {
    const there = place();
    const told: HostEvent[] = [];
    const service = await opened(there, (event) => told.push(event));
    flip(there, journalOf(there)[0]!, 5000);
    service.idle();
    await expect.poll(() => told.length, { timeout: 10_000 }).toBe(1);
    expect(told[0]).toMatchObject({
      event: 'damage-found',
      head: { writing: false, reasons: ['damaged'], hurt: [], damage: [{ device: register.device }] },
    });
    expect(await service.answer('perform', { changes: [note('I-2026-001', 'x')] })).toMatchObject({
      code: 'read-only',
    });
    service.close();
  });

  it('reads nothing while calls come, and says nothing of a sound register', async () => {
    const there = place();
    const told: HostEvent[] = [];
    const service = await opened(there, (event) => told.push(event), 300);
    flip(there, journalOf(there)[0]!, 5000);
    // Calls closer together than the calm that is waited for.
    for (let i = 0; i < 12; i += 1) {
      await service.answer('head', {});
      service.idle();
      await new Promise((done) => setTimeout(done, 40));
    }
    expect(told).toEqual([]);
    service.close();
    await new Promise((done) => setTimeout(done, 400));
    expect(told).toEqual([]);
  });
});
