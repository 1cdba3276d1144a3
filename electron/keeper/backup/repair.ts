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
import { type Manifest, unpackedSize } from './manifest.ts';
import { repairInPlace } from './repair-in-place.ts';
import { secretsFor } from './restore.ts';
import { finishSwitch } from './switch.ts';
import { unpack } from './unpack.ts';

/*
 * [Note: how a register is repaired] The damaged register and the backups, unpacked beside it, are only read. A new
 * folder is made of them all, entry by entry; erased there again is whatever was erased; the repair is recorded in it; it
 * is verified from its first entry to its last; and only then it takes the register's place, by the same two renames as a
 * restore. Whatever stops this before, the damaged register stands where it stood.
 */

/**
 * Repairs the register in a folder that nobody has open, be it that nothing of it opens any more. Unlike a restore it
 * keeps every later entry that is whole. Several backups are taken together: what one lacks may be in another.
 *
 * Refused: `nothing-to-repair`, `forked`, `backup-other-register`, `backup-another-history`, `repair-no-tie`,
 * `repair-no-room` before anything is written (`details.needed` and `details.free`, bytes), and `backup-does-not-cover`
 * where anything would still be missing (`details.left`, and which in `details.damage` and `details.files`).
 */
export async function repairRegister({
  machine,
  folder,
  files,
  unlock,
  isTrial = false,
  progress,
}: {
  readonly machine: Machine;
  readonly folder: string;
  /** The backups, in any order. */
  readonly files: readonly string[];
  readonly unlock: Unlock;
  /** Made beside the register and verified, only to say what comes of it: nothing takes its place. */
  readonly isTrial?: boolean;
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
    const secrets = own.ok ? ok(backupSecrets(own.value)) : secretsOf(machine, files, scratch, unlock);
    if (!secrets.ok) return secrets;
    const lock = takeLock(machine, folder);
    if (!lock.ok) {
      forget(...secrets.value);
      return lock;
    }
    release = lock.value;
    return await repairWith(machine, {
      ...{ folder, files, secrets: secrets.value, isTrial, progress },
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
  'vault-tampered',
  'slot-damaged',
  'slot-missing',
  'not-a-register',
]);

/** What the secret opens beside each of the backups, where the register's own keys are out of reach. */
function secretsOf(
  machine: Machine,
  files: readonly string[],
  scratch: string,
  unlock: Unlock,
): Result<readonly Uint8Array[]> {
  const secrets: Uint8Array[] = [];
  for (const [at, file] of files.entries()) {
    const found = secretsFor(machine, file, `${scratch}-${at}`, unlock);
    discardFolder(machine.disk, `${scratch}-${at}`);
    if (!found.ok) {
      forget(...secrets);
      return found;
    }
    secrets.push(...found.value);
  }
  return ok(secrets);
}

type Repair = {
  readonly folder: string;
  readonly files: readonly string[];
  /** Age secrets, of which one opens each backup. */
  readonly secrets: readonly Uint8Array[];
  readonly keys: (backup: string) => Result<Vault>;
  readonly isTrial: boolean;
  readonly putDown: () => void;
  readonly progress?: Progress | undefined;
};

/**
 * The same over keys already in hand. `putDown` lets go of the lock, and of whoever has the register open: it is called
 * once, after the last thing that others may do meanwhile; from then on nothing is awaited.
 */
export async function repairWith(machine: Machine, given: Repair): Promise<Result<RegisterRepaired>> {
  const { disk } = machine;
  const { folder, files, secrets, isTrial, putDown } = given;
  const tag = hex(machine.random(4));
  const stage = `${folder}.repairing-${tag}`;
  const places = files.map((_, at) => `${folder}.backup-${at + 1}-${tag}`);
  try {
    if (disk.stat(folder)?.directory !== true) return refused('not-a-register', { folder });
    const unpacked: { file: string; manifest: Manifest; place: string }[] = [];
    for (const [at, file] of files.entries()) {
      const one = await unpackOne(machine, given, at, places[at] ?? '');
      if (!one.ok) return one;
      unpacked.push({ file, manifest: one.value, place: places[at] ?? '' });
    }
    // What stands in several of them is taken from the newest.
    unpacked.sort((a, b) => (a.manifest.at < b.manifest.at ? 1 : -1));
    const backups = unpacked.map(({ file, manifest }) => ({ file, manifest }));
    const vault = given.keys(unpacked[0]?.place ?? '');
    if (!vault.ok) return vault;
    const id = hex(vault.value.id);
    const other = backups.find(({ manifest }) => manifest.vaultId !== id);
    if (other !== undefined) return refused('backup-other-register', { file: other.file });
    const folders = { folder, stage, backups: unpacked.map(({ place }) => place) };
    return repairInPlace(machine, { folders, backups, vault: vault.value, isTrial, putDown });
  } catch (error) {
    return refusedBy(error, 'write-failed');
  } finally {
    forget(...secrets);
    for (const left of [...places, stage]) discardFolder(disk, left);
  }
}

/** Unpacks one of the backups, once it is of this register and there is room for all that is still to be written. */
async function unpackOne(
  machine: Machine,
  { folder, files, secrets, progress }: Repair,
  at: number,
  stage: string,
): Promise<Result<Manifest>> {
  const { disk, leastFree } = machine;
  const known = readVaultFile(disk, folder);
  const unpacked = await unpack(machine, {
    ...{ file: files[at] ?? '', secrets, stage },
    // One after the other, and each counts alike.
    progress: progress && ((done, of) => progress(at * of + done, files.length * of)),
    accepts(manifest) {
      // A header that somebody changed may say anything: the entries tell whether it is one history.
      if (known.ok && known.value.vaultId !== manifest.vaultId)
        return refused('backup-other-register', { file: files[at] });
      const later = files.slice(at + 1).reduce((sum, file) => sum + (disk.stat(file)?.size ?? 0), 0);
      const size = unpackedSize(manifest);
      // What is unpacked, the backups that come after, and the new register, which is as long as the longer of the two.
      const needed = size + later + Math.max(sizeOf(disk, folder), size) + leastFree;
      const free = disk.free(dirname(folder));
      return free !== null && free < needed ? refused('repair-no-room', { free, needed }) : undefined;
    },
  });
  return unpacked.ok ? ok(unpacked.value.manifest) : unpacked;
}

/**
 * Repairs the register that is open, with the keys in hand; `isOpen` says whether it still is. Where the damaged register
 * was put down for it, `again` opens what stands in its place then, the repaired one or, where that failed, the old one.
 */
export async function repairOpen(
  keeper: Keeper,
  {
    files,
    progress,
    isOpen,
    again,
  }: {
    readonly files: readonly string[];
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
    ...{ folder, files, progress, isTrial: false },
    secrets: backupSecrets(vault),
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
