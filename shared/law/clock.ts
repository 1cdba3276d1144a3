import type { Facts } from '../register/incident.ts';
import type { RegimeId } from '../register/organisation.ts';
import { endOf, isDate } from '../register/when.ts';
import { ok, refused, type Refused, type Result } from '../result.ts';
import { type ClockId, clocksOf, type ClockRule, RULES } from './clocks.ts';
import { counted, type Due, hours, NO_DATE, plus, retention } from './count.ts';
import { isLaw, type LawId } from './laws.ts';
import { regime as regimeById } from './regimes.ts';

export type { Due } from './count.ts';

/** The clocks of an incident, by law. */
export const CLOCKS = {
  'quebec-private': ['cai-notice', 'person-notice', 'supplement', 'retention'],
  pipeda: ['opc-report', 'person-notice', 'retention'],
} as const satisfies Readonly<Record<RegimeId, readonly ClockId[]>>;

export type Asked = {
  readonly regime: string;
  readonly clock: string;
  /** The day the clock starts, YYYY-MM-DD: for an answer, the day of receipt. */
  readonly from: string;
  /** The last day of a period of awareness. */
  readonly through?: string | undefined;
  /** The date the request bears: a notice of extension under PIPEDA is counted from it, and not from receipt. */
  readonly requested?: string | undefined;
  /** Days of extension taken. */
  readonly granted?: number | undefined;
};

/**
 * The dates of a clock, with each rule behind them. Telling somebody of an incident has no date in P-39.1 or PIPEDA:
 * neither sets a number of hours or days. Refuses an unknown law or clock, dates that are none, and an extension that
 * the law does not allow (`extension-not-allowed`: `most` days, and `by` when the Commission can still be asked).
 */
export function due(given: Asked): Result<Due> {
  const { clock, from, through, requested, granted = 0 } = given;
  if (!isLaw(given.regime)) return refused('regime-not-in-play', { regimes: [given.regime] });
  const known = clocksOf(given.regime);
  const rule = known.includes(clock as ClockId) ? RULES[given.regime][clock as ClockId] : undefined;
  if (rule === undefined) return refused('clock-unknown', { clock, regime: given.regime, known });
  for (const [field, value] of [
    ['from', from],
    ['through', through],
    ['requested', requested],
  ] as const) {
    if (value !== undefined && !isDate(value)) return wrong(field, 'not-a-date');
  }
  if (through !== undefined && through < from) return wrong('through', 'dates-reversed');
  if (requested !== undefined && requested > from) return wrong('requested', 'dates-reversed');
  if (!Number.isInteger(granted)) return wrong('granted', 'wrong-type');
  if (granted < 0) return wrong('granted', 'too-small');
  const most = rule.extension?.most ?? 0;
  if (granted > most) return notAllowed(given.regime, rule, { clock, from, granted, most });

  const { length } = rule;
  if (length.in === 'none') return ok({ ...NO_DATE, why: [{ code: length.why, source: rule.source }] });
  if (length.in === 'retention') return ok(retention(length.rule, from, through ?? from));
  if (from < FIRST || from > LAST) return wrong('from', 'too-large');
  if (length.in === 'hours') return ok(hours(rule, length.n, from));
  return ok(counted(rule, length, { from, requested, granted }));
}

/** The days for which the calendars were checked. */
const FIRST = '2000-01-01';
const LAST = '2100-12-31';

function wrong(
  field: string,
  code: 'not-a-date' | 'dates-reversed' | 'wrong-type' | 'too-small' | 'too-large',
): Refused {
  return refused('invalid', { issues: [{ path: [field], code }] });
}

/** The Commission alone can give more time under P-39.1, if it is asked within the limit: the last day to ask is named. */
function notAllowed(
  law: LawId,
  { onlyByCommission, length }: ClockRule,
  { clock, from, granted, most }: { clock: string; from: string; granted: number; most: number },
): Refused {
  const about = { regime: law, clock, granted, most };
  if (onlyByCommission === undefined || length.in !== 'days') return refused('extension-not-allowed', about);
  return refused('extension-not-allowed', {
    ...about,
    by: plus(from, length.n),
    source: onlyByCommission.source.cite,
  });
}

/** The day until which a record must at least be kept; null while the day it counts from is not known. */
export function keepUntil(id: RegimeId, facts: Facts, zone: string): string | null {
  const { retention: rule } = regimeById(id);
  const from = rule.from === 'awareness-end' ? endOf(facts.aware, zone) : (facts.determined?.on ?? null);
  return from === null ? null : retention(rule, from, from).nominal_due;
}
