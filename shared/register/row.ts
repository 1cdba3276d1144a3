import { most } from './count.ts';
import type { Suggested, Suggestion } from './assessment.ts';
import type { Owed } from './owed.ts';
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
  /** The gravest of what was suggested, over all laws. */
  readonly suggested: Suggestion | null;
  readonly updated: string;
  readonly seq: number;
  /** What is still to be done, as the laws in play see it. */
  readonly owed: Owed | null;
};

/** Longest row (bytes of its JSON): title and unit are cut to what the rest leaves them. */
export const LONGEST_ROW = 640;
const LONGEST_TITLE = 120;

/** The row of a record; `owed` is worked out by whoever knows the laws in play. */
export function rowOf(record: IncidentRecord, zone: string, owed: Owed | null = null): Row {
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
    suggested: gravest(assessment?.suggested ?? []),
    updated: record.updated.at,
    seq: record.updated.seq,
    owed,
  };
  const { title, unit } = facts;
  const [forTitle, forUnit] = [bytesOf(title), unit === null ? 0 : bytesOf(unit)];
  const room = LONGEST_ROW - JSON.stringify(row).length;
  if (title.length <= LONGEST_TITLE && forTitle + forUnit <= room) return { ...row, title, unit };
  const shown = cut(title, room);
  if (unit === null) return { ...row, title: shown };
  // Where both are long, the title gets the better part.
  const left = Math.max(room - bytesOf(shown), Math.min(forUnit, Math.floor(room / 3)));
  return { ...row, title: cut(title, room - Math.min(forUnit, left)), unit: cut(unit, left) };
}

const ELLIPSIS = '…';

/** The text, or as much of its beginning as there is room for (bytes), whole letter by whole letter. */
function cut(text: string, room: number): string {
  if (text.length <= LONGEST_TITLE && bytesOf(text) <= room) return text;
  let end = 0;
  let left = room - bytesOf(ELLIPSIS);
  for (const letter of text) {
    left -= bytesOf(letter);
    if (left < 0 || end + letter.length > LONGEST_TITLE - ELLIPSIS.length) break;
    end += letter.length;
  }
  return `${text.slice(0, end)}${ELLIPSIS}`;
}

/** Bytes of a text within JSON, as UTF-8; what is escaped is counted at its longest. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20) bytes += 6;
    else if (unit === 0x22 || unit === 0x5c) bytes += 2;
    else if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit < 0xd800 || unit > 0xdfff) bytes += 3;
    else if ((text.codePointAt(i) ?? 0) > 0xffff) {
      bytes += 4;
      i += 1;
    } else bytes += 6;
  }
  return bytes;
}

const GRAVEST_FIRST: readonly Suggestion[] = ['serious', 'uncertain', 'not-serious', 'not-applicable'];

function gravest(suggested: Suggested): Suggestion | null {
  return GRAVEST_FIRST.find((each) => suggested.some(({ suggestion }) => suggestion === each)) ?? null;
}

function riskOf(conclusions: readonly { readonly serious: boolean }[]): 'serious' | 'not-serious' {
  return conclusions.some(({ serious }) => serious) ? 'serious' : 'not-serious';
}
