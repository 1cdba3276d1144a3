import { expect, test } from 'vitest';
import { NO_FILTERS } from '../../../renderer/screens/register/filters.ts';
import { FIRST_LAYOUT, withPinned, withShown, withWidth } from '../../../renderer/screens/register/layout.ts';
import {
  draftOf,
  nameFaults,
  type SavedView,
  standingAmong,
  viewsAmong,
} from '../../../renderer/screens/register/saved-view.ts';
import type { NewDraft } from '../../../shared/host.ts';

const view: SavedView = {
  id: '4f0f1f3c-6a51-4b4e-9b6e-5f6f3c1c1a11',
  name: 'Ventes, sérieux',
  query: 'portatif',
  filters: { ...NO_FILTERS, unit: ['Ventes'], risk: ['serious'] },
  sorting: [{ id: 'aware', desc: true }],
  layout: withPinned(FIRST_LAYOUT, 'title', true),
};

const back = (draft: NewDraft): NewDraft => JSON.parse(JSON.stringify(draft)) as NewDraft;

test('comes back from its draft as it was', () => {
  expect(viewsAmong([back(draftOf(view))])).toEqual([view]);
  // The keeper takes no longer id.
  expect(draftOf(view).id.length).toBeLessThanOrEqual(64);
});

test('is passed over among other drafts, and where it is no view', () => {
  const other: NewDraft = { id: 'x', kind: 'facts', record: null, value: {} };
  const broken: NewDraft = { ...draftOf(view), value: { ...view, layout: { columnOrder: 'all' } } };
  expect(viewsAmong([other, broken])).toEqual([]);
});

test('stands by its name', () => {
  const named = (name: string): NewDraft => draftOf({ ...view, id: name, name });
  expect(viewsAmong([named('b'), named('a')]).map(({ name }) => name)).toEqual(['a', 'b']);
});

test('is the one that stands while nothing of it is asked otherwise', () => {
  const other = { ...view, id: 'other', name: 'Autre', query: '' };
  const standing = (asked: SavedView): string | undefined => standingAmong([other, view], asked)?.name;
  expect(standing({ ...view })).toBe('Ventes, sérieux');
  expect(standing({ ...view, query: '' })).toBe('Autre');
  // The order in which values were chosen, or a width said that is the column's own, shows nothing else.
  expect(standing({ ...view, layout: withWidth(withWidth(view.layout, 'title', 1), 'title', -1) })).toBe(
    'Ventes, sérieux',
  );
  for (const asked of [
    { ...view, query: 'portatifs' },
    { ...view, filters: NO_FILTERS },
    { ...view, sorting: [{ id: 'aware', desc: false }] },
    { ...view, sorting: [] },
    { ...view, layout: FIRST_LAYOUT },
    { ...view, layout: withShown(view.layout, 'unit', false) },
  ]) {
    expect(standing(asked)).toBeUndefined();
  }
});

test('has a name, and no other’s', () => {
  expect(nameFaults({ a: 'Ventes', b: 'Égarés' })).toEqual({});
  expect(nameFaults({ a: ' ', b: 'Ventes', c: 'Ventes ', d: '' })).toEqual({
    a: 'missing',
    c: 'twice',
    d: 'missing',
  });
});
