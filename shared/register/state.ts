import type { Answers, Conclusion, Consultation, Suggested } from './assessment.ts';
import type { BlobReference, ChangeType, ContentOf } from './change.ts';
import type { DutyDecision, NoticeSent } from './duty.ts';
import type { FactKey, Facts } from './incident.ts';
import type { Measure } from './measure.ts';
import type { Member, Slot } from './member.ts';
import type { Language, Organisation } from './organisation.ts';
import type { PersonsList } from './persons.ts';

/**
 * Where and by whom a change was recorded. `on` is the calendar date in the organisation's zone. `seq` is the place of
 * its entry among those of all chains, from 1: it grows also where another machine goes on with a chain of its own.
 */
export type Stamp = {
  readonly change: string;
  readonly at: string;
  readonly on: string;
  readonly member: string;
  readonly seq: number;
};

export type RecordedMeasure = Measure & { readonly id: string; readonly stamp: Stamp };
export type Note = {
  readonly id: string;
  readonly text: string;
  readonly on: string | null;
  readonly stamp: Stamp;
};

/** An assessment, sealed with the facts as they stood. */
export type Assessment = {
  readonly id: string;
  readonly answers: Answers;
  readonly conclusions: readonly Conclusion[];
  readonly consulted: Consultation | null;
  readonly on: string;
  readonly facts: Facts;
  readonly factsDigest: string;
  readonly suggested: Suggested;
  readonly stamp: Stamp;
};

export type Decided = DutyDecision & { readonly id: string; readonly stamp: Stamp };
export type Sent = NoticeSent & { readonly id: string; readonly stamp: Stamp };

export type IssuedDocument = {
  readonly id: string;
  readonly kind: string;
  readonly language: Language;
  readonly draft: boolean;
  readonly pdf: BlobReference;
  readonly fileName: string;
  readonly saved: boolean;
  readonly stamp: Stamp;
};

export type Attachment = ContentOf<'attachment-added'> & { readonly id: string; readonly stamp: Stamp };

/** One line of a record's chronology; what exactly changed is read from the journal. */
export type Happened = {
  readonly change: string;
  readonly type: ChangeType;
  readonly at: string;
  readonly member: string;
  readonly seq: number;
  readonly reason?: string | undefined;
};

/** A change that is kept and shown but has no effect: it no longer fits, or its author had no right to it. */
export type Conflict = {
  readonly change: string;
  readonly type: string;
  /** The record it is about, by id; null where it is about none. */
  readonly record: string | null;
  readonly why: 'does-not-fit' | 'unreadable' | 'void';
  readonly seq: number;
};

export type IncidentRecord = {
  readonly kind: 'incident';
  readonly id: string;
  readonly number: string;
  readonly facts: Facts;
  readonly measures: readonly RecordedMeasure[];
  readonly notes: readonly Note[];
  readonly assessments: readonly Assessment[];
  /** Every decision taken; the last one for a law and recipient holds. */
  readonly decisions: readonly Decided[];
  readonly notices: readonly Sent[];
  readonly documents: readonly IssuedDocument[];
  readonly attachments: readonly Attachment[];
  readonly notIncident: { readonly reasons: string; readonly stamp: Stamp } | null;
  readonly closed: { readonly reasons: string | null; readonly stamp: Stamp } | null;
  readonly annulled: {
    readonly reason: string;
    readonly duplicateOf: string | null;
    readonly stamp: Stamp;
  } | null;
  /** Why nothing of it may be erased, whatever its time; null where nothing stands against it. */
  readonly hold: { readonly reason: string; readonly stamp: Stamp } | null;
  /** Facts that stand in a sealed assessment or an issued document: changing one asks for a reason. */
  readonly standing: readonly FactKey[];
  readonly recorded: Stamp;
  readonly updated: Stamp;
  readonly history: readonly Happened[];
  readonly conflicts: readonly Conflict[];
};

/** An incident as it is when it has just been recorded: facts, and nothing done yet. */
export function newIncident(
  { id, number, facts }: Pick<IncidentRecord, 'id' | 'number' | 'facts'>,
  stamp: Stamp,
): IncidentRecord {
  return {
    kind: 'incident',
    id,
    number,
    facts,
    measures: [],
    notes: [],
    assessments: [],
    decisions: [],
    notices: [],
    documents: [],
    attachments: [],
    notIncident: null,
    closed: null,
    annulled: null,
    hold: null,
    standing: [],
    recorded: stamp,
    updated: stamp,
    history: [],
    conflicts: [],
  };
}

/** What is left of what was erased: that it was there, of which record, and what was taken out. */
export type Erasure = ContentOf<'erased'> & {
  readonly record: string;
  readonly reason: string;
  readonly stamp: Stamp;
};

/** What the register knows besides its records. */
export type Head = {
  readonly vaultId: string | null;
  readonly sample: boolean;
  readonly createdAt: string | null;
  readonly members: readonly Member[];
  /** The slot files in force, as they were journalled: an older one put in their place is refused. */
  readonly slots: readonly Slot[];
  /** When the recovery sheet was last seen to hold the key (UTC). */
  readonly recoveryCheckedAt: string | null;
  /** How many keys the register has had; what is recorded now is sealed under the last. */
  readonly epoch: number;
  /** When the last of them took the place of another (UTC); null where the first is in force. */
  readonly rekeyedAt: string | null;
  readonly organisation: Organisation | null;
  /** The last number given, by prefix and year: `I-2026` → 14. */
  readonly counters: Readonly<Record<string, number>>;
  readonly documents: readonly IssuedDocument[];
  /** Interrupted writes; `acknowledged` is when an officer had seen what was announced, null until then. */
  readonly tails: readonly {
    readonly segment: string;
    readonly bytes: number;
    readonly stamp: Stamp;
    readonly acknowledged: Stamp | null;
  }[];
  /** The last verified backup in each place. */
  readonly backups: readonly (Pick<
    ContentOf<'backup-made'>,
    'place' | 'kind' | 'at' | 'entries' | 'fileName'
  > & {
    readonly stamp: Stamp;
  })[];
  /** The last heads that were given to somebody outside, the newest last. */
  readonly anchors: readonly (ContentOf<'anchored'> & { readonly id: string; readonly stamp: Stamp })[];
  /** The last drill of a restore; null where there was none. */
  readonly drill: (ContentOf<'restore-drilled'> & { readonly stamp: Stamp }) | null;
  /** Records that were erased past their time, and what was erased from beside others. */
  readonly erasures: readonly Erasure[];
  readonly restores: readonly { readonly restore: string; readonly stamp: Stamp }[];
  readonly conflicts: readonly Conflict[];
  readonly history: readonly Happened[];
};

export const EMPTY_HEAD: Head = {
  vaultId: null,
  sample: false,
  createdAt: null,
  members: [],
  slots: [],
  recoveryCheckedAt: null,
  epoch: 1,
  rekeyedAt: null,
  organisation: null,
  counters: {},
  documents: [],
  tails: [],
  backups: [],
  anchors: [],
  drill: null,
  erasures: [],
  restores: [],
  conflicts: [],
  history: [],
};

/** The register as decide and evolve read it. */
export type State = {
  readonly head: Head;
  record(id: string): IncidentRecord | undefined;
  idOf(number: string): string | undefined;
  /** The persons list of a record, by the record's id; undefined where it has none. */
  persons(record: string): PersonsList | undefined;
};

/**
 * What one change did: the values to put in place of the old ones, and the record (by id) that is there no more, with its
 * persons list. A list without persons is none. Nothing is changed in place.
 */
export type Delta = {
  readonly head?: Head;
  readonly record?: IncidentRecord;
  readonly persons?: PersonsList;
  readonly gone?: string;
};

/** A state over plain maps; `put` is the only thing that ever changes it. */
export type HeldState = State & {
  readonly records: ReadonlyMap<string, IncidentRecord>;
  /** Persons lists, by the id of their record. */
  readonly lists: ReadonlyMap<string, PersonsList>;
  put(delta: Delta): void;
};

export function holdState(
  head: Head = EMPTY_HEAD,
  records: Iterable<IncidentRecord> = [],
  persons: Iterable<PersonsList> = [],
): HeldState {
  let current = head;
  const byId = new Map<string, IncidentRecord>();
  const byNumber = new Map<string, string>();
  const lists = new Map<string, PersonsList>();
  const put = (delta: Delta): void => {
    if (delta.head !== undefined) current = delta.head;
    if (delta.record !== undefined) {
      byId.set(delta.record.id, delta.record);
      byNumber.set(delta.record.number, delta.record.id);
    }
    if (delta.persons !== undefined) {
      if (delta.persons.persons.length > 0) lists.set(delta.persons.record, delta.persons);
      else lists.delete(delta.persons.record);
    }
    if (delta.gone !== undefined) {
      lists.delete(delta.gone);
      byNumber.delete(byId.get(delta.gone)?.number ?? '');
      byId.delete(delta.gone);
    }
  };
  for (const record of records) put({ record });
  for (const list of persons) put({ persons: list });
  return {
    get head() {
      return current;
    },
    records: byId,
    record: (id) => byId.get(id),
    idOf: (number) => byNumber.get(number),
    lists,
    persons: (record) => lists.get(record),
    put,
  };
}

/** A state on top of another: what a batch would do, before any of it is done. */
export function overlay(base: State): State & { put(delta: Delta): void; readonly deltas: readonly Delta[] } {
  let head = base.head;
  const byId = new Map<string, IncidentRecord>();
  const byNumber = new Map<string, string>();
  const gone = new Set<string>();
  const lists = new Map<string, PersonsList>();
  const deltas: Delta[] = [];
  return {
    get head() {
      return head;
    },
    deltas,
    record: (id) => (gone.has(id) ? undefined : (byId.get(id) ?? base.record(id))),
    idOf(number) {
      const id = byNumber.get(number) ?? base.idOf(number);
      return id === undefined || gone.has(id) ? undefined : id;
    },
    persons(record) {
      if (gone.has(record)) return undefined;
      const list = lists.get(record) ?? base.persons(record);
      return list === undefined || list.persons.length === 0 ? undefined : list;
    },
    put(delta) {
      deltas.push(delta);
      if (delta.head !== undefined) head = delta.head;
      if (delta.record !== undefined) {
        byId.set(delta.record.id, delta.record);
        byNumber.set(delta.record.number, delta.record.id);
      }
      if (delta.persons !== undefined) lists.set(delta.persons.record, delta.persons);
      if (delta.gone !== undefined) gone.add(delta.gone);
    },
  };
}

/** The assessment that holds: the last one sealed. */
export function lastAssessment(record: IncidentRecord): Assessment | undefined {
  return record.assessments.at(-1);
}

export const STATUSES = [
  'open',
  'contained',
  'assessed',
  'notices-under-way',
  'closed',
  'not-an-incident',
  'annulled',
] as const;
export type Status = (typeof STATUSES)[number];

/** The status follows from what is recorded; nobody sets it. */
export function statusOf(record: IncidentRecord): Status {
  if (record.annulled !== null) return 'annulled';
  if (record.closed !== null) return 'closed';
  if (record.notIncident !== null) return 'not-an-incident';
  const assessment = lastAssessment(record);
  const serious = assessment?.conclusions.some((conclusion) => conclusion.serious) ?? false;
  if (assessment !== undefined && serious && record.notices.length > 0) return 'notices-under-way';
  if (assessment !== undefined) return 'assessed';
  const contained = record.measures.some(
    (measure) => measure.aim === 'reduce-risk' && measure.state === 'taken',
  );
  return contained ? 'contained' : 'open';
}

/** Closed, annulled, or found to be no incident: nothing more is to be done about it. */
export function isDealtWith({ closed, notIncident, annulled }: IncidentRecord): boolean {
  return closed !== null || notIncident !== null || annulled !== null;
}

const LEFT_AS_FILE: ReadonlySet<string> = new Set(['data-exported', 'anchored']);

/** Is this the change by which something left the register: a document of the record or the register, an export, an anchor? */
export function wasIssued(from: Pick<Head, 'documents' | 'history'>, change: string): boolean {
  if (from.documents.some(({ id }) => id === change)) return true;
  return from.history.some((each) => each.change === change && LEFT_AS_FILE.has(each.type));
}
