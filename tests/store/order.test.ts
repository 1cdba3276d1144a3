import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexiconsOf, ordered, type Saying, SORTABLE, type SortBy } from '../../renderer/store/order.ts';
import type { Rows } from '../../renderer/store/rows.ts';
import { byNumber } from '../../shared/register/period.ts';
import type { Row } from '../../shared/register/row.ts';
import { STATUSES } from '../../shared/register/state.ts';
import { fr } from '../../shared/words/fr.ts';
import { anyRows, filledWith, makeRow } from './make-rows.ts';

const { compare } = new Intl.Collator('fr-CA');
const saying: Saying = { compare, causes: fr.register.causes, natures: fr.register.natures };

function sorted(rows: Rows, sorting: readonly SortBy[]): readonly Row[] {
  for (const texts of lexiconsOf(rows.columns, sorting)) texts.settle(compare, () => true);
  const order = ordered(rows.columns, rows.base(), sorting, saying);
  if (order === null) throw new Error('not in order');
  return [...order].map((place) => rows.at(place)!);
}

/** What a column shows, as something to compare; null for none. */
const shown: Readonly<Record<SortBy['column'], (row: Row) => string | number | null>> = {
  number: () => null,
  title: ({ title }) => title,
  status: ({ status }) => STATUSES.indexOf(status),
  kind: () => null,
  aware: ({ aware }) => aware,
  occurred: ({ occurred }) => occurred,
  recorded: ({ recorded }) => recorded,
  persons: ({ persons }) => persons,
  natures: ({ natures }) =>
    natures.length === 0
      ? null
      : natures.map((nature) => fr.register.natures[nature as keyof typeof fr.register.natures]).join(', '),
  cause: ({ cause }) =>
    cause === null ? null : fr.register.causes[cause as keyof typeof fr.register.causes],
  unit: ({ unit }) => unit,
  risk: ({ risk }) => risk && ['not-serious', 'serious'].indexOf(risk),
  suggested: ({ suggested }) =>
    suggested && ['not-applicable', 'not-serious', 'uncertain', 'serious'].indexOf(suggested),
  updated: ({ seq }) => seq,
};

function plainly(list: readonly Row[], sorting: readonly SortBy[]): readonly Row[] {
  const by = (a: Row, b: Row, { column, desc }: SortBy): number => {
    if (column === 'number') return desc ? byNumber(b, a) : byNumber(a, b);
    const [one, other] = [shown[column](a), shown[column](b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const way =
      typeof one === 'string' && typeof other === 'string'
        ? compare(one, other)
        : Number(one) - Number(other);
    return desc ? -way : way;
  };
  return list.toSorted((a, b) => sorting.reduce((way, key) => way || by(a, b, key), 0));
}

describe('the order of the table', () => {
  test('is the newest first where nothing is asked', () => {
    const rows = filledWith([makeRow(3), makeRow(2), makeRow(1)]);
    rows.patch([makeRow(4), makeRow(5)]);
    expect(sorted(rows, []).map(({ number }) => number)).toEqual([
      'I-2026-005',
      'I-2026-004',
      'I-2026-003',
      'I-2026-002',
      'I-2026-001',
    ]);
  });

  test('counts numbers, and does not spell them', () => {
    const numbers = ['I-2026-1000', 'I-2026-999', 'I-2025-002', 'I-2026-B014'];
    const rows = filledWith(numbers.map((number, at) => makeRow(9 - at, { number })));
    const asc = sorted(rows, [{ column: 'number', desc: false }]).map(({ number }) => number);
    expect(asc).toEqual(['I-2025-002', 'I-2026-999', 'I-2026-1000', 'I-2026-B014']);
  });

  test('puts what has no value last, whichever way', () => {
    const rows = filledWith([
      makeRow(3, { persons: null }),
      makeRow(2, { persons: 5 }),
      makeRow(1, { persons: 70_000_000_000 }),
    ]);
    const persons = (desc: boolean): unknown =>
      sorted(rows, [{ column: 'persons', desc }]).map((row) => row.persons);
    expect(persons(false)).toEqual([5, 70_000_000_000, null]);
    expect(persons(true)).toEqual([70_000_000_000, 5, null]);
  });

  test('waits for texts that are not in order yet', () => {
    const rows = filledWith([makeRow(1)]);
    expect(ordered(rows.columns, rows.base(), [{ column: 'title', desc: false }], saying)).toBeNull();
    expect(sorted(rows, [{ column: 'title', desc: false }])).toHaveLength(1);
    rows.patch([makeRow(1, { title: 'Autre', seq: 9 })]);
    expect(ordered(rows.columns, rows.base(), [{ column: 'title', desc: false }], saying)).toBeNull();
  });

  test('follows a change of a number it sorted by', () => {
    const rows = filledWith([makeRow(2, { persons: 2 }), makeRow(1, { persons: 1 })]);
    const persons = (): unknown =>
      sorted(rows, [{ column: 'persons', desc: true }]).map((row) => row.persons);
    expect(persons()).toEqual([2, 1]);
    rows.patch([makeRow(1, { persons: 7, seq: 8 })]);
    expect(persons()).toEqual([7, 2]);
  });

  test('is that of a plain stable sort by several keys', () => {
    const keys = fc.uniqueArray(fc.record({ column: fc.constantFrom(...SORTABLE), desc: fc.boolean() }), {
      maxLength: 3,
      selector: ({ column }) => column,
    });
    fc.assert(
      fc.property(anyRows, keys, (list, sorting) => {
        expect(sorted(filledWith(list), sorting)).toEqual(plainly(list, sorting));
      }),
      { numRuns: 300 },
    );
  });
});
