import type { CalendarId } from './calendar.ts';
import type { LawId } from './laws.ts';
import type { Retention, Source } from './regime.ts';
import { REGIMES } from './regimes.ts';
import { official, secondary, unconfirmed } from './source.ts';
import type { ClockStart, WhyClockCode } from './why-clock.ts';

/** Every clock of every law: telling and keeping for an incident, answering and contesting for a request. */
export const CLOCK_IDS = [
  'cai-notice',
  'minister-notice',
  'opc-report',
  'treasury-report',
  'oipc-notice',
  'public-oipc-notice',
  'ipc-report',
  'college-report',
  'authority-notice',
  'person-notice',
  'public-person-notice',
  'client-notice',
  'supplement',
  'retention',
  'access',
  'document-access',
  'portability',
  'rectification',
  'correction',
  'de-indexing',
  'automated-decision',
  'collection-information',
  'extension-notice',
  'cai-time-request',
  'cai-review',
  'opc-complaint',
  'federal-court',
  'complaint',
  'cai-complaint',
] as const;
export type ClockId = (typeof CLOCK_IDS)[number];

/** How long a limit is. A law that sets none says why. */
export type Length =
  | { readonly in: 'days' | 'business-days' | 'months' | 'hours'; readonly n: number }
  | { readonly in: 'retention'; readonly rule: Retention }
  | { readonly in: 'none'; readonly why: WhyClockCode };

/** More time that the one who must answer may take by their own decision: at most so many days, with a notice in time. */
export type Extension = {
  readonly most: number;
  readonly source: Source;
  /** The notice is due so many days after one of these days. */
  readonly notice: {
    readonly days: number;
    readonly from: 'receipt' | 'request-date';
    readonly source: Source;
  };
};

export type ClockRule = {
  readonly length: Length;
  readonly from: ClockStart;
  readonly source: Source;
  /** Whose days off move its end, and by what rule; null where no such rule is known. */
  readonly moves: { readonly calendar: CalendarId; readonly source: Source } | null;
  /** Whose days off the recommended date avoids, where nothing moves the end. */
  readonly avoids?: CalendarId;
  /** What silence means once the time is over. */
  readonly silence?: { readonly why: 'silence-is-refusal' | 'expiry-opens-review'; readonly source: Source };
  readonly extension?: Extension;
  /** No extension by one's own decision: only the Commission can give more time, if it is asked within the limit. */
  readonly onlyByCommission?: { readonly source: Source };
  /** What else is to be known of it. */
  readonly notes?: readonly { readonly code: WhyClockCode; readonly source: Source }[];
};

const days = (n: number): Length => ({ in: 'days', n });
const none = (why: WhyClockCode, source: Source, from: ClockStart = 'awareness'): ClockRule => ({
  length: { in: 'none', why },
  from,
  source,
  moves: null,
});

const QUEBEC = { calendar: 'quebec', source: secondary('I-16, s. 52') } as const;
const COMMISSION = { calendar: 'cai', source: official('A-2.1, r. 6, s. 2') } as const;
const FEDERAL = { calendar: 'federal', source: official('Interpretation Act (Canada), s. 26') } as const;

/** P-39.1: an answer in thirty days, and no more by the enterprise's own decision. */
const answerP39 = (source: Source): ClockRule => ({
  length: days(30),
  from: 'receipt',
  source,
  moves: QUEBEC,
  silence: { why: 'silence-is-refusal', source: official('P-39.1, s. 32, para. 2') },
  onlyByCommission: { source: official('P-39.1, s. 46') },
});
/** r. 6 was written for reviews under: whether it moves a limit of P-39.1 was not confirmed. */
const FOR_P39 = [
  { code: 'commission-days-off-unconfirmed', source: unconfirmed('A-2.1, r. 6, s. 2') },
] as const;

/** twenty days, ten more with a notice by mail within the first twenty. */
const answerA21 = (source: Source, extended: Source): ClockRule => ({
  length: days(20),
  from: 'receipt',
  source,
  moves: QUEBEC,
  silence: { why: 'expiry-opens-review', source: official('A-2.1, s. 135') },
  extension: { most: 10, source: extended, notice: { days: 20, from: 'receipt', source: extended } },
});

const answerPipeda = (source: Source): ClockRule => ({
  length: days(30),
  from: 'receipt',
  source,
  moves: FEDERAL,
  silence: { why: 'silence-is-refusal', source: official('PIPEDA, s. 8(5)') },
  extension: {
    most: 30,
    source: official('PIPEDA, s. 8(4)(a)'),
    notice: { days: 30, from: 'request-date', source: official('PIPEDA, s. 8(4)') },
  },
});

const retention = (rule: Retention): ClockRule => ({
  length: { in: 'retention', rule },
  from: rule.from === 'determination' ? 'determination' : 'awareness',
  source: rule.source,
  moves: null,
});

const told = (why: WhyClockCode, cite: string): ClockRule => none(why, official(cite));
const NOTICE_OF_EXTENSION = official('PIPEDA, s. 8(4)');
const BC_DAYS = official('PIPA (British Columbia), s. 1');
const TBS = official('Directive on Privacy Practices, App. B');

/** A week from the determination that the breach is material; a directive, to which no rule on holidays is known to apply. */
const withinAWeek: ClockRule = {
  length: days(7),
  from: 'determination',
  source: TBS,
  moves: null,
  avoids: 'federal',
  notes: [{ code: 'no-holiday-rule-known', source: unconfirmed(TBS.cite) }],
};

/**
 * The clocks as data. What the source texts of shared/law do not establish is not here, or is marked as unconfirmed:
 * answers to requests in Alberta, British Columbia and Ontario come from general knowledge of those Acts.
 */
export const RULES: Readonly<Record<LawId, Readonly<Partial<Record<ClockId, ClockRule>>>>> = {
  'quebec-private': {
    'cai-notice': told('promptly-no-number', 'P-39.1, s. 3.5, para. 2'),
    'person-notice': told('promptly-no-number', 'P-39.1, s. 3.5, para. 2'),
    'client-notice': told('without-delay-no-number', 'P-39.1, s. 18.3, para. 2'),
    supplement: none('supplement-promptly', REGIMES['quebec-private'].supplement.source),
    retention: retention(REGIMES['quebec-private'].retention),
    access: answerP39(official('P-39.1, s. 32')),
    portability: answerP39(official('P-39.1, ss. 27 and 32')),
    rectification: answerP39(official('P-39.1, ss. 28 and 32')),
    'de-indexing': answerP39(official('P-39.1, ss. 28.1 and 32')),
    'automated-decision': none('no-number-fixed', official('P-39.1, s. 12.1'), 'receipt'),
    'collection-information': none('no-number-fixed', official('P-39.1, s. 8'), 'receipt'),
    'cai-time-request': {
      length: days(30),
      from: 'receipt',
      source: official('P-39.1, s. 46'),
      moves: COMMISSION,
      notes: FOR_P39,
    },
    'cai-review': {
      length: days(30),
      from: 'refusal-or-expiry',
      source: official('P-39.1, s. 43'),
      moves: COMMISSION,
      notes: FOR_P39,
    },
    complaint: none('commitment-not-law', official('P-39.1, s. 3.2'), 'receipt'),
    'cai-complaint': none('no-time-limit', official('P-39.1, s. 81')),
  },
  'quebec-public': {
    'cai-notice': told('promptly-no-number', 'A-2.1, s. 63.8'),
    'person-notice': told('promptly-no-number', 'A-2.1, s. 63.8'),
    supplement: none('supplement-promptly', secondary('A-2.1, r. 3.1, s. 4')),
    retention: retention(REGIMES['quebec-private'].retention),
    access: answerA21(official('A-2.1, s. 98'), official('A-2.1, s. 98')),
    rectification: answerA21(official('A-2.1, s. 98'), official('A-2.1, s. 98')),
    'document-access': answerA21(official('A-2.1, s. 47'), secondary('A-2.1, s. 47')),
    'extension-notice': {
      length: days(20),
      from: 'receipt',
      source: official('A-2.1, s. 98'),
      moves: QUEBEC,
    },
    'cai-review': {
      length: days(30),
      from: 'refusal-or-expiry',
      source: official('A-2.1, s. 135'),
      moves: COMMISSION,
    },
  },
  'quebec-health': {
    'minister-notice': told('promptly-no-number', 'R-22.1, s. 108'),
    'cai-notice': told('promptly-no-number', 'R-22.1, s. 108'),
    'person-notice': told('promptly-no-number', 'R-22.1, s. 108'),
  },
  pipeda: {
    'opc-report': told('as-soon-as-feasible-no-number', 'PIPEDA, s. 10.1(1) and (2)'),
    'person-notice': told('as-soon-as-feasible-no-number', 'PIPEDA, s. 10.1(3) and (6)'),
    retention: retention(REGIMES.pipeda.retention),
    access: answerPipeda(official('PIPEDA, s. 8(3)')),
    correction: answerPipeda(unconfirmed('PIPEDA, s. 8(3) and Sch. 1, cl. 4.9.5')),
    'extension-notice': {
      length: days(30),
      from: 'request-date',
      source: NOTICE_OF_EXTENSION,
      moves: FEDERAL,
    },
    'opc-complaint': {
      length: { in: 'months', n: 6 },
      from: 'refusal-or-expiry',
      source: official('PIPEDA, s. 11(3)'),
      moves: FEDERAL,
    },
    'federal-court': {
      length: { in: 'months', n: 12 },
      from: 'commissioner-report',
      source: official('PIPEDA, s. 14(2)'),
      moves: FEDERAL,
    },
    complaint: none('commitment-not-law', official('PIPEDA, Sch. 1, cl. 4.10'), 'receipt'),
  },
  'federal-institution': {
    'opc-report': withinAWeek,
    'treasury-report': withinAWeek,
    access: {
      length: days(30),
      from: 'receipt',
      source: official('Privacy Act, s. 14'),
      moves: FEDERAL,
      silence: { why: 'silence-is-refusal', source: official('Privacy Act, s. 16(3)') },
      extension: {
        most: 30,
        source: official('Privacy Act, s. 15'),
        notice: { days: 30, from: 'receipt', source: unconfirmed('Privacy Act, s. 15') },
      },
    },
  },
  alberta: {
    'oipc-notice': told('without-unreasonable-delay-no-number', 'PIPA (Alberta), s. 34.1'),
    'person-notice': none('on-demand-no-number', secondary('PIPA (Alberta), s. 37.1')),
    access: {
      length: days(45),
      from: 'receipt',
      source: unconfirmed('PIPA (Alberta), s. 28'),
      moves: { calendar: 'alberta', source: unconfirmed('Interpretation Act (Alberta), s. 22') },
      extension: {
        most: 30,
        source: unconfirmed('PIPA (Alberta), s. 31'),
        notice: { days: 45, from: 'receipt', source: unconfirmed('PIPA (Alberta), s. 31') },
      },
    },
  },
  bc: {
    'oipc-notice': none('voluntary-no-rule', secondary('PIPA (British Columbia)')),
    'person-notice': none('voluntary-no-rule', secondary('PIPA (British Columbia)')),
    'public-oipc-notice': none(
      'without-unreasonable-delay-no-number',
      secondary('FIPPA (British Columbia), s. 36.3'),
    ),
    'public-person-notice': none(
      'without-unreasonable-delay-no-number',
      secondary('FIPPA (British Columbia), s. 36.3'),
    ),
    access: {
      length: { in: 'business-days', n: 30 },
      from: 'receipt',
      source: unconfirmed('PIPA (British Columbia), s. 29'),
      moves: { calendar: 'bc', source: BC_DAYS },
      extension: {
        most: 30,
        source: unconfirmed('PIPA (British Columbia), s. 31'),
        notice: { days: 30, from: 'receipt', source: unconfirmed('PIPA (British Columbia), s. 31') },
      },
      notes: [
        { code: 'business-days-defined', source: BC_DAYS },
        {
          code: 'business-holidays-unconfirmed',
          source: unconfirmed('Interpretation Act (British Columbia), s. 29'),
        },
      ],
    },
  },
  'ontario-health': {
    'person-notice': told('first-opportunity-no-number', 'PHIPA, s. 12(2)'),
    'ipc-report': told('no-number-fixed', 'PHIPA, s. 12(3)'),
    'college-report': {
      length: days(30),
      from: 'event',
      source: official('PHIPA, s. 17.1'),
      moves: { calendar: 'ontario', source: unconfirmed('Legislation Act, 2006 (Ontario), s. 89') },
    },
    access: {
      length: days(30),
      from: 'receipt',
      source: unconfirmed('PHIPA, s. 54'),
      moves: { calendar: 'ontario', source: unconfirmed('Legislation Act, 2006 (Ontario), s. 89') },
      silence: { why: 'silence-is-refusal', source: unconfirmed('PHIPA, s. 54') },
      extension: {
        most: 30,
        source: unconfirmed('PHIPA, s. 54'),
        notice: { days: 30, from: 'receipt', source: unconfirmed('PHIPA, s. 54') },
      },
    },
  },
  gdpr: {
    'authority-notice': {
      length: { in: 'hours', n: 72 },
      from: 'awareness',
      source: secondary('GDPR, art. 33(1)'),
      moves: null,
    },
    'person-notice': none('without-unreasonable-delay-no-number', secondary('GDPR, art. 34')),
  },
};

/** The clocks of a law, in their order. */
export function clocksOf(law: LawId): readonly ClockId[] {
  return CLOCK_IDS.filter((id) => RULES[law][id] !== undefined);
}
