import type { HolidayId } from '../../law/calendar.ts';
import type { ClockId } from '../../law/clocks.ts';
import type { Topic } from '../../law/known/fact.ts';
import type { Prescribed } from '../../law/regime.ts';
import type { ClockStart, WhyClockCode } from '../../law/why-clock.ts';

/** A rule behind a date: number, what it is counted from, the day and the holiday it is about, each said already. */
export type SayWhy = (n: string, start: string, on: string, holiday: string) => string;

const days = (n: string): string => (n === '1' ? '1 day' : `${n} days`);

/** The words for time limits: what each is, what it is counted from, and what moves it. */
export const clocks = {
  clocks: {
    'cai-notice': 'Notice to the Commission',
    'minister-notice': 'Notice to the Minister of Health and Social Services',
    'opc-report': 'Report to the Commissioner',
    'treasury-report': 'Report to the Treasury Board Secretariat',
    'oipc-notice': 'Notice to the provincial Commissioner',
    'public-oipc-notice': 'Notice of a public body to the provincial Commissioner',
    'ipc-report': 'Report to the Information and Privacy Commissioner of Ontario',
    'college-report': 'Report to the regulatory College',
    'authority-notice': 'Notice to the supervisory authority',
    'person-notice': 'Notice to the persons concerned',
    'public-person-notice': 'Notice of a public body to the persons concerned',
    'client-notice': 'Notice of a provider to its client',
    supplement: 'Supplement to the notice',
    retention: 'Keep at least until',
    access: 'Answer to a request for access to one’s own information',
    'document-access': 'Answer to a request for access to documents',
    portability: 'Answer to a portability request',
    rectification: 'Answer to a request for rectification',
    correction: 'Answer to a request for correction',
    'de-indexing': 'Answer to a request to stop dissemination, de-index or re-index',
    'automated-decision': 'Explanation of an automated decision',
    'collection-information': 'Information on a collection',
    'extension-notice': 'Notice that more time is taken',
    'cai-time-request': 'Request of the organisation to the Commission for more time',
    'cai-review': 'Application of the person to the Commission',
    'opc-complaint': 'Complaint of the person to the Commissioner',
    'federal-court': 'Application of the person to the Federal Court',
    complaint: 'Answer to a complaint',
    'cai-complaint': 'Complaint about practices to the Commission',
  } satisfies Record<ClockId, string>,

  topics: {
    applies: 'To whom it applies',
    authority: 'Who watches over it',
    incident: 'What an incident is',
    threshold: 'When others must be told',
    recipients: 'Who is told',
    content: 'What a notice contains',
    manner: 'How and when it is told',
    register: 'The register',
    retention: 'How long it is kept',
    rights: 'Rights of a person',
    answer: 'Answering a request',
    refusal: 'Refusing a request',
    complaints: 'Complaints',
    recourse: 'Recourse',
    penalties: 'What not reporting can cost',
    coming: 'What is likely to change',
  } satisfies Record<Topic, string>,

  prescribed: {
    'cai-notice': 'Notice to the Commission',
    'cai-supplement': 'Supplement to the notice',
    'person-notice': 'Notice to the persons concerned',
    'public-notice': 'Public notice',
    'register-entry': 'Entry in the register',
    'opc-report': 'Report to the Commissioner',
    'pipeda-person-notice': 'Notice to the individuals',
    'pipeda-indirect-notice': 'Indirect notice',
    'pipeda-record': 'Record of a breach',
  } satisfies Record<Prescribed, string>,

  clockStarts: {
    receipt: 'receipt of the request',
    'request-date': 'the date of the request',
    'refusal-or-expiry': 'the refusal, or the end of the time to answer',
    'commissioner-report': 'the report of the Commissioner',
    determination: 'the day it is determined that the breach is material',
    awareness: 'awareness',
    event: 'the event',
  } satisfies Record<ClockStart, string>,

  holidays: {
    'new-year': 'New Year’s Day',
    'second-of-january': 'the second of January',
    'family-day': 'Family Day',
    'good-friday': 'Good Friday',
    'easter-monday': 'Easter Monday',
    'sovereigns-birthday': 'Victoria Day (National Patriots’ Day)',
    'quebec-national-day': 'Quebec’s National Holiday',
    'canada-day': 'Canada Day',
    'bc-day': 'British Columbia Day',
    'labour-day': 'Labour Day',
    'truth-and-reconciliation': 'National Day for Truth and Reconciliation',
    thanksgiving: 'Thanksgiving Day',
    'remembrance-day': 'Remembrance Day',
    christmas: 'Christmas Day',
    'boxing-day': 'the day after Christmas',
    saturday: 'a Saturday',
    sunday: 'a Sunday',
  } satisfies Record<HolidayId, string>,

  /** A section that was not confirmed, as it is cited. */
  sourceUnconfirmed: (cite: string) => `${cite}; not confirmed: check it before relying on it`,

  clockWhy: {
    'promptly-no-number': () => 'The law says promptly; it sets no number of hours or days.',
    'as-soon-as-feasible-no-number': () =>
      'The law says as soon as feasible after it is determined that the breach occurred; it sets no number of hours or days.',
    'without-delay-no-number': () => 'The law says without delay; it sets no number of hours or days.',
    'without-unreasonable-delay-no-number': () =>
      'The law says without unreasonable (undue) delay; it sets no number of hours or days.',
    'first-opportunity-no-number': () =>
      'The law says at the first reasonable opportunity; it sets no number of hours or days.',
    'on-demand-no-number': () =>
      'Due when the Commissioner requires it; it can be given of one’s own accord before. No number of hours or days is set.',
    'voluntary-no-rule': () => 'This Act requires no notice; one can be given voluntarily.',
    'supplement-promptly': () =>
      'What is learned after the notice must be sent promptly once it is known; no number of hours or days is set.',
    'no-number-fixed': () => 'The law asks for it and sets no number of days.',
    'commitment-not-law': () =>
      'No law sets a number of days for a complaint: the time to answer is what the organisation has published as its own commitment.',
    'no-time-limit': () => 'The law sets no time limit for this complaint.',

    'retention-from-awareness-end': () =>
      'Five years at least, from the day or the end of the period when the organisation became aware.',
    'retention-from-determination': () =>
      'Twenty-four months from the day the organisation determined that the breach occurred.',
    'counted-from-end-of-period': () => 'Counted from the last day of the period.',
    'leap-day-to-1-march': () =>
      'From 29 February to a year without one: kept through 1 March, the longer reading.',
    'leap-day-to-last-of-february': () =>
      'From 29 February to a year without one: kept through the last day of February.',
    'retention-is-a-minimum': () =>
      'This is the shortest time to keep it; another purpose may call for longer.',
    'no-holiday-moves-it': () => 'No holiday moves this date: it is not a time limit to act.',

    'days-from-start': (n, start) => `${days(n)} from ${start}: that day is not counted, the last one is.`,
    'business-days-from-start': (n, start) =>
      `${n} business days from ${start}: that day is not counted, the last one is.`,
    'business-days-defined': () => 'In this Act a day is neither a Saturday nor a holiday.',
    'business-holidays-unconfirmed': () =>
      'Which days are holidays there was not confirmed, and each moves the date: count again before relying on it.',
    'months-from-start': (n, start) =>
      `${n} months from ${start}: the same day of the month, or the last day of a month that has none.`,
    'hours-from-awareness': (n, start) => `${n} hours from ${start}, where that is feasible.`,
    'hours-counted-safely': (_n, _start, on) =>
      `Only the day is given here, and not its hour: until the end of ${on} it is in time whatever the hour was.`,
    extended: (n) => `Extended by ${days(n)}.`,

    'day-off': (_n, _start, on, holiday) => `The time limit does not end on ${on}: ${holiday}.`,
    'moved-to': (_n, _start, on) => `It goes on to the next day that is no holiday: ${on}.`,
    'saturday-is-no-holiday': (_n, _start, on) =>
      `Saturday is no holiday here: the time limit can end on ${on}.`,
    'holiday-elsewhere': (_n, _start, on, holiday) =>
      `A holiday elsewhere, and not on the list of this law: the time limit does end on ${on} (${holiday}).`,
    'no-holiday-rule-known': () =>
      'No rule is known that would put this date off for a holiday: it is taken as it is.',
    'commission-days-off-unconfirmed': () =>
      'That a Saturday, a holiday, 26 December or 2 January puts this time limit off was written for the law on public bodies; whether it holds here too was not confirmed. Rely on the recommended date.',
    'recommended-before': (_n, _start, on) =>
      `Recommended is the last working day on or before the nominal date, in time under every reading: ${on}.`,

    'silence-is-refusal': () => 'After this time silence is deemed to be a refusal.',
    'expiry-opens-review': () => 'After this time the person can apply to the Commission as upon a refusal.',
    'refusal-two-readings': () =>
      'Whether the holiday puts off the deemed refusal too was not confirmed: both days are given, and the first is the one to fear.',

    'no-own-extension': (_n, _start, on) =>
      `No extension by one’s own decision: only the Commission can give more time, and it must be asked by ${on}.`,
    'extension-possible': (n) => `It can be extended by ${days(n)} at most, for a reason the law names.`,
    'extension-notice-by': (n, start, on) =>
      `Notice of an extension is due within ${days(n)} of ${start}: by ${on}.`,
    'extension-notice-needs-date': (n) =>
      `Notice of an extension is due within ${days(n)} of the date which the request bears, and not of its receipt: give that date.`,
  } satisfies Record<WhyClockCode, SayWhy>,
};
