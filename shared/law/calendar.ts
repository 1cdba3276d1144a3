import { CalendarDate } from '@internationalized/date';
import { calendarDate } from '../register/when.ts';
import { CALENDARS } from './holidays.ts';
import type { Bilingual, Source } from './regime.ts';

/** Whose days off move the end of a time limit. `cai` is for what is filed with the Commission. */
export const CALENDAR_IDS = ['quebec', 'cai', 'federal', 'alberta', 'bc', 'ontario'] as const;
export type CalendarId = (typeof CALENDAR_IDS)[number];

export const HOLIDAY_IDS = [
  'new-year',
  'second-of-january',
  'family-day',
  'good-friday',
  'easter-monday',
  'sovereigns-birthday',
  'quebec-national-day',
  'canada-day',
  'bc-day',
  'labour-day',
  'truth-and-reconciliation',
  'thanksgiving',
  'remembrance-day',
  'christmas',
  'boxing-day',
  'saturday',
  'sunday',
] as const;
export type HolidayId = (typeof HOLIDAY_IDS)[number];

/** Days of the week as ISO counts them: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When a holiday falls. `easter` counts days from Easter Sunday; `weekday` is the nth such day of a month. */
export type Occurs =
  | { readonly on: 'date'; readonly month: number; readonly day: number }
  | { readonly on: 'weekday'; readonly month: number; readonly nth: number; readonly weekday: Weekday }
  | { readonly on: 'monday-before'; readonly month: number; readonly day: number }
  | { readonly on: 'easter'; readonly days: number };

export type Holiday = {
  readonly id: HolidayId;
  readonly occurs: Occurs;
  /** Where the day falls on `when`, the holiday is `by` days later: as well as the day itself, or instead of it. */
  readonly shifts?: readonly {
    readonly when: Weekday;
    readonly by: number;
    readonly as: 'also' | 'instead';
  }[];
  /** First and last year in which it is one. */
  readonly since?: number;
  readonly until?: number;
  readonly source: Source;
};

export type Calendar = {
  readonly id: CalendarId;
  readonly name: Bilingual;
  readonly weekly: readonly { readonly weekday: Weekday; readonly id: HolidayId; readonly source: Source }[];
  readonly holidays: readonly Holiday[];
  /** What is also a holiday in law and is not counted here, because no rule gives its day. */
  readonly notCounted: Bilingual;
};

/** A day on which a time limit does not end: why, and where that stands. */
export type DayOff = { readonly on: string; readonly id: HolidayId; readonly source: Source };

/** Monday 1 to Sunday 7. */
export function weekdayOf(date: CalendarDate): number {
  // Julian days are counted from a Monday.
  return (date.calendar.toJulianDay(date) % 7) + 1;
}

/** Easter Sunday by the Gregorian reckoning (Meeus, *Astronomical Algorithms*, ch. 8). */
export function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return new CalendarDate(year, Math.floor(n / 31), (n % 31) + 1);
}

function dayOf(occurs: Occurs, year: number): CalendarDate {
  switch (occurs.on) {
    case 'date':
      return new CalendarDate(year, occurs.month, occurs.day);
    case 'easter':
      return easterSunday(year).add({ days: occurs.days });
    case 'weekday': {
      const first = new CalendarDate(year, occurs.month, 1);
      const ahead = (occurs.weekday - weekdayOf(first) + 7) % 7;
      return first.add({ days: ahead + 7 * (occurs.nth - 1) });
    }
    case 'monday-before': {
      const day = new CalendarDate(year, occurs.month, occurs.day);
      const back = weekdayOf(day) - 1;
      return day.subtract({ days: back === 0 ? 7 : back });
    }
  }
}

function daysOf({ occurs, shifts = [] }: Holiday, year: number): readonly CalendarDate[] {
  const day = dayOf(occurs, year);
  const shift = shifts.find(({ when }) => when === weekdayOf(day));
  if (shift === undefined) return [day];
  const moved = day.add({ days: shift.by });
  return shift.as === 'also' ? [day, moved] : [moved];
}

/** The holidays of a year, in their order; Sundays (and Saturdays where they count) are not repeated here. */
export function holidaysIn(id: CalendarId, year: number): readonly DayOff[] {
  return CALENDARS[id].holidays
    .filter(({ since = year, until = year }) => since <= year && year <= until)
    .flatMap((holiday) =>
      daysOf(holiday, year).map((day) => ({ on: day.toString(), id: holiday.id, source: holiday.source })),
    )
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** Worked out once for each year: they are asked day by day. */
const known = new Map<string, ReadonlyMap<string, DayOff>>();

function yearOf(id: CalendarId, year: number): ReadonlyMap<string, DayOff> {
  const key = `${id} ${year}`;
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const days = new Map(holidaysIn(id, year).map((day) => [day.on, day]));
  known.set(key, days);
  return days;
}

/** Why nothing ends on this day (YYYY-MM-DD) in a calendar; null on a day like another. A holiday comes before a Sunday. */
export function dayOff(id: CalendarId, on: string): DayOff | null {
  return offOn(id, calendarDate(on));
}

function offOn(id: CalendarId, date: CalendarDate): DayOff | null {
  const on = date.toString();
  const holiday = yearOf(id, date.year).get(on);
  if (holiday !== undefined) return holiday;
  const weekly = CALENDARS[id].weekly.find(({ weekday }) => weekday === weekdayOf(date));
  return weekly === undefined ? null : { on, id: weekly.id, source: weekly.source };
}

/** The first day from `on` that is no day off, with each day passed over. */
export function movedOff(
  id: CalendarId,
  on: string,
): { readonly to: string; readonly over: readonly DayOff[] } {
  const over: DayOff[] = [];
  let date = calendarDate(on);
  for (let off = offOn(id, date); off !== null; off = offOn(id, date)) {
    over.push(off);
    date = date.add({ days: 1 });
  }
  return { to: date.toString(), over };
}

/** The last Monday to Friday, no holiday, on or before a day. */
export function weekdayBy(id: CalendarId, on: string): string {
  let date = calendarDate(on);
  while (weekdayOf(date) > 5 || offOn(id, date) !== null) date = date.subtract({ days: 1 });
  return date.toString();
}

/** The nth day after `on` of those that are neither Saturday nor day off. */
export function businessDaysAfter(id: CalendarId, on: string, n: number): string {
  let date = calendarDate(on);
  for (let left = n; left > 0;) {
    date = date.add({ days: 1 });
    if (weekdayOf(date) !== 6 && offOn(id, date) === null) left -= 1;
  }
  return date.toString();
}
