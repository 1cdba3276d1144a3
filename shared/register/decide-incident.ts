import { ok, refused, type Refused, type Result } from '../result.ts';
import { type Change, type ContentOf, factShape } from './change.ts';
import { amendment, type Decision, type Door } from './decide.ts';
import { digestOf, same } from './digest.ts';
import type { FactKey } from './incident.ts';
import { type IncidentRecord, lastAssessment, type State } from './state.ts';

/** Numbers are given by year of recording; a number is never given twice, whatever becomes of its record. */
export function nextNumber(
  state: State,
  prefix: string,
  today: string,
): { key: string; number: string; n: number } {
  const key = `${prefix}-${today.slice(0, 4)}`;
  const n = (state.head.counters[key] ?? 0) + 1;
  return { key, number: `${key}-${String(n).padStart(3, '0')}`, n };
}

export function decideOnIncident(state: State, change: Change, door: Door): Result<Decision> {
  if (change.type === 'incident-recorded') {
    if (state.head.organisation === null) return refused('organisation-missing');
    const { number } = nextNumber(state, 'I', door.today);
    return ok({ record: door.newId(), content: { facts: change.content.facts, number } });
  }
  if (change.record === undefined)
    return refused('invalid', { issues: [{ path: ['record'], code: 'required' }] });
  const record = state.record(change.record);
  if (record === undefined) return refused('unknown-record', { record: change.record });
  const refusal = refusalOf(state, record, change, door);
  if (refusal !== undefined) return refusal;
  const content = completed(record, change, door);
  return content.ok ? ok({ record: record.id, content: content.value }) : content;
}

/** The content as it will stand in the journal: with what the keeper adds to it, and amendments as they will be. */
function completed(record: IncidentRecord, change: Change, door: Door): Result<Change['content']> {
  switch (change.type) {
    case 'facts-amended':
      return amendedFacts(record, change.content.fields, change.reason);
    case 'risk-assessed':
      return ok({ ...change.content, suggested: [...door.suggest(record.facts, change.content.answers)] });
    default:
      return ok(change.content);
  }
}

function refusalOf(state: State, record: IncidentRecord, change: Change, door: Door): Refused | undefined {
  if (record.annulled !== null) return refused('record-annulled', { number: record.number });
  if (record.closed !== null && change.type !== 'reopened' && change.type !== 'note-added') {
    return refused('record-closed', { number: record.number });
  }
  switch (change.type) {
    case 'measure-changed':
      return changedMeasure(record, change.content);
    case 'risk-assessed':
      return assessed(state, record, change.content, door);
    case 'duty-decided':
      return decidedDuty(state, change.content);
    case 'notice-sent':
      return sentNotice(state, record, change.content, door);
    case 'not-an-incident':
      return record.notIncident === null
        ? undefined
        : refused('not-an-incident-already', { number: record.number });
    case 'closed':
      return closing(record, change.content.reasons, door);
    case 'reopened':
      if (record.closed === null && record.notIncident === null) {
        return refused('record-not-closed', { number: record.number });
      }
      return change.reason === undefined ? refused('reason-needed') : undefined;
    case 'annulled':
      return annulling(state, record, change);
    default:
      return undefined;
  }
}

function amendedFacts(
  record: IncidentRecord,
  asked: ContentOf<'facts-amended'>['fields'],
  reason: string | undefined,
): Result<ContentOf<'facts-amended'>> {
  const fields = amendment(record.facts, asked, factShape);
  if (!fields.ok) return fields;
  const standing = Object.keys(fields.value).filter(
    (key) => key === 'aware' || record.standing.includes(key as FactKey),
  );
  return standing.length > 0 && reason === undefined
    ? refused('reason-needed', { fields: standing })
    : ok({ fields: fields.value });
}

function changedMeasure(record: IncidentRecord, content: ContentOf<'measure-changed'>): Refused | undefined {
  const measure = record.measures.find(({ id }) => id === content.measure);
  if (measure === undefined) return refused('measure-unknown', { measure: content.measure });
  const { id: _id, stamp: _stamp, ...current } = measure;
  if (!same(content.from, current)) return refused('stale', { fields: ['measure'] });
  return same(content.from, content.to) ? refused('nothing-changed') : undefined;
}

function assessed(
  state: State,
  record: IncidentRecord,
  content: ContentOf<'risk-assessed'>,
  door: Door,
): Refused | undefined {
  if (content.factsDigest !== digestOf(record.facts)) return refused('assessment-facts-moved');
  if (content.on > door.today)
    return refused('invalid', { issues: [{ path: ['content', 'on'], code: 'too-large' }] });
  if (door.consultationNeeded && content.consulted === null) return refused('assessment-consultation-needed');
  const inPlay = state.head.organisation?.regimes ?? [];
  const outside = content.conclusions.filter(({ regime }) => !inPlay.includes(regime));
  if (outside.length > 0)
    return refused('regime-not-in-play', { regimes: outside.map(({ regime }) => regime) });
  const suggested = door.suggest(record.facts, content.answers);
  for (const { regime, suggestion } of suggested) {
    const concluded = content.conclusions.filter((conclusion) => conclusion.regime === regime);
    const [conclusion] = concluded;
    if (conclusion === undefined || concluded.length > 1) {
      if (suggestion === 'not-applicable' && concluded.length === 0) continue;
      return refused('assessment-conclusion-missing', { regime });
    }
    // A "no" needs its reasons as much as a "yes" (r. 3.1 s. 7(6)); the words of the person in charge, never ours.
    if (conclusion.reasons === '') return refused('assessment-reasons-needed', { regime, suggestion });
  }
  return undefined;
}

function decidedDuty(state: State, content: ContentOf<'duty-decided'>): Refused | undefined {
  if (!(state.head.organisation?.regimes ?? []).includes(content.regime)) {
    return refused('regime-not-in-play', { regimes: [content.regime] });
  }
  if (content.decision !== 'defer') return undefined;
  // Only notices to persons wait, and only in Quebec, for an investigation charged by law (P-39.1 s. 3.5 para. 3).
  if (content.recipient !== 'persons' || content.regime !== 'quebec-private') {
    return refused('deferral-not-allowed', { regime: content.regime, recipient: content.recipient });
  }
  return content.deferral === undefined
    ? refused('invalid', { issues: [{ path: ['content', 'deferral'], code: 'required' }] })
    : undefined;
}

function sentNotice(
  state: State,
  record: IncidentRecord,
  content: ContentOf<'notice-sent'>,
  door: Door,
): Refused | undefined {
  if (content.on > door.today) return refused('notice-date-in-future', { on: content.on, today: door.today });
  const inPlay = state.head.organisation?.regimes ?? [];
  const outside = content.regimes.filter((regime) => !inPlay.includes(regime));
  if (outside.length > 0) return refused('regime-not-in-play', { regimes: outside });
  if (content.document !== undefined && !record.documents.some(({ id }) => id === content.document)) {
    return refused('document-unknown', { document: content.document });
  }
  return undefined;
}

function closing(record: IncidentRecord, reasons: string | undefined, door: Door): Refused | undefined {
  if (record.notIncident !== null || reasons !== undefined) return undefined;
  const unmet = door.unmet(record);
  const unassessed = lastAssessment(record) === undefined;
  return unassessed || unmet.length > 0 ? refused('still-open', { unassessed, unmet }) : undefined;
}

function annulling(state: State, record: IncidentRecord, change: Change<'annulled'>): Refused | undefined {
  if (change.reason === undefined) return refused('reason-needed');
  const { duplicateOf } = change.content;
  if (duplicateOf === undefined) return undefined;
  const known = duplicateOf !== record.id && state.record(duplicateOf) !== undefined;
  return known ? undefined : refused('unknown-record', { record: duplicateOf });
}
