import { SORTABLE, type Sortable, type SortBy } from '../../store/order.ts';

/** How the columns of the table stand: which, in which order, how wide, and which stay in view. In TanStack's shapes. */
export type Layout = {
  readonly columnOrder: string[];
  readonly columnVisibility: Record<string, boolean>;
  readonly columnSizing: Record<string, number>;
  readonly columnPinning: { start: string[]; end: string[] };
};

/** Of every column: its width, in sixteenths of a rem, and whether it is shown until one chooses. */
export const COLUMNS: Readonly<
  Record<Sortable, { readonly size: number; readonly shown: boolean; readonly downFirst?: true }>
> = {
  // The first six stand beside each other in a window of 1280 pixels, and most of the room is the title's.
  number: { size: 116, shown: true, downFirst: true },
  title: { size: 314, shown: true },
  status: { size: 146, shown: true },
  aware: { size: 124, shown: true, downFirst: true },
  persons: { size: 104, shown: true, downFirst: true },
  cause: { size: 152, shown: true },
  natures: { size: 248, shown: true },
  risk: { size: 140, shown: true, downFirst: true },
  unit: { size: 176, shown: true },
  suggested: { size: 140, shown: false, downFirst: true },
  occurred: { size: 140, shown: false, downFirst: true },
  recorded: { size: 140, shown: false, downFirst: true },
  kind: { size: 112, shown: false },
  updated: { size: 140, shown: false, downFirst: true },
};
export const NARROWEST = 72;
export const WIDEST = 720;
/** One press of *wider* or *narrower*. */
const STEP = 32;

export const COLUMN_IDS = Object.keys(COLUMNS).filter(isColumn);

export function isColumn(id: string): id is Sortable {
  return (SORTABLE as readonly string[]).includes(id);
}

export const FIRST_LAYOUT: Layout = {
  columnOrder: [...COLUMN_IDS],
  columnVisibility: Object.fromEntries(COLUMN_IDS.map((id) => [id, COLUMNS[id].shown])),
  columnSizing: {},
  columnPinning: { start: ['number'], end: [] },
};

/** The columns that are shown, in their order: those that stay in view come first. */
export function shownColumns({ columnOrder, columnVisibility, columnPinning }: Layout): readonly Sortable[] {
  const shown = columnOrder.filter(isColumn).filter((id) => columnVisibility[id] !== false);
  const isPinned = (id: string): boolean => columnPinning.start.includes(id);
  return [...shown.filter(isPinned), ...shown.filter((id) => !isPinned(id))];
}

export function widthOf({ columnSizing }: Layout, id: Sortable): number {
  return columnSizing[id] ?? COLUMNS[id].size;
}

/** Shows a column or hides it; the last one stays. */
export function withShown(layout: Layout, id: Sortable, isShown: boolean): Layout {
  if (!isShown && shownColumns(layout).filter((each) => each !== id).length === 0) return layout;
  return { ...layout, columnVisibility: { ...layout.columnVisibility, [id]: isShown } };
}

/** Do the columns stand alike on the screen? */
export function sameLayout(one: Layout, other: Layout): boolean {
  const key = (layout: Layout): string =>
    JSON.stringify([
      shownColumns(layout).map((id) => [id, widthOf(layout, id)]),
      layout.columnPinning.start.toSorted(),
    ]);
  return key(one) === key(other);
}

/** One place to the left (-1) or to the right (1) of what is shown, among those pinned or those that are not. */
export function withMoved(layout: Layout, id: Sortable, by: -1 | 1): Layout {
  const beside = neighbour(layout, id, by);
  if (beside === undefined) return layout;
  const order = layout.columnOrder.filter((each) => each !== id);
  order.splice(order.indexOf(beside) + (by === 1 ? 1 : 0), 0, id);
  return { ...layout, columnOrder: order };
}

/** Which shown column it would change places with; none at the end of its part. */
export function neighbour(layout: Layout, id: Sortable, by: -1 | 1): Sortable | undefined {
  const { start } = layout.columnPinning;
  const shown = shownColumns(layout).filter((each) => start.includes(each) === start.includes(id));
  return shown[shown.indexOf(id) + by];
}

export function withPinned(layout: Layout, id: Sortable, isPinned: boolean): Layout {
  const start = layout.columnPinning.start.filter((each) => each !== id);
  return { ...layout, columnPinning: { start: isPinned ? [...start, id] : start, end: [] } };
}

export function withWidth(layout: Layout, id: Sortable, by: -1 | 1): Layout {
  const width = Math.max(NARROWEST, Math.min(WIDEST, widthOf(layout, id) + by * STEP));
  return { ...layout, columnSizing: { ...layout.columnSizing, [id]: width } };
}

/** What a sorting state of the table asks of the rows. */
export function sortingOf(
  sorting: readonly { readonly id: string; readonly desc: boolean }[],
): readonly SortBy[] {
  return sorting.flatMap(({ id, desc }) => (isColumn(id) ? [{ column: id, desc }] : []));
}
