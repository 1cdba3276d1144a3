import { type Owed, type Pair, pairSet } from '../register/owed.ts';
import type { Organisation } from '../register/organisation.ts';
import type { IncidentRecord } from '../register/state.ts';
import { type Duty, duties } from './duties.ts';

/**
 * What is still to be done for a record: null where nothing is, or where nothing more is asked (closed, annulled, not an
 * incident). No day of today goes in: whoever shows it compares.
 */
export function owedOf(record: IncidentRecord, organisation: Organisation): Owed | null {
  if (record.closed !== null || record.annulled !== null || record.notIncident !== null) return null;
  const open = duties({ record, organisation, now: record.recorded.on }, { missing: 'register' }).filter(
    ({ state, met }) => state !== 'not-required' && !met,
  );
  const told = open.filter(({ recipient }) => recipient !== 'register');
  const toDecide = told.filter(({ state }) => state === 'undecided');
  const owed: Owed = {
    ...some('assess', new Set(toDecide.filter(isUnassessed).map(({ regime }) => regime)).size),
    ...some('tell', pairSet(told.filter(isToBeGiven).map(pairOf))),
    ...some('decide', pairSet(toDecide.filter((duty) => !isUnassessed(duty)).map(pairOf))),
    ...some('target', earliest(told.map(({ internalTarget }) => minuteOf(internalTarget?.by)))),
    ...some('review', earliest(told.map(({ deferral }) => deferral?.reviewOn))),
    ...some('items', Math.max(0, ...open.map(itemsOf))),
    ...some('measure', earliest(record.measures.map(({ state, on }) => (state === 'planned' ? on : null)))),
  };
  return Object.keys(owed).length === 0 ? null : owed;
}

const isUnassessed = ({ why }: Duty): boolean => why === 'not-assessed';
const isToBeGiven = ({ state, deferral }: Duty): boolean => state === 'required' && deferral === null;
const itemsOf = ({ recipient, missing }: Duty): number => (recipient === 'register' ? missing.length : 0);
const pairOf = ({ regime, recipient }: Duty): Pair => ({ regime, recipient });

/** A key with its value, where there is something to say. */
function some<K extends keyof Owed>(key: K, value: Owed[K] | null): Pick<Owed, K> | object {
  return value === null || value === 0 || value === '' ? {} : { [key]: value };
}

function earliest(dates: readonly (string | null | undefined)[]): string | null {
  const there = dates.filter((date) => typeof date === 'string');
  return there.length === 0 ? null : there.reduce((first, date) => (date < first ? date : first));
}

/** `2026-03-04T15:00:00.000Z` to the minute. */
function minuteOf(at: string | null | undefined): string | null {
  return typeof at === 'string' ? `${at.slice(0, 'YYYY-MM-DDThh:mm'.length)}Z` : null;
}
