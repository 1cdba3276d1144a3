import type { DocumentKind } from '../register/document-kind.ts';
import type { Language } from '../register/organisation.ts';

/** A stretch of text and the few emphases a document has; `strike` is for what was annulled and stays legible. */
export type Run = { readonly text: string; readonly style?: 'strong' | 'faint' | 'italic' | 'strike' };
export type Prose = string | readonly Run[];

/** What a document is made of. Nothing here knows of paper or of the screen. */
export type Block =
  /** `trace`: ids of the required items that what follows answers, as the law's data names them. Never printed. */
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      readonly trace?: readonly string[];
    }
  | { readonly kind: 'paragraph'; readonly text: Prose }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Prose[] }
  /**
   * A required item: its place in the law, its label, and what the record says of it. Several items under one number
   * stand inside the first, each with an empty number.
   */
  | {
      readonly kind: 'item';
      readonly number: string;
      readonly label: string;
      readonly source: string;
      readonly body: readonly Block[];
      /** Not answered: printed as such, never left blank. */
      readonly missing?: boolean;
      readonly trace?: readonly string[];
    }
  | {
      readonly kind: 'pairs';
      readonly pairs: readonly { readonly label: string; readonly text: Prose }[];
      /** Share of the width the labels take, so that several lists stand in line; left out: as the labels need. */
      readonly labelShare?: number;
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly {
        readonly label: string;
        readonly width: number;
        readonly align?: 'left' | 'right';
      }[];
      readonly rows: readonly (readonly Prose[])[];
    }
  | { readonly kind: 'address'; readonly lines: readonly string[] }
  | { readonly kind: 'signature'; readonly name: string; readonly lines: readonly string[] }
  | { readonly kind: 'note'; readonly text: Prose }
  /** What a machine reads beside what a person reads and types: a QR code, and numbered parts; `text` null: only these. */
  | {
      readonly kind: 'code';
      readonly text: string | null;
      /** What the code is, for who does not see it. */
      readonly label: string;
      readonly parts: readonly string[];
    }
  | { readonly kind: 'rule' }
  | { readonly kind: 'page-break' };

/** A document before it is drawn (design D8): a value, made by a pure function, shown and drawn alike. */
export type Doc = {
  readonly kind: DocumentKind;
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string | null;
  /** The organisation's name and address, as they stand at the top of its letters. */
  readonly letterhead: { readonly name: string; readonly lines: readonly string[] };
  /** The record's number, or null for a document about the whole register. */
  readonly number: string | null;
  /** The day the document bears, YYYY-MM-DD in the organisation's zone. */
  readonly date: string;
  /** Instant the document was made, UTC; the PDF's creation date. */
  readonly madeAt: string;
  readonly author: string;
  /** DRAFT, SAMPLE: words set across each page, already in the document's language. */
  readonly marks: readonly string[];
  readonly blocks: readonly Block[];
  /** Words for the foot of each page. */
  readonly foot: {
    /** "Page {x} of {y}" with its two places. */
    readonly page: string;
    /** The journal's head the document was made on, as words and digest. */
    readonly journal: string;
    readonly madeBy: string;
  };
  readonly orientation: 'portrait' | 'landscape';
  /** Required items that the document answers as a whole (that it is in writing). Never printed. */
  readonly trace?: readonly string[];
};

export { DOCUMENT_KINDS, type DocumentKind } from '../register/document-kind.ts';

/** A required item the record does not answer yet. */
export type Missing = {
  /** Its id in the law's data; a reason is given under this name (`I-2026-014/aware` in a copy of the register). */
  readonly item: string;
  readonly label: string;
  readonly source: string;
  readonly reasonAllowed: boolean;
  /** Numbers of the records that lack it, in a document about several. */
  readonly records?: readonly string[];
};

/** A document and what it lacks. */
export type Made = { readonly doc: Doc; readonly missing: readonly Missing[] };
