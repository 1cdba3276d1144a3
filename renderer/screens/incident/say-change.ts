import type { ChangeView } from '../../../shared/host.ts';
import { type ContentOf, isChangeType, readContent } from '../../../shared/register/change.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { labelled } from '../../../shared/words/details.ts';
import type { Said } from '../said.ts';

/** A change as a line of the chronology: what it was, and of what. */
export function sayChange(change: ChangeView, record: IncidentRecord, said: Said): string {
  const { register, window } = said.words;
  const { chronology } = window.incident;
  const { type, content } = change;
  if (!isChangeType(type)) return type;
  const label = register.changes[type];
  const about = (what: string): string => chronology.about(label, what);
  const fields = Object.keys(fieldsOf(type, content));
  const named = said.list(fields.map((field) => labelled(register.facts, field)));
  switch (type) {
    case 'incident-recorded':
      return chronology.recordedAs(record.number);
    case 'facts-amended':
      return fields.length === 0 ? label : chronology.fields(label, named);
    case 'undone':
      return fields.length === 0 ? label : chronology.fields(label, named);
    case 'measure-added': {
      const read = readContent(type, content);
      return read.ok ? about(read.value.measure.description) : label;
    }
    case 'measure-changed': {
      const read = readContent(type, content);
      return read.ok ? about(read.value.to.description) : label;
    }
    case 'note-added': {
      const read = readContent(type, content);
      return read.ok ? about(read.value.text) : label;
    }
    case 'duty-decided': {
      const read = readContent(type, content);
      return read.ok ? about(sayDecision(read.value, said)) : label;
    }
    case 'notice-sent': {
      const read = readContent(type, content);
      return read.ok ? about(register.recipients[read.value.recipient]) : label;
    }
    case 'document-issued': {
      const read = readContent(type, content);
      return read.ok ? about(read.value.fileName) : label;
    }
    case 'not-an-incident':
    case 'closed': {
      const read = readContent(type, content);
      return read.ok && read.value.reasons !== undefined ? about(read.value.reasons) : label;
    }
    default:
      return label;
  }
}

function sayDecision({ recipient, decision }: ContentOf<'duty-decided'>, { words }: Said): string {
  return `${words.register.recipients[recipient]} (${words.register.decisions[decision].toLowerCase()})`;
}

type Fields = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

/** The fields an entry's change amended; none where it amends none, or cannot be read. */
export function fieldsOf(type: string, content: unknown): Fields {
  if (type === 'facts-amended') return readFields(content);
  // What an undoing put back changed the same fields, the other way round.
  if (type !== 'undone' || typeof content !== 'object' || content === null) return {};
  return 'restored' in content ? readFields(content.restored) : {};
}

function readFields(content: unknown): Fields {
  if (typeof content !== 'object' || content === null || !('fields' in content)) return {};
  const { fields } = content;
  if (typeof fields !== 'object' || fields === null) return {};
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null && 'from' in value && 'to' in value
        ? [[key, { from: value.from, to: value.to }]]
        : [],
    ),
  );
}
