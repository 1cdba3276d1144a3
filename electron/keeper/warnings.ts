import type { Head } from '../../shared/register/state.ts';
import type { Warning } from '../../shared/result.ts';
import type { Loaded } from './load.ts';
import type { Machine } from './machine.ts';

/** Free space below which the person is told (bytes). */
const LOW = 500 * 1024 * 1024;
/** A clock that went back by more than this is told of; order is given by sequence, never by time. */
const JUMP_MS = 24 * 60 * 60 * 1000;

const CLOUD =
  /(^|[\\/])(OneDrive[^\\/]*|Dropbox|Google ?Drive|GoogleDrive|iCloud ?Drive|iCloudDrive|Mobile Documents|Nextcloud|ownCloud|Box)([\\/]|$)/i;

/** What the person should know of a folder before it is opened. */
export function folderWarnings(machine: Machine, folder: string): readonly Warning[] {
  const free = machine.disk.free(folder);
  return found([
    ['disk-low', free !== null && free < LOW],
    ['cloud-folder', CLOUD.test(folder)],
  ]);
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
): readonly Warning[] {
  return [
    ...folderWarnings(machine, folder),
    ...found([
      ['clock-went-back', machine.now() < clock[0] - JUMP_MS],
      ['write-interrupted', torn.length > 0],
      ['backup-overdue', isUncopied(machine.now(), state.head)],
    ]),
  ];
}

function found(all: readonly (readonly [Warning, boolean])[]): readonly Warning[] {
  return all.flatMap(([warning, holds]) => (holds ? [warning] : []));
}
