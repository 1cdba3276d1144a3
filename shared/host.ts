import type { Made } from './document/block.ts';
import type { Damage } from './journal/chain.ts';
import type {
  AnchorCompared,
  AnchorHeld,
  AnchorMade,
  Attached,
  BackupMade,
  BackupPlaceView,
  DrillDone,
  Erased,
  Erasing,
  ErasingAttachment,
  ErasingRecords,
  ExportOrder,
  Exported,
  Issued,
  IssuedView,
  Leaving,
  LettersIssued,
  LettersOrder,
  Listing,
  Looked,
  Opening,
  Order,
  PersonsAdded,
  PersonsFound,
  PersonsPage,
  PersonsPlanned,
  PersonsSheet,
  Proving,
  RecordsErased,
  Rekeying,
  RecoveryKey,
  RegisterRestored,
  NewRegister,
  Repairing,
  Restoring,
  Retention,
} from './outgoing.ts';
import type { ChangeType, ContentOf } from './register/change.ts';
import type { FactsInput } from './register/incident.ts';
import type { Member, PersonsRole } from './register/member.ts';
import type { Language, Organisation } from './register/organisation.ts';
import type { Row } from './register/row.ts';
import type { Conflict, Erasure, Head, IncidentRecord, IssuedDocument } from './register/state.ts';
import type { Code, Result, Warning } from './result.ts';
import type { ImportWords } from './words/en/imports.ts';

export type * from './outgoing.ts';

/**
 * All that the window asks of the machine (design D7), stated once. In the app the shell answers over Electron's bridge,
 * elsewhere the local host over HTTP; both hand the keeper's calls on to the same keeper, in a process of its own. Every
 * call takes one value, answers with a Result, and never throws; what comes in is parsed as `unknown` by who answers.
 */
export type Host = {
  readonly [Name in CallName]: Calls[Name];
} & {
  /** How a place on the disk is chosen: by the system's own dialogs, or from lists of folders shown in the window. */
  readonly places: Places;
  /** Opens an address of the fixed list in the person's browser; null where this host cannot. */
  readonly openAddress: Call<{ readonly address: string }, null> | null;
  /** Is told of what happens by itself; gives back what stops the telling. */
  listen(listener: (event: HostEvent) => void): () => void;
};

export type Call<Input, Output> = (input: Input) => Promise<Result<Output>>;
export type Nothing = Readonly<Record<string, never>>;

/** What every host answers. A name here is one named function of the bridge, and one address of the local host. */
export type Calls = {
  // Before a register is open
  readonly about: Call<Nothing, About>;
  readonly prefer: Call<Partial<Preferences>, Preferences>;
  /** What can be said of a folder without a key. */
  readonly look: Call<{ readonly folder: string }, Looked>;
  /** A recovery key that is in force nowhere yet: for a register to be created, or in place of the one before; each call makes another. */
  readonly newRecoveryKey: Call<Nothing, RecoveryKey>;
  /** Creates a register under the last recovery key given out, once the groups asked for are typed back. */
  readonly create: Call<NewRegister, Opened>;
  /** Opens the sample register of this machine in that language, and makes it first where there is none. */
  readonly openSample: Call<{ readonly language: Language }, Opened>;
  readonly open: Call<Opening, Opened>;
  /** Brings a register back from a backup: verified beside its place, then switched; what stood there is kept. */
  readonly restore: Call<Restoring, RegisterRestored>;
  /** Makes a register whole that nobody has open, be it that nothing of it opens; it is not open afterwards. */
  readonly repairFolder: Call<Repairing, RegisterRepaired>;
  /** The register that is open already, for a window whose page was loaded anew. */
  readonly resume: Call<Nothing, Opened>;
  // In an open register
  readonly head: Call<Nothing, HeadView>;
  /** Rows, newest record first: `count` of them from the place `from` on, as the register stood at the first of these calls. */
  readonly rows: Call<{ readonly from: number; readonly count: number }, RowsPage>;
  readonly read: Call<{ readonly record: string }, IncidentRecord>;
  /** Ids of the records in which every word is found, newest first; narratives are searched too. */
  readonly find: Call<{ readonly query: string }, readonly string[]>;
  readonly perform: Call<Performing, Performed>;
  readonly entries: Call<EntriesAsked, EntriesPage>;
  readonly document: Call<Order, Made>;
  readonly issue: Call<Order & Leaving, Issued>;
  /** A document as it was when it was issued, whatever has changed since. */
  readonly issued: Call<{ readonly document: string }, IssuedView>;
  /** Writes the sealed PDF of an issued document once more. */
  readonly saveIssued: Call<{ readonly document: string } & Leaving, { readonly file: string }>;
  readonly exportData: Call<ExportOrder & Leaving, Exported>;
  /** A full backup as one file in the age format, read again before it counts. */
  readonly makeBackup: Call<Leaving, BackupMade>;
  /** Takes a record whose legal time is over out of the register, for good; `confirmed` is its number, typed. */
  readonly erase: Call<Erasing, Erased>;
  /** The same for several, as one entry: all or none. */
  readonly eraseRecords: Call<ErasingRecords, RecordsErased>;
  /** Records past their legal time and those that will be within a year: at most so many of each kind. */
  readonly retention: Call<{ readonly atMost: number }, Retention>;
  /** The signed head of the journal as a file for somebody outside, and who holds it, in words. */
  readonly makeAnchor: Call<{ readonly to: string } & Leaving, AnchorMade>;
  /** Holds the register against a head that was kept outside it. */
  readonly compareAnchor: Call<AnchorHeld, AnchorCompared>;
  /** Takes a copy of a file into the register, sealed, beside a record; the file itself stays where it is. */
  readonly attach: Call<{ readonly record: string; readonly file: string }, Attached>;
  /** Writes an attachment out, once it was read whole and found to be what it was. */
  readonly saveAttachment: Call<
    { readonly record: string; readonly attachment: string } & Leaving,
    { readonly file: string }
  >;
  readonly eraseAttachment: Call<ErasingAttachment, Erased>;
  /** Who is on the persons list of a record: `count` of them from the place `from` on. */
  readonly persons: Call<
    { readonly record: string; readonly from: number; readonly count: number },
    PersonsPage
  >;
  /** Whom a sheet would add, and which rows are kept out, and why. Records nothing. */
  readonly planPersons: Call<PersonsSheet, PersonsPlanned>;
  readonly addPersons: Call<PersonsSheet, PersonsAdded>;
  /** Letters to the persons of a list as one PDF: the notice in their language, under their address. */
  readonly issueLetters: Call<LettersOrder & Leaving, LettersIssued>;
  /** Takes the list of a record out of the register, whole; the record stays. */
  readonly erasePersons: Call<{ readonly record: string; readonly reason: string }, Erased>;
  /** Persons of every list in whose name, contact or note each word is found. */
  readonly findPersons: Call<{ readonly query: string }, PersonsFound>;
  /** A member with a passphrase of their own; whoever gives one proves who they are by their own secret. */
  readonly addMember: Call<
    Proving & { readonly name: string; readonly role: PersonsRole; readonly passphrase: string },
    Performed
  >;
  readonly endMember: Call<
    {
      readonly member: string;
      readonly how: 'member-suspended' | 'member-removed';
      readonly reason?: string;
    },
    Performed
  >;
  readonly changeRole: Call<Proving & { readonly member: string; readonly to: PersonsRole }, Performed>;
  readonly givePassphrase: Call<
    Proving & {
      readonly member: string;
      readonly how: 'passphrase-given' | 'member-reinstated';
      readonly passphrase: string;
    },
    Performed
  >;
  /** One's own. */
  readonly changePassphrase: Call<Proving & { readonly passphrase: string }, Performed>;
  /** Puts the last recovery key given out in force, once the groups asked for are typed back; the one before opens nothing any more. */
  readonly replaceRecoveryKey: Call<Proving & Pick<NewRegister, 'typedBack'>, Performed>;
  /** The recovery key in force, typed whole from its sheet; that it was found is recorded, and nothing of it. */
  readonly checkRecoveryKey: Call<{ readonly recoveryKey: string }, Performed>;
  /** What is recorded from here on opens with another key alone; `typedBack` is of the last recovery key given out. */
  readonly rekey: Call<Rekeying, Performed>;
  /** Where routine backups go from this machine; null lets go of a place. */
  readonly chooseBackupPlace: Call<
    { readonly place: BackupPlaceView['place']; readonly folder: string | null },
    readonly BackupPlaceView[]
  >;
  /** Makes the routine backups now, in every place that was chosen. */
  readonly backUpNow: Call<Nothing, { readonly made: number; readonly failed: number }>;
  /** Tries to restore a backup of the open register beside it, puts that away, and records what came of it. */
  readonly drill: Call<{ readonly file: string }, DrillDone>;
  /**
   * Makes the open register, which is damaged, whole from a backup of it; what is there is kept aside. It is open again,
   * repaired, when this is answered: a window reads it anew from its first row on.
   */
  readonly repair: Call<{ readonly files: readonly string[] }, RegisterRepaired>;
  readonly planImport: Call<ImportAsked, ImportPlanned>;
  readonly importFile: Call<ImportAsked, ImportDone>;
  readonly verify: Call<Nothing, VerifyView>;
  readonly drafts: Call<Nothing, readonly Draft[]>;
  readonly saveDraft: Call<NewDraft, Nothing>;
  readonly dropDraft: Call<{ readonly id: string }, Nothing>;
  // Of the window
  /** Ends the keeper, and the process that holds the window: what comes next begins at Unlock. */
  readonly lock: Call<Nothing, Nothing>;
};
export type CallName = keyof Calls;

/** Calls that the keeper answers, in its own process. */
export const KEEPER_CALLS = [
  'about',
  'prefer',
  'look',
  'newRecoveryKey',
  'create',
  'openSample',
  'open',
  'restore',
  'repairFolder',
  'resume',
  'head',
  'rows',
  'read',
  'find',
  'perform',
  'entries',
  'document',
  'issue',
  'issued',
  'saveIssued',
  'exportData',
  'makeBackup',
  'makeAnchor',
  'compareAnchor',
  'addMember',
  'endMember',
  'changeRole',
  'givePassphrase',
  'changePassphrase',
  'replaceRecoveryKey',
  'checkRecoveryKey',
  'rekey',
  'chooseBackupPlace',
  'backUpNow',
  'drill',
  'repair',
  'erase',
  'eraseRecords',
  'retention',
  'attach',
  'saveAttachment',
  'eraseAttachment',
  'persons',
  'planPersons',
  'addPersons',
  'issueLetters',
  'erasePersons',
  'findPersons',
  'planImport',
  'importFile',
  'verify',
  'drafts',
  'saveDraft',
  'dropDraft',
] as const satisfies readonly CallName[];
export type KeeperCall = (typeof KEEPER_CALLS)[number];

/** Calls that the host answers by itself. */
export const HOST_CALLS = ['lock'] as const satisfies readonly Exclude<CallName, KeeperCall>[];

export type HostEvent =
  /** An entry was recorded: the rows it changed, the records it erased (by id), and the head as it is now. */
  | {
      readonly event: 'commit';
      readonly rows: readonly Row[];
      readonly gone: readonly string[];
      readonly head: HeadView;
    }
  /** Something beside the journal changed: a routine backup could not be made. */
  | { readonly event: 'head-changed'; readonly head: HeadView }
  /** Reading the register through while nothing was asked, damage was found: nothing is recorded from here on. */
  | { readonly event: 'damage-found'; readonly head: HeadView }
  /** How far a long call is; `of` is null where it is not known. */
  | {
      readonly event: 'progress';
      readonly call: CallName;
      readonly done: number;
      readonly of: number | null;
    }
  /** The keeper stopped by itself: nothing acknowledged is lost, and nothing more is answered. */
  | { readonly event: 'keeper-gone' }
  /** Another window took over: this one is locked. */
  | { readonly event: 'taken-over' }
  /** Chosen in a menu of the system. */
  | { readonly event: 'command'; readonly command: MenuCommand };

export const MENU_COMMANDS = [
  'new-incident',
  'find',
  'lock',
  'today',
  'register',
  'journal',
  'settings',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/* ---- Places ------------------------------------------------------------------------------------------------- */

export type Places =
  | { readonly kind: 'native'; readonly choose: Call<PlaceAsked, { readonly path: string | null }> }
  | { readonly kind: 'listed'; readonly list: Call<{ readonly folder: string | null }, Listing> };

/** What a place is wanted for; `name` is the file or folder name proposed. */
export type PlaceAsked = {
  readonly purpose:
    | 'new-register'
    | 'open-register'
    | 'save-file'
    | 'import-file'
    | 'attach-file'
    | 'backup-folder'
    | 'open-backup'
    | 'open-anchor';
  readonly name?: string;
  readonly language: Language;
};

/* ---- Before a register is open -------------------------------------------------------------------------------- */

export const APPEARANCES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;

/** How the window looks and speaks on this machine; nothing of the register. */
export type Preferences = {
  /** Null: as the system speaks. */
  readonly language: Language | null;
  readonly appearance: (typeof APPEARANCES)[number];
  readonly density: (typeof DENSITIES)[number];
  /** Minutes without a key or a click until the register locks by itself (1 to 30). */
  readonly lockAfter: number;
};

export type About = {
  readonly version: string;
  readonly preferences: Preferences;
  /** Folders of registers opened on this machine, the last one first; those that are gone are left out. */
  readonly recent: readonly string[];
  /** Where a new register is proposed to go. */
  readonly home: string;
  readonly zone: string;
  /** Least characters of a passphrase. */
  readonly shortestPassphrase: number;
};

/* ---- An open register ----------------------------------------------------------------------------------------- */

export type Opened = { readonly folder: string; readonly head: HeadView; readonly records: number };

/** What the register knows besides its records, as the window shows it. */
export type HeadView = {
  readonly organisation: Organisation;
  readonly members: readonly Member[];
  readonly member: Member;
  readonly sample: boolean;
  readonly createdAt: string | null;
  /** The journal's last entry, and when it was recorded (UTC). */
  readonly seq: number;
  /** How many entries the journal has, of all devices. */
  readonly entries: number;
  readonly digest: string;
  readonly lastAt: string | null;
  readonly writing: boolean;
  /** Why it is not written. */
  readonly reasons: readonly Code[];
  readonly warnings: readonly Warning[];
  /** What is missing or broken, where the register is damaged. */
  readonly damage: readonly (Damage & { readonly device: string })[];
  /** Files beside the journal that were sound when it was opened and are not any more. */
  readonly hurt: readonly { readonly file: string; readonly code: Code }[];
  /** Documents about the whole register. */
  readonly documents: readonly IssuedDocument[];
  /** The last verified backup in each place, and the last drill of a restore. */
  readonly backups: Head['backups'];
  /** The last heads that were given to somebody outside, the newest last. */
  readonly anchors: Head['anchors'];
  readonly drill: Head['drill'];
  /** When the recovery key was last known to be on its sheet (UTC). */
  readonly recoveryCheckedAt: Head['recoveryCheckedAt'];
  /** When the register got the key that is in force (UTC); null where it is the first. */
  readonly rekeyedAt: Head['rekeyedAt'];
  /** Where routine backups go from this machine. */
  readonly places: readonly BackupPlaceView[];
  /** What was erased, of which record, and when. */
  readonly erasures: readonly Pick<Erasure, 'what' | 'record' | 'number' | 'stamp'>[];
  /** The change that can be undone now (one's own last of this session); null where none can. */
  readonly undoable: {
    readonly change: string;
    readonly type: ChangeType;
    readonly record: string | null;
  } | null;
};

export type RowsPage = { readonly rows: readonly Row[]; readonly total: number };

/** One change, or several as one entry: all or nothing. Each is parsed by shared/register/change. */
export type Performing = { readonly changes: readonly unknown[]; readonly batch?: string };

export type Performed = {
  /** Its number in the chain of this device. */
  readonly seq: number;
  /** Its place among the entries of all chains, from 1. */
  readonly place: number;
  readonly hash: string;
  readonly changes: readonly {
    readonly id: string;
    readonly record: string | null;
    readonly number: string | null;
  }[];
};

/** Entries before a place (all where it is left out), newest first; of one record where it is named. */
export type EntriesAsked = {
  readonly record?: string;
  readonly before?: number;
  /** At most 200. */
  readonly limit: number;
  readonly types?: readonly ChangeType[];
  /** Recorded by this member only, by id. */
  readonly member?: string;
};

export type EntriesPage = {
  readonly entries: readonly EntryView[];
  /** Entries that fit what was asked, in all. */
  readonly total: number;
};

/** A sealed entry as it is read: who, when, and from what to what. */
export type EntryView = {
  /** Its number in the chain of its device. */
  readonly seq: number;
  /** Its place among the entries of all chains, from 1. */
  readonly place: number;
  readonly hash: string;
  readonly device: string;
  /** UTC. */
  readonly at: string;
  readonly member: string;
  readonly batch: string | null;
  /** At most 50; `more` says how many others the entry holds. */
  readonly changes: readonly ChangeView[];
  readonly more: number;
  /** All that the entry holds, counted by type in the order it stands there. */
  readonly counts: readonly { readonly type: string; readonly count: number }[];
  /** First and last number of the records it is about; null where it is about none. */
  readonly numbers: { readonly first: string; readonly last: string } | null;
};

export type ChangeView = {
  readonly id: string;
  readonly type: string;
  readonly record: string | null;
  readonly number: string | null;
  readonly reason: string | null;
  /** Why it is kept and shown but has no effect; null where it has one. */
  readonly conflict: Conflict['why'] | 'erased' | null;
  /** The content as it stands in the entry, but for what is large (documents); null where it cannot be read. */
  readonly content: unknown;
};

/* ---- What comes in ---------------------------------------------------------------------------------------------- */

/** `mapping` is a value of shared/exchange/mapping; without one, the proposal is used. */
export type ImportAsked = { readonly file: string; readonly mapping?: unknown };

export type CellFault = {
  readonly column: string | null;
  readonly code: keyof ImportWords['rowErrors'];
  readonly value: string;
};
export type RowFault = CellFault & { readonly row: number; readonly also?: readonly CellFault[] };

export type ImportPlanned = {
  readonly fileName: string;
  /** Null for a JSON file, which needs no mapping. */
  readonly mapping: unknown;
  readonly headers: readonly string[];
  /** The first rows as they stand in the file. */
  readonly sample: readonly (readonly string[])[];
  /** The first incidents as they would be recorded. */
  readonly first: readonly FactsInput[];
  readonly incidents: number;
  readonly notes: readonly { readonly code: keyof ImportWords['notes']; readonly detail: string }[];
  /** Rows that keep the whole file out; `first` and `incidents` are empty then. */
  readonly errors: readonly RowFault[];
  /** How many seem to be recorded already: for a person to judge. */
  readonly already: number;
};

export type ImportDone = { readonly recorded: number; readonly first: string; readonly last: string };

/* ---- Proof, drafts ------------------------------------------------------------------------------------------------ */

export type RegisterRepaired = {
  readonly folder: string;
  /** As which moment the newest of the backups shows the register (UTC). */
  readonly at: string;
  /** How much it holds now. */
  readonly records: number;
  readonly entries: number;
  /** How much was taken from the backups. */
  readonly took: NonNullable<ContentOf<'register-restored'>['took']>;
  /** What was wrong before, each with its place; none of it is any more. */
  readonly mended: Pick<VerifyView, 'damage' | 'files'>;
  /** Where the damaged register stands now, untouched; null where it was only tried. */
  readonly aside: string | null;
  /** Files beside the journal that cannot be read, and that no entry needs: they stay where the damaged one is. */
  readonly leftBehind: readonly string[];
};

export type VerifyView = {
  readonly ok: boolean;
  readonly entries: number;
  readonly changes: number | null;
  readonly records: number | null;
  readonly documents: number | null;
  readonly heads: Readonly<Record<string, readonly [seq: number, hash: string]>>;
  readonly damage: readonly (Damage & { readonly device: string })[];
  readonly torn: readonly {
    readonly device: string;
    readonly segment: string;
    readonly offset: number;
    readonly bytes: number;
  }[];
  /** Contents that were taken out of the journal. */
  readonly removed: number;
  readonly forked: boolean;
  readonly conflicts: number | null;
  readonly checkpoints: number | null;
  readonly remembered: boolean;
  readonly files: readonly { readonly file: string; readonly code: Code }[];
};

/** What is being typed, or how somebody looks at the table: sealed beside the journal and not in it. */
export type Draft = NewDraft & { readonly savedAt: string };
/** `notice`: reasons why a document does not state an item. `view`: a view of the Register, as this member saved it. */
export const DRAFT_KINDS = ['new-incident', 'facts', 'assessment', 'notice', 'view'] as const;

export type NewDraft = {
  /** Chosen by the screen; the same id replaces. */
  readonly id: string;
  readonly kind: (typeof DRAFT_KINDS)[number];
  /** The record it is about; null for a new one. */
  readonly record: string | null;
  /** Plain data; whoever reads it back parses it again. */
  readonly value: unknown;
};
