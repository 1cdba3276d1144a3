import { join } from 'node:path';
import { fromHex, hex } from '../../shared/journal/bytes.ts';
import { type Chain, type Damage, type Linked, readChain, segmentName } from '../../shared/journal/chain.ts';
import {
  frameBytes,
  FRAME_VERSION,
  headerFields,
  LONGEST_FRAME,
  sealHeader,
  toSign,
} from '../../shared/journal/entry.ts';
import type { StoredChange } from '../../shared/register/change.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { type Body, bodyBelongs, type Envelope, envelopeBelongs } from './envelope.ts';
import { codeOf, type Disk, makeFolderThrough, writeAtomically } from './files.ts';
import type { Machine } from './machine.ts';
import { sha256, sign } from './seal.ts';
import { sealIn, type Vault } from './vault.ts';

export const JOURNAL_FOLDER = 'journal';
export const QUARANTINE_FOLDER = 'quarantine';

/** A segment closes after the frame that passes this many bytes. */
const SEGMENT_BYTES = 4 * 1024 * 1024;

/** Every device's chain, read and checked as far as that goes without a key. */
export function readChains(disk: Disk, folder: string, vaultId: Uint8Array): ReadonlyMap<string, Chain> {
  const chains = new Map<string, Chain>();
  for (const name of disk.list(join(folder, JOURNAL_FOLDER))) {
    if (!/^[0-9a-f]{32}$/.test(name)) continue;
    const place = join(folder, JOURNAL_FOLDER, name);
    const unreadable: Damage[] = [];
    const segments = disk
      .list(place)
      .filter((file) => /^\d{6}\.seg$/.test(file))
      .map((file) => {
        try {
          return { name: file, bytes: disk.read(join(place, file)) };
        } catch {
          // One that the disk does not give back is damage like any other; the rest is read all the same.
          unreadable.push({ kind: 'unreadable', segment: file, offset: 0, seq: null });
          return { name: file, bytes: new Uint8Array() };
        }
      });
    const chain = readChain(segments, { vaultId, device: fromHex(name), hash: sha256 });
    chains.set(name, { ...chain, damage: [...unreadable, ...chain.damage] });
  }
  return chains;
}

/** Where the next frame goes. */
export type Pen = {
  readonly device: Uint8Array;
  seq: number;
  hash: Uint8Array;
  segment: number;
  /** Bytes already in the segment; 0 where it is yet to be made. */
  bytes: number;
  file: number | null;
};

/** Puts the pen behind a chain's last whole frame. Behind a torn tail nothing is appended: a new segment begins. */
export function penBehind(
  disk: Disk,
  folder: string,
  vaultId: Uint8Array,
  device: Uint8Array,
  chain: Chain = readChain([], { vaultId, device }),
): Pen {
  const place = join(folder, JOURNAL_FOLDER, hex(device));
  const segments = disk.list(place).filter((file) => /^\d{6}\.seg$/.test(file));
  const last = segments.at(-1);
  const { head, torn } = chain;
  const bytes = last === undefined ? 0 : (disk.stat(join(place, last))?.size ?? 0);
  const n = last === undefined ? 1 : Number(last.slice(0, 6));
  const fresh = last !== undefined && (torn !== null || bytes >= SEGMENT_BYTES);
  return {
    device,
    seq: head.seq,
    hash: head.hash,
    segment: fresh ? n + 1 : n,
    bytes: fresh ? 0 : bytes,
    file: null,
  };
}

/** Keeps the bytes of an interrupted write aside, whole, before anything is written behind them. */
export function quarantine(
  machine: Machine,
  folder: string,
  device: string,
  torn: NonNullable<Chain['torn']>,
): { readonly keptAs: string; readonly sha256: string } {
  const { disk, random } = machine;
  const bytes = disk.read(join(folder, JOURNAL_FOLDER, device, torn.segment)).subarray(torn.offset);
  const keptAs = `${device}-${torn.segment}-${torn.offset}.torn`;
  makeFolderThrough(disk, join(folder, QUARANTINE_FOLDER));
  const path = join(folder, QUARANTINE_FOLDER, keptAs);
  if (disk.stat(path) === null) writeAtomically(disk, path, bytes, hex(random(4)));
  return { keptAs, sha256: hex(sha256(bytes)) };
}

export type Draft = {
  readonly envelope: Omit<Envelope, 'changes'>;
  readonly batch?: string | undefined;
  readonly changes: readonly StoredChange[];
};

/**
 * Seals an entry, links it behind the last, and brings it through to the disk: one write, one sync. Only when this
 * returns ok is it recorded. After any failure the pen must not be used again: what reached the disk is unknown, and a
 * sync that failed once may lie the second time.
 */
export function append(
  machine: Machine,
  folder: string,
  vault: Vault,
  pen: Pen,
  draft: Draft,
): Result<Pick<Linked, 'hash'> & { readonly seq: number }> {
  const sealed = sealEntry(machine, vault, pen, draft);
  const length = sealed.bytes.length;
  if (length > LONGEST_FRAME) return refused('frame-too-large', { bytes: length, most: LONGEST_FRAME });
  const { disk } = machine;
  const place = join(folder, JOURNAL_FOLDER, hex(pen.device));
  try {
    if (pen.bytes >= SEGMENT_BYTES) turnPage(disk, pen);
    const begun = pen.bytes > 0;
    pen.file ??= openSegment(disk, place, pen);
    disk.append(pen.file, sealed.bytes);
    disk.sync(pen.file);
    if (!begun) disk.syncFolder(place);
  } catch (error) {
    return refused('write-failed', { cause: codeOf(error) });
  }
  pen.seq += 1;
  pen.hash = sealed.hash;
  pen.bytes += length;
  return ok({ seq: pen.seq, hash: sealed.hash });
}

/** Puts the pen down. A close that fails loses nothing: every frame was synced before it was acknowledged. */
export function putDown(disk: Disk, pen: Pen): void {
  if (pen.file === null) return;
  const file = pen.file;
  pen.file = null;
  disk.close(file);
}

/** Puts the pen, which was put down, behind the end of its segment, which may have become shorter meanwhile. */
export function moveUp(disk: Disk, folder: string, pen: Pen): void {
  if (pen.bytes === 0) return;
  const path = join(folder, JOURNAL_FOLDER, hex(pen.device), segmentName(pen.segment));
  pen.bytes = disk.stat(path)?.size ?? 0;
}

function turnPage(disk: Disk, pen: Pen): void {
  putDown(disk, pen);
  pen.segment += 1;
  pen.bytes = 0;
}

function openSegment(disk: Disk, place: string, pen: Pen): number {
  const path = join(place, segmentName(pen.segment));
  if (pen.bytes > 0) return disk.open(path);
  makeFolderThrough(disk, place);
  // An empty segment is left where a write failed before its first byte; it is ours to begin.
  return disk.stat(path) === null ? disk.create(path) : disk.open(path);
}

function sealEntry(
  { random }: Machine,
  vault: Vault,
  pen: Pen,
  { envelope, batch, changes }: Draft,
): { readonly bytes: Uint8Array; readonly hash: Uint8Array } {
  const seq = pen.seq + 1;
  const encoder = new TextEncoder();
  const bodies = changes.map(({ content, reason }, index) =>
    sealIn(
      vault,
      bodyBelongs(vault.id, pen.device, seq, index),
      encoder.encode(JSON.stringify({ content, reason, batch } satisfies Body)),
      random,
    ),
  );
  const named = changes.map(({ id, type, v, record }) => ({ id, type, v, record }));
  const sealedEnvelope = sealIn(
    vault,
    envelopeBelongs(vault.id, pen.device, seq),
    encoder.encode(JSON.stringify({ ...envelope, changes: named })),
    random,
  );
  const fields = headerFields({
    version: FRAME_VERSION,
    device: pen.device,
    seq,
    previous: pen.hash,
    envelope: { length: sealedEnvelope.length, sha256: sha256(sealedEnvelope) },
    bodies: bodies.map((body) => ({ length: body.length, sha256: sha256(body) })),
  });
  const header = sealHeader(fields, sign(vault.signing, toSign(vault.id, fields)));
  return { bytes: frameBytes(header, sealedEnvelope, bodies), hash: sha256(header) };
}
