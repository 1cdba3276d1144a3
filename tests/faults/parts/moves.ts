import { join } from 'node:path';
import { boundaries } from '../../keeper/make.ts';
import type { MemoryDisk } from '../../keeper/memory-disk.ts';
import type { Scene } from './tamper.ts';

export type Move = { readonly what: string; readonly disk: () => MemoryDisk; readonly harmless: boolean };

const DISPOSABLE = /^(?:snapshots\/|lock$)/;
/** One that is gone whole is missed by nobody while another, or the machine's memory, still stands; nothing else may be done to it. */
const CHECKPOINT = 'checkpoints/';

/** Frames dropped, doubled, exchanged, brought in from elsewhere, cut; files taken away, exchanged, put back older. */
export function* movesOf(scene: Scene): Generator<Move> {
  const { folder } = scene.template;
  const path = segmentOf(scene.sound, folder);
  const bytes = scene.sound.read(path);
  const frames = framesOf(bytes);
  const foreign = framesOf(scene.other.disk.read(segmentOf(scene.other.disk, scene.other.template.folder)));
  const told = (what: string, parts: readonly Uint8Array[]): Move => ({
    what,
    disk: () => changed(scene.sound, (disk) => disk.put(path, Buffer.concat(parts))),
    harmless: false,
  });
  for (const [i, frame] of frames.entries()) {
    const [before, after] = [frames.slice(0, i), frames.slice(i + 1)];
    yield told(`frame ${i} dropped`, [...before, ...after]);
    yield told(`frame ${i} doubled`, [...before, frame, frame, ...after]);
    yield told(`everything behind frame ${i} cut off`, i + 1 < frames.length ? [...before, frame] : before);
    for (const [n, brought] of foreign.entries()) {
      yield told(`frame ${n} of another register before ${i}`, [...before, brought, frame, ...after]);
      yield told(`frame ${n} of another register in place of ${i}`, [...before, brought, ...after]);
    }
    for (let k = i + 1; k < frames.length; k += 1) {
      const exchanged = [...frames];
      [exchanged[i], exchanged[k]] = [frames[k]!, frame];
      yield told(`frames ${i} and ${k} exchanged`, exchanged);
    }
  }
  const last = frames.at(-1)!.length;
  for (let cut = 1; cut < last; cut += 1)
    yield told(`${cut} bytes cut off the end`, [bytes.subarray(0, bytes.length - cut)]);
  yield* filesMoved(scene);
}

function* filesMoved({ sound, bare, template: { folder } }: Scene): Generator<Move> {
  const files = [...sound.files()].filter(([path]) => path.startsWith(`${folder}/`));
  for (const [path, bytes] of files) {
    const name = path.slice(folder.length + 1);
    const kind = DISPOSABLE.exec(name)?.[0];
    const harmless = kind !== undefined;
    yield {
      what: `${name} taken away`,
      disk: () => changed(sound, (disk) => disk.remove(path)),
      harmless: harmless || name.startsWith(CHECKPOINT),
    };
    yield {
      what: `${name} emptied`,
      disk: () => changed(sound, (disk) => disk.put(path, new Uint8Array())),
      harmless,
    };
    if (name.startsWith(CHECKPOINT)) yield* renamed(sound, path, bytes, files);
    for (const [other, others] of files) {
      if (other <= path) continue;
      const second = other.slice(folder.length + 1);
      const exchange = (disk: MemoryDisk): void => {
        disk.put(path, others);
        disk.put(other, bytes);
      };
      const alike = harmless && DISPOSABLE.exec(second)?.[0] === kind;
      yield {
        what: `${name} and ${second} exchanged`,
        disk: () => changed(sound, exchange),
        harmless: alike,
      };
    }
  }
  // An older copy of the whole folder, journal, checkpoints and all, under the eyes of a machine that saw the newer one.
  const back = (disk: MemoryDisk): void => {
    for (const [path] of files) disk.remove(path);
    for (const [path, bytes] of bare.files()) if (path.startsWith(`${folder}/`)) disk.put(path, bytes);
  };
  yield { what: 'an older copy put back', disk: () => changed(sound, back), harmless: false };
}

/** A checkpoint put under the name of another, of a later one that never was, of an earlier one. */
function* renamed(
  sound: MemoryDisk,
  path: string,
  bytes: Uint8Array,
  files: readonly (readonly [string, Uint8Array])[],
): Generator<Move> {
  const place = path.slice(0, path.lastIndexOf('/'));
  const others = files.flatMap(([other]) => (other.startsWith(`${place}/`) && other !== path ? [other] : []));
  for (const other of [...others, join(place, '999999999999.txt'), join(place, '000000000000.txt')]) {
    const moving = (disk: MemoryDisk, stays: boolean): void => {
      if (!stays) disk.remove(path);
      disk.put(other, bytes);
    };
    const what = `${path.slice(place.length + 1)} as ${other.slice(place.length + 1)}`;
    yield {
      what: `${what}, moved`,
      disk: () => changed(sound, (disk) => moving(disk, false)),
      harmless: false,
    };
    yield {
      what: `${what}, copied`,
      disk: () => changed(sound, (disk) => moving(disk, true)),
      harmless: false,
    };
  }
}

function changed(sound: MemoryDisk, change: (disk: MemoryDisk) => void): MemoryDisk {
  const disk = sound.copy();
  change(disk);
  return disk;
}

function segmentOf(disk: MemoryDisk, folder: string): string {
  const found = [...disk.files().keys()].find(
    (path) => path.startsWith(join(folder, 'journal')) && path.endsWith('000001.seg'),
  );
  if (found === undefined) throw new Error('a register has a first segment');
  return found;
}

function framesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const at = boundaries(bytes);
  return at.slice(0, -1).map((from, i) => bytes.subarray(from, at[i + 1]));
}
