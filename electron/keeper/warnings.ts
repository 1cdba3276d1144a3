import { isAbsolute, join } from 'node:path';
import { isRecheckDue } from '../../shared/register/member.ts';
import type { Head } from '../../shared/register/state.ts';
import type { Warning } from '../../shared/result.ts';
import type { Disk } from './files.ts';
import { isOnRecord, type Loaded } from './load.ts';
import type { Machine } from './machine.ts';

/** Free space below which the person is told (bytes). */
const LOW = 500 * 1024 * 1024;
/** A clock that went back by more than this is told of; order is given by sequence, never by time. */
const JUMP_MS = 24 * 60 * 60 * 1000;

const CLOUD =
  /(^|[\\/])(OneDrive[^\\/]*|Dropbox|Google ?Drive|GoogleDrive|iCloud ?Drive|iCloudDrive|Mobile Documents|Nextcloud|ownCloud|Box)([\\/]|$)/i;

/** File systems whose files lie on another machine, as Linux names them. */
const NETWORK =
  /^(nfs\d?|cifs|smb\d?|smbfs|afs|ncpfs|ceph|davfs2?|fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?|glusterfs|s3fs))$/;

/**
 * Does the folder lie on another machine: by its name as Windows writes one (`\\\\server\\share`), or by what is mounted
 * there? A letter that Windows gave to a share cannot be told from a disk of its own.
 *
 * @param mounts lines of Linux’s table of mounts; empty where there is none
 */
export function isOnNetwork(folder: string, mounts: string): boolean {
  if (/^[\\/]{2}[^\\/?.]/.test(folder) || /^[\\/]{2}[?.][\\/]UNC[\\/]/i.test(folder)) return true;
  let nearest = { at: '', type: '' };
  for (const line of mounts.split('\n')) {
    const [, place = '', type = ''] = line.split(' ');
    const at = place.replace(/\\([0-7]{3})/g, (_all, octal: string) =>
      String.fromCharCode(parseInt(octal, 8)),
    );
    const holds = at !== '' && (folder === at || folder.startsWith(at.endsWith('/') ? at : `${at}/`));
    // Of two at the same place the later one covers the earlier.
    if (holds && at.length >= nearest.at.length) nearest = { at, type };
  }
  return NETWORK.test(nearest.type);
}

/** Where the folder truly lies, as far as the system tells: a place that is still to be made has none. */
function placeOf(disk: Disk, folder: string): string {
  try {
    return disk.realPath(folder);
  } catch {
    const above = join(folder, '..');
    return above === folder || !isAbsolute(folder) ? folder : placeOf(disk, above);
  }
}

/** Asked once for an open register: it costs a look at the disk, and what is mounted does not change under a lock. */
export function networkHolds({ disk, mounts }: Machine, folder: string): boolean {
  return isOnNetwork(folder, '') || isOnNetwork(placeOf(disk, folder), mounts());
}

/** What the person should know of a folder before it is opened. */
export function folderWarnings(
  machine: Machine,
  folder: string,
  network = networkHolds(machine, folder),
): readonly Warning[] {
  const free = machine.disk.free(folder);
  return found([
    ['disk-low', free !== null && free < LOW],
    ['cloud-folder', CLOUD.test(folder)],
    ['network-folder', network],
  ]);
}

/** Is an interrupted write yet to be seen by who answers for the register: journalled, or found and only read? */
function isUnacknowledged(torn: Loaded['torn'], state: Loaded['state']): boolean {
  if (state.head.tails.some(({ acknowledged }) => acknowledged === null)) return true;
  return torn.some((tail) => !isOnRecord(state, tail));
}

/** How long a register may be without a verified copy before the person is told. */
const WITHOUT_COPY_MS = 7 * 24 * 60 * 60 * 1000;

/** Is there no verified backup of the last seven days? A sample holds nothing that could be lost. */
function isUncopied(now: number, { sample, createdAt, backups }: Head): boolean {
  if (sample || createdAt === null) return false;
  const last = Math.max(...[createdAt, ...backups.map(({ at }) => at)].map((at) => Date.parse(at)));
  return now - last > WITHOUT_COPY_MS;
}

/** What the person should know of this folder, disk and clock, and of the copies that there are. */
export function warningsOf(
  machine: Machine,
  folder: string,
  { clock, torn, state }: Loaded,
  network?: boolean,
): readonly Warning[] {
  return [
    ...folderWarnings(machine, folder, network),
    ...found([
      ['clock-went-back', machine.now() < clock[0] - JUMP_MS],
      ['write-interrupted', isUnacknowledged(torn, state)],
      ['backup-overdue', isUncopied(machine.now(), state.head)],
      ['recovery-unchecked', !state.head.sample && isRecheckDue(state.head.recoveryCheckedAt, machine.now())],
    ]),
  ];
}

function found(all: readonly (readonly [Warning, boolean])[]): readonly Warning[] {
  return all.flatMap(([warning, holds]) => (holds ? [warning] : []));
}
