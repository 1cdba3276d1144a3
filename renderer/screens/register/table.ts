import {
  type Column,
  type ColumnDef,
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  functionalUpdate,
  type ReactTable,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { Row } from '../../../shared/register/row.ts';
import { type Asked, FROM_THE_TOP, type Keeping } from './kept.ts';
import { COLUMN_IDS, COLUMNS, NARROWEST, WIDEST } from './layout.ts';

/*
 * TanStack keeps which columns there are, in which order, how wide, pinned where, and by what one sorts. The rows it is
 * given are those in view alone: finding, counting and ordering a hundred thousand is done over the columns of the store.
 */
const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});
type Features = typeof features;

const columns: ColumnDef<Features, Row>[] = COLUMN_IDS.map((id) => ({
  id,
  accessorFn: (row) => row[id === 'suggested' ? 'suggested' : id],
  size: COLUMNS[id].size,
  minSize: NARROWEST,
  maxSize: WIDEST,
  sortDescFirst: COLUMNS[id].downFirst === true,
}));

export type RegisterTable = ReactTable<Features, Row>;
export type RegisterColumn = Column<Features, Row>;

export function useRegisterTable(data: Row[], asked: Asked, set: Keeping['set']): RegisterTable {
  const { layout, sorting } = asked;
  const arrange = (changed: Partial<Asked['layout']>): void => set({ layout: { ...layout, ...changed } });
  return useTable({
    features,
    columns,
    data,
    getRowId: ({ id }) => id,
    manualSorting: true,
    enableMultiSort: true,
    isMultiSortEvent: (event) => event instanceof Object && 'shiftKey' in event && event.shiftKey === true,
    columnResizeMode: 'onChange',
    state: { ...layout, sorting },
    onSortingChange: (change) => set({ ...FROM_THE_TOP, sorting: functionalUpdate(change, sorting) }),
    onColumnOrderChange: (change) => arrange({ columnOrder: functionalUpdate(change, layout.columnOrder) }),
    onColumnVisibilityChange: (change) =>
      arrange({ columnVisibility: functionalUpdate(change, layout.columnVisibility) }),
    onColumnSizingChange: (change) =>
      arrange({ columnSizing: functionalUpdate(change, layout.columnSizing) }),
    onColumnPinningChange: (change) =>
      arrange({ columnPinning: functionalUpdate(change, layout.columnPinning) }),
  });
}
