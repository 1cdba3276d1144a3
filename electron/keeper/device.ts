import { join } from 'node:path';
import * as z from 'zod';
import { fromHex, hex } from '../../shared/journal/bytes.ts';
import type { Heads } from './checkpoint.ts';
import { discard, type Disk, writeAtomically } from './files.ts';
import type { Machine } from './machine.ts';
import { sha256 } from './seal.ts';

/**
 * This installation's device id for this copy of a register. It is kept outside the folder, by the folder's real path:
 * a copied folder gets another, so that two copies written on can never pass for one chain.
 */
export function deviceFor(machine: Machine, folder: string, vaultId: Uint8Array): Uint8Array {
  const { random } = machine;
  const known = read(machine, folder, vaultId, 'device')?.trim();
  if (known !== undefined && /^[0-9a-f]{32}$/.test(known)) return fromHex(known);
  const device = random(16);
  keepDevice(machine, folder, vaultId, device);
  return device;
}

/** Remembers a device id for a folder: when a register is made, before it is in its place. */
export function keepDevice(machine: Machine, folder: string, vaultId: Uint8Array, device: Uint8Array): void {
  keep(machine, folder, vaultId, 'device', `${hex(device)}\n`);
}

/** Forgets a folder that is about to go, or was replaced; for good once this returns. */
export function forgetFolder({ disk, stateFolder }: Machine, folder: string, vaultId: Uint8Array): void {
  for (const what of ['device', 'heads', 'scrubbed'] as const)
    discard(disk, fileFor(disk, stateFolder, folder, vaultId, what));
  const place = join(stateFolder, 'devices');
  if (disk.stat(place) !== null) disk.syncFolder(place);
}

/**
 * Remembers, outside the folder, how far the register reached. An older copy put in its place, journal, checkpoints and
 * all, still shows against this.
 */
export function rememberHeads(machine: Machine, folder: string, vaultId: Uint8Array, heads: Heads): void {
  keep(machine, folder, vaultId, 'heads', `${JSON.stringify(heads)}\n`);
}

const headsSchema = z.record(
  z.string().regex(/^[0-9a-f]{32}$/),
  z.tuple([z.int().min(1), z.string().regex(/^[0-9a-f]{64}$/)]),
);

/** How far this installation last saw the register reach; null where it never did. */
export function rememberedHeads(machine: Machine, folder: string, vaultId: Uint8Array): Heads | null {
  try {
    const text = read(machine, folder, vaultId, 'heads');
    const heads = text === null ? undefined : headsSchema.safeParse(JSON.parse(text));
    return heads?.success ? heads.data : null;
  } catch {
    return null;
  }
}

/** Remembers that the whole of this folder was read through and found sound (ms since 1970, UTC). */
export function rememberScrub(machine: Machine, folder: string, vaultId: Uint8Array, at: number): void {
  try {
    keep(machine, folder, vaultId, 'scrubbed', `${at}\n`);
  } catch {
    // It is read through again sooner than it need be.
  }
}

/** When this installation last read the folder through (ms since 1970, UTC); null where it never did. */
export function lastScrub(machine: Machine, folder: string, vaultId: Uint8Array): number | null {
  try {
    const text = read(machine, folder, vaultId, 'scrubbed')?.trim() ?? '';
    return /^\d{1,15}$/.test(text) ? Number(text) : null;
  } catch {
    return null;
  }
}

type Kept = 'device' | 'heads' | 'scrubbed';

function keep(machine: Machine, folder: string, vaultId: Uint8Array, what: Kept, text: string): void {
  const { disk, random, stateFolder } = machine;
  disk.makeFolder(join(stateFolder, 'devices'));
  const path = fileFor(disk, stateFolder, folder, vaultId, what);
  writeAtomically(disk, path, new TextEncoder().encode(text), hex(random(4)));
}

function read(
  { disk, stateFolder }: Machine,
  folder: string,
  vaultId: Uint8Array,
  what: Kept,
): string | null {
  const path = fileFor(disk, stateFolder, folder, vaultId, what);
  return disk.stat(path) === null ? null : new TextDecoder().decode(disk.read(path));
}

function fileFor(disk: Disk, stateFolder: string, folder: string, vaultId: Uint8Array, what: Kept): string {
  const place = new TextEncoder().encode(disk.realPath(folder));
  const name = `${hex(vaultId)}-${hex(sha256(place)).slice(0, 16)}`;
  return join(stateFolder, 'devices', what === 'device' ? name : `${name}.${what}`);
}
