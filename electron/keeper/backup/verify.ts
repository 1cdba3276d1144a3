import { join } from 'node:path';
import type { AnchorCompared } from '../../../shared/host.ts';
import { hex } from '../../../shared/journal/bytes.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { compareAnchor, type Held } from '../anchor.ts';
import { discardFolder, makeFolderThrough, refusedBy } from '../files.ts';
import { load } from '../load.ts';
import type { Machine } from '../machine.ts';
import { cipherReady, forget } from '../seal.ts';
import type { Unlock } from '../slot.ts';
import { forgetVault, unlockVault } from '../vault.ts';
import { verifyRegister, type VerifyReport } from '../verify.ts';
import { isBackup } from './read.ts';
import { secretsFor } from './restore.ts';
import { unpack } from './unpack.ts';

export { isBackup } from './read.ts';

export type BackupVerified = {
  /** As which moment it shows the register (UTC). */
  readonly at: string;
  readonly report: VerifyReport;
  /** How it stands to a head that was kept outside; null where none was given. */
  readonly anchor: AnchorCompared | null;
};

/**
 * Verifies a backup from its first byte to its last, and the register in it as one that lies in a folder: unpacked, still
 * sealed, into this installation's own folder, and put away again. Nothing is recorded anywhere.
 */
export async function verifyBackup(
  machine: Machine,
  { file, unlock, held }: { readonly file: string; readonly unlock: Unlock; readonly held: Held | null },
): Promise<Result<BackupVerified>> {
  await cipherReady();
  const { disk, random, stateFolder } = machine;
  const tag = hex(random(4));
  const [stage, scratch] = ['verifying', 'keys'].map((name) => join(stateFolder, `${name}-${tag}`));
  if (stage === undefined || scratch === undefined) throw new Error('two names were just given');
  try {
    if (!isBackup(disk, file)) return refused('backup-damaged', { file, cause: 'age' });
    makeFolderThrough(disk, stateFolder);
    const secrets = secretsFor(machine, file, scratch, unlock);
    if (!secrets.ok) return secrets;
    const unpacked = await unpack(machine, {
      ...{ file, stage, secrets: secrets.value },
      accepts: () => undefined,
    });
    forget(...secrets.value);
    if (!unpacked.ok) return unpacked;
    const { at, entries, records } = unpacked.value.manifest;
    const vault = unlockVault(disk, stage, unlock);
    if (!vault.ok) return vault;
    try {
      const report = verifyRegister(machine, stage, vault.value);
      // What it says of itself is part of it.
      if (report.ok && (report.entries !== entries || report.records !== records))
        return refused('backup-unsound', { found: 1 });
      if (held === null) return ok({ at, report, anchor: null });
      const { chains, state } = load(machine, stage, vault.value);
      const anchor = compareAnchor(held, { vaultId: vault.value.id, chains, members: state.head.members });
      return anchor.ok ? ok({ at, report, anchor: anchor.value }) : anchor;
    } finally {
      forgetVault(vault.value);
    }
  } catch (error) {
    return refusedBy(error, 'read-failed');
  } finally {
    for (const left of [stage, scratch]) discardFolder(disk, left);
  }
}
