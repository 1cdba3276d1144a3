import { join } from 'node:path';
import type { Disk } from '../files.ts';
import { PIECE } from './sealed.ts';

/** Copies a file through to the disk, a piece at a time; false where it does not read, and nothing is left of it. */
export function copyWhatReads(disk: Disk, from: string, to: string): boolean {
  const size = disk.stat(from)?.size ?? 0;
  const pieces = function* (): Generator<Uint8Array | null> {
    for (let at = 0; at < size; at += PIECE) {
      try {
        yield disk.readPart(from, at, Math.min(PIECE, size - at));
      } catch {
        yield null;
        return;
      }
    }
  };
  const file = disk.create(to);
  let reads = true;
  try {
    for (const bytes of pieces()) {
      if (bytes === null) reads = false;
      else disk.append(file, bytes);
    }
    disk.sync(file);
  } finally {
    disk.close(file);
  }
  if (!reads) disk.remove(to);
  return reads;
}

/** The same of what must read: what does not is thrown as the disk's own error. */
export function copy(disk: Disk, from: string, to: string): void {
  const size = disk.stat(from)?.size ?? 0;
  const file = disk.create(to);
  try {
    for (let at = 0; at < size; at += PIECE)
      disk.append(file, disk.readPart(from, at, Math.min(PIECE, size - at)));
    disk.sync(file);
  } finally {
    disk.close(file);
  }
}

/** How many bytes a folder holds, with everything in it. */
export function sizeOf(disk: Disk, folder: string): number {
  return disk.list(folder).reduce((sum, name) => {
    const stat = disk.stat(join(folder, name));
    return sum + (stat?.directory === true ? sizeOf(disk, join(folder, name)) : (stat?.size ?? 0));
  }, 0);
}
