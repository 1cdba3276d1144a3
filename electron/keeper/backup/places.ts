import { isAbsolute, join } from 'node:path';
import * as z from 'zod';
import { hex } from '../../../shared/journal/bytes.ts';
import type { BackupPlaceView } from '../../../shared/host.ts';
import { type Code, CODES, ok, refused, type Result } from '../../../shared/result.ts';
import { writeAtomically } from '../files.ts';
import { liesInRegister } from '../leave.ts';
import type { Machine } from '../machine.ts';
import { BACKUP_PLACES, type BackupPlace } from './make.ts';

/*
 * Where routine backups go is known to this machine and to nobody else: another machine has other disks, and a path may
 * say more than anybody wants in a journal.
 */

const placeSchema = z.strictObject({
  folder: z.string().min(1).max(4096),
  /** The last try that failed, and when (milliseconds, UTC); null where the last one did not. */
  failed: z
    .strictObject({ code: z.enum(CODES), at: z.number() })
    .nullable()
    .catch(null),
});
const fileSchema = z.record(
  z.string().regex(/^[0-9a-f]{32}$/),
  z.partialRecord(z.enum(BACKUP_PLACES), placeSchema),
);
type Kept = z.infer<typeof fileSchema>;

/** The places of a register on this machine; what cannot be read is as if none was chosen. */
export function backupPlaces(machine: Machine, vaultId: Uint8Array): readonly BackupPlaceView[] {
  const of = read(machine)[hex(vaultId)] ?? {};
  return BACKUP_PLACES.flatMap((place): BackupPlaceView[] => {
    const known = of[place];
    if (known === undefined) return [];
    const { folder, failed } = known;
    return [
      { place, folder, failed: failed && { code: failed.code, at: new Date(failed.at).toISOString() } },
    ];
  });
}

/**
 * Chooses a place, or lets go of it (null). Refused: `backup-place-missing` where there is no such folder,
 * `place-in-register`, and `backup-place-taken` where the other place is the same folder: two copies on one disk are one.
 */
export function chooseBackupPlace(
  machine: Machine,
  vaultId: Uint8Array,
  place: BackupPlace,
  folder: string | null,
): Result<readonly BackupPlaceView[]> {
  const { disk } = machine;
  if (folder !== null) {
    if (!isAbsolute(folder) || disk.stat(folder)?.directory !== true) {
      return refused('backup-place-missing', { folder });
    }
    if (liesInRegister(disk, folder)) return refused('place-in-register', { file: folder });
    const real = disk.realPath(folder);
    const taken = backupPlaces(machine, vaultId).some(
      (other) =>
        other.place !== place && disk.stat(other.folder) !== null && disk.realPath(other.folder) === real,
    );
    if (taken) return refused('backup-place-taken', { folder });
  }
  const kept = read(machine);
  const { [place]: _before, ...others } = kept[hex(vaultId)] ?? {};
  const now = folder === null ? others : { ...others, [place]: { folder, failed: null } };
  write(machine, { ...kept, [hex(vaultId)]: now });
  return ok(backupPlaces(machine, vaultId));
}

/** Remembers how the last try in a place ended, as far as this machine's own disk takes it. */
export function rememberTry(
  machine: Machine,
  vaultId: Uint8Array,
  place: BackupPlace,
  failed: Code | null,
): void {
  const kept = read(machine);
  const of = kept[hex(vaultId)] ?? {};
  const known = of[place];
  if (known === undefined || (known.failed === null && failed === null)) return;
  const next = { ...known, failed: failed === null ? null : { code: failed, at: machine.now() } };
  try {
    write(machine, { ...kept, [hex(vaultId)]: { ...of, [place]: next } });
  } catch {
    // Told once more at the next try.
  }
}

function fileOf({ stateFolder }: Machine): string {
  return join(stateFolder, 'backups.json');
}

function read(machine: Machine): Kept {
  try {
    return fileSchema.parse(JSON.parse(new TextDecoder().decode(machine.disk.read(fileOf(machine)))));
  } catch {
    return {};
  }
}

function write(machine: Machine, kept: Kept): void {
  const { disk, random, stateFolder } = machine;
  disk.makeFolder(stateFolder);
  writeAtomically(
    disk,
    fileOf(machine),
    new TextEncoder().encode(`${JSON.stringify(kept)}\n`),
    hex(random(4)),
  );
}
