import { factShape, readAmendment } from './amendment.ts';
import type { Restored, StoredChange } from './change.ts';
import { digestOf, same } from './digest.ts';
import { answeredFacts, type FactKey } from './incident.ts';
import {
  type Delta,
  type Happened,
  type Head,
  type IncidentRecord,
  newIncident,
  type Stamp,
  type State,
  wasIssued,
} from './state.ts';

/** A new record; undefined where its id or number is taken already. */
export function recordedIncident(
  state: State,
  change: StoredChange<'incident-recorded'>,
  stamp: Stamp,
): Delta | undefined {
  const { facts, number } = change.content;
  const id = change.record;
  if (id === null || number === undefined) return undefined;
  if (state.record(id) !== undefined || state.idOf(number) !== undefined) return undefined;
  const { at, member, seq } = stamp;
  const happened: Happened = { change: stamp.change, type: change.type, at, member, seq };
  const told = change.reason === undefined ? happened : { ...happened, reason: change.reason };
  const record: IncidentRecord = { ...newIncident({ id, number, facts }, stamp), history: [told] };
  return { head: counted(state.head, number), record };
}

/** Numbers are never given twice: the highest of each kind and year is kept. */
export function counted(head: Head, number: string): Head {
  const cut = number.lastIndexOf('-');
  const key = number.slice(0, cut);
  const n = Number(number.slice(cut + 1));
  if (!Number.isSafeInteger(n) || n <= (head.counters[key] ?? 0)) return head;
  return { ...head, counters: { ...head.counters, [key]: n } };
}

/** The record after a change made on it; undefined where the change no longer fits. */
export function evolveIncident(
  record: IncidentRecord,
  change: StoredChange,
  stamp: Stamp,
): IncidentRecord | undefined {
  const id = stamp.change;
  switch (change.type) {
    case 'facts-amended':
      return amended(record, change.content.fields);
    case 'measure-added':
      return { ...record, measures: [...record.measures, { ...change.content.measure, id, stamp }] };
    case 'measure-changed':
      return changedMeasure(record, change.content.measure, change.content.from, change.content.to, stamp);
    case 'note-added': {
      const { text, on } = change.content;
      return { ...record, notes: [...record.notes, { id, text, on: on ?? null, stamp }] };
    }
    case 'risk-assessed': {
      const { answers, conclusions, consulted, on, factsDigest, suggested = [] } = change.content;
      if (factsDigest !== digestOf(record.facts)) return undefined;
      const assessment = {
        id,
        answers,
        conclusions,
        consulted,
        on,
        factsDigest,
        suggested,
        facts: record.facts,
        stamp,
      };
      return standing({ ...record, assessments: [...record.assessments, assessment] });
    }
    case 'duty-decided':
      return { ...record, decisions: [...record.decisions, { ...change.content, id, stamp }] };
    case 'notice-sent':
      return { ...record, notices: [...record.notices, { ...change.content, id, stamp }] };
    case 'document-issued': {
      const { kind, language, draft, pdf, fileName } = change.content;
      const issued = { id, kind, language, draft, pdf, fileName, saved: true, stamp };
      const next = { ...record, documents: [...record.documents, issued] };
      return draft ? next : standing(next);
    }
    case 'document-not-saved': {
      const { issued } = change.content;
      if (!wasIssued(record, issued)) return undefined;
      const documents = record.documents.map((each) =>
        each.id === issued ? { ...each, saved: false } : each,
      );
      return { ...record, documents };
    }
    case 'not-an-incident':
      return { ...record, notIncident: { reasons: change.content.reasons, stamp } };
    case 'closed':
      return { ...record, closed: { reasons: change.content.reasons ?? null, stamp } };
    case 'reopened':
      return { ...record, closed: null, notIncident: null };
    case 'annulled': {
      const { duplicateOf } = change.content;
      return {
        ...record,
        annulled: { reason: change.reason ?? '', duplicateOf: duplicateOf ?? null, stamp },
      };
    }
    case 'attachment-added':
      return { ...record, attachments: [...record.attachments, { ...change.content, id, stamp }] };
    case 'hold-placed':
      return { ...record, hold: { reason: change.reason ?? '', stamp } };
    case 'hold-lifted':
      return { ...record, hold: null };
    case 'undone':
      return change.content.restored && undone(record, change.content.change, change.content.restored, stamp);
    default:
      return undefined;
  }
}

function amended(
  record: IncidentRecord,
  fields: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>,
): IncidentRecord | undefined {
  const current: Readonly<Record<string, unknown>> = record.facts;
  if (Object.keys(fields).some((key) => !same(fields[key]?.from, current[key]))) return undefined;
  const read = readAmendment(fields, factShape);
  return read.ok ? { ...record, facts: { ...record.facts, ...read.value } } : undefined;
}

function changedMeasure(
  record: IncidentRecord,
  id: string,
  from: unknown,
  to: Omit<IncidentRecord['measures'][number], 'id' | 'stamp'>,
  stamp: Stamp,
): IncidentRecord | undefined {
  const measure = record.measures.find((each) => each.id === id);
  if (measure === undefined) return undefined;
  const { id: _id, stamp: _stamp, ...current } = measure;
  if (!same(current, from)) return undefined;
  const measures = record.measures.map((each) => (each.id === id ? { ...to, id, stamp } : each));
  return { ...record, measures };
}

/** From now on a change to any of the facts that are answered asks for a reason. */
function standing(record: IncidentRecord): IncidentRecord {
  const keys = new Set<FactKey>([...record.standing, ...answeredFacts(record.facts)]);
  return { ...record, standing: [...keys] };
}

function undone(
  record: IncidentRecord,
  undoneId: string,
  restored: Restored,
  stamp: Stamp,
): IncidentRecord | undefined {
  const had = (list: readonly { readonly id: string }[]): boolean => list.some(({ id }) => id === undoneId);
  const others = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
    list.filter(({ id }) => id !== undoneId);
  switch (restored.type) {
    case 'facts-amended':
      return amended(record, restored.fields);
    case 'measure-changed':
      return changedMeasure(record, restored.measure, restored.from, restored.to, stamp);
    case 'measure-added':
      return had(record.measures) ? { ...record, measures: others(record.measures) } : undefined;
    case 'note-added':
      return had(record.notes) ? { ...record, notes: others(record.notes) } : undefined;
    case 'duty-decided':
      return had(record.decisions) ? { ...record, decisions: others(record.decisions) } : undefined;
    case 'not-an-incident':
      return record.notIncident?.stamp.change === undoneId ? { ...record, notIncident: null } : undefined;
    case 'annulled':
      return record.annulled?.stamp.change === undoneId ? { ...record, annulled: null } : undefined;
    case 'organisation-amended':
      return undefined;
  }
}
