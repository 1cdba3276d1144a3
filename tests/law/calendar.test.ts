import { parseDate } from '@internationalized/date';
import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import {
  businessDaysAfter,
  CALENDAR_IDS,
  type CalendarId,
  dayOff,
  easterSunday,
  type HolidayId,
  holidaysIn,
  HOLIDAY_IDS,
  movedOff,
  weekdayBy,
  weekdayOf,
} from '../../shared/law/calendar.ts';
import { CALENDARS } from '../../shared/law/holidays.ts';
import { endings, HOLIDAYS, nextDay, walkBusiness, weekday } from './slow.ts';

const YEARS = Array.from({ length: 101 }, (_, at) => 2000 + at);
const days = (id: CalendarId, year: number) => holidaysIn(id, year).map(({ on }) => on);

describe('holidays, 2000 to 2100', () => {
  it.each(CALENDAR_IDS)('%s: each day is what the second opinion says it is', (id) => {
    const differences: string[] = [];
    for (let day = '2000-01-01'; day <= '2100-12-31'; day = nextDay(day)) {
      if ((dayOff(id, day) !== null) !== HOLIDAYS[id]!(day)) differences.push(day);
    }
    expect(differences).toEqual([]);
  });

  it('knows the days of the week', () => {
    const name = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    for (let day = '2000-01-01'; day <= '2028-01-31'; day = nextDay(day)) {
      expect(name[weekdayOf(parseDate(day)) - 1]).toBe(weekday(day));
    }
  });

  it.each([
    ['2000', '04-23'],
    ['2008', '03-23'],
    ['2011', '04-24'],
    ['2026', '04-05'],
    ['2027', '03-28'],
    ['2038', '04-25'],
    ['2049', '04-18'],
    ['2076', '04-19'],
    ['2100', '03-28'],
  ])('Easter of %s is on %s', (year, day) => {
    expect(easterSunday(Number(year)).toString()).toBe(`${year}-${day}`);
  });

  it.each([
    ['quebec', 2026, '01-01 04-03 04-06 05-18 06-24 07-01 09-07 10-12 12-25'],
    ['cai', 2026, '01-01 01-02 04-03 04-06 05-18 06-24 07-01 09-07 10-12 12-25 12-26'],
    ['federal', 2026, '01-01 04-03 04-06 05-18 07-01 09-07 09-30 10-12 11-11 12-25'],
    ['alberta', 2026, '01-01 02-16 04-03 04-06 05-18 07-01 09-07 10-12 11-11 12-25 12-26'],
    ['bc', 2026, '01-01 02-16 04-03 04-06 05-18 07-01 08-03 09-07 09-30 10-12 11-11 12-25 12-26'],
    ['ontario', 2026, '01-01 02-16 04-03 04-06 05-18 07-01 09-07 10-12 11-11 12-25 12-26'],
    // 1 July 2029 is a Sunday: the holiday is the 2nd.
    ['quebec', 2029, '01-01 03-30 04-02 05-21 06-24 07-02 09-03 10-08 12-25'],
    // Christmas 2022 was a Sunday, 1 January 2023 too.
    ['ontario', 2022, '01-01 02-21 04-15 04-18 05-23 07-01 09-05 10-10 11-11 12-25 12-26 12-27'],
    ['ontario', 2023, '01-01 01-02 02-20 04-07 04-10 05-22 07-01 09-04 10-09 11-11 12-25 12-26'],
    ['alberta', 2022, '01-01 02-21 04-15 04-18 05-23 07-01 09-05 10-10 11-11 12-25 12-27'],
  ] as const)('%s %i', (id, year, listed) => {
    expect(days(id, year)).toEqual(listed.split(' ').map((day) => `${year}-${day}`));
  });

  it('begin and end with the law that makes them', () => {
    const has = (id: CalendarId, on: string) => dayOff(id, on) !== null;
    expect([has('federal', '2020-09-30'), has('federal', '2021-09-30')]).toEqual([false, true]);
    expect([has('bc', '2022-09-30'), has('bc', '2023-09-30')]).toEqual([false, true]);
    expect([has('bc', '2012-02-13'), has('bc', '2013-02-11'), has('bc', '2018-02-12')]).toEqual([
      false,
      true,
      true,
    ]);
    expect([has('bc', '2019-02-11'), has('bc', '2019-02-18')]).toEqual([false, true]);
    expect([has('ontario', '2007-02-19'), has('ontario', '2008-02-18')]).toEqual([false, true]);
  });

  it('Saturday is a day off before the Commission only; the days of one list are not those of another', () => {
    for (const id of CALENDAR_IDS)
      expect(dayOff(id, '2026-04-11')?.id).toBe(id === 'cai' ? 'saturday' : undefined);
    for (const on of ['2026-01-02', '2026-09-30', '2026-11-11', '2026-12-28']) {
      expect(dayOff('quebec', on)).toBeNull();
    }
    expect(dayOff('federal', '2026-12-26')).toBeNull();
    expect(dayOff('federal', '2026-06-24')).toBeNull();
    expect(dayOff('cai', '2025-12-26')?.id).toBe('boxing-day');
    expect(dayOff('cai', '2026-01-02')?.id).toBe('second-of-january');
  });
});

describe('each against the other', () => {
  /** What the library calls a holiday (`public`, or of another type), beside what the statute lists. */
  const STATES: Readonly<Record<string, readonly [string, string?]>> = {
    quebec: ['CA', 'QC'],
    federal: ['CA'],
    alberta: ['CA', 'AB'],
    bc: ['CA', 'BC'],
    ontario: ['CA', 'ON'],
  };
  const NAMED: Readonly<Record<string, HolidayId>> = {
    "New Year's Day": 'new-year',
    'Family Day': 'family-day',
    'Good Friday': 'good-friday',
    'Easter Monday': 'easter-monday',
    'Victoria Day': 'sovereigns-birthday',
    "National Patriots' Day": 'sovereigns-birthday',
    'National Holiday': 'quebec-national-day',
    'Canada Day': 'canada-day',
    'British Columbia Day': 'bc-day',
    'Labour Day': 'labour-day',
    'National Day for Truth and Reconciliation': 'truth-and-reconciliation',
    Thanksgiving: 'thanksgiving',
    'Remembrance Day': 'remembrance-day',
    'Christmas Day': 'christmas',
    'Boxing Day': 'boxing-day',
  };

  /**
   * Every way in which the two differ from 2000 to 2100, and why. The library gives the days off of employees and of
   * schools; the statutes give the days on which a time limit does not end.
   */
  const EXPLAINED: Readonly<Record<string, Readonly<Partial<Record<HolidayId, string>>>>> = {
    quebec: {
      'canada-day': 'I-16: 2 July where the 1st is a Sunday; the library leaves it on the Sunday',
    },
    federal: {
      'easter-monday': 'on the list of s. 35(1); no paid day off for all, so the library leaves it out',
      'sovereigns-birthday': 'on the list of s. 35(1); the library gives it by province',
      thanksgiving: 'proclaimed each year, or once for all; the library gives it by province',
      'remembrance-day': 'on the list of s. 35(1); the library gives it by province',
      'canada-day': 'Holidays Act: 2 July where the 1st is a Sunday',
    },
    alberta: {
      'canada-day': '2 July where the 1st is a Sunday',
      'boxing-day':
        'in the Interpretation Act, not in the Employment Standards Code, which the library follows',
    },
    bc: {
      'canada-day': '2 July where the 1st is a Sunday',
      'family-day':
        'the library has today’s third Monday in every year; before 2019 it was the second, before 2013 none',
      'easter-monday':
        'in the Interpretation Act, not in the Employment Standards Act, which the library follows',
      'boxing-day':
        'in the Interpretation Act, not in the Employment Standards Act, which the library follows',
      'truth-and-reconciliation': 'of the Interpretation Act since 2023; the library counts from 2021',
    },
    ontario: {
      'canada-day': '2 July where the 1st is a Sunday',
      'family-day': 'made for 2008; the library has it in every year',
      'new-year': 'Monday too where the 1st is a Sunday',
      christmas: 'Monday too where it is a Saturday, Tuesday too where it is a Sunday',
    },
  };

  it.each(Object.keys(STATES))('%s differs from the library in nothing that is not explained', (state) => {
    const library = new Holidays(...(STATES[state]! as [string, string?]));
    const id = state as CalendarId;
    const statutory = new Set(CALENDARS[id].holidays.map((holiday) => holiday.id));
    const differing = new Set<string>();
    const unnamed = new Set<string>();
    for (const year of YEARS) {
      const theirs = library.getHolidays(year).flatMap(({ date, name, type }) => {
        const holiday = NAMED[name];
        if (type === 'public' && holiday === undefined) unnamed.add(name);
        return holiday !== undefined && (type === 'public' || statutory.has(holiday))
          ? [`${date.slice(0, 10)} ${holiday}`]
          : [];
      });
      const ours = holidaysIn(id, year).map(({ on, id: holiday }) => `${on} ${holiday}`);
      for (const day of ours) if (!theirs.includes(day)) differing.add(day.slice(11));
      for (const day of theirs) if (!ours.includes(day)) differing.add(day.slice(11));
    }
    expect([...unnamed]).toEqual([]);
    expect([...differing].sort()).toEqual(Object.keys(EXPLAINED[state]!).sort());
  });
});

describe('counting', () => {
  it('moves over every day off in a row, and says which', () => {
    const moved = movedOff('quebec', '2026-04-05');
    expect(moved.to).toBe('2026-04-07');
    expect(moved.over.map(({ on, id }) => [on, id])).toEqual([
      ['2026-04-05', 'sunday'],
      ['2026-04-06', 'easter-monday'],
    ]);
    expect(movedOff('cai', '2026-12-25').to).toBe('2026-12-28');
    expect(movedOff('quebec', '2026-12-25').to).toBe('2026-12-26');
    expect(movedOff('cai', '2026-01-01').to).toBe('2026-01-05');
  });

  it.each(CALENDAR_IDS)('%s: moved, recommended and counted as the second opinion does', (id) => {
    for (let day = '2025-12-01'; day <= '2027-02-01'; day = nextDay(day)) {
      const { legal, recommended } = endings(day, id);
      expect([movedOff(id, day).to, weekdayBy(id, day)]).toEqual([legal, recommended]);
      expect(businessDaysAfter(id, day, 30)).toBe(walkBusiness(day, 30, id));
    }
  });
});

describe('where each day stands', () => {
  it('only what was read is said to be sure', () => {
    const certain = (id: CalendarId) =>
      Object.fromEntries(CALENDARS[id].holidays.map((holiday) => [holiday.id, holiday.source.certainty]));
    expect(new Set(Object.values(certain('quebec')))).toEqual(new Set(['secondary', 'unconfirmed']));
    expect(certain('quebec')['sovereigns-birthday']).toBe('unconfirmed');
    expect(certain('federal')['truth-and-reconciliation']).toBe('official');
    expect(certain('cai')).toMatchObject({ 'second-of-january': 'official', 'boxing-day': 'official' });
    for (const id of ['alberta', 'bc', 'ontario'] as const) {
      expect(new Set(Object.values(certain(id)))).toEqual(new Set(['unconfirmed']));
    }
  });

  it('every holiday is one of the list, and every one of the list is somewhere', () => {
    const used = CALENDAR_IDS.flatMap((id) => [
      ...CALENDARS[id].holidays.map((holiday) => holiday.id),
      ...CALENDARS[id].weekly.map((each) => each.id),
    ]);
    expect([...new Set(used)].sort()).toEqual([...HOLIDAY_IDS].sort());
  });
});
