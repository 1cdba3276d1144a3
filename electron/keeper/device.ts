import { join } from 'node:path';
import { fromHex, hex } from '../../shared/journal/bytes.ts';
import { type Disk, writeAtomically } from './files.ts';
import type { Machine } from './machine.ts';
import { sha256 } from './seal.ts';

/**
 * This installation's device id for this copy of a register. It is kept outside the folder, by the folder's real path:
 * a copied folder gets another, so that two copies written on can never pass for one chain.
 */
export function deviceFor(machine: Machine, folder: string, vaultId: Uint8Array): Uint8Array {
  const { disk, random, stateFolder } = machine;
  const path = fileFor(disk, stateFolder, folder, vaultId);
  const known = disk.stat(path) === null ? null : new TextDecoder().decode(disk.read(path)).trim();
  if (known !== null && /^[0-9a-f]{32}$/.test(known)) return fromHex(known);
  const device = random(16);
  keepDevice(machine, folder, vaultId, device);
  return device;
}

/** Remembers a device id for a folder: when a register is made, before it is in its place. */
export function keepDevice(machine: Machine, folder: string, vaultId: Uint8Array, device: Uint8Array): void {
  const { disk, random, stateFolder } = machine;
  disk.makeFolder(join(stateFolder, 'devices'));
  const path = fileFor(disk, stateFolder, folder, vaultId);
  writeAtomically(disk, path, new TextEncoder().encode(`${hex(device)}\n`), hex(random(4)));
}

function fileFor(disk: Disk, stateFolder: string, folder: string, vaultId: Uint8Array): string {
  const place = new TextEncoder().encode(disk.realPath(folder));
  const name = hex(sha256(place)).slice(0, 16);
  return join(stateFolder, 'devices', `${hex(vaultId)}-${name}`);
}
