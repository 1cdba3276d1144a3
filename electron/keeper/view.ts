import type { HeadView, Looked } from '../../shared/host.ts';
import { canUndo } from '../../shared/register/decide.ts';
import { join } from 'node:path';
import { ok, refused, type Result } from '../../shared/result.ts';
import { backupPlaces } from './backup/places.ts';
import { BLOBS_FOLDER } from './blobs.ts';
import { CHECKPOINTS_FOLDER } from './checkpoint.ts';
import { JOURNAL_FOLDER } from './journal.ts';
import type { Keeper } from './keeper.ts';
import { holderOf, isHeld, LOCK_FILE } from './lock.ts';
import type { Machine } from './machine.ts';
import { SAMPLE_PASSPHRASE } from './sample.ts';
import { SLOTS_FOLDER } from './slot-files.ts';
import { readVaultFile } from './vault.ts';
import { folderWarnings } from './warnings.ts';

/** The register beside its records, as the window shows it; refused where it does not describe its organisation. */
export function headView(keeper: Keeper): Result<HeadView> {
  const { state, member, loaded } = keeper;
  const { organisation, members, sample, createdAt, documents, backups, anchors, drill, erasures } =
    state.head;
  if (organisation === null) return refused('organisation-missing');
  const { writing, reasons } = keeper.mode();
  const { seq, digest } = keeper.head();
  const { change, at } = keeper.last();
  return ok({
    organisation,
    members,
    member,
    sample,
    createdAt,
    seq,
    entries: keeper.reached().entries,
    digest,
    lastAt: at,
    writing,
    reasons,
    warnings: keeper.warnings(),
    damage: loaded.damage,
    hurt: keeper.hurt,
    documents,
    backups,
    anchors,
    drill,
    recoveryCheckedAt: state.head.recoveryCheckedAt,
    rekeyedAt: state.head.rekeyedAt,
    places: backupPlaces(keeper.machine, keeper.vault.id),
    erasures: erasures.map(({ what, record, number, stamp }) => ({ what, record, number, stamp })),
    undoable:
      change !== null && writing && canUndo(change)
        ? { change: change.id, type: change.type, record: change.record }
        : null,
  });
}

/** Folders that only a register has. */
const PARTS = [JOURNAL_FOLDER, SLOTS_FOLDER, BLOBS_FOLDER, CHECKPOINTS_FOLDER];

/** What can be said of a folder without a key. */
export function lookAt(machine: Machine, folder: string): Result<Looked> {
  const file = readVaultFile(machine.disk, folder);
  if (!file.ok && file.code !== 'not-a-register') return file;
  const sample = file.ok && file.value.sample;
  const holder = holderOf(machine.disk, join(folder, LOCK_FILE));
  return ok({
    folder,
    register: file.ok,
    remains: !file.ok && PARTS.some((part) => machine.disk.stat(join(folder, part))?.directory === true),
    sample,
    samplePassphrase: sample ? SAMPLE_PASSPHRASE : null,
    writer: holder !== null && isHeld(machine, holder) ? holder.host : null,
    warnings: folderWarnings(machine, folder),
  });
}
