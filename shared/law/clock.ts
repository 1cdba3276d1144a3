import { ok, refused, type Result } from '../result.ts';
import type { Facts } from '../register/incident.ts';
import type { RegimeId } from '../register/organisation.ts';
import { calendarDate, endOf, isDate } from '../register/when.ts';
import type { Retention, Source } from './regime.ts';
import { regime as regimeById, REGIMES } from './regimes.ts';

/** The clocks of an incident, by law. */
export const CLOCKS = {
  'quebec-private': ['cai-notice', 'person-notice', 'supplement', 'retention'],
  pipeda: ['opc-report', 'person-notice', 'retention'],
} as const satisfies Readonly<Record<RegimeId, readonly string[]>>;
export type ClockId = (typeof CLOCKS)[RegimeId][number];

/** What counts or moves a date, or why there is none; the sentences are in words/. */
export const WHY_CLOCKS = [
  'promptly-no-number',
  'as-soon-as-feasible-no-number',
  'supplement-promptly',
  'retention-from-awareness-end',
  'retention-from-determination',
  'counted-from-end-of-period',
  'leap-day-to-1-march',
  'leap-day-to-last-of-february',
  'retention-is-a-minimum',
  'no-holiday-moves-it',
] as const;
export type WhyClockCode = (typeof WHY_CLOCKS)[number];
export type WhyClock = { readonly code: WhyClockCode; readonly source: Source };

/** The dates of a clock, YYYY-MM-DD in the organisation's zone; null where the law sets none. */
export type Due = {
  readonly nominal_due: string | null;
  readonly legal_due: string | null;
  readonly recommended_due: string | null;
  readonly deemed_refusal_earliest: string | null;
  readonly deemed_refusal_from: string | null;
  readonly why: readonly WhyClock[];
};

const NO_DATE = {
  nominal_due: null,
  legal_due: null,
  recommended_due: null,
  deemed_refusal_earliest: null,
  deemed_refusal_from: null,
} as const;

/**
 * The dates of a clock that starts on `from`; `through` is the last day of a period of awareness. Telling somebody of
 * an incident has no date: neither P-39.1 nor PIPEDA sets a number of hours or days.
 */
export function due(given: {
  readonly regime: string;
  readonly clock: string;
  readonly from: string;
  readonly through?: string | undefined;
}): Result<Due> {
  const { clock, from, through } = given;
  if (!isRegime(given.regime)) return refused('regime-not-in-play', { regimes: [given.regime] });
  const known: readonly string[] = CLOCKS[given.regime];
  if (!known.includes(clock)) return refused('clock-unknown', { clock, known });
  if (!isDate(from)) return refused('invalid', { issues: [{ path: ['from'], code: 'not-a-date' }] });
  if (through !== undefined && !isDate(through)) {
    return refused('invalid', { issues: [{ path: ['through'], code: 'not-a-date' }] });
  }
  if (through !== undefined && through < from) {
    return refused('invalid', { issues: [{ path: ['through'], code: 'dates-reversed' }] });
  }
  const law = regimeById(given.regime);
  if (clock === 'retention') return ok(retention(law.retention, from, through ?? from));
  if (clock === 'supplement') {
    return ok({ ...NO_DATE, why: [{ code: 'supplement-promptly', source: law.supplement.source }] });
  }
  const recipient = clock === 'person-notice' ? 'persons' : law.authority.id;
  return ok({
    ...NO_DATE,
    why: law.duties
      .filter((duty) => duty.recipient === recipient)
      .map(({ timing, source }) => ({
        code: timing === 'promptly' ? 'promptly-no-number' : 'as-soon-as-feasible-no-number',
        source,
      })),
  });
}

/** The day until which a record must at least be kept; null while the day it counts from is not known. */
export function keepUntil(id: RegimeId, facts: Facts, zone: string): string | null {
  const { retention: rule } = regimeById(id);
  const from = rule.from === 'awareness-end' ? endOf(facts.aware, zone) : (facts.determined?.on ?? null);
  return from === null ? null : retention(rule, from, from).nominal_due;
}

function isRegime(id: string): id is RegimeId {
  return Object.hasOwn(REGIMES, id);
}

/** Counted from the last day; no holiday moves the end of a time during which something is only kept. */
function retention(rule: Retention, from: string, through: string): Due {
  const start = calendarDate(through);
  const end = start.add({ months: rule.months });
  const shortened = start.month === 2 && start.day === 29 && end.day === 28;
  const until = (shortened && rule.leapDay === 'next-day' ? end.add({ days: 1 }) : end).toString();
  const codes: WhyClockCode[] = [
    rule.from === 'awareness-end' ? 'retention-from-awareness-end' : 'retention-from-determination',
  ];
  if (through !== from) codes.push('counted-from-end-of-period');
  if (shortened)
    codes.push(rule.leapDay === 'next-day' ? 'leap-day-to-1-march' : 'leap-day-to-last-of-february');
  codes.push('retention-is-a-minimum', 'no-holiday-moves-it');
  return {
    ...NO_DATE,
    nominal_due: until,
    legal_due: until,
    why: codes.map((code) => ({ code, source: rule.source })),
  };
}
