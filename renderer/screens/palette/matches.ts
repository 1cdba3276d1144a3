import { folded, queryWords } from '../../../shared/register/find.ts';
import type { Row } from '../../../shared/register/row.ts';
import type { Rows } from '../../store/rows.ts';

/** Records shown of each kind of find. */
export const SHOWN = 8;

/** Something that can be done, and other words it is looked for by. */
export type Named = { readonly id: string; readonly title: string; readonly also: string };

/** Actions in which every word stands, those whose own name has them first; all of them where no word was written. */
export function actionsFor<A extends Named>(actions: readonly A[], query: string): readonly A[] {
  const words = queryWords(query);
  if (words.length === 0) return actions;
  const has = (text: string): boolean => words.every((word) => wordStarts(text, word));
  const byName = actions.filter(({ title }) => has(folded(title)));
  const byMore = actions.filter(
    (action) => !byName.includes(action) && has(folded(`${action.title} ${action.also}`)),
  );
  return [...byName, ...byMore];
}

/** Rows whose number, title or unit has every word, the newest first; one whose number it is comes before them. */
export function rowsFor(rows: Rows, query: string): readonly Row[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const { texts } = rows.columns;
  const found: Row[] = [];
  for (const place of rows.base()) {
    const text = texts[place] ?? '';
    if (!words.every((word) => text.includes(word))) continue;
    const row = rows.at(place);
    if (row === undefined) continue;
    if (folded(row.number) === words.join(' ')) return [row, ...found].slice(0, SHOWN);
    if (found.length < SHOWN) found.push(row);
  }
  return found;
}

/** Does a word of the text start like this one? */
function wordStarts(text: string, word: string): boolean {
  return text.startsWith(word) || text.includes(` ${word}`) || text.includes(`'${word}`);
}
