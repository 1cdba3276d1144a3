/**
 * A spreadsheet takes a cell for a formula by its first character, and looks past what cannot be seen to find it.
 * So does this: spaces, controls, zero-width and bidirectional marks, byte order marks, fillers and NUL are skipped.
 */
const UNSEEN = '(?![\\t\\r\\n])[\\p{Cc}\\p{Cf}\\p{Z}\\u034F\\u115F\\u1160\\u2800\\u3164\\uFFA0]';
/** `= + - @ TAB CR LF |`, and their full-width and small forms. */
const STARTS = '[=+\\-@\\t\\r\\n|\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFF5C\\uFE62\\uFE63\\uFE66\\uFE6B]';
const FORMULA = new RegExp(`^'*(?:${UNSEEN})*${STARTS}`, 'u');

/** Puts an apostrophe before what a spreadsheet would run; everything else stays as it is. */
export function neutralise(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Takes that apostrophe away again: `unneutralise(neutralise(x))` is `x`, for every `x`. */
export function unneutralise(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
