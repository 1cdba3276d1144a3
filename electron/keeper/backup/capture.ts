import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { hex } from '../../../shared/journal/bytes.ts';
import { BLOBS_FOLDER } from '../blobs.ts';
import { CHECKPOINTS_FOLDER, furthest, readCheckpoints } from '../checkpoint.ts';
import type { Disk } from '../files.ts';
import { JOURNAL_FOLDER, QUARANTINE_FOLDER } from '../journal.ts';
import type { Keeper } from '../keeper.ts';
import { SNAPSHOTS_FOLDER } from '../snapshot.ts';
import { slotName, SLOTS_FOLDER } from '../slot-files.ts';
import { FORMAT, VAULT_FILE } from '../vault.ts';
import type { BackupKind, Manifest, Packed } from './manifest.ts';
import { piecesOf } from './sealed.ts';

/**
 * What goes into a backup, as the register stands at this moment: of a segment that is written on meanwhile, the bytes it
 * has now.
 */
export async function capture(keeper: Keeper, kind: BackupKind): Promise<Manifest> {
  const { folder, machine, vault } = keeper;
  const { disk } = machine;
  const { heads, entries } = keeper.reached();
  const { writing, reasons } = keeper.mode();
  const blobs = filesIn(disk, folder, BLOBS_FOLDER, /^[0-9a-f]{32}$/);
  const inside = [
    VAULT_FILE,
    ...keeper.state.head.slots.map((slot) => `${SLOTS_FOLDER}/${slotName(slot)}`),
    ...filesIn(disk, folder, CHECKPOINTS_FOLDER, /^\d{12}\.txt$/),
    ...filesIn(disk, folder, QUARANTINE_FOLDER, /^[0-9a-f]{32}-\d{6}\.seg-\d{1,12}\.torn$/),
    // Disposable, and only there so that a restored register opens as fast: the newest is enough.
    ...filesIn(disk, folder, SNAPSHOTS_FOLDER, /^\d{12}-[0-9a-f]{16}\.snap$/).slice(-1),
    ...segmentsIn(disk, folder),
    ...(kind === 'full' ? blobs : []),
  ];
  const sized = inside.flatMap((name) => {
    const stat = disk.stat(join(folder, name));
    return stat === null ? [] : [{ name, size: stat.size }];
  });
  const sizedBlobs = blobs.map((name) => ({
    name: name.slice(BLOBS_FOLDER.length + 1),
    size: disk.stat(join(folder, name))?.size ?? 0,
  }));
  const at = new Date(machine.now()).toISOString();
  const records = keeper.size();
  const mark = furthest(readCheckpoints(disk, folder, vault.id).checkpoints, keeper.state.head.members);
  // Until here nothing could be recorded in between; from here on only what has been looked at counts.
  const files: Packed[] = [];
  for (const { name, size } of sized) {
    files.push({ name, size, sha256: await digestOf(disk, join(folder, name), size) });
  }
  return {
    constat: 'backup',
    format: FORMAT,
    app: machine.version,
    kind,
    at,
    vaultId: hex(vault.id),
    sample: vault.sample,
    entries,
    records,
    sound: writing || !reasons.some((reason) => reason === 'damaged' || reason === 'forked'),
    heads: Object.fromEntries(Object.entries(heads).map(([device, [seq, hash]]) => [device, [seq, hash]])),
    checkpoint: mark?.text ?? null,
    files,
    blobs: sizedBlobs,
  };
}

export async function digestOf(disk: Disk, path: string, size: number): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of piecesOf(disk, path, size)) hash.update(bytes);
  return hash.digest('hex');
}

function filesIn(disk: Disk, folder: string, part: string, names: RegExp): string[] {
  return disk
    .list(join(folder, part))
    .filter((name) => names.test(name))
    .map((name) => `${part}/${name}`);
}

function segmentsIn(disk: Disk, folder: string): string[] {
  return disk
    .list(join(folder, JOURNAL_FOLDER))
    .filter((device) => /^[0-9a-f]{32}$/.test(device))
    .flatMap((device) => filesIn(disk, folder, `${JOURNAL_FOLDER}/${device}`, /^\d{6}\.seg$/));
}
