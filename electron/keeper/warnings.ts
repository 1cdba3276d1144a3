import type { Warning } from '../../shared/result.ts';
import type { Loaded } from './load.ts';
import type { Machine } from './machine.ts';

/** Free space below which the person is told (bytes). */
const LOW = 500 * 1024 * 1024;
/** A clock that went back by more than this is told of; order is given by sequence, never by time. */
const JUMP_MS = 24 * 60 * 60 * 1000;

const CLOUD =
  /(^|[\\/])(OneDrive[^\\/]*|Dropbox|Google ?Drive|GoogleDrive|iCloud ?Drive|iCloudDrive|Mobile Documents|Nextcloud|ownCloud|Box)([\\/]|$)/i;

/** What the person should know of this folder, disk and clock. */
export function warningsOf(machine: Machine, folder: string, { clock, torn }: Loaded): readonly Warning[] {
  const free = machine.disk.free(folder);
  const found: readonly (readonly [Warning, boolean])[] = [
    ['disk-low', free !== null && free < LOW],
    ['clock-went-back', machine.now() < clock[0] - JUMP_MS],
    ['write-interrupted', torn.length > 0],
    ['cloud-folder', CLOUD.test(folder)],
  ];
  return found.flatMap(([warning, holds]) => (holds ? [warning] : []));
}
