import type { Row } from '../../../shared/register/row.ts';

/** Records of the same day that are called the same, whatever the case and the accents: most likely the same incident. */
export function likelyDuplicates(
  title: string,
  days: readonly string[],
  rows: readonly Row[],
): readonly Row[] {
  const sought = folded(title);
  if (sought === '') return [];
  return rows.filter(
    (row) =>
      row.status !== 'annulled' &&
      [row.aware, row.recorded].some((day) => day !== null && days.includes(day)) &&
      isSame(folded(row.title), sought),
  );
}

/** A row shows a long title cut, with an ellipsis. */
function isSame(shown: string, sought: string): boolean {
  return shown.endsWith('…') ? sought.startsWith(shown.slice(0, -1)) : shown === sought;
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}
