import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Chosen,
  type Facet,
  FACETS,
  FOUND,
  FOUND_IN_NARRATIVE,
  NO_NATURE,
  NONE_CHOSEN,
  pick,
  seek,
  type Sought,
} from '../../renderer/store/seek.ts';
import { matcher } from '../../renderer/store/matcher.ts';
import type { Rows } from '../../renderer/store/rows.ts';
import { folded, queryWords } from '../../shared/register/find.ts';
import { CAUSES, NATURES } from '../../shared/register/incident.ts';
import type { Row } from '../../shared/register/row.ts';
import { STATUSES } from '../../shared/register/state.ts';
import { fr } from '../../shared/words/fr.ts';
import { anyRows, filledWith, makeRow } from './make-rows.ts';

const causes = ['', ...CAUSES.map((cause) => folded(fr.register.causes[cause]))];
const all: Sought = {
  matched: null,
  narratives: null,
  chosen: NONE_CHOSEN,
  incomplete: false,
  numbers: null,
  only: null,
};
type Asking = Partial<Sought> & { readonly words?: readonly string[] };
const look = (rows: Rows, { words = [], ...asked }: Asking) =>
  seek(rows.columns, { ...all, matched: matcher(rows.columns)({ words, causes }), ...asked });
const numbers = (rows: Rows, asked: Asking): readonly string[] =>
  [...pick(rows.base(), look(rows, asked))].map((place) => rows.at(place)!.number);

describe('search', () => {
  const rows = filledWith([
    makeRow(3, { title: 'Clé USB égarée', unit: 'Cœur du réseau', cause: 'loss' }),
    makeRow(2, { title: 'Rançongiciel', cause: 'ransomware' }),
    makeRow(1, { title: 'Courriel', cause: null }),
  ]);

  test.each([
    ['cle usb egaree', ['I-2026-003']],
    ['COEUR', ['I-2026-003']],
    ['rancongiciel', ['I-2026-002']],
    ['2026-001', ['I-2026-001']],
    ['usb rançon', []],
    ['i-2026', ['I-2026-003', 'I-2026-002', 'I-2026-001']],
    ['', ['I-2026-003', 'I-2026-002', 'I-2026-001']],
  ])('finds “%s” without its accents and its case', (query, expected) => {
    expect(numbers(rows, { words: queryWords(query) })).toEqual(expected);
  });

  test('reads the cause as the row shows it, one word here and one there', () => {
    expect(numbers(rows, { words: queryWords('perte égarée') })).toEqual(['I-2026-003']);
  });

  test('adds what was found in the narratives, and marks it', () => {
    const narratives = new Uint8Array([0, 1, 1]);
    const found = look(rows, { words: queryWords('rancongiciel'), narratives });
    expect([...found.rows]).toEqual([0, FOUND, FOUND_IN_NARRATIVE]);
    expect([found.count, found.inNarrative]).toEqual([2, 1]);
  });
});

describe('filters', () => {
  test('leave only the rows that are marked', () => {
    const rows = filledWith([makeRow(1), makeRow(2), makeRow(3)]);
    const only = Uint8Array.from({ length: rows.columns.size }, (_, place) => Number(place === 1));
    expect(numbers(rows, { only })).toEqual([rows.at(1)!.number]);
    expect(look(rows, { only }).count).toBe(1);
    expect(look(rows, { only: new Uint8Array(rows.columns.size) }).count).toBe(0);
  });

  test('leave the numbers of one import', () => {
    const rows = filledWith([
      makeRow(12),
      makeRow(11, { number: 'I-2025-011' }),
      makeRow(10),
      makeRow(9),
      makeRow(8),
    ]);
    const series = rows.columns.serieses.idOf('I-2026-');
    expect(numbers(rows, { numbers: { series, from: 9, to: 11 } })).toEqual(['I-2026-010', 'I-2026-009']);
  });

  test('count no value of a facet out because of that facet itself', () => {
    const rows = filledWith([
      makeRow(3, { status: 'open', cause: 'loss' }),
      makeRow(2, { status: 'closed', cause: 'loss' }),
      makeRow(1, { status: 'closed', cause: 'theft' }),
    ]);
    const open = STATUSES.indexOf('open');
    const closed = STATUSES.indexOf('closed');
    const loss = CAUSES.indexOf('loss') + 1;
    const theft = CAUSES.indexOf('theft') + 1;
    const { counted, count } = look(rows, { chosen: { ...NONE_CHOSEN, status: new Set([open]) } });
    expect(count).toBe(1);
    expect([counted.status[open], counted.status[closed]]).toEqual([1, 2]);
    expect([counted.cause[loss], counted.cause[theft]]).toEqual([1, 0]);
  });

  const valuesOf = (rows: Rows, row: Row): Readonly<Record<Facet, readonly number[]>> => ({
    status: [STATUSES.indexOf(row.status)],
    natures:
      row.natures.length === 0
        ? [NO_NATURE]
        : NATURES.flatMap((nature, at) => (row.natures.includes(nature) ? [at] : [])),
    cause: [row.cause === null ? 0 : (CAUSES as readonly string[]).indexOf(row.cause) + 1],
    unit: [row.unit === null ? 0 : rows.columns.units.idOf(row.unit)],
    risk: [row.risk === null ? 0 : row.risk === 'serious' ? 1 : 2],
    year: [Number((row.aware ?? row.recorded).slice(0, 4))],
  });

  test('find and count what a plain reading of the rows does', () => {
    const value = fc.constantFrom(0, 1, 2, 3, 5, 7);
    const chosen: fc.Arbitrary<Chosen> = fc.record({
      status: fc.uniqueArray(value, { maxLength: 2 }).map((list) => new Set(list)),
      natures: fc.uniqueArray(value, { maxLength: 2 }).map((list) => new Set(list)),
      cause: fc.uniqueArray(value, { maxLength: 2 }).map((list) => new Set(list)),
      unit: fc.uniqueArray(value, { maxLength: 2 }).map((list) => new Set(list)),
      risk: fc.uniqueArray(fc.constantFrom(0, 1, 2), { maxLength: 2 }).map((list) => new Set(list)),
      year: fc.uniqueArray(fc.constantFrom(2024, 2025, 2026), { maxLength: 2 }).map((list) => new Set(list)),
    });
    const query = fc.constantFrom('', 'cote', 'œuvre', 'montreal abc', 'perte', 'e');
    fc.assert(
      fc.property(anyRows, chosen, query, fc.boolean(), (list, wanted, asked, incomplete) => {
        const rows = filledWith(list);
        const words = queryWords(asked);
        const found = look(rows, { words, chosen: wanted, incomplete });
        const fits = (row: Row, facet: Facet): boolean =>
          wanted[facet].size === 0 || valuesOf(rows, row)[facet].some((each) => wanted[facet].has(each));
        const searched = list.filter((row) => {
          const label =
            row.cause === null ? '' : fr.register.causes[row.cause as keyof typeof fr.register.causes];
          const text = folded([row.number, row.title, row.unit ?? '', label].join('\n'));
          const lacks = (row.owed?.items ?? 0) > 0;
          return words.every((word) => text.includes(word)) && (!incomplete || lacks);
        });
        const expected = searched.filter((row) => FACETS.every((facet) => fits(row, facet)));
        expect([...pick(rows.base(), found)].map((place) => rows.at(place))).toEqual(expected);
        for (const facet of FACETS) {
          const others = FACETS.filter((other) => other !== facet);
          const counts = new Map<number, number>();
          for (const row of searched.filter((each) => others.every((other) => fits(each, other)))) {
            for (const each of valuesOf(rows, row)[facet]) counts.set(each, (counts.get(each) ?? 0) + 1);
          }
          const counted = new Map([...found.counted[facet].entries()].filter(([, count]) => count > 0));
          expect(counted).toEqual(counts);
        }
      }),
      { numRuns: 200 },
    );
  });
});
