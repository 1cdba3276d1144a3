import { describe, expect, test } from 'vitest';
import { labelOf, valuesIn } from '../../../renderer/screens/register/facet-values.ts';
import {
  type Filters,
  isFiltered,
  NO_FILTERS,
  sameFilters,
  soughtBy,
} from '../../../renderer/screens/register/filters.ts';
import { BUILT_IN, filtersOf, viewOf } from '../../../renderer/screens/register/views.ts';
import { FACETS, pick, seek } from '../../../renderer/store/seek.ts';
import type { Rows } from '../../../renderer/store/rows.ts';
import { fr } from '../../../shared/words/fr.ts';
import { filledWith, makeRow } from '../../store/make-rows.ts';

const { compare } = new Intl.Collator('fr-CA');
const look = (rows: Rows, filters: Filters) =>
  seek(rows.columns, { matched: null, narratives: null, only: null, ...soughtBy(filters, rows.columns) });
const numbers = (rows: Rows, filters: Filters): readonly string[] =>
  [...pick(rows.base(), look(rows, filters))].map((place) => rows.at(place)!.number);

const rows = filledWith([
  makeRow(5, { unit: 'Ventes', status: 'open', aware: '2026-01-02', owed: { items: 3 } }),
  makeRow(4, { unit: 'Ventes', status: 'assessed', risk: 'serious', aware: '2025-06-01' }),
  makeRow(3, { unit: 'Économat', status: 'annulled', cause: null, natures: [], aware: '2025-06-01' }),
  makeRow(2, { unit: null, status: 'contained', natures: ['loss'], aware: null, recorded: '2024-12-31' }),
  makeRow(1, { unit: 'ventes', status: 'closed', risk: 'not-serious', aware: '2024-05-05' }),
]);

describe('filters by name', () => {
  test.each<readonly [Partial<Filters>, readonly number[]]>([
    [{}, [5, 4, 3, 2, 1]],
    [{ unit: ['Ventes'] }, [5, 4]],
    [{ unit: [''] }, [2]],
    [{ unit: ['Ventes', ''] }, [5, 4, 2]],
    [{ unit: ['une unité que personne n’a'] }, []],
    [{ natures: [''] }, [3]],
    [{ natures: ['loss'] }, [2]],
    [{ cause: [''] }, [3]],
    [{ risk: [''] }, [5, 3, 2]],
    [{ risk: ['serious'] }, [4]],
    [{ year: ['2024'] }, [2, 1]],
    [{ status: ['annulled', 'closed'] }, [3, 1]],
    [{ status: ['nonsense'] }, []],
    [{ incomplete: true }, [5]],
    [{ numbers: { from: 'I-2026-002', to: 'I-2026-003' } }, [3, 2]],
    [{ numbers: { from: 'I-1999-002', to: 'I-1999-003' } }, []],
  ])('%o leave %o', (filters, expected) => {
    expect(numbers(rows, { ...NO_FILTERS, ...filters })).toEqual(
      expected.map((n) => `I-2026-${String(n).padStart(3, '0')}`),
    );
  });

  test('are compared by what they are', () => {
    const one = { ...NO_FILTERS, status: ['open', 'closed'] };
    expect(sameFilters(one, { ...NO_FILTERS, status: ['closed', 'open'] })).toBe(true);
    expect(sameFilters(one, NO_FILTERS)).toBe(false);
    const waiting = { ...NO_FILTERS, waiting: 'assess' } as const;
    expect(sameFilters(waiting, NO_FILTERS)).toBe(false);
    expect([NO_FILTERS, one, waiting].map((each) => isFiltered(each))).toEqual([false, true, true]);
  });
});

describe('the values of a facet', () => {
  test('stand in their order, with what each would leave; what has none comes last', () => {
    const values = valuesIn('unit', look(rows, NO_FILTERS).counted, NO_FILTERS, rows.columns, fr, compare);
    expect(values.map(({ label, count }) => [label, count])).toEqual([
      ['Économat', 1],
      ['ventes', 1],
      ['Ventes', 2],
      [fr.window.register.none.unit, 1],
    ]);
  });

  test('hold a chosen one that no row has any more, so that it can be taken back', () => {
    const filters = { ...NO_FILTERS, status: ['open'], cause: ['theft'] };
    const values = valuesIn('cause', look(rows, filters).counted, filters, rows.columns, fr, compare);
    expect(values.map(({ value, count }) => [value, count])).toEqual([
      ['misdirected-email', 1],
      ['theft', 0],
    ]);
  });

  test('go from the last year to the first', () => {
    const values = valuesIn('year', look(rows, NO_FILTERS).counted, NO_FILTERS, rows.columns, fr, compare);
    expect(values.map(({ label }) => label)).toEqual(['2026', '2025', '2024']);
  });

  test.each(FACETS)('%s has words for none', (facet) => {
    expect(labelOf(facet, '', fr)).toBe(fr.window.register.none[facet]);
  });
});

describe('built-in views', () => {
  test.each(BUILT_IN)('%s is known again by its filters', (view) => {
    expect(viewOf(filtersOf(view, '2026-11-20'), '2026-11-20')).toBe(view);
  });

  test('show what they say', () => {
    const of = (view: (typeof BUILT_IN)[number]): readonly string[] =>
      numbers(rows, filtersOf(view, '2026-11-20')).map((number) => number.slice(-1));
    expect(of('open')).toEqual(['5', '4', '2']);
    expect(of('to-assess')).toEqual(['5', '2']);
    expect(of('serious')).toEqual(['4']);
    expect(of('this-year')).toEqual(['5']);
    expect(of('incomplete')).toEqual(['5']);
  });
});
