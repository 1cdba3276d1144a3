/** Longest name of a column that is kept (characters): it becomes a key of the record's `imported.fields`. */
const LONGEST_NAME = 190;

/**
 * Names the columns so that each can be told from the others: an empty name becomes its place, a name used twice is
 * numbered, and one that means something to JavaScript itself is marked.
 */
export function nameColumns(cells: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return cells.map((cell, index) => {
    const clean = tidy(cell).slice(0, LONGEST_NAME);
    const name = clean === '' ? `#${index + 1}` : clean === '__proto__' ? `__proto__ #${index + 1}` : clean;
    let free = name;
    for (let next = 2; used.has(free); next += 1) free = `${name} (${next})`;
    used.add(free);
    return free;
  });
}

/** Letters and digits only, lower case, no accents, `#` and `n°` as `no`: by which names and values are recognised. */
export function plain(text: string): string {
  return text
    .replace(/#|№|\bn°/gi, ' no ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function tidy(cell: string): string {
  return cell.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}
