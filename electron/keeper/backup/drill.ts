import { basename } from 'node:path';
import { hex } from '../../../shared/journal/bytes.ts';
import { type Code, ok, refused, type Result } from '../../../shared/result.ts';
import type { ContentOf } from '../../../shared/register/change.ts';
import type { Progress } from '../attachments.ts';
import { departures, entriesBehind } from '../checkpoint.ts';
import { discardFolder, refusedBy } from '../files.ts';
import type { Keeper } from '../keeper.ts';
import { forget } from '../seal.ts';
import { readChains } from '../journal.ts';
import { epochIn, backupSecrets, readVaultFile, vaultAt } from '../vault.ts';
import { verifyRegister } from '../verify.ts';
import type { BackupPlace } from './make.ts';
import { unpack } from './unpack.ts';

export type Drilled = Pick<
  ContentOf<'restore-drilled'>,
  'at' | 'entries' | 'records' | 'newer' | 'attachments' | 'failed'
> & {
  readonly journalled: boolean;
};

/**
 * Tries a restore without the switch: the backup is unpacked beside the register, verified from its first entry to its
 * last, held against the register that is open, and put away again: every entry of it must be one of the register's, byte
 * for byte, and how many were recorded since is counted. What came of it is recorded, also that it failed, and why.
 */
export async function drillRestore(
  keeper: Keeper,
  {
    file,
    place,
    progress,
  }: {
    readonly file: string;
    readonly place: BackupPlace | 'other';
    readonly progress?: Progress | undefined;
  },
): Promise<Result<Drilled>> {
  const { machine, folder, vault } = keeper;
  const stage = `${folder}.drill-${hex(machine.random(4))}`;
  const secrets = backupSecrets(vault);
  try {
    const tried = await trial(keeper, { file, stage, secrets, progress });
    const content = { place, fileName: basename(file), ...tried };
    const noted = keeper.mode().writing ? keeper.performOwn({ type: 'restore-drilled', content }) : undefined;
    if (noted?.ok === false) return noted;
    return ok({ ...tried, journalled: noted !== undefined });
  } catch (error) {
    return refusedBy(error, 'read-failed');
  } finally {
    forget(...secrets);
    discardFolder(machine.disk, stage);
  }
}

async function trial(
  { machine, folder, vault }: Keeper,
  {
    file,
    stage,
    secrets,
    progress,
  }: {
    readonly file: string;
    readonly stage: string;
    readonly secrets: readonly Uint8Array[];
    readonly progress: Progress | undefined;
  },
): Promise<Omit<Drilled, 'journalled'>> {
  const failed = (code: Code): Omit<Drilled, 'journalled'> => ({
    ...{ at: null, entries: 0, records: 0, failed: code },
  });
  const unpacked = await unpack(machine, {
    ...{ file, secrets, stage, progress },
    accepts: ({ vaultId }) =>
      vaultId === hex(vault.id) ? undefined : refused('backup-other-register', { file }),
  });
  if (!unpacked.ok) return failed(unpacked.code);
  const { at, entries, records } = unpacked.value.manifest;
  const header = readVaultFile(machine.disk, stage);
  const then = header.ok ? vaultAt(vault, epochIn(header.value)) : null;
  if (then === null) return { at, entries, records, failed: 'backup-unsound' };
  const report = verifyRegister(machine, stage, then);
  const isWhole = report.ok && report.entries === entries && report.records === records;
  if (!isWhole) return { at, entries, records, failed: 'backup-unsound' };
  // What its last entries say of all before them, they say of the register's too, or they are not in it.
  const live = readChains(machine.disk, folder, vault.id);
  if (departures(live, report.heads).length > 0)
    return { at, entries, records, failed: 'backup-another-history' };
  const known = [...live.values()].reduce((sum, { head }) => sum + head.seq, 0);
  const held = entriesBehind(Object.values(report.heads));
  const attachments = unpacked.value.manifest.blobs.length;
  return { at, entries, records, newer: known - held, attachments, failed: null };
}
