import type { SortingState } from '@tanstack/react-table';
import { useSyncExternalStore } from 'react';
import type { Rows } from '../../store/rows.ts';
import { useSession } from '../../store/session.tsx';
import { type Filters, NO_FILTERS } from './filters.ts';
import type { Active } from './keys.ts';
import { FIRST_LAYOUT, type Layout } from './layout.ts';
import { NONE_SELECTED, type Selection } from './selection.ts';

/** What the table is asked for, and where one is in it. */
export type Asked = {
  readonly query: string;
  readonly filters: Filters;
  readonly sorting: SortingState;
  readonly layout: Layout;
  readonly selection: Selection;
  readonly active: Active;
  /** How far it was scrolled (CSS pixels), for when one comes back. */
  readonly scrolled: number;
  /** A record was opened from here: who comes back goes on from its row. */
  readonly opened: boolean;
};

const FIRST: Asked = {
  query: '',
  filters: NO_FILTERS,
  sorting: [],
  layout: FIRST_LAYOUT,
  selection: NONE_SELECTED,
  active: { row: 0, cell: null },
  scrolled: 0,
  opened: false,
};

export type Keeping = {
  readonly now: () => Asked;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (changed: Partial<Asked>) => void;
};

/** Kept as long as the register is open and no longer: it may hold words of it. */
const keepings = new WeakMap<Rows, Keeping>();

export function keepingOf(rows: Rows): Keeping {
  const known = keepings.get(rows) ?? keeping();
  keepings.set(rows, known);
  return known;
}

/** What was asked of the table in this session, and what asks for something else. */
export function useAsked(): readonly [Asked, Keeping['set']] {
  const kept = keepingOf(useSession().rows);
  return [useSyncExternalStore(kept.subscribe, kept.now), kept.set];
}

function keeping(): Keeping {
  let asked = FIRST;
  const listeners = new Set<() => void>();
  return {
    now: () => asked,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(changed) {
      asked = { ...asked, ...changed };
      for (const listener of listeners) listener();
    },
  };
}

/** Other rows will be shown: one starts at the top. */
export const FROM_THE_TOP = { active: { row: 0, cell: null }, scrolled: 0 } as const;

/** Nothing is looked for: all of the register. */
export const CLEARED: Partial<Asked> = { ...FROM_THE_TOP, query: '', filters: NO_FILTERS };
