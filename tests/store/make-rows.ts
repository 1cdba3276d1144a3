import fc from 'fast-check';
import { SUGGESTIONS } from '../../renderer/store/columns.ts';
import { type Rows, rowsInMemory } from '../../renderer/store/rows.ts';
import { CAUSES, NATURES } from '../../shared/register/incident.ts';
import type { Row } from '../../shared/register/row.ts';
import { STATUSES } from '../../shared/register/state.ts';
import { idOf } from '../make.ts';

/** A row as the keeper gives it; `n` makes its id, number and sequence. */
export function makeRow(n: number, over: Partial<Row> = {}): Row {
  return {
    id: idOf(n),
    kind: 'incident',
    number: `I-2026-${String(n).padStart(3, '0')}`,
    title: `Courriel envoyé au mauvais destinataire ${n}`,
    status: 'open',
    aware: '2026-11-18',
    occurred: '2026-11-17',
    recorded: '2026-11-20',
    persons: 1,
    natures: ['unauthorised-communication'],
    cause: 'misdirected-email',
    unit: null,
    risk: null,
    suggested: null,
    updated: '2026-11-20T15:30:00.000Z',
    seq: n,
    owed: null,
    ...over,
  };
}

const word = fc.constantFrom('côte', 'cote', 'Coté', 'côté', 'Œuvre', 'zèbre', 'ABC', 'été', 'Montréal', '9');
const day = fc
  .tuple(
    fc.integer({ min: 2024, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

/** Any row, whose values come back often enough to be counted and tied. */
const anyRow = fc.record({
  title: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  status: fc.constantFrom(...STATUSES),
  aware: fc.option(day),
  occurred: fc.option(day),
  recorded: day,
  persons: fc.option(fc.integer({ min: 0, max: 12 })),
  natures: fc.subarray([...NATURES]),
  cause: fc.option(fc.constantFrom(...CAUSES)),
  unit: fc.option(word),
  risk: fc.constantFrom('serious' as const, 'not-serious' as const, null),
  suggested: fc.option(fc.constantFrom(...SUGGESTIONS)),
  owed: fc.constantFrom(null, {}, { items: 2 }, { assess: 1 }),
});

export const anyRows = fc
  .array(anyRow, { maxLength: 40 })
  .map((list) => list.map((over, at): Row => makeRow(list.length - at, over)));

/** Rows as they stand once the register is filled; the newest first. */
export function filledWith(list: readonly Row[]): Rows {
  const rows = rowsInMemory();
  rows.add(list, 0);
  rows.publish({ total: list.length, complete: true });
  return rows;
}
