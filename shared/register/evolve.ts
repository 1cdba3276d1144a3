import { organisationShape, readAmendment } from './amendment.ts';
import type { ChangeType, StoredChange } from './change.ts';
import { same } from './digest.ts';
import { counted, evolveIncident, recordedIncident } from './evolve-incident.ts';
import { isOfMembers, withMembers } from './evolve-member.ts';
import { evolvePersons } from './evolve-persons.ts';
import { joined } from './member.ts';
import { organisationSchema } from './organisation.ts';
import { isOfPersons, type PersonsChange } from './persons.ts';
import {
  type Conflict,
  type Delta,
  type Happened,
  type Head,
  type IncidentRecord,
  type Stamp,
  type State,
  wasIssued,
} from './state.ts';
import type { Unreadable } from './upcast.ts';

/** A change in its entry: what happened, when, by whom. `void` marks an author who had no right to it. */
export type Occurrence = {
  readonly at: string;
  /** Calendar date of `at` in the entry's zone. */
  readonly on: string;
  readonly member: string;
  readonly seq: number;
  readonly void: boolean;
} & (
  | { readonly change: StoredChange; readonly unreadable?: undefined }
  | { readonly change?: undefined; readonly unreadable: Unreadable }
);

/**
 * What the register is after this change. Pure and total: what stands in the journal is never refused again. A change
 * that no longer fits is kept and marked as a conflict; it never stops a register from opening.
 */
export function evolve(state: State, occurrence: Occurrence): Delta {
  if (occurrence.change === undefined)
    return conflict(state, occurrence, occurrence.unreadable, 'unreadable');
  const { change } = occurrence;
  if (occurrence.void) return conflict(state, occurrence, change, 'void');
  const stamp: Stamp = {
    change: change.id,
    at: occurrence.at,
    on: occurrence.on,
    member: occurrence.member,
    seq: occurrence.seq,
  };
  return step(state, change, stamp) ?? conflict(state, occurrence, change, 'does-not-fit');
}

function step(state: State, change: StoredChange, stamp: Stamp): Delta | undefined {
  if (change.type === 'incident-recorded') return recordedIncident(state, change, stamp);
  if (change.type === 'erased') return erased(state, change, stamp);
  if (change.record === null) {
    const head = evolveHead(state.head, change, stamp);
    return head && { head: { ...head, history: [...head.history, happened(change, stamp)] } };
  }
  const record = state.record(change.record);
  if (isOfPersons(change.type)) return ofPersons(state, record, change as StoredChange<PersonsChange>, stamp);
  const evolved = record && evolveIncident(record, change, stamp);
  return (
    evolved && {
      record: { ...evolved, updated: stamp, history: [...evolved.history, happened(change, stamp)] },
    }
  );
}

/** What happens to a persons list shows in the record's chronology; who is on it stays in the list. */
function ofPersons(
  state: State,
  record: IncidentRecord | undefined,
  change: StoredChange<PersonsChange>,
  stamp: Stamp,
): Delta | undefined {
  const persons = record && evolvePersons(state.persons(record.id), record.id, change);
  if (record === undefined || persons === undefined) return undefined;
  const history = [...record.history, happened(change, stamp)];
  return { record: { ...record, updated: stamp, history }, persons };
}

/**
 * What was erased goes, and what stays says that it was there. It need not be there any more: read again after its contents
 * were taken out, the register comes to the same state.
 */
function erased(state: State, change: StoredChange<'erased'>, stamp: Stamp): Delta | undefined {
  const { head } = state;
  const { content, record, reason = '' } = change;
  const { what, target } = content;
  if (record === null || head.erasures.some((each) => isOf(each, { what, target, record }))) return undefined;
  if (what !== 'record') {
    if (target === undefined) return undefined;
    const from = state.record(record);
    const erasures = [...head.erasures, { ...content, record, reason, stamp }];
    // The whole record may be erased since, and be read no more.
    if (from === undefined) return { head: { ...head, erasures } };
    const without = what === 'persons' ? withoutPersons(from) : withoutTarget(from, target);
    const history = [...without.history, happened(change, stamp)];
    return {
      head: { ...head, erasures },
      record: { ...without, updated: stamp, history },
      ...(what === 'persons' ? { persons: { record, id: target, persons: [] } } : {}),
    };
  }
  const conflicts = head.conflicts.filter((each) => each.record !== record);
  const erasures = [...head.erasures, { ...content, record, reason, stamp }];
  return { head: { ...counted(head, content.number), conflicts, erasures }, gone: record };
}

function isOf(
  each: Head['erasures'][number],
  { what, target, record }: Pick<Head['erasures'][number], 'what' | 'target' | 'record'>,
): boolean {
  return each.record === record && (each.what === 'record' || (each.what === what && each.target === target));
}

/** The record without what one change brought, as if it could not be read: also where it cannot be read any more. */
function withoutTarget(record: IncidentRecord, target: string): IncidentRecord {
  return {
    ...record,
    attachments: record.attachments.filter(({ id }) => id !== target),
    history: record.history.filter(({ change }) => change !== target),
    conflicts: record.conflicts.filter(({ change }) => change !== target),
  };
}

/** The record without what happened to its persons list until now. */
function withoutPersons(record: IncidentRecord): IncidentRecord {
  return {
    ...record,
    history: record.history.filter(({ type }) => !isOfPersons(type)),
    conflicts: record.conflicts.filter(({ type }) => !isOfPersons(type)),
  };
}

/** The last anchors are known by heart; all of them stand in the journal. */
const KEPT_ANCHORS = 20;

function evolveHead(head: Head, change: StoredChange, stamp: Stamp): Head | undefined {
  if (isOfMembers(change)) {
    const next = withMembers(head, change, stamp);
    return typeof next === 'string' ? undefined : next;
  }
  switch (change.type) {
    case 'register-created': {
      if (head.vaultId !== null) return undefined;
      const { vaultId, sample, members, slots } = change.content;
      const { at } = stamp;
      // The recovery key was typed back from its sheet before the register was made.
      const made = { vaultId, sample, slots, createdAt: at, recoveryCheckedAt: at };
      return { ...head, ...made, members: members.map(joined) };
    }
    case 'organisation-set':
      return head.organisation === null ? { ...head, organisation: change.content } : undefined;
    case 'organisation-amended':
      return amendedOrganisation(head, change.content.fields);
    case 'document-issued': {
      const { kind, language, draft, pdf, fileName } = change.content;
      const issued = { id: stamp.change, kind, language, draft, pdf, fileName, saved: true, stamp };
      return { ...head, documents: [...head.documents, issued] };
    }
    case 'document-not-saved': {
      const { issued } = change.content;
      if (!wasIssued(head, issued)) return undefined;
      const documents = head.documents.map((document) =>
        document.id === issued ? { ...document, saved: false } : document,
      );
      // What nobody was given holds nothing.
      return { ...head, documents, anchors: head.anchors.filter(({ id }) => id !== issued) };
    }
    case 'data-exported':
      return head;
    case 'torn-tail-found': {
      const { segment, bytes } = change.content;
      return { ...head, tails: [...head.tails, { segment, bytes, stamp, acknowledged: null }] };
    }
    case 'torn-tails-acknowledged': {
      const tails = head.tails.map((tail) => ({ ...tail, acknowledged: tail.acknowledged ?? stamp }));
      return { ...head, tails };
    }
    case 'backup-made': {
      const { place, kind, at, entries, fileName } = change.content;
      const others = head.backups.filter((each) => each.place !== place);
      return { ...head, backups: [...others, { place, kind, at, entries, fileName, stamp }] };
    }
    case 'anchored': {
      const anchor = { id: stamp.change, ...change.content, stamp };
      return { ...head, anchors: [...head.anchors, anchor].slice(-KEPT_ANCHORS) };
    }
    case 'restore-drilled':
      return { ...head, drill: { ...change.content, stamp } };
    case 'register-restored':
      return { ...head, restores: [...head.restores, { restore: change.content.restore, stamp }] };
    case 'undone': {
      const { restored } = change.content;
      return restored?.type === 'organisation-amended'
        ? amendedOrganisation(head, restored.fields)
        : undefined;
    }
    default:
      return undefined;
  }
}

function amendedOrganisation(
  head: Head,
  fields: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>,
): Head | undefined {
  const { organisation } = head;
  if (organisation === null) return undefined;
  const current: Readonly<Record<string, unknown>> = organisation;
  if (Object.keys(fields).some((key) => !same(fields[key]?.from, current[key]))) return undefined;
  const read = readAmendment(fields, organisationShape);
  if (!read.ok) return undefined;
  const next = Object.entries({ ...current, ...read.value }).filter(([, value]) => value !== undefined);
  const whole = organisationSchema.safeParse(Object.fromEntries(next));
  return whole.success ? { ...head, organisation: whole.data } : undefined;
}

function happened(change: StoredChange, stamp: Stamp): Happened {
  const { type, reason } = change as { type: ChangeType; reason?: string };
  const base = { change: stamp.change, type, at: stamp.at, member: stamp.member, seq: stamp.seq };
  return reason === undefined ? base : { ...base, reason };
}

function conflict(
  state: State,
  { seq }: Occurrence,
  change: { readonly id: string; readonly type: string; readonly record: string | null },
  why: Conflict['why'],
): Delta {
  const found: Conflict = { change: change.id, type: change.type, record: change.record, why, seq };
  const record: IncidentRecord | undefined = change.record === null ? undefined : state.record(change.record);
  if (record === undefined) return { head: { ...state.head, conflicts: [...state.head.conflicts, found] } };
  return { record: { ...record, conflicts: [...record.conflicts, found] } };
}
