import type { Columns } from './columns.ts';

export type Asked = {
  /** Words of the query, folded; a row has them when each stands in what the table shows of it. */
  readonly words: readonly string[];
  /** For each cause by its code, its label as it is searched; a word may stand in it too. */
  readonly causes: readonly string[];
};

/**
 * Which rows have the words: a mark in each place; null where no word was given, so that every row has them. Who types
 * on narrows what was found: only the rows that had the shorter words are read again, and none where the same was asked.
 */
export type Matcher = (asked: Asked) => Uint8Array | null;

export function matcher(columns: Columns): Matcher {
  let before: (Asked & { readonly version: number; readonly marks: Uint8Array }) | null = null;
  return (asked) => {
    const { words, causes } = asked;
    if (words.length === 0) return null;
    const { version } = columns;
    const known = before?.version === version && before.causes === causes ? before : null;
    if (known !== null && isSame(known.words, words)) return known.marks;
    const among = known !== null && narrows(known.words, words) ? known.marks : null;
    const marks = match(columns, asked, among);
    before = { words, causes, version, marks };
    return marks;
  };
}

/** Only so many words may stand in the label of a cause: a bit each. */
const IN_LABEL = 30;

/** Does whatever has these words have those before them too? */
function narrows(before: readonly string[], words: readonly string[]): boolean {
  return before.length <= IN_LABEL && before.every((old) => words.some((word) => word.includes(old)));
}

function isSame(before: readonly string[], words: readonly string[]): boolean {
  return before.length === words.length && before.every((word, at) => word === words[at]);
}

function match(
  { size, arrays: { cause }, texts }: Columns,
  { words, causes }: Asked,
  among: Uint8Array | null,
): Uint8Array {
  const marks = new Uint8Array(size);
  // For each cause, the words its label has: a bit each.
  const said = causes.map((label) =>
    words.slice(0, IN_LABEL).reduce((bits, word, at) => (label.includes(word) ? bits | (1 << at) : bits), 0),
  );
  for (let at = 0; at < size; at += 1) {
    if (among !== null && among[at] === 0) continue;
    if (has(texts[at] ?? '', words, said[cause[at] ?? 0] ?? 0)) marks[at] = 1;
  }
  return marks;
}

function has(text: string, words: readonly string[], inLabel: number): boolean {
  for (let at = 0; at < words.length; at += 1) {
    if (at < IN_LABEL && (inLabel & (1 << at)) !== 0) continue;
    if (!text.includes(words[at] ?? '')) return false;
  }
  return true;
}
