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

/** What the person should know of this folder, disk and clock. */
export function warningsOf(machine: Machine, folder: string, { clock, torn }: Loaded): readonly Warning[] {
  return [
    ...folderWarnings(machine, folder),
    ...found([
      ['clock-went-back', machine.now() < clock[0] - JUMP_MS],
      ['write-interrupted', torn.length > 0],
    ]),
  ];
}

function found(all: readonly (readonly [Warning, boolean])[]): readonly Warning[] {
  return all.flatMap(([warning, holds]) => (holds ? [warning] : []));
}
