import { CAUSES, NATURES } from '../../../shared/register/incident.ts';
import { STATUSES } from '../../../shared/register/state.ts';
import type { Words } from '../../../shared/words/en.ts';
import { type Columns, RISKS } from '../../store/columns.ts';
import type { Counted, Facet } from '../../store/seek.ts';
import { codeOf, type Filters, valueOf } from './filters.ts';

export type FacetValue = { readonly value: string; readonly label: string; readonly count: number };

/**
 * The values of a facet that some row has, or that are chosen, each with how many rows would be shown. Closed lists stand
 * in their own order, years from the last to the first, units by their names; those that have none come last.
 */
export function valuesIn(
  facet: Facet,
  counted: Counted,
  filters: Filters,
  columns: Pick<Columns, 'units'>,
  words: Words,
  compare: (a: string, b: string) => number,
): readonly FacetValue[] {
  const counts = counted[facet];
  const there = [...counts.entries()].flatMap(([code, count]) =>
    count === 0 ? [] : [{ value: valueOf(facet, code, columns), count }],
  );
  const held = new Set(there.map(({ value }) => value));
  const chosen = filters[facet]
    .filter((value) => !held.has(value))
    .map((value) => ({ value, count: counts[codeOf(facet, value, columns)] ?? 0 }));
  return [...there, ...chosen]
    .map((each) => ({ ...each, label: labelOf(facet, each.value, words) }))
    .sort((a, b) => Number(a.value === '') - Number(b.value === '') || order(facet, a, b, compare));
}

export function labelOf(facet: Facet, value: string, words: Words): string {
  const { register } = words.window;
  if (value === '') return register.none[facet];
  switch (facet) {
    case 'status':
      return words.register.statuses[value as keyof typeof words.register.statuses];
    case 'natures':
      return words.register.natures[value as keyof typeof words.register.natures];
    case 'cause':
      return words.register.causes[value as keyof typeof words.register.causes];
    case 'risk':
      return register.risks[value as keyof typeof register.risks];
    case 'unit':
    case 'year':
      return value;
  }
}

const LISTS: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  status: STATUSES,
  natures: NATURES,
  risk: RISKS,
  cause: CAUSES,
};

function order(
  facet: Facet,
  a: FacetValue,
  b: FacetValue,
  compare: (a: string, b: string) => number,
): number {
  if (facet === 'year') return Number(b.value) - Number(a.value);
  const list = LISTS[facet];
  return list === undefined ? compare(a.label, b.label) : list.indexOf(a.value) - list.indexOf(b.value);
}
