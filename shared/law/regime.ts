import type { PUBLIC_GROUNDS, Recipient } from '../register/duty.ts';
import type { FactKey, Nature } from '../register/incident.ts';
import type { RegimeId } from '../register/organisation.ts';
import type { Factor } from './reason.ts';

/** How sure a fact is: the official text was read; another text that quotes or sums it up; neither. */
export const CERTAINTIES = ['official', 'secondary', 'unconfirmed'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Where a rule stands, when it was read, and how sure it is. */
export type Source = {
  /** Short title and section, as cited: `P-39.1, s. 3.5`. In French `art.` takes the place of `s.`: words/ sees to it. */
  readonly cite: string;
  /** YYYY-MM-DD */
  readonly read: string;
  readonly certainty: Certainty;
};

/** Name in both languages: the law's own words, so they stand with the law and not in words/. */
export type Bilingual = { readonly en: string; readonly fr: string };

/** Who enforces a law and receives its notices. */
export type Authority = {
  readonly id: 'cai' | 'opc';
  readonly name: Bilingual;
  readonly short: Bilingual;
};

/** Documents whose content a law prescribes. */
export type Prescribed =
  | 'cai-notice'
  | 'cai-supplement'
  | 'person-notice'
  | 'public-notice'
  | 'register-entry'
  | 'opc-report'
  | 'pipeda-person-notice'
  | 'pipeda-indirect-notice'
  | 'pipeda-record';

/**
 * One required item of a document: its label and source, and which facts (or other parts of the record) answer it.
 * `need` says what the law lets it be: *always*; *or-reason* (a stated reason stands in for it); *if-known*;
 * *if-any* (only where there is one); *if-serious*; *recommended* (practice, never missing).
 */
export type RequiredItem = {
  readonly id: string;
  /**
   * Its number in the section that lists it (`3`, `(b)`); several items may share one. Null where it stands in no list.
   */
  readonly number: string | null;
  readonly label: Bilingual;
  readonly source: Source;
  readonly need: 'always' | 'or-reason' | 'if-known' | 'if-any' | 'if-serious' | 'recommended';
  readonly answeredBy: readonly AnsweredBy[];
  readonly note?: Bilingual;
};

/** What in the register answers an item: any one of them does. */
export type AnsweredBy =
  | { readonly from: 'fact'; readonly fact: FactKey }
  /** The reason why a fact is not known; there is nothing to answer where the fact is known. */
  | { readonly from: 'reason'; readonly fact: FactKey }
  | { readonly from: 'organisation'; readonly field: 'name' | 'neq' | 'officer' }
  /** The reasons of the conclusion under this law; `serious`: only those of a conclusion that the duty follows. */
  | { readonly from: 'assessment'; readonly serious?: true }
  | { readonly from: 'consultation' }
  /** `state`: planned ones do not answer it. `dated`: each must have a day, or its timing in words. */
  | {
      readonly from: 'measures';
      readonly aim?: 'reduce-risk' | 'prevent-recurrence';
      readonly state?: 'taken';
      readonly dated?: true;
    }
  | { readonly from: 'notice'; readonly recipient: Recipient; readonly mode?: 'direct' | 'public' }
  /** A decision that says how, that it waits, or that a law prohibits it. */
  | {
      readonly from: 'decision';
      readonly recipient: Recipient;
      readonly says: 'notify' | 'deferral' | 'ground' | 'prohibition';
    }
  | { readonly from: 'derived' };

/**
 * A duty to tell somebody, or to keep a record. No law here sets a number of hours or days for it.
 * `may`: the law allows it and asks for nothing but a trace; `can-reduce-risk`: only where persons are told and the
 * organisation believes that the recipient can reduce the harm.
 */
export type NotifyDuty = {
  readonly recipient: Recipient;
  readonly trigger: 'serious' | 'always' | 'can-reduce-risk' | 'may' | 'provider';
  readonly timing: 'promptly' | 'as-soon-as-feasible' | 'without-delay' | 'kept-up-to-date' | 'any-time';
  readonly source: Source;
  readonly document: Prescribed | null;
  /** May wait for an investigation charged by law (P-39.1 s. 3.5 para. 3)? */
  readonly deferrable: { readonly source: Source } | null;
  /** Falls away where another law prohibits the notice (PIPEDA s. 10.1(3)); nothing else lifts a duty. */
  readonly unlessProhibited?: { readonly source: Source };
};

export type PublicGround = (typeof PUBLIC_GROUNDS)[number];

/** How long a record must be kept, from what. */
export type Retention = {
  readonly months: number;
  readonly from: 'awareness-end' | 'determination';
  /** A start on 29 February: kept to 1 March (the longer reading) or to the last day of February. */
  readonly leapDay: 'next-day' | 'last-day';
  readonly source: Source;
};

/** A law as data. Code reads it; no screen knows a statute. */
export type Regime = {
  readonly id: RegimeId;
  readonly name: Bilingual;
  readonly acts: readonly { readonly name: Bilingual; readonly cite: string; readonly source: Source }[];
  readonly authority: Authority;
  /** In force from; null where it was always so for our purposes. */
  readonly since: string | null;
  readonly incident: {
    readonly term: Bilingual;
    /** Which natures fall under the definition; a nature left out is *unclear*, and recorded all the same. */
    readonly natures: readonly Nature[];
    readonly source: Source;
    readonly text: Bilingual;
  };
  readonly test: {
    readonly term: Bilingual;
    readonly source: Source;
    /** What the law says must be weighed, and which of our factors speak to it. */
    readonly factors: readonly {
      readonly id: string;
      readonly label: Bilingual;
      readonly source: Source;
      readonly reads: readonly Factor[];
    }[];
    readonly text: Bilingual;
  };
  /** Information the regime leaves out altogether (PIPEDA s. 4.01: business contact information). */
  readonly excludes: { readonly businessContactOnly: Source | null };
  readonly consultation: { readonly source: Source } | null;
  readonly duties: readonly NotifyDuty[];
  readonly required: Readonly<Partial<Record<Prescribed, readonly RequiredItem[]>>>;
  readonly retention: Retention;
  readonly supplement: { readonly mandatory: boolean; readonly source: Source };
  readonly publicNotice: {
    /** A public notice for one of these takes the place of the direct one. */
    readonly grounds: readonly PublicGround[];
    /** A public notice for one of these comes on top: the direct notices remain due. */
    readonly inAddition: readonly PublicGround[];
    readonly source: Source;
  };
};
