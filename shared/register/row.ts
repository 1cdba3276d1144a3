import { most } from './count.ts';
import type { Suggestion } from './assessment.ts';
import { type IncidentRecord, lastAssessment, statusOf, type Status } from './state.ts';
import { endOf, startOf } from './when.ts';

/** What a table, a list or a figure shows of a record: a few hundred bytes, in clear only in memory. */
export type Row = {
  readonly id: string;
  readonly kind: 'incident';
  readonly number: string;
  readonly title: string;
  readonly status: Status;
  /** Day the organisation became aware (first day of a period); null where unknown. */
  readonly aware: string | null;
  readonly occurred: string | null;
  readonly recorded: string;
  readonly persons: number | null;
  readonly natures: readonly string[];
  readonly cause: string | null;
  readonly unit: string | null;
  /** What the person in charge concluded, over all laws: serious if one of them is. */
  readonly risk: 'serious' | 'not-serious' | null;
  readonly suggested: Suggestion | null;
  readonly updated: string;
  readonly seq: number;
};

/** Longest row (bytes of its JSON): title and unit are cut to what the rest leaves them. */
export const LONGEST_ROW = 500;
const LONGEST_TITLE = 120;

export function rowOf(record: IncidentRecord, zone: string): Row {
  const { facts } = record;
  const assessment = lastAssessment(record);
  const row: Row = {
    id: record.id,
    kind: 'incident',
    number: record.number,
    title: '',
    status: statusOf(record),
    aware: startOf(facts.aware, zone),
    occurred: facts.occurred && endOf(facts.occurred, zone),
    recorded: record.recorded.on,
    persons: facts.persons && most(facts.persons),
    natures: facts.natures ?? [],
    cause: facts.cause?.kind === 'known' ? facts.cause.cause : null,
    unit: null,
    risk: assessment === undefined ? null : riskOf(assessment.conclusions),
    suggested: assessment?.suggested[0]?.suggestion ?? null,
    updated: record.updated.at,
    seq: record.updated.seq,
  };
  const room = LONGEST_ROW - JSON.stringify(row).length;
  const title = cut(facts.title, LONGEST_TITLE, room);
  const unit = facts.unit;
  if (unit === null) return { ...row, title };
  const needed = bytesOf(title);
  // Where both are long, the title gets the better part.
  const forUnit = Math.max(room - needed, Math.min(bytesOf(unit), Math.floor(room / 3)));
  return {
    ...row,
    title: cut(title, LONGEST_TITLE, room - Math.min(bytesOf(unit), forUnit)),
    unit: cut(unit, LONGEST_TITLE, forUnit),
  };
}

const ELLIPSIS = '…';

/** The text, or as much of its beginning as there is room for, whole letter by whole letter. */
function cut(text: string, letters: number, bytes: number): string {
  if (text.length <= letters && bytesOf(text) <= bytes) return text;
  let end = 0;
  let room = bytes - bytesOf(ELLIPSIS);
  for (const letter of text) {
    room -= bytesOf(letter);
    if (room < 0 || end + letter.length > letters - ELLIPSIS.length) break;
    end += letter.length;
  }
  return `${text.slice(0, end)}${ELLIPSIS}`;
}

/** Bytes of a text in JSON and UTF-8, without its quotation marks. */
function bytesOf(text: string): number {
  let bytes = -2;
  for (const letter of JSON.stringify(text)) {
    const point = letter.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function riskOf(conclusions: readonly { readonly serious: boolean }[]): 'serious' | 'not-serious' {
  return conclusions.some(({ serious }) => serious) ? 'serious' : 'not-serious';
}
