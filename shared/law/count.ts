import type { WhyClock, WhyClockCode } from './why-clock.ts';
import type { Retention, Source } from './regime.ts';
import { calendarDate } from '../register/when.ts';
import { businessDaysAfter, dayOff, movedOff, weekdayBy, weekdayOf } from './calendar.ts';
import type { ClockRule, Length } from './clocks.ts';
import { CALENDARS } from './holidays.ts';

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

export const NO_DATE = {
  nominal_due: null,
  legal_due: null,
  recommended_due: null,
  deemed_refusal_earliest: null,
  deemed_refusal_from: null,
} as const;

/** A day so many days later. */
export const plus = (on: string, days: number): string => calendarDate(on).add({ days }).toString();

/** How a limit is counted, or why there is none: what of a clock does not depend on a day. */
export function countedHow({ length, from, source }: ClockRule): WhyClock {
  if (length.in === 'none') return { code: length.why, source };
  if (length.in === 'retention') return { code: KEPT_FROM[length.rule.from], source };
  return { code: COUNTED_IN[length.in], source, n: length.n, start: from };
}

type Counted = Extract<Length, { readonly in: 'days' | 'business-days' | 'months' | 'hours' }>;

/** A limit counted from a day that is not counted itself; an extension lengthens the limit, not what was moved. */
export function counted(
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

export const KEPT_FROM = {
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
export function hours({ source, from: start }: ClockRule, n: number, from: string): Due {
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
export function retention(rule: Retention, from: string, through: string): Due {
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
