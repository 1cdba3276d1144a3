import type { RegimeId } from '../register/organisation.ts';
import type { IncidentRecord } from '../register/state.ts';
import { keepUntil } from './clock.ts';

/** Where no law says how long, nothing is said to be long enough. */
export const NEVER = '9999-12-31';

/** Until when one law has a record kept, and whether that is counted from the day which the law names. */
export type Keeping = {
  readonly regime: RegimeId;
  /** The last day, YYYY-MM-DD in the organisation's zone. */
  readonly until: string;
  /** The day that the law counts from is not known: it is counted from the last entry about the record, which is later. */
  readonly fromLastEntry: boolean;
};

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
