import type { Status } from '../../../shared/register/state.ts';
import { type Filters, NO_FILTERS, sameFilters } from './filters.ts';

/** Views that every register has: what one looks for first, in no words of the register. */
export const BUILT_IN = ['all', 'open', 'to-assess', 'serious', 'this-year', 'incomplete'] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

const STILL_OPEN: readonly Status[] = ['open', 'contained', 'assessed', 'notices-under-way'];
const NOT_ASSESSED: readonly Status[] = ['open', 'contained'];

/** `today` is the calendar date in the organisation's zone. */
export function filtersOf(view: BuiltIn, today: string): Filters {
  switch (view) {
    case 'all':
      return NO_FILTERS;
    case 'open':
      return { ...NO_FILTERS, status: STILL_OPEN };
    case 'to-assess':
      return { ...NO_FILTERS, status: NOT_ASSESSED };
    case 'serious':
      return { ...NO_FILTERS, risk: ['serious'] };
    case 'this-year':
      return { ...NO_FILTERS, year: [today.slice(0, 4)] };
    case 'incomplete':
      return { ...NO_FILTERS, incomplete: true };
  }
}

/** The view that the filters are those of; null where they are of none. */
export function viewOf(filters: Filters, today: string): BuiltIn | null {
  return BUILT_IN.find((view) => sameFilters(filters, filtersOf(view, today))) ?? null;
}
