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

const LONGEST_TITLE = 120;

export function rowOf(record: IncidentRecord, zone: string): Row {
  const { facts } = record;
  const assessment = lastAssessment(record);
  return {
    id: record.id,
    kind: 'incident',
    number: record.number,
    title: facts.title.length > LONGEST_TITLE ? `${facts.title.slice(0, LONGEST_TITLE - 1)}…` : facts.title,
    status: statusOf(record),
    aware: startOf(facts.aware, zone),
    occurred: facts.occurred && endOf(facts.occurred, zone),
    recorded: record.recorded.on,
    persons: facts.persons && most(facts.persons),
    natures: facts.natures ?? [],
    cause: facts.cause?.kind === 'known' ? facts.cause.cause : null,
    unit: facts.unit,
    risk: assessment === undefined ? null : riskOf(assessment.conclusions),
    suggested: assessment?.suggested[0]?.suggestion ?? null,
    updated: record.updated.at,
    seq: record.updated.seq,
  };
}

function riskOf(conclusions: readonly { readonly serious: boolean }[]): 'serious' | 'not-serious' {
  return conclusions.some(({ serious }) => serious) ? 'serious' : 'not-serious';
}
