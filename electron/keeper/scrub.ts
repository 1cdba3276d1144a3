import { join } from 'node:path';
import { equal, fromHex, hex } from '../../shared/journal/bytes.ts';
import { genesis } from '../../shared/journal/chain.ts';
import { type Frame, frameAt, patienceFor } from '../../shared/journal/entry.ts';
import type { BlobReference } from '../../shared/register/change.ts';
import type { HeldState } from '../../shared/register/state.ts';
import { openBlob } from './blobs.ts';
import type { Heads } from './checkpoint.ts';
import type { Disk } from './files.ts';
import { JOURNAL_FOLDER } from './journal.ts';
import type { Machine } from './machine.ts';
import { sha256 } from './seal.ts';
import type { Vault } from './vault.ts';
import { fileFaults } from './verify.ts';

/** Bytes hashed between two turns of everybody else: about a millisecond. */
const PIECE = 512 * 1024;

/**
 * Reads the whole register from the disk once more, in small pieces, while nobody asks for anything: every frame's
 * digests and links as far as it reached when this began, the slots, and each sealed document. Gives true at the first
 * thing that is not as it should be; what exactly it is, `verify` says.
 */
export function* scrubbing(
  machine: Machine,
  folder: string,
  vault: Vault,
  { heads, state }: { readonly heads: Heads; readonly state: HeldState },
): Generator<undefined, boolean> {
  const { disk } = machine;
  try {
    if (!fileFaults(machine, folder, vault).next().done) return true;
    for (const [device, head] of Object.entries(heads)) {
      if (yield* chainIsHurt(disk, folder, vault.id, device, head)) return true;
      yield;
    }
    for (const reference of [...blobsOf(state)]) {
      const reading = openBlob(disk, folder, vault, reference);
      for (;;) {
        const { done, value } = reading.next();
        if (done === true && value !== null) return true;
        if (done === true) break;
        yield;
      }
      yield;
    }
    return false;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return true;
    throw error;
  }
}

function* chainIsHurt(
  disk: Disk,
  folder: string,
  vaultId: Uint8Array,
  device: string,
  [reached, digest]: readonly [number, string],
): Generator<undefined, boolean> {
  const place = join(folder, JOURNAL_FOLDER, device);
  let seq = 0;
  let last = genesis(vaultId, fromHex(device), sha256);
  for (const name of disk.list(place).filter((file) => /^\d{6}\.seg$/.test(file))) {
    const bytes = disk.read(join(place, name));
    yield;
    const patience = patienceFor(bytes);
    let hashed = 0;
    for (let at = 0; at < bytes.length && seq < reached;) {
      const found = frameAt(bytes, at, patience);
      // The rest of an interrupted write is followed by a new segment, and by the frame that comes next.
      if (found.kind === 'short' || found.kind === 'end') break;
      if (found.kind === 'damaged') return true;
      const { frame } = found;
      if (frame.header.seq !== seq + 1 || !equal(frame.header.previous, last)) return true;
      for (const [part, expected] of partsOf(frame)) {
        if (!equal(sha256(part), expected)) return true;
        hashed += part.length;
        if (hashed < PIECE) continue;
        hashed = 0;
        yield;
      }
      seq += 1;
      last = sha256(frame.headerBytes);
      at += frame.length;
    }
    yield;
  }
  return seq !== reached || hex(last) !== digest;
}

/** What a header gives the digests of, with those digests; a body that was taken out has none to compare. */
function* partsOf({ header, envelope, bodies }: Frame): Generator<readonly [Uint8Array, Uint8Array]> {
  yield [envelope, header.envelope.sha256];
  for (const [i, part] of header.bodies.entries()) {
    const body = bodies[i] ?? null;
    if (body !== null) yield [body, part.sha256];
  }
}

function* blobsOf({ head, records }: HeldState): Generator<BlobReference> {
  for (const { pdf } of head.documents) yield pdf;
  for (const { documents, attachments } of records.values()) {
    for (const { pdf } of documents) yield pdf;
    for (const { blob } of attachments) yield blob;
  }
}
