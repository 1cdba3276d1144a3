import { dirname } from 'node:path';
import type { RegisterRepaired } from '../../../shared/host.ts';
import { hex } from '../../../shared/journal/bytes.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import type { Progress } from '../attachments.ts';
import { discardFolder, refusedBy } from '../files.ts';
import { type Keeper, startKeeper } from '../keeper.ts';
import { takeLock } from '../lock.ts';
import type { Machine } from '../machine.ts';
import { cipherReady, forget } from '../seal.ts';
import type { Unlock } from '../slot.ts';
import { backupSecrets, copyOfVault, forgetVault, readVaultFile, unlockVault, type Vault } from '../vault.ts';
import { sizeOf } from './copy.ts';
import { repairInPlace } from './repair-in-place.ts';
import { secretsFor } from './restore.ts';
import { finishSwitch } from './switch.ts';
import { unpack } from './unpack.ts';

/*
 * [Note: how a register is repaired] The damaged register and the backup, unpacked beside it, are only read. A third
 * folder is made of both, entry by entry; erased there again is whatever was erased; the repair is recorded in it; it is
 * verified from its first entry to its last; and only then it takes the register's place, by the same two renames as a
 * restore. Whatever stops this before, the damaged register stands where it stood.
 */

/**
 * Repairs the register in a folder that nobody has open. Unlike a restore it keeps every later entry that is whole.
 *
 * Refused: `nothing-to-repair`, `forked`, `backup-other-register`, `backup-another-history`, and
 * `backup-does-not-cover` where anything would still be missing (`details.left`, and which in `details.damage` and
 * `details.files`).
 */
export async function repairRegister({
  machine,
  folder,
  file,
  unlock,
  progress,
}: {
  readonly machine: Machine;
  readonly folder: string;
  readonly file: string;
  readonly unlock: Unlock;
  readonly progress?: Progress | undefined;
}): Promise<Result<RegisterRepaired>> {
  await cipherReady();
  const { disk } = machine;
  const scratch = `${folder}.keys-${hex(machine.random(4))}`;
  let release = (): void => undefined;
  let vault: Vault | null = null;
  try {
    finishSwitch(machine, folder);
    const own = unlockVault(disk, folder, unlock);
    // Its own header or way in may be what is damaged: the backup's opens with the same secret.
    if (!own.ok && !OF_FILES.has(own.code)) return own;
    if (own.ok) vault = own.value;
    const secrets = own.ok ? ok(backupSecrets(own.value)) : secretsFor(machine, file, scratch, unlock);
    if (!secrets.ok) return secrets;
    const lock = takeLock(machine, folder);
    if (!lock.ok) return lock;
    release = lock.value;
    return await repairWith(machine, {
      ...{ folder, file, secrets: secrets.value, progress },
      keys(backup) {
        if (own.ok) return own;
        const theirs = unlockVault(disk, backup, unlock);
        if (theirs.ok) vault = theirs.value;
        return theirs;
      },
      putDown: release,
    });
  } catch (error) {
    return refusedBy(error, 'write-failed');
  } finally {
    release();
    if (vault !== null) forgetVault(vault);
    discardFolder(disk, scratch);
  }
}

const OF_FILES: ReadonlySet<string> = new Set([
  'vault-damaged',
  'slot-damaged',
  'slot-missing',
  'not-a-register',
]);

/**
 * The same over keys already in hand. `putDown` lets go of the lock, and of whoever has the register open: it is called
 * once, after the last thing that others may do meanwhile; from then on nothing is awaited.
 */
export async function repairWith(
  machine: Machine,
  {
    folder,
    file,
    secrets,
    keys,
    putDown,
    progress,
  }: {
    readonly folder: string;
    readonly file: string;
    /** Age secrets, of which one opens the backup. */
    readonly secrets: readonly Uint8Array[];
    readonly keys: (backup: string) => Result<Vault>;
    readonly putDown: () => void;
    readonly progress?: Progress | undefined;
  },
): Promise<Result<RegisterRepaired>> {
  const { disk } = machine;
  const tag = hex(machine.random(4));
  const folders = { folder, backup: `${folder}.backup-${tag}`, stage: `${folder}.repairing-${tag}` };
  try {
    const there = disk.stat(folder)?.directory === true;
    if (!there) return refused('not-a-register', { folder });
    const known = readVaultFile(disk, folder);
    const unpacked = await unpack(machine, {
      ...{ file, secrets, stage: folders.backup, progress },
      accepts: ({ vaultId }) =>
        known.ok && known.value.vaultId !== vaultId ? refused('backup-other-register', { file }) : undefined,
    });
    if (!unpacked.ok) return unpacked;
    const vault = keys(folders.backup);
    if (!vault.ok) return vault;
    const { manifest } = unpacked.value;
    if (manifest.vaultId !== hex(vault.value.id)) return refused('backup-other-register', { file });
    const free = disk.free(dirname(folder));
    const needed = sizeOf(disk, folder) + machine.leastFree;
    if (free !== null && free < needed) return refused('backup-no-room', { free, needed });
    return repairInPlace(machine, { ...{ folders, file, manifest, putDown }, vault: vault.value });
  } catch (error) {
    return refusedBy(error, 'write-failed');
  } finally {
    forget(...secrets);
    for (const left of [folders.backup, folders.stage]) discardFolder(disk, left);
  }
}

/**
 * Repairs the register that is open, with the keys in hand; `isOpen` says whether it still is. Where the damaged register
 * was put down for it, `again` opens what stands in its place then, the repaired one or, where that failed, the old one.
 */
export async function repairOpen(
  keeper: Keeper,
  {
    file,
    progress,
    isOpen,
    again,
  }: {
    readonly file: string;
    readonly progress: Progress;
    readonly isOpen: () => boolean;
    readonly again: (opening: () => Promise<Result<Keeper>>) => Promise<unknown>;
  },
): Promise<Result<RegisterRepaired>> {
  const { machine, folder } = keeper;
  const reasons = keeper.barred();
  // Somebody else may be writing in it.
  if (reasons.includes('read-only')) return refused('read-only', { reasons });
  const vault = copyOfVault(keeper.vault);
  const before = { isDown: false };
  const repaired = await repairWith(machine, {
    ...{ folder, file, progress, secrets: backupSecrets(vault) },
    keys: () => (isOpen() ? ok(vault) : refused('backup-interrupted')),
    putDown() {
      before.isDown = true;
      keeper.close();
    },
  });
  if (!before.isDown) {
    forgetVault(vault);
    return repaired;
  }
  await again(() => {
    finishSwitch(machine, folder);
    return Promise.resolve(startKeeper({ machine, folder, vault, mode: 'write' }));
  });
  return repaired;
}
