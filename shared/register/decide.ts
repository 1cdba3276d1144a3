import { ok, refused, type Result } from '../result.ts';
import type { Answers, Suggested } from './assessment.ts';
import {
  type Change,
  type ChangeType,
  type ContentOf,
  needsRecord,
  organisationShape,
  readAmendment,
  type Restored,
  type StoredChange,
  versionOf,
} from './change.ts';
import { decideOnIncident } from './decide-incident.ts';
import { same } from './digest.ts';
import type { Facts } from './incident.ts';
import type { Member } from './member.ts';
import { mayRecord } from './member.ts';
import { type IncidentRecord, type State, wasIssued } from './state.ts';

/** What a decision may ask of the world: given as values, so that the same question has the same answer. */
export type Door = {
  /** The calendar date in the organisation's zone, YYYY-MM-DD. */
  readonly today: string;
  readonly member: Member;
  readonly newId: () => string;
  /** What the laws in play suggest for these facts and answers (law/assess). */
  readonly suggest: (facts: Facts, answers: Answers) => Suggested;
  /** Must the person in charge be consulted on an assessment (P-39.1 s. 3.7)? */
  readonly consultationNeeded: boolean;
  /** Duties still unmet or undecided (law/duties), as `regime/recipient`. */
  readonly unmet: (record: IncidentRecord) => readonly string[];
  /** The last change this member recorded since the register was opened. */
  readonly last: StoredChange | null;
};

/** What a decision fills in; the rest of the stored change is the same for all. */
export type Decision<T extends ChangeType = ChangeType> = {
  readonly record: string | null;
  readonly content: ContentOf<T>;
};

/**
 * May this change happen now? The only place that refuses on grounds of what is recorded; gives the change as it will
 * stand in the journal. Pure: it changes nothing.
 */
export function decide(state: State, change: Change, door: Door): Result<StoredChange> {
  if (!mayRecord(door.member)) return refused('member-not-allowed', { role: door.member.role });
  if (change.type === 'register-created' ? state.head.vaultId !== null : state.head.vaultId === null) {
    return refused(state.head.vaultId === null ? 'not-a-register' : 'register-already-created');
  }
  const decision =
    needsRecord(change.type) || change.type === 'incident-recorded'
      ? decideOnIncident(state, change, door)
      : decideOnRegister(state, change, door);
  if (!decision.ok) return decision;
  return ok({
    id: door.newId(),
    type: change.type,
    v: versionOf(change.type),
    record: decision.value.record,
    ...(change.reason === undefined ? {} : { reason: change.reason }),
    content: decision.value.content,
  } as StoredChange);
}

function decideOnRegister(state: State, change: Change, door: Door): Result<Decision> {
  const { organisation } = state.head;
  switch (change.type) {
    case 'register-created':
    case 'torn-tail-found':
    case 'data-exported':
      return ok({ record: null, content: change.content });
    case 'organisation-set':
      if (organisation !== null) return refused('organisation-already-set');
      return ok({ record: null, content: change.content });
    case 'organisation-amended': {
      if (organisation === null) return refused('organisation-missing');
      const fields = amendment(organisation, change.content.fields, organisationShape);
      return fields.ok ? ok({ record: null, content: { fields: fields.value } }) : fields;
    }
    case 'document-issued':
    case 'document-not-saved': {
      const { record } = change;
      const known = record === undefined ? undefined : state.record(record);
      if (record !== undefined && known === undefined) return refused('unknown-record', { record });
      if (change.type === 'document-not-saved' && !wasIssued(known ?? state.head, change.content.issued)) {
        return refused('document-unknown', { document: change.content.issued });
      }
      return ok({ record: record ?? null, content: change.content });
    }
    case 'undone':
      return decideUndoing(change.content.change, door);
    default:
      throw new Error(`decided elsewhere: ${change.type}`);
  }
}

type Fields = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

/**
 * An amendment as it will stand: only what changes, from what is recorded to what the field will hold. So what is
 * written is what happens, and turning it round undoes it.
 */
export function amendment(
  current: Readonly<Record<string, unknown>>,
  fields: Fields,
  shape: Parameters<typeof readAmendment>[1],
): Result<Fields> {
  const read = readAmendment(fields, shape);
  if (!read.ok) return read;
  const stale = Object.keys(fields).filter((key) => !same(fields[key]?.from, current[key]));
  if (stale.length > 0) return refused('stale', { fields: stale });
  const changed = Object.entries(read.value).filter(([key, to]) => !same(current[key], to));
  if (changed.length === 0) return refused('nothing-changed');
  return ok(
    Object.fromEntries(changed.map(([key, to]) => [key, { from: current[key] ?? null, to: to ?? null }])),
  );
}

function decideUndoing(id: string, door: Door): Result<Decision> {
  const { last } = door;
  if (last?.id !== id) return refused('undo-not-possible', { change: id });
  const restored = restoring(last);
  if (restored === null) return refused('undo-not-possible', { change: id, type: last.type });
  return ok({ record: last.record, content: { change: id, restored } });
}

/** What would undo a change; null for what is never undone (awareness, assessments, notices, issues, closings). */
function restoring(change: StoredChange): Restored | null {
  switch (change.type) {
    case 'facts-amended':
      if (Object.hasOwn(change.content.fields, 'aware')) return null;
      return { type: change.type, fields: reversed(change.content.fields) };
    case 'organisation-amended':
      return { type: change.type, fields: reversed(change.content.fields) };
    case 'measure-changed': {
      const { measure, from, to } = change.content;
      return { type: change.type, measure, from: to, to: from };
    }
    case 'measure-added':
    case 'note-added':
    case 'duty-decided':
    case 'not-an-incident':
    case 'annulled':
      return { type: change.type };
    default:
      return null;
  }
}

function reversed(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, { from, to }]) => [key, { from: to, to: from }]),
  );
}
