import { describe, expect, test, vi } from 'vitest';
import { rowsInMemory } from '../../renderer/store/rows.ts';
import { filledWith, makeRow } from './make-rows.ts';

const numbers = (list: readonly { readonly seq: number }[]): readonly number[] => list.map(({ seq }) => seq);

describe('rows in memory', () => {
  test('stand as they came, the newest first, and say how many there will be', () => {
    const rows = rowsInMemory();
    rows.add([makeRow(4), makeRow(3)], 0);
    rows.publish({ total: 4 });
    expect(rows.now()).toMatchObject({ total: 4, complete: false, stopped: null });
    rows.add([makeRow(2), makeRow(1)], 2);
    rows.publish({ complete: true });
    expect(numbers(rows.now().list)).toEqual([4, 3, 2, 1]);
    expect(rows.now().complete).toBe(true);
  });

  test('take a changed row in its place, and a new one in front', () => {
    const rows = filledWith([makeRow(2), makeRow(1)]);
    rows.patch([makeRow(1, { title: 'Autre titre', seq: 7 }), makeRow(3), makeRow(4)]);
    expect(rows.now().list.map(({ title }) => title.slice(-1))).toEqual(['4', '3', '2', 'e']);
    expect(rows.now().total).toBe(4);
  });

  test('keep what a commit said before its piece of the register came', () => {
    const rows = rowsInMemory();
    rows.add([makeRow(3)], 0);
    rows.patch([makeRow(1, { title: 'Amendé', seq: 9 }), makeRow(4)]);
    rows.add([makeRow(2), makeRow(1, { title: 'Tel que lu' })], 1);
    rows.publish({ total: 3, complete: true });
    expect(numbers(rows.now().list)).toEqual([4, 3, 2, 9]);
    expect(rows.row(makeRow(1).id)?.title).toBe('Amendé');
    expect(rows.now().total).toBe(4);
  });

  test('let no late commit put an older row over a newer one', () => {
    const rows = filledWith([makeRow(1, { title: 'Nouveau', seq: 9 })]);
    rows.patch([makeRow(1, { title: 'Ancien', seq: 8 })]);
    expect(rows.row(makeRow(1).id)?.title).toBe('Nouveau');
    expect(rows.columns.texts[0]).toContain('nouveau');
  });

  test('stand once each, even where the register is filled anew and has grown', () => {
    const rows = rowsInMemory();
    rows.add([makeRow(3), makeRow(2)], 0);
    rows.add([makeRow(4)], 0);
    expect([...rows.base()].sort()).toEqual([0, 1, 2]);
    rows.add([makeRow(3), makeRow(2), makeRow(1)], 1);
    rows.publish({ total: 4, complete: true });
    expect(numbers(rows.now().list)).toEqual([4, 3, 2, 1]);
  });

  test('tell who listens, until they stop', () => {
    const rows = filledWith([makeRow(1)]);
    const listener = vi.fn();
    const stop = rows.subscribe(listener);
    const before = rows.now();
    rows.patch([makeRow(2)]);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(rows.now()).not.toBe(before);
    expect(rows.now()).toBe(rows.now());
    stop();
    rows.patch([makeRow(3)]);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('grow beyond the room their columns began with', () => {
    const list = Array.from({ length: 3000 }, (_, at) => makeRow(3000 - at, { persons: at }));
    const rows = filledWith(list);
    expect(rows.columns.size).toBe(3000);
    expect(rows.columns.arrays.persons[2999]).toBe(2999);
    expect(rows.columns.arrays.persons[0]).toBe(0);
    expect(rows.placeOf(makeRow(1).id)).toBe(2999);
  });
});
