import { refused, type Refused } from '../result.ts';

export const ROW_ERRORS = [
  'quotes-malformed',
  'cells-missing',
  'cells-extra',
  'cell-too-long',
  'characters-lost',
  'title-missing',
  'too-long',
  'not-a-date',
  'date-ambiguous',
  'dates-reversed',
  'not-a-count',
  'count-negative',
  'count-too-large',
  'count-reversed',
  'not-in-list',
  'does-not-fit',
  'name-missing',
  'not-an-email',
  'language-unknown',
  'listed-twice',
  'listed-already',
] as const;
export type RowErrorCode = (typeof ROW_ERRORS)[number];

/** What is wrong with one cell. */
export type CellError = {
  readonly column: string | null;
  readonly code: RowErrorCode;
  readonly value: string;
};

/** A bad row: its first fault, and the others it has. `row` is the spreadsheet's number: the header is row 1. */
export type RowError = CellError & { readonly row: number; readonly also?: readonly CellError[] };

/** All bad rows of a file, in their order. Nothing of the file is imported. */
export function refuseRows(errors: readonly RowError[]): Refused {
  const rows = errors.toSorted((a, b) => a.row - b.row);
  return refused('row-errors', { count: rows.length, rows });
}
