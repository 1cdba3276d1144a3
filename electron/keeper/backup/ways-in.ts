import { join } from 'node:path';
import * as z from 'zod';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { type Disk, writeNew } from '../files.ts';
import type { Keeper } from '../keeper.ts';
import type { Unlock } from '../slot.ts';
import { listedAs, readSlotFile, slotName, type SlotReference, SLOTS_FOLDER } from '../slot-files.ts';
import { unlockVault, type Vault, VAULT_FILE } from '../vault.ts';

/** The recovery keys that backups are sealed for, by their public halves in the slot files. */
export function recipientsOf({ folder, machine, state }: Keeper): Result<readonly string[]> {
  const recipients: string[] = [];
  for (const [name, digest] of Object.entries(listedAs(state.head.slots))) {
    const slot = readSlotFile(machine.disk, folder, name, digest);
    if (slot.ok && slot.value.recipient !== undefined) recipients.push(slot.value.recipient);
  }
  // Sealed for nobody outside the register, it would be lost together with it.
  return recipients.length > 0 ? ok(recipients) : refused('slot-missing');
}

const copySchema = z.strictObject({
  constat: z.literal('keys'),
  files: z.record(z.string().regex(/^(vault\.json|slots\/[0-9a-f]{16}\.json)$/), z.string().max(1_000_000)),
});

/** vault.json and the slot files as one file: keys wrapped as they are in the register, for whoever knows a passphrase. */
export function waysIn(disk: Disk, folder: string, slots: readonly SlotReference[]): Uint8Array {
  const names = [VAULT_FILE, ...slots.map((slot) => `${SLOTS_FOLDER}/${slotName(slot)}`)];
  const files = Object.fromEntries(
    names
      .filter((name) => disk.stat(join(folder, name)) !== null)
      .map((name) => [name, new TextDecoder().decode(disk.read(join(folder, name)))]),
  );
  return new TextEncoder().encode(`${JSON.stringify({ constat: 'keys', files })}\n`);
}

/** Unlocks a register by the copy of its wrapped keys that stands beside its backups; `scratch` is a new folder. */
export function unlockCopy(disk: Disk, file: string, scratch: string, unlock: Unlock): Result<Vault> {
  if (disk.stat(file) === null) return refused('backup-keys-missing', { file });
  let copy: z.infer<typeof copySchema>;
  try {
    copy = copySchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(disk.read(file))));
  } catch {
    return refused('backup-keys-missing', { file });
  }
  disk.makeFolder(join(scratch, SLOTS_FOLDER));
  for (const [name, text] of Object.entries(copy.files)) {
    writeNew(disk, join(scratch, name), new TextEncoder().encode(text));
  }
  return unlockVault(disk, scratch, unlock);
}
