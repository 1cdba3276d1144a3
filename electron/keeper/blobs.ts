import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { concat, fromHex, hex, u32 } from '../../shared/journal/bytes.ts';
import type { BlobReference } from '../../shared/register/change.ts';
import { ok, refused, type Refused, type Result } from '../../shared/result.ts';
import { discard, type Disk, makeFolderThrough, refusedBy } from './files.ts';
import type { Machine } from './machine.ts';
import { type Belongs, SEALED_EXTRA } from './seal.ts';
import { openIn, sealIn, type Vault } from './vault.ts';

export const BLOBS_FOLDER = 'blobs';

/*
 * [Note: a sealed file] `"CSTB" | version u8 | chunks`: each chunk is 1 MiB of the content, sealed by itself, the last one
 * shorter, and empty where the content is. What a chunk belongs to names the file, its place in it and whether it is the
 * last: none can be moved, taken out or added, and the end cannot be cut off. Only one chunk is ever in memory.
 */
const MAGIC = Uint8Array.of(0x43, 0x53, 0x54, 0x42); // CSTB
const VERSION = 1;
const HEAD = MAGIC.length + 1;
/** Bytes of content in a chunk. */
export const CHUNK_BYTES = 1024 * 1024;

/** A sealed file being written; it has its name once it is whole and on the disk. */
export type BlobWriter = {
  write(bytes: Uint8Array): void;
  /** Ends it; what names it in the journal. */
  end(): BlobReference;
  /** Lets go of what was written. */
  abandon(): void;
};

/** Begins a sealed file with a random name. It is on the disk before the entry that names it is written. */
export function startBlob({ disk, random }: Machine, folder: string, vault: Vault): BlobWriter {
  const name = hex(random(16));
  const place = join(folder, BLOBS_FOLDER);
  makeFolderThrough(disk, place);
  const path = join(place, name);
  const temporary = `${path}.tmp`;
  let file: number | null = disk.create(temporary);
  const hash = createHash('sha256');
  let waiting = new Uint8Array(0);
  let index = 0;
  let size = 0;
  const letGo = (): void => {
    if (file === null) return;
    const open = file;
    file = null;
    disk.close(open);
  };
  const put = (bytes: Uint8Array): void => {
    if (file === null) throw new Error('a sealed file that was ended already');
    disk.append(file, bytes);
  };
  const chunk = (plain: Uint8Array, isLast: boolean): void => {
    put(sealIn(vault, belongs(vault, name, index, isLast), plain, random));
    index += 1;
  };
  const abandon = (): void => {
    try {
      letGo();
    } finally {
      discard(disk, temporary);
    }
  };
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      abandon();
      throw error;
    }
  };
  guarded(() => {
    put(concat(MAGIC, Uint8Array.of(VERSION)));
  });
  return {
    write(bytes) {
      hash.update(bytes);
      size += bytes.length;
      waiting = concat(waiting, bytes);
      guarded(() => {
        // The last chunk is known to be the last only at the end.
        while (waiting.length > CHUNK_BYTES) {
          chunk(waiting.subarray(0, CHUNK_BYTES), false);
          waiting = waiting.slice(CHUNK_BYTES);
        }
      });
    },
    end: () =>
      guarded(() => {
        chunk(waiting, true);
        if (file !== null) disk.sync(file);
        letGo();
        disk.rename(temporary, path);
        disk.syncFolder(place);
        return { name, sha256: hash.digest('hex'), size };
      }),
    abandon,
  };
}

/** Lets go of sealed files that were never ended: nobody else writes now. */
export function clearBlobs(disk: Disk, folder: string): void {
  const place = join(folder, BLOBS_FOLDER);
  for (const name of namesIn(disk, place)) if (name.endsWith('.tmp')) discard(disk, join(place, name));
}

function namesIn(disk: Disk, place: string): readonly string[] {
  try {
    return disk.list(place);
  } catch {
    return [];
  }
}

/** Seals bytes into a file with a random name. They are on the disk before the entry that names them is written. */
export function writeBlob(machine: Machine, folder: string, vault: Vault, bytes: Uint8Array): BlobReference {
  const writer = startBlob(machine, folder, vault);
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) writer.write(bytes.subarray(at, at + CHUNK_BYTES));
  return writer.end();
}

/**
 * Opens a sealed file piece by piece, and compares the whole with what its entry says of it: only after the last piece,
 * when this ends without a refusal, may the others be relied on.
 */
export function* openBlob(
  disk: Disk,
  folder: string,
  vault: Vault,
  { name, sha256, size }: BlobReference,
): Generator<Uint8Array, Refused | null> {
  const path = join(folder, BLOBS_FOLDER, name);
  const damaged = refused('damaged', { file: name });
  try {
    const there = disk.stat(path);
    if (there === null) return refused('file-missing', { file: name });
    const head = disk.readPart(path, 0, HEAD);
    if (head.length < HEAD || MAGIC.some((byte, i) => head[i] !== byte) || head[MAGIC.length] !== VERSION)
      return damaged;
    const sealed = CHUNK_BYTES + SEALED_EXTRA;
    const chunks = Math.ceil((there.size - HEAD) / sealed);
    const hash = createHash('sha256');
    let read = 0;
    for (let index = 0; index < chunks; index += 1) {
      const bytes = disk.readPart(path, HEAD + index * sealed, sealed);
      const plain = openIn(vault, belongs(vault, name, index, index === chunks - 1), bytes);
      if (plain === null) return damaged;
      read += plain.length;
      hash.update(plain);
      yield plain;
    }
    return chunks > 0 && read === size && hash.digest('hex') === sha256 ? null : damaged;
  } catch (error) {
    return refusedBy(error, 'read-failed');
  }
}

/** The whole of a sealed file; for what is small. */
export function readBlob(
  disk: Disk,
  folder: string,
  vault: Vault,
  reference: BlobReference,
): Result<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const reading = openBlob(disk, folder, vault, reference);
  for (;;) {
    const { done, value } = reading.next();
    if (done !== true) pieces.push(value);
    else return value ?? ok(concat(...pieces));
  }
}

/** Does a sealed file open, from its first piece to its last, as its entry says? */
export function blobHolds(
  disk: Disk,
  folder: string,
  vault: Vault,
  reference: BlobReference,
): Result<undefined> {
  const reading = openBlob(disk, folder, vault, reference);
  for (;;) {
    const { done, value } = reading.next();
    if (done === true) return value ?? ok(undefined);
  }
}

function belongs(vault: Vault, name: string, index: number, isLast: boolean): Belongs & { use: 'blob' } {
  return { use: 'blob', vaultId: vault.id, to: [fromHex(name), u32(index), Uint8Array.of(isLast ? 1 : 0)] };
}
