/**
 * A spreadsheet takes a cell for a formula by its first character, and looks past what cannot be seen to find it.
 * So does this: spaces, byte order marks, zero-width and bidirectional marks, NUL and other controls are skipped.
 */
const UNSEEN =
  '\\u034F\\0-\\x08\\x0B\\x0C\\x0E-\\x20\\x7F-\\xA0\\xAD\\u061C\\u1680\\u180E\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\u3000\\uFEFF';
const STARTS = '=+\\-@\\t\\r\\n|\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFF5C\\uFE62\\uFE63\\uFE66\\uFE6B';
const FORMULA = new RegExp(`^'*[${UNSEEN}]*[${STARTS}]`);

/** Puts an apostrophe before what a spreadsheet would run; everything else stays as it is. */
export function neutralise(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Takes that apostrophe away again: `unneutralise(neutralise(x))` is `x`, for every `x`. */
export function unneutralise(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
