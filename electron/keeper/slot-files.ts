import { join } from 'node:path';
import { hex } from '../../shared/journal/bytes.ts';
import { canonical, digestOf } from '../../shared/register/digest.ts';
import { parse } from '../../shared/register/parse.ts';
import { refused, type Result } from '../../shared/result.ts';
import { type Disk, refusedBy, writeNew } from './files.ts';
import type { Machine } from './machine.ts';
import { sha256 } from './seal.ts';
import { type Slot, slotSchema } from './slot.ts';

/** The files that hold the ways in, a file each: what stands in one is slot.ts, which of them count is vault.ts. */
export const SLOTS_FOLDER = 'slots';

/** Slot files by name, each with the SHA-256 of its bytes. */
export type Listed = Readonly<Record<string, string>>;

/** The name of a slot without its ending, and its digest: what the journal says of it. */
export type SlotReference = { readonly slot: string; readonly sha256: string };

/**
 * Reads one slot file. Its own keyless digest tells damage, and so does the one in vault.json, which is under the
 * register's key: an older slot file in its place is not taken.
 */
export function readSlotFile(disk: Disk, folder: string, name: string, digest: string): Result<Slot> {
  const path = join(folder, SLOTS_FOLDER, name);
  let bytes: Uint8Array;
  try {
    if (disk.stat(path) === null) return refused('slot-missing', { file: name });
    bytes = disk.read(path);
  } catch (error) {
    return refusedBy(error, 'read-failed');
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const slot = parse(slotSchema, value);
    const whole = slot.ok && digestOf({ ...slot.value, sha256: undefined }) === slot.value.sha256;
    if (whole && hex(sha256(bytes)) === digest) return slot;
  } catch {
    // Falls through to the one refusal for a file that cannot be believed.
  }
  return refused('slot-damaged', { file: name });
}

/** Writes the file of a new way in, through to the disk. Until it is listed and journalled it opens nothing. */
export function writeSlot({ disk }: Pick<Machine, 'disk'>, folder: string, slot: Slot): SlotReference {
  const bytes = new TextEncoder().encode(canonical(slot));
  const place = join(folder, SLOTS_FOLDER);
  writeNew(disk, join(place, `${slot.slot}.json`), bytes);
  disk.syncFolder(place);
  return { slot: slot.slot, sha256: hex(sha256(bytes)) };
}

/** Slots in force as vault.json lists them. */
export function listedAs(slots: readonly SlotReference[]): Listed {
  return Object.fromEntries(slots.map((slot) => [slotName(slot), slot.sha256]));
}

export function slotName({ slot }: Pick<SlotReference, 'slot'>): string {
  return `${slot}.json`;
}
