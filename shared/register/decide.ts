import { ok, refused, type Result } from '../result.ts';
import { amendment, type Fields, organisationShape } from './amendment.ts';
import { type Change, needsRecord, type Restored, type StoredChange, versionOf } from './change.ts';
import { decideOnIncident } from './decide-incident.ts';
import { decideOnMembers } from './decide-member.ts';
import { DOCUMENT_KINDS, isDocumentKind } from './document-kind.ts';
import type { Decision, Door } from './door.ts';
import { isOfMembers } from './evolve-member.ts';
import { mayMake } from './right.ts';
import { type State, wasIssued } from './state.ts';

export type { Door } from './door.ts';

/**
 * May this change happen now? The only place that refuses on grounds of what is recorded; gives the change as it will
 * stand in the journal. Pure: it changes nothing.
 */
export function decide(state: State, change: Change, door: Door): Result<StoredChange> {
  if (!mayMake(door.member, change, state.head.members)) {
    return refused('member-not-allowed', { role: door.member.role });
  }
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
  if (isOfMembers(change)) return decideOnMembers(state, change, door);
  const { organisation } = state.head;
  switch (change.type) {
    case 'register-created':
    case 'torn-tail-found':
    case 'backup-made':
    case 'anchored':
    case 'restore-drilled':
    case 'register-restored':
    case 'data-exported':
      return ok({ record: null, content: change.content });
    case 'torn-tails-acknowledged': {
      const announced = state.head.tails.some(({ acknowledged }) => acknowledged === null);
      return announced ? ok({ record: null, content: change.content }) : refused('nothing-announced');
    }
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
      if (change.type === 'document-issued' && !isDocumentKind(change.content.kind)) {
        const detail = DOCUMENT_KINDS.join(', ');
        return refused('invalid', { issues: [{ path: ['content', 'kind'], code: 'not-in-list', detail }] });
      }
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

function decideUndoing(id: string, door: Door): Result<Decision> {
  const { last } = door;
  if (last?.id !== id) return refused('undo-not-possible', { change: id });
  const restored = restoring(last);
  if (restored === null) return refused('undo-not-possible', { change: id, type: last.type });
  return ok({ record: last.record, content: { change: id, restored } });
}

/** May this change be undone, being one's own last of the session? */
export function canUndo(change: StoredChange): boolean {
  return restoring(change) !== null;
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
