import { join } from 'node:path';

/*
 * What stands in a place that backups go to: a folder for each register, named after its id, with the backups by date,
 * the sealed attachments once each in `blobs/`, and a copy of the wrapped keys, so that a passphrase opens a backup on
 * another machine too. Everything but the notice is sealed.
 */

export const KEYS_COPY = 'keys.json';
export const BLOBS_COPY = 'blobs';
export const NOTICE_FILE = 'LISEZ-MOI-README.txt';

/** The folder of this register in a place. */
export function backupFolder(place: string, vaultId: string): string {
  return join(place, `constat-${vaultId.slice(0, 8)}`);
}

/** `2026-11-26T06-41-34Z.age`; one more number where two fall into a second. */
const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z(?:-\d+)?\.age$/;

/** @param at UTC, ISO 8601 */
export function backupName(at: string, nth = 1): string {
  const time = at.slice(0, 19).replaceAll(':', '-');
  return nth === 1 ? `${time}Z.age` : `${time}Z-${nth}.age`;
}

/** When a backup was made, by its name (milliseconds, UTC); null for whatever else stands there. */
export function madeAt(name: string): number | null {
  const [, day, hours, minutes, seconds] = NAME.exec(name) ?? [];
  const at = day === undefined ? NaN : Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
  return Number.isNaN(at) ? null : at;
}
