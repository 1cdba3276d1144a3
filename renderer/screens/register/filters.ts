import { CAUSES, NATURES } from '../../../shared/register/incident.ts';
import { STATUSES } from '../../../shared/register/state.ts';
import { type Columns, RISKS, splitNumber } from '../../store/columns.ts';
import { type Chosen, type Facet, FACETS, NO_NATURE, type Sought } from '../../store/seek.ts';
import type { Group } from '../today/waiting.ts';

/**
 * What rows are chosen by, in names: so it is kept, and saved as a view. For each facet its values; an empty text is for
 * those that have none.
 */
export type Filters = Readonly<Record<Facet, readonly string[]>> & {
  /** Only those whose entry in the register still lacks a required item. */
  readonly incomplete: boolean;
  /** From one number to another of the same series: what one import brought. */
  readonly numbers: { readonly from: string; readonly to: string } | null;
  /** What waits at this moment, as Today groups it; null: whatever waits or does not. */
  readonly waiting: Group | null;
};

export const NO_FILTERS: Filters = {
  status: [],
  natures: [],
  cause: [],
  unit: [],
  risk: [],
  year: [],
  incomplete: false,
  numbers: null,
  waiting: null,
};

export function isFiltered(filters: Filters): boolean {
  const { incomplete, numbers, waiting } = filters;
  return (
    incomplete || numbers !== null || waiting !== null || FACETS.some((facet) => filters[facet].length > 0)
  );
}

export function sameFilters(one: Filters, other: Filters): boolean {
  const key = (filters: Filters): string =>
    JSON.stringify([
      FACETS.map((facet) => filters[facet].toSorted()),
      filters.incomplete,
      filters.numbers?.from,
      filters.numbers?.to,
      filters.waiting,
    ]);
  return key(one) === key(other);
}

/** The filters as the columns hold them; a unit that no row has is a value that none has. */
export function soughtBy(
  filters: Filters,
  columns: Pick<Columns, 'units' | 'serieses'>,
): Pick<Sought, 'chosen' | 'incomplete' | 'numbers'> {
  const codes = (facet: Facet): ReadonlySet<number> =>
    new Set(filters[facet].map((value) => codeOf(facet, value, columns)));
  const chosen: Chosen = {
    status: codes('status'),
    natures: codes('natures'),
    cause: codes('cause'),
    unit: codes('unit'),
    risk: codes('risk'),
    year: codes('year'),
  };
  return { chosen, incomplete: filters.incomplete, numbers: numbersOf(filters, columns) };
}

function numbersOf({ numbers }: Filters, { serieses }: Pick<Columns, 'serieses'>): Sought['numbers'] {
  if (numbers === null) return null;
  const { series, serial } = splitNumber(numbers.from);
  return { series: serieses.find(series) ?? 0, from: serial, to: splitNumber(numbers.to).serial };
}

/** A value that is none of the list. */
const NOWHERE = 9999;

export function codeOf(facet: Facet, value: string, { units }: Pick<Columns, 'units'>): number {
  if (facet === 'year') return Number(value);
  if (facet === 'unit') return value === '' ? 0 : (units.find(value) ?? NOWHERE);
  if (facet === 'status') return placeIn(STATUSES, value, 0);
  if (facet === 'natures') return value === '' ? NO_NATURE : placeIn(NATURES, value, 0);
  return value === '' ? 0 : placeIn(facet === 'cause' ? CAUSES : RISKS, value, 1);
}

export function valueOf(facet: Facet, code: number, { units }: Pick<Columns, 'units'>): string {
  if (facet === 'year') return String(code);
  if (facet === 'unit') return units.text(code);
  if (facet === 'status') return STATUSES[code] ?? '';
  if (facet === 'natures') return NATURES[code] ?? '';
  return (facet === 'cause' ? CAUSES : RISKS)[code - 1] ?? '';
}

function placeIn(list: readonly string[], value: string, first: number): number {
  const at = list.indexOf(value);
  return at === -1 ? NOWHERE : at + first;
}
