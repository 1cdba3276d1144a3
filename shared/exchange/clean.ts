import { unneutralise } from './formula.ts';

/** What a database dump leaves in its cells: `\N` for nothing, a backslash at the head of a broken line. */
export type Cleaning = { readonly dump: boolean };

/**
 * The text of a cell, without what machines put around it. Where a run of control characters stands for one that was
 * lost on the way, U+FFFD says that one is missing: which one is not known, so none is put in its place.
 */
export function cleanText(cell: string, { dump }: Cleaning): string {
  if (dump && cell.trim() === '\\N') return '';
  // eslint-disable-next-line no-control-regex -- controls are what is looked for
  let text = unneutralise(cell).replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]+/g, '\uFFFD');
  if (dump) text = text.replace(/^\\(?!N$)/gm, '');
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same on one line. */
export function cleanLine(cell: string, cleaning: Cleaning): string {
  return oneLine(cleanText(cell, cleaning));
}

/** Clean text, its line breaks and runs of spaces become one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
