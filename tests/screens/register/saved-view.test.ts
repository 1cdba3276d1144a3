import { expect, test } from 'vitest';
import { NO_FILTERS } from '../../../renderer/screens/register/filters.ts';
import { FIRST_LAYOUT, withPinned } from '../../../renderer/screens/register/layout.ts';
import { draftOf, type SavedView, viewsAmong } from '../../../renderer/screens/register/saved-view.ts';
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
