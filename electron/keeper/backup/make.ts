import { basename, dirname, join } from 'node:path';
import { hex } from '../../../shared/journal/bytes.ts';
import { ok, refused, type Refused, type Result } from '../../../shared/result.ts';
import { BLOBS_FOLDER } from '../blobs.ts';
import { discard, type Disk, makeFolderThrough, refusedBy, writeAtomically } from '../files.ts';
import type { Keeper } from '../keeper.ts';
import { checkPlace, liesInRegister } from '../leave.ts';
import { recipientText } from './age-key.ts';
import { capture, digestOf } from './capture.ts';
import { journalOf } from './heads.ts';
import { BLOBS_COPY, backupFolder, backupName, KEYS_COPY } from './layout.ts';
import { type Manifest, MANIFEST_FILE } from './manifest.ts';
import { readBackup } from './read.ts';
import { outdated } from './rotate.ts';
import { piecesOf, sealFor } from './sealed.ts';
import { recipientsOf, waysIn } from './ways-in.ts';
import { TAR_END, tarHeader, tarPadding } from './tar.ts';

/** The places that routine backups go to. */
export const BACKUP_PLACES = ['first', 'second'] as const;
export type BackupPlace = (typeof BACKUP_PLACES)[number];

export type Target =
  /** Beside the earlier ones, in the register's folder of that place. */
  | { readonly kind: 'routine'; readonly place: BackupPlace; readonly folder: string }
  /** One file with everything, wherever it is wanted. */
  | { readonly kind: 'full'; readonly out: string; readonly replace?: boolean | undefined };

export type Made = {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** UTC. */
  readonly at: string;
  readonly entries: number;
  readonly records: number;
  readonly attachments: number;
  /** False where the register cannot be written: it was backed up, and could not say so. */
  readonly journalled: boolean;
};

/**
 * Makes a backup: written beside its place → synced → read again and opened completely, chains and counts compared →
 * renamed → recorded. What was not verified has no name, and is not counted.
 *
 * @param wanted asked between two pieces: a register that is being put down does not wait
 */
export async function makeBackup(
  keeper: Keeper,
  target: Target,
  wanted: () => boolean = () => true,
): Promise<Result<Made>> {
  const { machine, vault } = keeper;
  const { disk } = machine;
  // Of its own: the register's keys may be put out of memory while this is at work.
  const secret = vault.keys.backup.slice();
  let temporary: string | undefined;
  try {
    const place = placeOf(keeper, target);
    if (!place.ok) return place;
    const recipients = recipientsOf(keeper);
    if (!recipients.ok) return recipients;
    const manifest = await capture(keeper, target.kind);
    const { folder } = place.value;
    const room = roomFor(keeper, folder, manifest);
    if (room !== undefined) return room;
    const blobs =
      target.kind === 'routine' ? await copyBlobs(keeper, folder, manifest, wanted) : ok(undefined);
    if (!blobs.ok) return blobs;
    const file = place.value.file(manifest.at);
    temporary = `${file}.${hex(machine.random(4))}.tmp`;
    await writeSealed(
      disk,
      temporary,
      [recipientText(secret), ...recipients.value],
      archive(keeper, manifest, wanted),
    );
    const verified = await readAgain(disk, temporary, secret, manifest);
    if (!verified.ok) return verified;
    if (!wanted()) return refused('backup-interrupted');
    const bytes = disk.stat(temporary)?.size ?? 0;
    const sha256 = await digestOf(disk, temporary, bytes);
    disk.rename(temporary, file);
    disk.syncFolder(dirname(file));
    temporary = undefined;
    if (target.kind === 'routine') {
      writeAtomically(
        disk,
        join(folder, KEYS_COPY),
        waysIn(disk, keeper.folder, keeper.state.head.slots),
        hex(machine.random(4)),
      );
      if (manifest.sound) letGo(disk, folder, basename(file));
      // What was erased is not kept beside the backups either; older backups hold its bodies until rotation lets go of them.
      for (const name of keeper.state.head.erasures.flatMap(({ blobs }) => blobs)) {
        discard(disk, join(folder, BLOBS_COPY, name));
      }
    }
    const { at, entries, records } = manifest;
    const made = { file, bytes, sha256, at, entries, records, attachments: manifest.blobs.length };
    return recorded(keeper, target, made);
  } catch (error) {
    if (error instanceof Unwanted) return refused('backup-interrupted');
    return refusedBy(error, 'backup-failed');
  } finally {
    secret.fill(0);
    if (temporary !== undefined) discard(disk, temporary);
  }
}

class Unwanted extends Error {}

type Place = { readonly folder: string; readonly file: (at: string) => string };

function placeOf({ machine, vault }: Keeper, target: Target): Result<Place> {
  const { disk } = machine;
  if (target.kind === 'full') {
    const place = checkPlace(machine, target.out, target.replace);
    return place.ok ? ok({ folder: dirname(target.out), file: () => target.out }) : place;
  }
  // A disk that is not connected is not made up for by a folder of that name.
  if (disk.stat(target.folder)?.directory !== true) {
    return refused('backup-place-missing', { folder: target.folder });
  }
  const folder = backupFolder(target.folder, hex(vault.id));
  if (liesInRegister(disk, target.folder)) return refused('place-in-register', { file: target.folder });
  makeFolderThrough(disk, folder);
  for (const name of disk.list(folder)) if (name.endsWith('.tmp')) discard(disk, join(folder, name));
  return ok({
    folder,
    file: (at) => {
      let nth = 1;
      while (disk.stat(join(folder, backupName(at, nth))) !== null) nth += 1;
      return join(folder, backupName(at, nth));
    },
  });
}

/** A backup never takes the last of a disk: the register may be on the same one. */
function roomFor({ machine }: Keeper, folder: string, { files, blobs, kind }: Manifest): Refused | undefined {
  const free = machine.disk.free(folder);
  const copies =
    kind === 'full'
      ? []
      : blobs.filter(({ name }) => machine.disk.stat(join(folder, BLOBS_COPY, name)) === null);
  const needed = [...files, ...copies].reduce((sum, { size }) => sum + size, machine.leastFree);
  return free !== null && free < needed ? refused('backup-no-room', { free, needed }) : undefined;
}

/** Sealed attachments never change under their names: each is copied once, and read again before it counts. */
async function copyBlobs(
  { folder: register, machine: { disk } }: Keeper,
  folder: string,
  { blobs }: Manifest,
  wanted: () => boolean,
): Promise<Result<undefined>> {
  const place = join(folder, BLOBS_COPY);
  makeFolderThrough(disk, place);
  let copied = false;
  for (const { name, size } of blobs) {
    const to = join(place, name);
    if (disk.stat(to)?.size === size) continue;
    if (!wanted()) return refused('backup-interrupted');
    const from = join(register, BLOBS_FOLDER, name);
    const temporary = `${to}.tmp`;
    discard(disk, temporary);
    await write(disk, temporary, piecesOf(disk, from, size));
    if ((await digestOf(disk, temporary, size)) !== (await digestOf(disk, from, size))) {
      discard(disk, temporary);
      return refused('backup-not-verified', { file: name });
    }
    disk.rename(temporary, to);
    copied = true;
  }
  if (copied) disk.syncFolder(place);
  return ok(undefined);
}

async function write(disk: Disk, path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const file = disk.create(path);
  try {
    for await (const bytes of pieces) disk.append(file, bytes);
    disk.sync(file);
  } finally {
    disk.close(file);
  }
}

async function writeSealed(
  disk: Disk,
  path: string,
  recipients: readonly string[],
  plain: AsyncIterable<Uint8Array>,
): Promise<void> {
  const file = disk.create(path);
  try {
    await sealFor(recipients, plain, (bytes) => disk.append(file, bytes));
    disk.sync(file);
  } finally {
    disk.close(file);
  }
}

async function* archive(
  { folder, machine: { disk } }: Keeper,
  manifest: Manifest,
  wanted: () => boolean,
): AsyncGenerator<Uint8Array> {
  const at = Math.floor(Date.parse(manifest.at) / 1000);
  const text = new TextEncoder().encode(`${JSON.stringify(manifest)}\n`);
  yield tarHeader(MANIFEST_FILE, text.length, at);
  yield text;
  yield tarPadding(text.length);
  for (const { name, size } of manifest.files) {
    yield tarHeader(name, size, at);
    for await (const bytes of piecesOf(disk, join(folder, name), size)) {
      if (!wanted()) throw new Unwanted();
      yield bytes;
    }
    yield tarPadding(size);
  }
  yield TAR_END;
}

async function readAgain(
  disk: Disk,
  file: string,
  secret: Uint8Array,
  manifest: Manifest,
): Promise<Result<undefined>> {
  const journal = journalOf(manifest.vaultId);
  const read = await readBackup({ disk, file, secrets: [secret], keep: journal.keep });
  if (!read.ok || !journal.agrees(read.value)) return refused('backup-not-verified', { file });
  return ok(undefined);
}

/** Lets go of what rotation lets go of; what the disk does not remove stays, and does no harm. */
function letGo(disk: Disk, folder: string, newest: string): void {
  for (const name of outdated(disk.list(folder), newest)) discard(disk, join(folder, name));
}

function recorded(keeper: Keeper, target: Target, made: Omit<Made, 'journalled'>): Result<Made> {
  if (!keeper.mode().writing) return ok({ ...made, journalled: false });
  const content = {
    kind: target.kind,
    place: target.kind === 'routine' ? target.place : 'other',
    fileName: basename(made.file),
    bytes: made.bytes,
    sha256: made.sha256,
    at: made.at,
    entries: made.entries,
  };
  const noted = keeper.performOwn({ type: 'backup-made', content });
  return noted.ok ? ok({ ...made, journalled: true }) : noted;
}
