import { formatNumber } from '../../format.ts';

const days = (n: number) => `${formatNumber(n, 'en')} ${n === 1 ? 'day' : 'days'}`;
const hours = (n: number) => `${formatNumber(n, 'en')} ${n === 1 ? 'hour' : 'hours'}`;
const long = (span: { readonly days: number } | { readonly hours: number }) =>
  'days' in span ? days(span.days) : span.hours === 0 ? 'less than an hour' : hours(span.hours);

/** The words of Today: what waits, for how long, and what the next step is. */
export const today = {
  waiting: { one: 'record waits for something', other: 'records wait for something' },
  overdue: (n: string) => `${n} past the internal target`,
  reading: 'The register is being read…',
  unread: 'The register could not be read to its end',
  readAgain: 'Read again',

  groups: {
    target: 'Past the internal target',
    review: 'Deferrals to review',
    tell: 'Notices required and not sent',
    assess: 'Risk not assessed yet',
    decide: 'Notices to decide on',
    measure: 'Planned measures past their date',
    items: 'Register entries to complete',
  },
  hints: {
    target: 'The target is the organisation’s own; no law sets it.',
    items: 'Every incident is recorded, and its entry answers what the law lists.',
  },
  next: {
    assess: 'Assess the risk',
    tell: (whom: string) => `To be told: ${whom}`,
    decide: (whom: string) => `Decide whether to tell: ${whom}`,
    review: 'Review the deferral of the notice to the persons concerned',
    items: { one: 'item missing', other: 'items missing' },
    measure: 'Confirm that it was taken, or give it another date',
  },
  under: (what: string, laws: string) => `${what} · ${laws}`,
  aware: (span: { readonly days: number } | { readonly hours: number }) =>
    'days' in span && span.days === 0 ? 'Learned of today' : `Learned of ${long(span)} ago`,
  awareUnknown: 'Not known when it was learned of',
  targetPassed: (span: { readonly days: number } | { readonly hours: number }) =>
    `Internal target passed ${long(span)} ago`,
  targetIn: (span: { readonly days: number } | { readonly hours: number }) =>
    `Internal target in ${long(span)}`,
  reviewToday: 'To be reviewed today',
  reviewSince: (n: number) => `To be reviewed for ${days(n)}`,
  plannedFor: (date: string) => `Planned for ${date}`,
  more: (n: string) => `Show ${n} more`,
  allInRegister: 'See them all in the Register',

  nothing: 'Nothing is waiting',
  nothingText:
    'Every open incident is assessed, its notices are sent and its entry is complete. What comes due will stand here.',
  first: 'Record the first incident',
  firstText:
    'What must be done will stand here: the risk to assess, the notices to send, the entries to complete. An incident takes under a minute to record; the rest can wait.',
  open: 'Open records',
  noneOpen: 'No record is open.',
  allRecords: 'All records',
  changed: (when: string) => `Changed on ${when}`,

  beside: 'Journal and drafts',
  drafts: 'Drafts',
  draftKinds: {
    'new-incident': 'New incident, not recorded yet',
    facts: 'Facts of a record, not recorded yet',
    assessment: 'Assessment, not sealed yet',
    notice: 'Reasons in a notice, not issued yet',
  },
  draftOf: (number: string, what: string) => `${number}: ${what}`,
  savedAt: (when: string) => `Saved on ${when}`,
  proof: 'State of the journal',
  entries: { one: 'entry', other: 'entries' },
  lastEntry: 'Last entry',
  whoWhen: (who: string, when: string) => `${who}, ${when}`,
  verified: {
    never: 'Not verified since it was opened',
    running: 'Being verified…',
    sound: (when: string) => `Verified on ${when}: sound`,
    unsound: (when: string) => `Verified on ${when}: something does not hold`,
    refused: 'It could not be verified',
  },
  verify: 'Verify now',
  openJournal: 'Open the journal',
};
