import { describe, expect, test } from 'vitest';
import {
  allToggled,
  extended,
  extentOf,
  NONE_SELECTED,
  type Selection,
  toggled,
} from '../../../renderer/screens/register/selection.ts';

const view = Uint32Array.of(4, 2, 9, 7);
const places = ({ places: all }: Selection): readonly number[] => [...all];

describe('a selection', () => {
  test('takes a row in, and out again', () => {
    const one = toggled(NONE_SELECTED, 2);
    expect(places(one)).toEqual([2]);
    expect(places(toggled(toggled(one, 9), 2))).toEqual([9]);
    expect(places(NONE_SELECTED)).toEqual([]);
  });

  test('extends from where it began, in the order that is shown, either way', () => {
    const anchored = toggled(NONE_SELECTED, 2);
    const down = extended(anchored, view, 3);
    expect(places(down)).toEqual([2, 9, 7]);
    expect(places(extended(down, view, 0))).toEqual([4, 2]);
    expect(extended(down, view, 0).anchor).toBe(2);
  });

  test('begins where one is, when where it began is not shown any more', () => {
    expect(places(extended(toggled(NONE_SELECTED, 55), view, 1))).toEqual([2]);
    expect(places(extended(NONE_SELECTED, view, 9))).toEqual([]);
  });

  test('takes all that is shown beside what it has, and lets all of it go', () => {
    const all = allToggled(toggled(NONE_SELECTED, 55), view);
    expect(places(all).toSorted((a, b) => a - b)).toEqual([2, 4, 7, 9, 55]);
    expect(places(allToggled(all, view))).toEqual([55]);
    expect(places(allToggled(NONE_SELECTED, new Uint32Array(0)))).toEqual([]);
  });

  test('says how much of it is shown', () => {
    const rows = Uint8Array.of(0, 0, 1, 0, 2);
    expect(extentOf(NONE_SELECTED, rows, 2)).toEqual({ of: 'none', hidden: 0 });
    expect(extentOf({ places: new Set([2, 3]), anchor: null }, rows, 2)).toEqual({ of: 'some', hidden: 1 });
    expect(extentOf({ places: new Set([2, 4]), anchor: null }, rows, 2)).toEqual({ of: 'all', hidden: 0 });
  });
});
