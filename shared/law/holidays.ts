import type { Calendar, CalendarId, Holiday, HolidayId, Occurs } from './calendar.ts';
import type { Source } from './regime.ts';
import { official, secondary, unconfirmed } from './source.ts';

const JANUARY_1: Occurs = { on: 'date', month: 1, day: 1 };
const GOOD_FRIDAY: Occurs = { on: 'easter', days: -2 };
const EASTER_MONDAY: Occurs = { on: 'easter', days: 1 };
const BEFORE_25_MAY: Occurs = { on: 'monday-before', month: 5, day: 25 };
const JULY_1: Occurs = { on: 'date', month: 7, day: 1 };
const FIRST_OF_SEPTEMBER: Occurs = { on: 'weekday', month: 9, nth: 1, weekday: 1 };
const SECOND_OF_OCTOBER: Occurs = { on: 'weekday', month: 10, nth: 2, weekday: 1 };
const SEPTEMBER_30: Occurs = { on: 'date', month: 9, day: 30 };
const NOVEMBER_11: Occurs = { on: 'date', month: 11, day: 11 };
const DECEMBER_25: Occurs = { on: 'date', month: 12, day: 25 };
const DECEMBER_26: Occurs = { on: 'date', month: 12, day: 26 };
const THIRD_OF_FEBRUARY: Occurs = { on: 'weekday', month: 2, nth: 3, weekday: 1 };

/** Canada Day is 2 July where the 1st is a Sunday. */
const SUNDAY_TO_MONDAY = [{ when: 7, by: 1, as: 'instead' }] as const;

const holiday = (id: HolidayId, occurs: Occurs, source: Source, more: Partial<Holiday> = {}): Holiday => ({
  id,
  occurs,
  source,
  ...more,
});

const I16 = secondary('I-16, s. 61(23)');

/**
 * Quebec: I-16, s. 61(23). Saturday, 2 January, 30 September, 11 November and 26 December are not on its list. That the
 * Sovereign's birthday is the Monday before 25 May comes from a proclamation that was not read.
 */
const QUEBEC: readonly Holiday[] = [
  holiday('new-year', JANUARY_1, I16),
  holiday('good-friday', GOOD_FRIDAY, I16),
  holiday('easter-monday', EASTER_MONDAY, I16),
  holiday('sovereigns-birthday', BEFORE_25_MAY, unconfirmed('I-16, s. 61(23)')),
  holiday('quebec-national-day', { on: 'date', month: 6, day: 24 }, I16),
  holiday('canada-day', JULY_1, I16, { shifts: SUNDAY_TO_MONDAY }),
  holiday('labour-day', FIRST_OF_SEPTEMBER, I16),
  holiday('thanksgiving', SECOND_OF_OCTOBER, I16),
  holiday('christmas', DECEMBER_25, I16),
];

const R6 = official('A-2.1, r. 6, s. 2');

const IA = official('Interpretation Act (Canada), s. 35(1)');
const notRead = unconfirmed('Interpretation Act (Canada), s. 35(1)');

/**
 * Federal: Interpretation Act, s. 35(1). Saturday and 26 December are not on its list. It names the days; the rule for
 * the day of four of them stands in the Holidays Act and in proclamations, which were not read.
 */
const FEDERAL: readonly Holiday[] = [
  holiday('new-year', JANUARY_1, IA),
  holiday('good-friday', GOOD_FRIDAY, IA),
  holiday('easter-monday', EASTER_MONDAY, IA),
  holiday('sovereigns-birthday', BEFORE_25_MAY, notRead),
  holiday('canada-day', JULY_1, unconfirmed('Holidays Act (Canada), s. 2'), { shifts: SUNDAY_TO_MONDAY }),
  holiday('labour-day', FIRST_OF_SEPTEMBER, IA),
  // In force in August 2021: the first was that year's.
  holiday('truth-and-reconciliation', SEPTEMBER_30, IA, { since: 2021 }),
  holiday('thanksgiving', SECOND_OF_OCTOBER, notRead),
  holiday('remembrance-day', NOVEMBER_11, IA),
  holiday('christmas', DECEMBER_25, IA),
];

const AB = unconfirmed('Interpretation Act (Alberta), s. 28(1)');
const ALBERTA: readonly Holiday[] = [
  holiday('new-year', JANUARY_1, AB),
  holiday('family-day', THIRD_OF_FEBRUARY, AB),
  holiday('good-friday', GOOD_FRIDAY, AB),
  holiday('easter-monday', EASTER_MONDAY, AB),
  holiday('sovereigns-birthday', BEFORE_25_MAY, AB),
  holiday('canada-day', JULY_1, AB, { shifts: SUNDAY_TO_MONDAY }),
  holiday('labour-day', FIRST_OF_SEPTEMBER, AB),
  holiday('thanksgiving', SECOND_OF_OCTOBER, AB),
  holiday('remembrance-day', NOVEMBER_11, AB),
  holiday('christmas', DECEMBER_25, AB),
  // 27 December where the 26th is a Sunday or a Monday.
  holiday('boxing-day', DECEMBER_26, AB, {
    shifts: [
      { when: 7, by: 1, as: 'instead' },
      { when: 1, by: 1, as: 'instead' },
    ],
  }),
];

const BC = unconfirmed('Interpretation Act (British Columbia), s. 29');
const BRITISH_COLUMBIA: readonly Holiday[] = [
  holiday('new-year', JANUARY_1, BC),
  holiday('family-day', { on: 'weekday', month: 2, nth: 2, weekday: 1 }, BC, { since: 2013, until: 2018 }),
  holiday('family-day', THIRD_OF_FEBRUARY, BC, { since: 2019 }),
  holiday('good-friday', GOOD_FRIDAY, BC),
  holiday('easter-monday', EASTER_MONDAY, BC),
  holiday('sovereigns-birthday', BEFORE_25_MAY, BC),
  holiday('canada-day', JULY_1, BC, { shifts: SUNDAY_TO_MONDAY }),
  holiday('bc-day', { on: 'weekday', month: 8, nth: 1, weekday: 1 }, BC),
  holiday('labour-day', FIRST_OF_SEPTEMBER, BC),
  holiday('truth-and-reconciliation', SEPTEMBER_30, BC, { since: 2023 }),
  holiday('thanksgiving', SECOND_OF_OCTOBER, BC),
  holiday('remembrance-day', NOVEMBER_11, BC),
  holiday('christmas', DECEMBER_25, BC),
  holiday('boxing-day', DECEMBER_26, BC),
];

const ON = unconfirmed('Legislation Act, 2006 (Ontario), s. 88');
const ONTARIO: readonly Holiday[] = [
  holiday('new-year', JANUARY_1, ON, { shifts: [{ when: 7, by: 1, as: 'also' }] }),
  holiday('family-day', THIRD_OF_FEBRUARY, ON, { since: 2008 }),
  holiday('good-friday', GOOD_FRIDAY, ON),
  holiday('easter-monday', EASTER_MONDAY, ON),
  holiday('sovereigns-birthday', BEFORE_25_MAY, ON),
  holiday('canada-day', JULY_1, ON, { shifts: SUNDAY_TO_MONDAY }),
  holiday('labour-day', FIRST_OF_SEPTEMBER, ON),
  holiday('thanksgiving', SECOND_OF_OCTOBER, ON),
  holiday('remembrance-day', NOVEMBER_11, ON),
  // Monday too where the 25th is a Saturday, Tuesday too where it is a Sunday: the 26th is a holiday itself.
  holiday('christmas', DECEMBER_25, ON, {
    shifts: [
      { when: 6, by: 2, as: 'also' },
      { when: 7, by: 2, as: 'also' },
    ],
  }),
  holiday('boxing-day', DECEMBER_26, ON),
];

const sunday = (source: Source) => ({ weekday: 7, id: 'sunday', source }) as const;

const PROCLAIMED = {
  en: 'Days that a government proclaims for one year only.',
  fr: 'Les jours qu’un gouvernement proclame pour une seule année.',
};

/** The days on which a time limit does not end, for any year; checked for 2000 to 2100. */
export const CALENDARS: Readonly<Record<CalendarId, Calendar>> = {
  quebec: {
    id: 'quebec',
    name: { en: 'Quebec', fr: 'Québec' },
    weekly: [sunday(I16)],
    holidays: QUEBEC,
    notCounted: PROCLAIMED,
  },
  cai: {
    id: 'cai',
    name: {
      en: 'Quebec, before the Commission d’accès à l’information',
      fr: 'Québec, devant la Commission d’accès à l’information',
    },
    weekly: [{ weekday: 6, id: 'saturday', source: R6 }, sunday(I16)],
    holidays: [
      ...QUEBEC,
      holiday('second-of-january', { on: 'date', month: 1, day: 2 }, R6),
      holiday('boxing-day', DECEMBER_26, R6),
    ],
    notCounted: PROCLAIMED,
  },
  federal: {
    id: 'federal',
    name: { en: 'Canada, federal', fr: 'Canada, fédéral' },
    weekly: [sunday(IA)],
    holidays: FEDERAL,
    notCounted: {
      en: 'Days that a government proclaims for one year only, holidays of a province and civic holidays of a town: a federal limit may end later there.',
      fr: 'Les jours qu’un gouvernement proclame pour une seule année, les jours fériés d’une province et les congés civiques d’une ville\u00a0: un délai fédéral peut y expirer plus tard.',
    },
  },
  alberta: {
    id: 'alberta',
    name: { en: 'Alberta', fr: 'Alberta' },
    weekly: [sunday(AB)],
    holidays: ALBERTA,
    notCounted: PROCLAIMED,
  },
  bc: {
    id: 'bc',
    name: { en: 'British Columbia', fr: 'Colombie-Britannique' },
    weekly: [sunday(BC)],
    holidays: BRITISH_COLUMBIA,
    notCounted: PROCLAIMED,
  },
  ontario: {
    id: 'ontario',
    name: { en: 'Ontario', fr: 'Ontario' },
    weekly: [sunday(ON)],
    holidays: ONTARIO,
    notCounted: PROCLAIMED,
  },
};
