import { basename, dirname, join } from 'node:path';
import type { RegisterRestored } from '../../../shared/host.ts';
import { hex } from '../../../shared/journal/bytes.ts';
import type { Erasure } from '../../../shared/register/state.ts';
import { ok, refused, type Refused, type Result } from '../../../shared/result.ts';
import type { Progress } from '../attachments.ts';
import { discardFolder, refusedBy } from '../files.ts';
import { eraseAgain } from '../erase.ts';
import { load } from '../load.ts';
import { type Keeper, openRegister } from '../keeper.ts';
import { takeLock } from '../lock.ts';
import type { Machine } from '../machine.ts';
import { cipherReady, forget } from '../seal.ts';
import type { Unlock } from '../slot.ts';
import {
  backupSecrets,
  epochIn,
  forgetVault,
  readVaultFile,
  unlockVault,
  type Vault,
  VAULT_FILE,
} from '../vault.ts';
import { verifyRegister } from '../verify.ts';
import { recoverySecret } from './age-key.ts';
import { entriesLost } from './compare.ts';
import { KEYS_COPY } from './layout.ts';
import type { Manifest } from './manifest.ts';
import { finishSwitch, switchTo } from './switch.ts';
import { unpack } from './unpack.ts';
import { unlockCopy } from './ways-in.ts';

export type Restored = RegisterRestored & {
  /** False where what was restored cannot be written: it could not say so. */
  readonly journalled: boolean;
};

/**
 * Restores a backup: unpacked beside the place → unlocked and verified from its first entry to its last → put in the
 * place by renaming, the old register kept beside it → recorded. Until the renaming nothing that was there is touched; a
 * stop in the middle of it is ended by whoever opens the register next.
 *
 * Refused: `backup-other-register` where another register stands there, `folder-not-empty`, `backup-unsound`,
 * `restore-goes-back` where later entries are known of (`details.lost`), unless `confirmed` is that number.
 */
export async function restoreBackup({
  machine,
  file,
  folder,
  unlock,
  confirmed = 0,
  progress,
}: {
  readonly machine: Machine;
  readonly file: string;
  readonly folder: string;
  readonly unlock: Unlock;
  readonly confirmed?: number;
  readonly progress?: Progress | undefined;
}): Promise<Result<Restored>> {
  await cipherReady();
  const { disk, random } = machine;
  const tag = hex(random(4));
  const stage = `${folder}.restoring-${tag}`;
  try {
    finishSwitch(machine, folder);
    const secrets = secretsFor(machine, file, `${folder}.keys-${tag}`, unlock);
    if (!secrets.ok) return secrets;
    const unpacked = await unpack(machine, {
      ...{ file, stage, secrets: secrets.value, progress },
      accepts: (manifest) => fits(machine, folder, manifest),
    });
    forget(...secrets.value);
    if (!unpacked.ok) return unpacked;
    const { manifest, blobsMissing } = unpacked.value;
    const vault = unlockVault(disk, stage, unlock);
    if (!vault.ok) return vault;
    try {
      const report = verifyRegister(machine, stage, vault.value);
      const found = report.damage.length + report.files.length;
      if (manifest.sound && !report.ok && found > blobsMissing) return refused('backup-unsound', { found });
      const given = { folder, stage, file, unlock, manifest, blobsMissing, confirmed };
      return await putInPlace(machine, vault.value, given);
    } finally {
      forgetVault(vault.value);
    }
  } catch (error) {
    return refusedBy(error, 'write-failed');
  } finally {
    for (const left of [stage, `${folder}.keys-${tag}`]) discardFolder(disk, left);
  }
}

/** The age secrets of which one opens the backup: it follows from the recovery key, or lies under a passphrase's copy beside it. */
export function secretsFor(
  machine: Machine,
  file: string,
  scratch: string,
  unlock: Unlock,
): Result<readonly Uint8Array[]> {
  if ('recoveryKey' in unlock) return ok([recoverySecret(unlock.recoveryKey)]);
  const vault = unlockCopy(machine.disk, join(dirname(file), KEYS_COPY), scratch, unlock);
  if (!vault.ok) return vault;
  const secrets = backupSecrets(vault.value);
  forgetVault(vault.value);
  return ok(secrets);
}

/** May this backup go where it is to go? Looked at before anything is written. */
function fits({ disk }: Machine, folder: string, { vaultId }: Manifest): Refused | undefined {
  const there = disk.stat(folder);
  if (there === null) return undefined;
  if (!there.directory) return refused('folder-not-empty', { folder });
  if (disk.stat(join(folder, VAULT_FILE)) === null) {
    return disk.list(folder).length === 0 ? undefined : refused('folder-not-empty', { folder });
  }
  const vault = readVaultFile(disk, folder);
  // One whose header cannot be read is the one that is most in need of this; it is kept beside it all the same.
  if (!vault.ok || vault.value.vaultId === vaultId) return undefined;
  return refused('backup-other-register', { folder });
}

async function putInPlace(
  machine: Machine,
  vault: Vault,
  given: {
    readonly folder: string;
    readonly stage: string;
    readonly file: string;
    readonly unlock: Unlock;
    readonly manifest: Manifest;
    readonly blobsMissing: number;
    readonly confirmed: number;
  },
): Promise<Result<Restored>> {
  const { folder, stage, manifest, confirmed } = given;
  const { disk } = machine;
  const isThere = disk.stat(folder) !== null;
  // Nobody may be writing in the register that goes; and what they wrote until now counts.
  const lock = isThere ? takeLock(machine, folder) : undefined;
  if (lock?.ok === false) return lock;
  const release = lock?.ok ? lock.value : (): void => undefined;
  try {
    const erasures = isThere ? erasuresIn(machine, folder, vault, given.unlock) : ok([]);
    if (!erasures.ok) return erasures;
    const lost = entriesLost(machine, folder, vault, manifest);
    if (lost > 0 && confirmed !== lost) return refused('restore-goes-back', { lost });
    const replaced = isThere ? placeBeside(machine, folder, 'replaced') : null;
    release();
    switchTo(machine, folder, manifest.vaultId, { stage, replaced: replaced ?? `${folder}.replaced` });
    const { at, entries, records } = manifest;
    const journalled = await recorded(machine, given, lost, erasures.value);
    return ok({
      ...{ folder, at, entries, records, givenUp: lost, replaced, journalled },
      attachmentsMissing: given.blobsMissing,
    });
  } finally {
    release();
  }
}

/** `<name>.replaced-2026-11-26`, in UTC; one more number where there is one already. */
export function placeBeside({ disk, now }: Machine, folder: string, why: 'replaced' | 'damaged'): string {
  const name = `${folder}.${why}-${new Date(now()).toISOString().slice(0, 10)}`;
  for (let nth = 1; ; nth += 1) {
    const place = nth === 1 ? name : `${name}-${nth}`;
    if (disk.stat(place) === null) return place;
  }
}

async function recorded(
  machine: Machine,
  {
    folder,
    file,
    unlock,
    manifest: { at, entries },
  }: {
    readonly folder: string;
    readonly file: string;
    readonly unlock: Unlock;
    readonly manifest: Manifest;
  },
  givenUp: number,
  erasures: readonly Erasure[],
): Promise<boolean> {
  const opened = await openRegister({ machine, folder, unlock, mode: 'write' });
  if (!opened.ok) return false;
  const keeper: Keeper = opened.value;
  const content = {
    restore: hex(machine.random(16)),
    kind: 'restore',
    fileName: basename(file),
    ...{ at, entries, givenUp },
  };
  const noted = keeper.performOwn({ type: 'register-restored', content });
  const again = noted.ok ? eraseAgain(keeper, erasures) : noted;
  keeper.close();
  return again.ok;
}

/**
 * What was erased in the register that goes: a backup made before must not bring it back. Refused with
 * `restore-key-changed` where it has been given another key since and this secret does not lead there: what was erased
 * under that key could not be known.
 */
function erasuresIn(
  machine: Machine,
  folder: string,
  vault: Vault,
  unlock: Unlock,
): Result<readonly Erasure[]> {
  const there = readVaultFile(machine.disk, folder);
  const isLater = there.ok && epochIn(there.value) !== vault.epoch;
  const own = isLater ? unlockVault(machine.disk, folder, unlock) : null;
  if (own?.ok === false) return refused('restore-key-changed');
  try {
    return ok(load(machine, folder, own?.value ?? vault).state.head.erasures);
  } catch {
    // One that cannot be read at all is the one that is most in need of being restored.
    return ok([]);
  } finally {
    if (own !== null) forgetVault(own.value);
  }
}
