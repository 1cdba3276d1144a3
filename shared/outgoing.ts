import type { Doc, DocumentKind, Missing } from './document/block.ts';
import type { Language } from './register/organisation.ts';
import type { PersonsMapping } from './register/persons-mapping.ts';
import type { LettersTo, ListedPerson, Person } from './register/persons.ts';
import type { Keeping, Reach } from './register/retention.ts';
import type { Head, IssuedDocument, Sent, Status } from './register/state.ts';
import type { Code, Warning } from './result.ts';

/*
 * What leaves a register, is kept beside it, or is taken out of it for good: what is asked of the Host (host.ts) about
 * documents, exports, backups, anchors, attachments and erasing, and what it answers.
 */

export type Looked = {
  readonly folder: string;
  readonly register: boolean;
  /** It is none, but holds what only a register does: it is what is left of one. */
  readonly remains: boolean;
  readonly sample: boolean;
  /** Passphrase of the sample register, which holds nobody's information; null for any other. */
  readonly samplePassphrase: string | null;
  /** Host name of who has it open for writing, where that is known; null where nobody has. */
  readonly writer: string | null;
  readonly warnings: readonly Warning[];
};

/** What opens a register, as it is typed. */
export type TypedSecret = { readonly passphrase: string } | { readonly recoveryKey: string };

export type Opening = {
  readonly folder: string;
  readonly secret: TypedSecret;
  readonly mode: 'write' | 'read';
};

export type NewRegister = {
  readonly folder: string;
  /** Parsed by shared/register/organisation. */
  readonly organisation: unknown;
  readonly passphrase: string;
  readonly typedBack: readonly [string, string];
};

export type RecoveryKey = {
  /** Groups of four, separated by dashes. */
  readonly printed: string;
  /** Places (from 0) of the groups to be typed back. */
  readonly askedFor: readonly [number, number];
};

/** Which document, of what, in which language. */
export type Order = {
  readonly kind: DocumentKind;
  /** The record's id or number; a document about the whole register has none. */
  readonly record?: string;
  readonly language: Language;
  readonly draft: boolean;
  /** Why a required item is missing, by item; in a copy of the register by number and item. */
  readonly reasons: Readonly<Record<string, string>>;
  /** First and last day of a copy of the register. */
  readonly from?: string;
  readonly to?: string;
};

/** Where something that leaves is to be written: an absolute path that was chosen, and whether what is there may go. */
export type Leaving = { readonly out: string; readonly replace?: boolean };

export type Issued = {
  /** The id of the `document-issued` change; null where it could not be journalled. */
  readonly document: string | null;
  readonly file: string;
  readonly bytes: number;
  readonly missing: readonly Missing[];
  /** Characters that no font has, each drawn as a replacement sign; only a draft leaves with some. */
  readonly unsupported: readonly string[];
  readonly journalled: boolean;
};

export type IssuedView = { readonly doc: Doc; readonly document: IssuedDocument };

export type ExportOrder = {
  /** `package`: the evidence package, with the journal whole and of the records those chosen. */
  readonly format: 'csv' | 'json' | 'package';
  readonly language: Language;
  readonly from?: string;
  readonly to?: string;
  /** Only these records, by id; without it, all of the period. */
  readonly records?: readonly string[];
  /** All but these: the shorter list is sent, since a call may not be long without end. */
  readonly except?: readonly string[];
  /** The package of this one record alone, by id or number. */
  readonly only?: string;
};
export type Exported = { readonly file: string; readonly records: number; readonly sha256: string };

export type BackupMade = {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** UTC. */
  readonly at: string;
  readonly entries: number;
  readonly records: number;
};

/** `attachment` is the id of the change that brought it. */
export type Attached = { readonly attachment: string; readonly name: string; readonly size: number };

export type Erasing = { readonly record: string; readonly reason: string; readonly confirmed: string };

export type ErasingAttachment = {
  readonly record: string;
  /** The id of the change that brought it. */
  readonly attachment: string;
  readonly reason: string;
};

export type Erased = {
  /** The id of the `erased` change. */
  readonly erasure: string;
  readonly number: string;
  /** Contents of entries, and sealed files, that were taken out. */
  readonly bodies: number;
  readonly blobs: number;
  /** False where the disk did not let all of it go: the next opening goes on with it. */
  readonly finished: boolean;
};

/** Several records in one entry; `confirmed` is the number of the one, or how many they are, typed. */
export type ErasingRecords = {
  readonly records: readonly string[];
  readonly reason: string;
  readonly confirmed: string;
};

export type RecordsErased = Omit<Erased, 'erasure' | 'number'> & {
  /** The `erased` change of each, in the order in which they were named. */
  readonly erased: readonly Pick<Erased, 'erasure' | 'number'>[];
};

/** A record at the end of its legal time, or near it. */
export type RetentionLine = {
  readonly record: string;
  readonly number: string;
  readonly title: string;
  readonly status: Status;
  /** Until when each law has it kept, the one that governs last. */
  readonly keepings: readonly Keeping[];
  /** Since when nothing of it may be erased, and why; null where nothing stands against it. */
  readonly hold: { readonly on: string; readonly reason: string } | null;
};

/** Records by where they stand: how many there are, and those whose time ends first. */
export type Retention = Readonly<
  Record<Reach, { readonly total: number; readonly lines: readonly RetentionLine[] }>
>;

/** A sheet of persons for the list of a record: a file, or what was pasted from a spreadsheet. One of the two. */
export type PersonsSheet = {
  readonly record: string;
  readonly file?: string;
  readonly text?: string;
  /** Without one, the columns are guessed. */
  readonly mapping?: PersonsMapping;
};

/** A row that is kept out; `code` is one of shared/exchange/row-error. */
export type PersonsRowFault = {
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly value: string;
};

export type PersonsPlanned = {
  readonly mapping: PersonsMapping;
  readonly headers: readonly string[];
  /** The first rows as they stand in the sheet. */
  readonly sample: readonly (readonly string[])[];
  /** How many it would add, and the first of them. */
  readonly count: number;
  readonly first: readonly Person[];
  /** Rows that are kept out in all, and the first of them. */
  readonly keptOut: number;
  readonly errors: readonly PersonsRowFault[];
  /** Of those added: without any address, so that no letter reaches them. */
  readonly unreachable: number;
};

/** Letters to persons of a list, at most 500 to a file; `part` says which file of them, from 0. */
export type LettersOrder = {
  readonly record: string;
  readonly language: Language;
  readonly which: LettersTo;
  readonly part: number;
  readonly draft: boolean;
  /** As for the notice itself. */
  readonly reasons: Readonly<Record<string, string>>;
};
export type LettersIssued = {
  readonly file: string;
  readonly letters: number;
  /** Characters that no font has; only a draft leaves with some. */
  readonly unsupported: readonly string[];
};

export type PersonsAdded = { readonly added: number; readonly keptOut: number };
export type PersonsPage = { readonly persons: readonly ListedPerson[]; readonly total: number };

/** Who was found, and in which incident. */
export type PersonFound = {
  readonly record: string;
  readonly number: string;
  readonly title: string;
  readonly person: ListedPerson;
  /** Notices to the persons as the incident has them: the public ones too. */
  readonly notices: readonly Pick<Sent, 'on' | 'channel' | 'mode'>[];
};

export type PersonsFound = {
  /** At most 50; `more` says how many others there are. */
  readonly found: readonly PersonFound[];
  readonly more: number;
  /** How many lists were looked through, and how many persons are on them. */
  readonly lists: number;
  readonly persons: number;
  /** Lists that were erased: whoever was on them is not found any more. */
  readonly erased: readonly { readonly number: string; readonly on: string }[];
};

export type AnchorMade = { readonly file: string; readonly entries: number; readonly sha256: string };

/** A head that somebody kept: a file, or what is typed from paper (24 words, or the text of the code). */
export type AnchorHeld = { readonly file: string } | { readonly typed: string };

/** How a register stands to a head that was kept outside it. */
export type AnchorCompared = {
  /**
   * `holds`: the register goes on from there. `shorter`: entries that were recorded then are gone. `forked`: another
   * history. `unsigned`: no member of this register signed it, so that it says nothing. `absent`: words of a digest that
   * no entry has.
   */
  readonly stands: 'holds' | 'shorter' | 'forked' | 'unsigned' | 'absent';
  /** Entries behind the anchor, and how many of them are gone. */
  readonly entries: number;
  readonly missing: number;
  /** Entries of the register that it does not speak of: recorded since. */
  readonly since: number;
  /** Whose it is was checked; only the register's key tells who its members are. */
  readonly signed: boolean;
  /** It was words copied from paper, which nobody signs. */
  readonly spoken?: true;
};

/** Another key of the register: what happened, why, and the way in that somebody got hold of, with what takes its place. */
export type Rekeying = Proving & { readonly reason: string } & (
    | { readonly cause: 'departure' }
    | { readonly cause: 'passphrase' | 'device'; readonly member: string; readonly passphrase: string }
    | { readonly cause: 'recovery'; readonly typedBack: readonly [string, string] }
  );

/** The asker’s own secret, typed once more. */
export type Proving = { readonly own: TypedSecret };

/** A place that routine backups go to from this machine. */
export type BackupPlaceView = {
  readonly place: 'first' | 'second';
  readonly folder: string;
  /** Why the last try failed, and when (UTC); null where it did not. */
  readonly failed: { readonly code: Code; readonly at: string } | null;
};

export type Repairing = {
  readonly folder: string;
  /** Backups of it, in any order: what one lacks may be in another. */
  readonly files: readonly string[];
  readonly secret: TypedSecret;
  /** Only to see what would come of it: nothing takes the register's place. */
  readonly trial: boolean;
};

export type Restoring = {
  readonly file: string;
  /** Where it goes: a new folder, an empty one, or one in which the same register stands. */
  readonly folder: string;
  /** The recovery key opens a backup anywhere; a passphrase only where the copy of the keys lies beside it. */
  readonly secret: TypedSecret;
  /** How many later entries are given up knowingly; 0: none. */
  readonly confirmed: number;
};

export type RegisterRestored = {
  readonly folder: string;
  /** As which moment the backup shows the register (UTC). */
  readonly at: string;
  readonly entries: number;
  readonly records: number;
  /** Entries that were known of and are not in it: given up knowingly. */
  readonly givenUp: number;
  /** Where the register stands that stood there before; null where none did. */
  readonly replaced: string | null;
  /** Attachments that were neither in the backup nor beside it. */
  readonly attachmentsMissing: number;
};

/**
 * `failed`: why the backup could not be relied on; null where it could. `newer`: entries of the register that are not in it
 * yet. `attachments`: sealed files that it brings back.
 */
export type DrillDone = Pick<
  NonNullable<Head['drill']>,
  'at' | 'entries' | 'records' | 'newer' | 'attachments' | 'failed'
>;

/** A folder of the disk: what stands in it, folders first. Hidden names are left out. */
export type Listing = {
  readonly folder: string;
  /** Null at the top. */
  readonly parent: string | null;
  readonly entries: readonly {
    readonly name: string;
    readonly path: string;
    readonly kind: 'register' | 'folder' | 'file';
  }[];
  /** Folders a person is likely to want: home, documents, the current folder. */
  readonly shortcuts: readonly string[];
  readonly separator: '/' | '\\';
};
