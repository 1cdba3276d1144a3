import Papa from 'papaparse';
import { ok, refused, type Result } from '../result.ts';
import type { Language } from '../register/organisation.ts';
import { decodeText, type Encoding } from './decode.ts';
import { neutralise } from './formula.ts';
import { nameColumns } from './headers.ts';
import type { RowError } from './row-error.ts';

/** What a foreign file may be at most. */
export const CAPS = { bytes: 25 * 1024 * 1024, rows: 50_000, columns: 200, cell: 32_767 } as const;

/** `row` is the number a spreadsheet shows beside it: the header is row 1. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] };

export type Table = {
  /** One name for each column, no two alike, none empty. */
  readonly headers: readonly string[];
  /** Which row the names are in: lines that stand alone above them are titles. */
  readonly headerRow: number;
  /** Rows that are whole: as many cells as there are headers. Blank rows are left out. */
  readonly rows: readonly TableRow[];
  /** Rows that cannot be read, one error each. */
  readonly errors: readonly RowError[];
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
};

export type Delimiter = ',' | ';' | '\t';
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/**
 * Reads a CSV file: comma, semicolon or tab; encoding found from the bytes; cells as they are, untrimmed, line breaks
 * as LF. A row that is not whole comes back in `errors`; a file beyond the caps, empty or no text is refused.
 *
 * @param headless the first row is one like the others, and the columns are named by their place
 */
export function readCsv(
  bytes: Uint8Array,
  { headless = false }: { readonly headless?: boolean } = {},
): Result<Table> {
  if (bytes.length > CAPS.bytes) {
    return refused('file-too-large', { bytes: bytes.length, most: CAPS.bytes });
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { encoding, lossy } = decoded.value;
  const text = decoded.value.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const delimiter = findDelimiter(text);
  // Two more than may be: the header, and the one that shows there are too many.
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: CAPS.rows + 2 });
  const lines = parsed.data;
  const top = headless ? -1 : findHeader(lines);
  const head = headless ? unnamed(lines) : lines[top];
  if (head === undefined) return refused('file-not-readable', { cause: 'empty' });
  if (head.length > CAPS.columns) {
    return refused('file-not-readable', {
      cause: 'columns-too-many',
      columns: head.length,
      most: CAPS.columns,
    });
  }
  if (lines.length > CAPS.rows + 1 && lines.slice(CAPS.rows + 1).some((cells) => !isBlank(cells))) {
    return refused('rows-too-many', { most: CAPS.rows });
  }
  if (head.some((cell) => cell.length > CAPS.cell)) {
    return refused('file-not-readable', { cause: 'header-too-long' });
  }
  const headers = nameColumns(withoutTail(head, lines));
  const badQuotes = new Set(parsed.errors.flatMap(({ type, row }) => (type === 'Quotes' ? [row] : [])));
  if (badQuotes.has(top)) return refused('file-not-readable', { cause: 'header-quotes' });

  const rows: TableRow[] = [];
  const errors: RowError[] = [];
  for (let index = top + 1; index < lines.length; index += 1) {
    const cells = lines[index] ?? [];
    const row = index + 1;
    if (badQuotes.has(index)) {
      errors.push({
        row,
        column: headers[cells.length - 1] ?? null,
        code: 'quotes-malformed',
        value: shown(cells.at(-1) ?? ''),
      });
    } else if (!isBlank(cells)) {
      const error = whatIsWrong(row, cells, headers, lossy);
      if (error === null) rows.push({ row, cells: cells.slice(0, headers.length) });
      else errors.push(error);
    }
  }
  return ok({ headers, headerRow: top + 1, rows, errors, delimiter, encoding });
}

/**
 * Writes a CSV file: UTF-8 with a byte order mark, CRLF, every cell quoted, no cell a spreadsheet would take for a
 * formula; `;` in French (what spreadsheets of French Canada expect), `,` in English.
 */
export function writeCsv(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  language: Language,
): Uint8Array {
  const safe = [headers, ...rows].map((cells) => cells.map(neutralise));
  const text = Papa.unparse(safe, {
    delimiter: language === 'fr' ? ';' : ',',
    quotes: true,
    newline: '\r\n',
  });
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/** A nameless column for each cell of the first rows; nothing where there is none. */
function unnamed(lines: readonly (readonly string[])[]): readonly string[] | undefined {
  const first = lines.find((cells) => !isBlank(cells));
  return first?.map(() => '');
}

/** A value as it may be shown in an error: one may hold a whole narrative. */
export function shown(value: string): string {
  return value.length > 200 ? `${value.slice(0, 199)}…` : value;
}

/** The first row that says something, or the first of several cells below titles of one; -1 where there is none. */
function findHeader(lines: readonly (readonly string[])[]): number {
  const filled = lines.slice(0, 50).flatMap((cells, index) => {
    const count = cells.filter((cell) => cell.trim() !== '').length;
    return count > 0 ? [{ index, count }] : [];
  });
  const [first] = filled;
  if (first === undefined) return lines.findIndex((cells) => !isBlank(cells));
  const wide = filled.slice(0, 10).find(({ count }) => count > 1);
  return (wide ?? first).index;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function whatIsWrong(
  row: number,
  cells: readonly string[],
  headers: readonly string[],
  lossy: boolean,
): RowError | null {
  const extra = cells.slice(headers.length).find((cell) => cell.trim() !== '');
  if (extra !== undefined) return { row, column: null, code: 'cells-extra', value: shown(extra) };
  if (cells.length < headers.length) {
    return {
      row,
      column: headers[cells.length] ?? null,
      code: 'cells-missing',
      value: shown(cells.at(-1) ?? ''),
    };
  }
  const long = cells.findIndex((cell) => cell.length > CAPS.cell);
  if (long >= 0)
    return { row, column: headers[long] ?? null, code: 'cell-too-long', value: shown(cells[long] ?? '') };
  const lost = lossy ? cells.findIndex((cell) => cell.includes('\uFFFD')) : -1;
  if (lost >= 0)
    return { row, column: headers[lost] ?? null, code: 'characters-lost', value: shown(cells[lost] ?? '') };
  return null;
}

/** Spreadsheets leave empty columns at the end: without a name and without a value, they are none. */
function withoutTail(head: readonly string[], lines: readonly (readonly string[])[]): readonly string[] {
  let width = head.length;
  const isEmpty = (column: number): boolean => lines.every((cells) => (cells[column] ?? '').trim() === '');
  while (width > 1 && isEmpty(width - 1)) width -= 1;
  return head.slice(0, width);
}

/** The delimiter by which most of the first rows fall into the same number of columns, and then into most of them. */
function findDelimiter(text: string): Delimiter {
  const sample = text.slice(0, 200_000);
  const scores = DELIMITERS.map((delimiter) => {
    const lines = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: 30 }).data.filter(
      (cells) => !isBlank(cells),
    );
    const widths = new Map<number, number>();
    for (const { length } of lines) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const [width, count] = [...widths].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
    const alike = count / Math.max(lines.length, 1);
    return { delimiter, score: alike * 1000 + width };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}
