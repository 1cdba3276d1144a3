import { ok, refused, type Refused, type Result } from '../result.ts';
import type { Facts } from '../register/incident.ts';
import type { RegimeId } from '../register/organisation.ts';
import { calendarDate, endOf, isDate } from '../register/when.ts';
import { businessDaysAfter, dayOff, movedOff, weekdayBy, weekdayOf } from './calendar.ts';
import { type ClockId, clocksOf, type ClockRule, type Length, RULES } from './clocks.ts';
import { CALENDARS } from './holidays.ts';
import { isLaw, type LawId } from './laws.ts';
import type { Retention, Source } from './regime.ts';
import { regime as regimeById } from './regimes.ts';
import type { WhyClock, WhyClockCode } from './why-clock.ts';

/** The clocks of an incident, by law. */
export const CLOCKS = {
  'quebec-private': ['cai-notice', 'person-notice', 'supplement', 'retention'],
  pipeda: ['opc-report', 'person-notice', 'retention'],
} as const satisfies Readonly<Record<RegimeId, readonly ClockId[]>>;

/** The dates of a clock, YYYY-MM-DD in the organisation's zone; null where the law sets none. */
export type Due = {
  /** The day the limit names: the first day, and so many days. */
  readonly nominal_due: string | null;
  /** The same, put off while it is a day off of that law. Saturday is none, but before the Commission. */
  readonly legal_due: string | null;
  /** The last working day on or before the nominal date: in time under every reading. */
  readonly recommended_due: string | null;
  /** The day after the nominal date: whether a holiday puts a deemed refusal off too is not settled. */
  readonly deemed_refusal_earliest: string | null;
  /** The day after the legal date. */
  readonly deemed_refusal_from: string | null;
  /** Where more time may be taken: the last day to give notice of it; null while what it counts from is not known. */
  readonly extension_notice_by?: string | null;
  readonly extension_notice_recommended?: string | null;
  readonly why: readonly WhyClock[];
};

const NO_DATE = {
  nominal_due: null,
  legal_due: null,
  recommended_due: null,
  deemed_refusal_earliest: null,
  deemed_refusal_from: null,
} as const;

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

/** How a limit is counted, or why there is none: what of a clock does not depend on a day. */
export function countedHow({ length, from, source }: ClockRule): WhyClock {
  if (length.in === 'none') return { code: length.why, source };
  if (length.in === 'retention') return { code: KEPT_FROM[length.rule.from], source };
  return { code: COUNTED_IN[length.in], source, n: length.n, start: from };
}

/** The day until which a record must at least be kept; null while the day it counts from is not known. */
export function keepUntil(id: RegimeId, facts: Facts, zone: string): string | null {
  const { retention: rule } = regimeById(id);
  const from = rule.from === 'awareness-end' ? endOf(facts.aware, zone) : (facts.determined?.on ?? null);
  return from === null ? null : retention(rule, from, from).nominal_due;
}

const plus = (on: string, days: number): string => calendarDate(on).add({ days }).toString();

type Counted = Extract<Length, { readonly in: 'days' | 'business-days' | 'months' | 'hours' }>;

/** A limit counted from a day that is not counted itself; an extension lengthens the limit, not what was moved. */
function counted(
  rule: ClockRule,
  length: Counted,
  given: { readonly from: string; readonly requested: string | undefined; readonly granted: number },
): Due {
  const { from, granted } = given;
  const { moves, silence, source, notes = [] } = rule;
  const nominal = end(rule, length.in, from, length.n + granted);
  const { to: legal, over } = moves === null ? { to: nominal, over: [] } : movedOff(moves.calendar, nominal);
  const calendar = moves?.calendar ?? rule.avoids;
  const recommended = calendar === undefined ? null : weekdayBy(calendar, nominal);
  const { dates, why: extending } = extension(rule, given);
  const why: WhyClock[] = [
    countedHow(rule),
    ...(granted > 0 && rule.extension !== undefined
      ? [{ code: 'extended', source: rule.extension.source, n: granted } as const]
      : []),
    ...notes,
    ...over.map(
      ({ on, id, source: stands }) => ({ code: 'day-off', on, holiday: id, source: stands }) as const,
    ),
  ];
  if (moves !== null && over.length > 0) why.push({ code: 'moved-to', on: legal, source: moves.source });
  if (moves !== null) why.push(...notMoved(moves.calendar, nominal, legal));
  if (recommended !== null && recommended !== nominal) {
    why.push({ code: 'recommended-before', on: recommended, source: moves?.source ?? source });
  }
  if (silence !== undefined) {
    why.push({ code: silence.why, source: silence.source });
    if (legal !== nominal) {
      why.push({ code: 'refusal-two-readings', source: { ...silence.source, certainty: 'unconfirmed' } });
    }
  }
  return {
    nominal_due: nominal,
    legal_due: legal,
    recommended_due: recommended,
    deemed_refusal_earliest: silence === undefined ? null : plus(nominal, 1),
    deemed_refusal_from: silence === undefined ? null : plus(legal, 1),
    ...dates,
    why: [...why, ...extending],
  };
}

const KEPT_FROM = {
  'awareness-end': 'retention-from-awareness-end',
  determination: 'retention-from-determination',
} as const satisfies Record<Retention['from'], WhyClockCode>;

const COUNTED_IN = {
  days: 'days-from-start',
  'business-days': 'business-days-from-start',
  months: 'months-from-start',
  hours: 'hours-from-awareness',
} as const satisfies Record<Counted['in'], WhyClockCode>;

function end({ moves }: ClockRule, unit: Counted['in'], from: string, n: number): string {
  if (unit === 'business-days' && moves !== null) return businessDaysAfter(moves.calendar, from, n);
  return unit === 'months' ? calendarDate(from).add({ months: n }).toString() : plus(from, n);
}

/** Why a day that many take for a holiday moves nothing: a Saturday, or a holiday of another list only. */
function notMoved(
  calendar: NonNullable<ClockRule['moves']>['calendar'],
  nominal: string,
  legal: string,
): readonly WhyClock[] {
  const [weekly] = CALENDARS[calendar].weekly;
  const source: Source | undefined = weekly?.source;
  if (source === undefined) return [];
  const why: WhyClock[] = [];
  if (weekdayOf(calendarDate(legal)) === 6) why.push({ code: 'saturday-is-no-holiday', on: legal, source });
  if (nominal !== legal) return why;
  const elsewhere = (['quebec', 'cai', 'federal'] as const)
    .map((id) => dayOff(id, nominal))
    .find((off) => off !== null && off.id !== 'saturday' && off.id !== 'sunday');
  if (elsewhere) why.push({ code: 'holiday-elsewhere', on: nominal, holiday: elsewhere.id, source });
  return why;
}

/** Until when notice of an extension must be given, or why none can be taken. */
function extension(
  { extension: rule, onlyByCommission, length, moves, avoids }: ClockRule,
  { from, requested }: { readonly from: string; readonly requested: string | undefined },
): {
  readonly dates: Pick<Due, 'extension_notice_by' | 'extension_notice_recommended'>;
  readonly why: WhyClock[];
} {
  if (onlyByCommission !== undefined && length.in === 'days') {
    const { source } = onlyByCommission;
    return { dates: {}, why: [{ code: 'no-own-extension', on: plus(from, length.n), source }] };
  }
  if (rule === undefined) return { dates: {}, why: [] };
  const { notice, most, source } = rule;
  const possible = { code: 'extension-possible', n: most, source } as const;
  const start = notice.from === 'receipt' ? from : requested;
  if (start === undefined) {
    return {
      dates: { extension_notice_by: null, extension_notice_recommended: null },
      why: [possible, { code: 'extension-notice-needs-date', n: notice.days, source: notice.source }],
    };
  }
  const calendar = moves?.calendar ?? avoids;
  const by =
    length.in === 'business-days' && calendar !== undefined
      ? businessDaysAfter(calendar, start, notice.days)
      : plus(start, notice.days);
  return {
    dates: {
      extension_notice_by: by,
      extension_notice_recommended: calendar === undefined ? by : weekdayBy(calendar, by),
    },
    why: [
      possible,
      {
        code: 'extension-notice-by',
        n: notice.days,
        start: notice.from,
        on: by,
        source: notice.source,
      },
    ],
  };
}

/**
 * Hours from a moment of which only the day is known: nominal and legal are the day on which they end at the latest,
 * recommended the last day that is in time whatever the moment was. They run through weekends and holidays.
 */
function hours({ source, from: start }: ClockRule, n: number, from: string): Due {
  const whole = Math.floor(n / 24);
  const last = plus(from, whole);
  return {
    ...NO_DATE,
    nominal_due: last,
    legal_due: last,
    recommended_due: plus(from, whole - 1),
    why: [
      { code: COUNTED_IN.hours, source, n, start },
      { code: 'hours-counted-safely', source, on: plus(from, whole - 1) },
    ],
  };
}

/** Counted from the last day; no holiday moves the end of a time during which something is only kept. */
function retention(rule: Retention, from: string, through: string): Due {
  const start = calendarDate(through);
  const last = start.add({ months: rule.months });
  const shortened = start.month === 2 && start.day === 29 && last.day === 28;
  const until = (shortened && rule.leapDay === 'next-day' ? last.add({ days: 1 }) : last).toString();
  const codes: WhyClockCode[] = [KEPT_FROM[rule.from]];
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
