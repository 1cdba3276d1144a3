import { describe, expect, test } from 'vitest';
import { byDay, entryTitle, iconOf } from '../../../renderer/screens/journal/entry-text.ts';
import { behind, inFront } from '../../../renderer/screens/journal/use-entries.ts';
import { saidIn } from '../../../renderer/screens/said.ts';
import type { EntriesPage, EntryView } from '../../../shared/host.ts';
import { CHANGE_TYPES } from '../../../shared/register/change.ts';
import { wordsOf } from '../../../shared/words/words.ts';
import { NOW } from '../../make.ts';

const entry = (place: number, over: Partial<EntryView> = {}): EntryView => ({
  // Two devices write: the number in a chain says nothing of the order.
  seq: place % 2 === 0 ? place / 2 : place,
  place,
  hash: String(place).padStart(64, '0'),
  device: place % 2 === 0 ? 'b' : 'a',
  at: NOW,
  member: 'm',
  batch: null,
  changes: [],
  more: 0,
  counts: [],
  numbers: null,
  ...over,
});
const page = (from: number, to: number, total = from): EntriesPage => ({
  total,
  entries: Array.from({ length: from - to + 1 }, (_, at) => entry(from - at)),
});
const places = ({ entries }: EntriesPage): readonly number[] => entries.map(({ place }) => place);
const down = (from: number, to: number): readonly number[] => places(page(from, to));

describe('the pages of the journal', () => {
  test('what is recorded meanwhile comes in front, and what was read stays behind it', () => {
    const read = behind(page(100, 61), page(60, 21));
    expect(places(read)).toEqual(down(100, 21));
    const now = inFront(page(102, 63), read);
    expect(places(now)).toEqual(down(102, 21));
    expect(now.total).toBe(102);
  });

  test('nothing is listed twice where a page overlaps, and nothing is left out', () => {
    expect(places(behind(page(100, 61), page(70, 31)))).toEqual(down(100, 31));
    expect(places(inFront(page(100, 61), page(100, 21)))).toEqual(down(100, 21));
  });

  test('so many came that the two do not meet: read again from the top', () => {
    expect(places(inFront(page(200, 161), page(100, 21)))).toEqual(down(200, 161));
    // They meet without overlapping.
    expect(places(inFront(page(140, 101), page(101, 61)))).toEqual(down(140, 61));
  });

  test('an empty journal has no page behind', () => {
    const empty: EntriesPage = { entries: [], total: 0 };
    expect(inFront(empty, page(5, 1))).toEqual(empty);
    expect(places(behind(empty, page(5, 1)))).toEqual(down(5, 1));
  });
});

describe.each(['fr', 'en'] as const)('the line of an entry in %s', (language) => {
  const said = saidIn(wordsOf(language), language, 'America/Toronto', NOW);
  const { changes } = said.words.register;
  const { journal } = said.words.window;

  test('is its change, or how many of what, and of which records', () => {
    const counts = [{ type: 'note-added', count: 1 }];
    expect(entryTitle(entry(1, { counts }), said)).toBe(changes['note-added']);
    expect(entryTitle(entry(1, { counts, numbers: { first: 'I-1', last: 'I-1' } }), said)).toBe(
      changes['note-added'],
    );
    const many = [...counts, { type: 'closed', count: 3 }];
    expect(entryTitle(entry(1, { counts: many, numbers: { first: 'I-1', last: 'I-9' } }), said)).toBe(
      `${changes['note-added']}, ${journal.several(changes.closed, '3')} · ${journal.numbers('I-1', 'I-9')}`,
    );
  });

  test('of an import says how many, and from which file', () => {
    const counts = [{ type: 'incident-recorded', count: 1151 }];
    const title = entryTitle(entry(1, { batch: 'import plaintes 2026.csv', counts }), said);
    expect(title).toBe(journal.imported(said.quantity(1151, journal.records), 'plaintes 2026.csv'));
    expect(title).toContain('plaintes 2026.csv');
  });
});

test('entries stand by the day of their zone, in their order', () => {
  const late = entry(3, { at: '2026-11-21T03:00:00.000Z' });
  const before = entry(2, { at: '2026-11-20T23:00:00.000Z' });
  const first = entry(1, { at: '2026-11-19T23:00:00.000Z' });
  const said = saidIn(wordsOf('fr'), 'fr', 'America/Toronto', NOW);
  const days = byDay([late, before, first], (at) => said.date(at.slice(0, 10)));
  expect(days.map(({ entries }) => entries.map(({ place }) => place))).toEqual([[3], [2], [1]]);
  const local = byDay([late, before, first], () => 'one');
  expect(local).toHaveLength(1);
  expect(local[0]!.entries).toEqual([late, before, first]);
});

test('every change has a sign of its own kind; what is not known has a question', () => {
  for (const type of CHANGE_TYPES) {
    expect(iconOf(entry(1, { changes: [{ type } as EntryView['changes'][number]] })), type).not.toBe(
      'question',
    );
  }
  expect(iconOf(entry(1))).toBe('question');
  expect(iconOf(entry(1, { changes: [{ type: 'constructor' } as EntryView['changes'][number]] }))).toBe(
    'question',
  );
});
