import type { HolidayId } from './calendar.ts';
import type { Source } from './regime.ts';

/** What counts or moves a date, or why there is none; the sentences are in words/. */
export const WHY_CLOCKS = [
  // No number
  'promptly-no-number',
  'as-soon-as-feasible-no-number',
  'without-delay-no-number',
  'without-unreasonable-delay-no-number',
  'first-opportunity-no-number',
  'on-demand-no-number',
  'voluntary-no-rule',
  'supplement-promptly',
  'no-number-fixed',
  'commitment-not-law',
  'no-time-limit',
  // Keeping
  'retention-from-awareness-end',
  'retention-from-determination',
  'counted-from-end-of-period',
  'leap-day-to-1-march',
  'leap-day-to-last-of-february',
  'retention-is-a-minimum',
  'no-holiday-moves-it',
  // Counting
  'days-from-start',
  'business-days-from-start',
  'business-days-defined',
  'business-holidays-unconfirmed',
  'months-from-start',
  'hours-from-awareness',
  'hours-counted-safely',
  'extended',
  // Moving
  'day-off',
  'moved-to',
  'saturday-is-no-holiday',
  'holiday-elsewhere',
  'no-holiday-rule-known',
  'commission-days-off-unconfirmed',
  'recommended-before',
  // At the end
  'silence-is-refusal',
  'expiry-opens-review',
  'refusal-two-readings',
  // Extending
  'no-own-extension',
  'extension-notice-by',
  'extension-notice-needs-date',
  'extension-possible',
] as const;
export type WhyClockCode = (typeof WHY_CLOCKS)[number];

/** What a limit is counted from. */
export const CLOCK_STARTS = [
  'receipt',
  'request-date',
  'refusal-or-expiry',
  'commissioner-report',
  'determination',
  'awareness',
  'event',
] as const;
export type ClockStart = (typeof CLOCK_STARTS)[number];

/** One rule behind a date, with what its sentence names. */
export type WhyClock = {
  readonly code: WhyClockCode;
  readonly source: Source;
  readonly n?: number;
  readonly start?: ClockStart;
  /** The day it is about, YYYY-MM-DD. */
  readonly on?: string;
  readonly holiday?: HolidayId;
};
