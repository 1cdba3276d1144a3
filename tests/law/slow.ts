/**
 * A second opinion on the calendar and the clocks: other code, from the texts alone. It knows no rule by its kind and
 * works nothing out ahead: it looks at one day after the other, and asks of each whether it is a holiday. It imports
 * nothing of ours.
 */

const DAY = 86_400_000;
const at = (on: string): Date => new Date(`${on}T00:00:00Z`);
const on = (date: Date): string => date.toISOString().slice(0, 10);
export const nextDay = (day: string): string => on(new Date(at(day).getTime() + DAY));
export const dayBefore = (day: string): string => on(new Date(at(day).getTime() - DAY));

const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
export const weekday = (day: string): string => NAMES[at(day).getUTCDay()]!;

/** Ages of the moon, year of the cycle by year: the Gregorian paschal full moon of each golden number, 1900 to 2199. */
const FULL_MOONS =
  '04-14 04-03 03-23 04-11 03-31 04-18 04-08 03-28 04-16 04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-17 04-07 03-27'.split(
    ' ',
  );

/** The Sunday after the paschal full moon of the year. */
function easter(year: number): string {
  let day = nextDay(`${year}-${FULL_MOONS[year % 19]!}`);
  while (weekday(day) !== 'Sun') day = nextDay(day);
  return day;
}

const isGoodFriday = (day: string): boolean =>
  weekday(day) === 'Fri' && nextDay(nextDay(day)) === easter(Number(day.slice(0, 4)));
const isEasterMonday = (day: string): boolean => dayBefore(day) === easter(Number(day.slice(0, 4)));
const isMonday = (day: string, month: string, first: number, last: number): boolean =>
  weekday(day) === 'Mon' &&
  day.slice(5, 7) === month &&
  Number(day.slice(8)) >= first &&
  Number(day.slice(8)) <= last;

/** Canada Day, the second where the first is a Sunday. */
const isCanadaDay = (day: string): boolean =>
  (day.endsWith('-07-01') && weekday(day) !== 'Sun') || (day.endsWith('-07-02') && weekday(day) === 'Mon');

const isCommon = (day: string): boolean =>
  day.endsWith('-01-01') ||
  day.endsWith('-12-25') ||
  isGoodFriday(day) ||
  isEasterMonday(day) ||
  isMonday(day, '05', 18, 24) ||
  isCanadaDay(day) ||
  isMonday(day, '09', 1, 7) ||
  isMonday(day, '10', 8, 14);

export const isQuebecHoliday = (day: string): boolean =>
  weekday(day) === 'Sun' || isCommon(day) || day.endsWith('-06-24');

/** Whether a limit cannot end on the day, Sundays included. */
export const HOLIDAYS: Readonly<Record<string, (day: string) => boolean>> = {
  quebec: isQuebecHoliday,
  cai: (day) =>
    isQuebecHoliday(day) || weekday(day) === 'Sat' || day.endsWith('-12-26') || day.endsWith('-01-02'),
  federal: (day) =>
    weekday(day) === 'Sun' ||
    isCommon(day) ||
    day.endsWith('-11-11') ||
    (day.endsWith('-09-30') && day >= '2021'),
  alberta: (day) =>
    weekday(day) === 'Sun' ||
    isCommon(day) ||
    day.endsWith('-11-11') ||
    isMonday(day, '02', 15, 21) ||
    (day.endsWith('-12-26') && weekday(day) !== 'Mon') ||
    (day.endsWith('-12-27') && (weekday(day) === 'Mon' || weekday(day) === 'Tue')),
  bc: (day) =>
    weekday(day) === 'Sun' ||
    isCommon(day) ||
    day.endsWith('-11-11') ||
    day.endsWith('-12-26') ||
    isMonday(day, '08', 1, 7) ||
    (day >= '2023' && day.endsWith('-09-30')) ||
    (day >= '2013' && day < '2019' && isMonday(day, '02', 8, 14)) ||
    (day >= '2019' && isMonday(day, '02', 15, 21)),
  ontario: (day) =>
    weekday(day) === 'Sun' ||
    isCommon(day) ||
    day.endsWith('-11-11') ||
    day.endsWith('-12-26') ||
    (day >= '2008' && isMonday(day, '02', 15, 21)) ||
    (day.endsWith('-01-02') && weekday(day) === 'Mon') ||
    (day.endsWith('-12-27') && (weekday(day) === 'Mon' || weekday(day) === 'Tue')),
};

/** The day a number of days after another, one by one. */
export function walk(from: string, days: number): string {
  let day = from;
  for (let left = days; left > 0; left -= 1) day = nextDay(day);
  return day;
}

/** The same, where only the days that count are counted. */
export function walkBusiness(from: string, days: number, calendar: string): string {
  let day = from;
  let counted = 0;
  while (counted < days) {
    day = nextDay(day);
    if (weekday(day) !== 'Sat' && !HOLIDAYS[calendar]!(day)) counted += 1;
  }
  return day;
}

/** The same day of a month so many months on, or the last day of that month (month by month, day by day). */
export function walkMonths(from: string, months: number): string {
  let day = `${from.slice(0, 7)}-28`;
  for (let left = months; left > 0; left -= 1) {
    do day = nextDay(day);
    while (!day.endsWith('-28'));
  }
  const month = day.slice(0, 7);
  const wished = from.slice(8);
  if (wished <= '28') return `${month}-${wished}`;
  while (nextDay(day).startsWith(month) && day.slice(8) < wished) day = nextDay(day);
  return day;
}

export type Dates = {
  readonly nominal: string;
  readonly legal: string;
  readonly recommended: string;
};

/** What follows from the day a limit names: the day it ends in law, and the working day by which nobody can object. */
export function endings(nominal: string, calendar: string): Dates {
  const isOff = HOLIDAYS[calendar]!;
  let legal = nominal;
  while (isOff(legal)) legal = nextDay(legal);
  let recommended = nominal;
  while (isOff(recommended) || ['Sat', 'Sun'].includes(weekday(recommended)))
    recommended = dayBefore(recommended);
  return { nominal, legal, recommended };
}
