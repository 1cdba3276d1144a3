import { describe, expect, test } from 'vitest';
import {
  COLUMN_IDS,
  FIRST_LAYOUT,
  neighbour,
  shownColumns,
  sortingOf,
  widthOf,
  withMoved,
  withPinned,
  withShown,
  withWidth,
} from '../../../renderer/screens/register/layout.ts';
import { SORTABLE } from '../../../renderer/store/order.ts';

describe('the layout of the columns', () => {
  test('knows every column the rows can be sorted by', () => {
    expect(COLUMN_IDS.toSorted()).toEqual([...SORTABLE].sort());
  });

  test('shows the pinned ones first, and the rest in their order', () => {
    const layout = withPinned(FIRST_LAYOUT, 'risk', true);
    expect(shownColumns(layout).slice(0, 3)).toEqual(['number', 'risk', 'title']);
    expect(shownColumns(withPinned(layout, 'risk', false))).toEqual(shownColumns(FIRST_LAYOUT));
  });

  test('hides a column, but never the last', () => {
    const none = shownColumns(FIRST_LAYOUT).reduce(
      (layout, id) => withShown(layout, id, false),
      FIRST_LAYOUT,
    );
    expect(shownColumns(none)).toHaveLength(1);
    expect(shownColumns(withShown(FIRST_LAYOUT, 'updated', true))).toContain('updated');
  });

  test('moves a column past the one it is seen beside, whatever is hidden between', () => {
    const hidden = withShown(FIRST_LAYOUT, 'status', false);
    expect(neighbour(hidden, 'title', 1)).toBe('aware');
    const moved = shownColumns(withMoved(hidden, 'title', 1));
    expect(moved.slice(0, 3)).toEqual(['number', 'aware', 'title']);
    expect(shownColumns(withMoved(withMoved(hidden, 'title', 1), 'title', -1))).toEqual(shownColumns(hidden));
  });

  test('moves no column out of its part', () => {
    expect(neighbour(FIRST_LAYOUT, 'number', 1)).toBeUndefined();
    expect(withMoved(FIRST_LAYOUT, 'number', 1)).toBe(FIRST_LAYOUT);
    expect(neighbour(FIRST_LAYOUT, 'title', -1)).toBeUndefined();
  });

  test('widens and narrows within bounds', () => {
    expect(widthOf(withWidth(FIRST_LAYOUT, 'title', 1), 'title')).toBeGreaterThan(
      widthOf(FIRST_LAYOUT, 'title'),
    );
    let layout = FIRST_LAYOUT;
    for (let times = 0; times < 40; times += 1) layout = withWidth(layout, 'unit', -1);
    expect(widthOf(layout, 'unit')).toBe(72);
    for (let times = 0; times < 40; times += 1) layout = withWidth(layout, 'unit', 1);
    expect(widthOf(layout, 'unit')).toBe(720);
  });

  test('asks the rows for the columns it knows', () => {
    expect(
      sortingOf([
        { id: 'risk', desc: true },
        { id: 'other', desc: false },
      ]),
    ).toEqual([{ column: 'risk', desc: true }]);
  });
});
