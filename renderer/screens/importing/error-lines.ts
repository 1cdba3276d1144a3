import type { CellFault, RowFault } from '../../../shared/host.ts';

/** One fault of one cell, with the number its row has in a spreadsheet. */
export type ErrorLine = CellFault & { readonly row: number };

/** Every fault by itself, in the order of the rows. */
export function errorLines(errors: readonly RowFault[]): readonly ErrorLine[] {
  return errors.flatMap(({ row, column, code, value, also = [] }) => [
    { row, column, code, value },
    ...also.map((fault) => ({ ...fault, row })),
  ]);
}

/** Values of a column that the mapping does not know, each once. */
export function unknownValues(errors: readonly RowFault[], column: string): readonly string[] {
  const lines = errorLines(errors).filter((line) => line.code === 'not-in-list' && line.column === column);
  return [...new Set(lines.map(({ value }) => value))];
}
