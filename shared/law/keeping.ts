import type { RegimeId } from '../register/organisation.ts';
import type { Keeping, Reach } from '../register/retention.ts';
import { type IncidentRecord, isDealtWith } from '../register/state.ts';
import { calendarDate } from '../register/when.ts';
import { keepUntil } from './clock.ts';
import { KEPT_FROM } from './count.ts';
import { regime as regimeById } from './regimes.ts';
import type { WhyClock } from './why-clock.ts';

/** Where no law says how long, nothing is said to be long enough. */
export const NEVER = '9999-12-31';

/**
 * Until when each law has a record kept, the longest last: those in play now, and those under which it was assessed. All
 * of them are minimums (`retention` in law/regimes names the sections): whoever keeps it longer breaks none of them.
 */
export function keepings(
  { facts, updated, assessments }: IncidentRecord,
  { regimes, zone }: { readonly regimes: readonly RegimeId[]; readonly zone: string },
): readonly Keeping[] {
  const { on } = updated;
  const lastEntry = { kind: 'date', on } as const;
  const assessed = assessments.flatMap(({ suggested }) => suggested.map(({ regime }) => regime));
  return [...new Set([...regimes, ...assessed])]
    .map((regime): Keeping => {
      const known = keepUntil(regime, facts, zone);
      if (known !== null) return { regime, until: known, fromLastEntry: false };
      const assumed = { ...facts, aware: lastEntry, determined: { on } };
      return { regime, until: keepUntil(regime, assumed, zone) ?? on, fromLastEntry: true };
    })
    .sort((a, b) => (a.until < b.until ? -1 : 1));
}

/** The last day on which the record must be kept: the longest of the laws' times rules. */
export function keptUntil(record: IncidentRecord, organisation: Parameters<typeof keepings>[1]): string {
  return keepings(record, organisation).at(-1)?.until ?? NEVER;
}

/** The rule by which a law has a record kept, with its section. */
export function keptBy(regime: RegimeId): WhyClock {
  const { from, source } = regimeById(regime).retention;
  return { code: KEPT_FROM[from], source };
}

/** Months before its last day in which a record is named as one that will reach it. */
export const SOON_MONTHS = 12;

/** Until which day a record is named beforehand, YYYY-MM-DD. */
export function soonUntil(today: string): string {
  return calendarDate(today).add({ months: SOON_MONTHS }).toString();
}

/** Where a record that is kept until this day stands `today`; null where its end is further away than `soon`. */
export function reachOf(
  record: IncidentRecord,
  until: string,
  { today, soon }: { readonly today: string; readonly soon: string },
): Reach | null {
  if (until >= today) return until <= soon ? 'soon' : null;
  if (record.hold !== null) return 'on-hold';
  return isDealtWith(record) ? 'over' : 'open';
}
