/** Where the keyboard is in the table: a row of what is shown, and a cell of it; null: the row as a whole. */
export type Active = { readonly row: number; readonly cell: number | null };

export type Extent = {
  /** Rows and cells there are, and rows that a page shows. */
  readonly rows: number;
  readonly cells: number;
  readonly page: number;
};

/** Where a key leads; undefined where it is none that moves. Up from the first row stays there: the header is above. */
export function moved({ row, cell }: Active, key: string, { rows, cells, page }: Extent): Active | undefined {
  const to = (next: number): Active => ({ row: Math.max(0, Math.min(rows - 1, next)), cell });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1);
    case 'ArrowUp':
      return to(row - 1);
    case 'PageDown':
      return to(row + page);
    case 'PageUp':
      return to(row - page);
    case 'Home':
      return to(0);
    case 'End':
      return to(rows - 1);
    case 'ArrowRight':
      return { row, cell: Math.min(cells - 1, (cell ?? -1) + 1) };
    case 'ArrowLeft':
      return { row, cell: cell === null || cell === 0 ? null : cell - 1 };
    default:
      return undefined;
  }
}
