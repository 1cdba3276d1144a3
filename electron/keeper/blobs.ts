import { join } from 'node:path';
import { fromHex, hex } from '../../shared/journal/bytes.ts';
import type { BlobReference } from '../../shared/register/change.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { type Disk, makeFolderThrough, refusedBy, writeNew } from './files.ts';
import type { Machine } from './machine.ts';
import { type Belongs, NONCE_BYTES, open, seal, sha256 } from './seal.ts';
import type { Vault } from './vault.ts';

export const BLOBS_FOLDER = 'blobs';

/** Seals bytes into a file with a random name. They are on the disk before the entry that names them is written. */
export function writeBlob(
  { disk, random }: Machine,
  folder: string,
  vault: Vault,
  bytes: Uint8Array,
): BlobReference {
  const name = hex(random(16));
  const place = join(folder, BLOBS_FOLDER);
  makeFolderThrough(disk, place);
  writeNew(disk, join(place, name), seal(vault.keys.blob, belongs(vault, name), bytes, random(NONCE_BYTES)));
  disk.syncFolder(place);
  return { name, sha256: hex(sha256(bytes)), size: bytes.length };
}

/** Opens a blob and compares it with what its entry says of it. */
export function readBlob(
  disk: Disk,
  folder: string,
  vault: Vault,
  reference: BlobReference,
): Result<Uint8Array> {
  const path = join(folder, BLOBS_FOLDER, reference.name);
  let sealed: Uint8Array;
  try {
    if (disk.stat(path) === null) return refused('file-missing', { file: reference.name });
    sealed = disk.read(path);
  } catch (error) {
    return refusedBy(error, 'read-failed');
  }
  const plain = open(vault.keys.blob, belongs(vault, reference.name), sealed);
  if (plain === null || hex(sha256(plain)) !== reference.sha256)
    return refused('damaged', { file: reference.name });
  return ok(plain);
}

function belongs(vault: Vault, name: string): Belongs {
  return { use: 'blob', vaultId: vault.id, to: [fromHex(name)] };
}
