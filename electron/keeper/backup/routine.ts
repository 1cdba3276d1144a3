import { isBeside } from '../../../shared/register/change.ts';
import type { State } from '../../../shared/register/state.ts';
import type { Keeper } from '../keeper.ts';
import { makeBackup, type BackupPlace } from './make.ts';
import { backupPlaces, rememberTry } from './places.ts';

/** Backups of a register that is written on are made once in so long, and at opening where some were due (ms). */
const DAILY_MS = 24 * 60 * 60 * 1000;

/** The places in which a backup is due: none was made there yet, or something was recorded since the last one. */
export function placesDue(keeper: Keeper, isOpening: boolean): readonly BackupPlace[] {
  const { machine, vault, state } = keeper;
  if (state.head.sample || !keeper.mode().writing) return [];
  const changed = lastChange(keeper);
  return backupPlaces(machine, vault.id).flatMap(({ place }) => {
    const last = state.head.backups.find((each) => each.place === place && each.kind === 'routine');
    if (last === undefined) return [place];
    if (changed <= last.stamp.seq) return [];
    return isOpening || machine.now() - Date.parse(last.at) >= DAILY_MS ? [place] : [];
  });
}

/**
 * Makes the routine backups of these places, one after the other. One that fails is remembered with why, tried again the
 * next time, and stops no other. Gives how many were made, and how many were not.
 *
 * @param wanted asked between two pieces: a register that is being put down does not wait
 */
export async function backUp(
  keeper: Keeper,
  places: readonly BackupPlace[],
  wanted: () => boolean,
): Promise<{ readonly made: number; readonly failed: number }> {
  const { machine, vault } = keeper;
  let [made, failed] = [0, 0];
  for (const { place, folder } of backupPlaces(machine, vault.id)) {
    if (!places.includes(place)) continue;
    const done = await makeBackup(keeper, { kind: 'routine', place, folder }, wanted);
    if (!wanted()) break;
    if (done.ok) made += 1;
    else failed += 1;
    rememberTry(machine, vault.id, place, done.ok ? null : done.code);
  }
  return { made, failed };
}

/** Place of the last entry that says more than of backups. */
function lastChange(keeper: Keeper): number {
  let last = lastOfHead(keeper.state);
  for (const { updated } of keeper.records()) last = Math.max(last, updated.seq);
  return last;
}

function lastOfHead({ head }: State): number {
  return head.history.reduce((last, { type, seq }) => (isBeside(type) ? last : Math.max(last, seq)), 0);
}
