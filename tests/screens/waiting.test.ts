import { describe, expect, test } from 'vitest';
import {
  countWaiting,
  GROUPS,
  groupsOf,
  type Moment,
  waitingIn,
  waitingMarks,
} from '../../renderer/screens/today/waiting.ts';
import type { Owed } from '../../shared/register/owed.ts';
import { filledWith, makeRow } from '../store/make-rows.ts';

const MOMENT: Moment = { now: '2026-11-20T15:30:00.000Z', today: '2026-11-20' };
const assess: Owed = { assess: 1 };

describe('what waits', () => {
  test.each<[string, Owed, readonly string[]]>([
    ['an assessment', assess, ['assess']],
    ['an assessment, past the target', { ...assess, target: '2026-11-20T15:30Z' }, ['target']],
    ['an assessment, a minute before the target', { ...assess, target: '2026-11-20T15:31Z' }, ['assess']],
    ['a deferral to look at today', { ...assess, review: '2026-11-20' }, ['review', 'assess']],
    ['a deferral to look at tomorrow', { ...assess, review: '2026-11-21' }, ['assess']],
    ['a measure planned for today', { measure: '2026-11-20' }, []],
    ['a measure planned for yesterday', { measure: '2026-11-19' }, ['measure']],
    ['items', { items: 3 }, ['items']],
  ])('%s', (_what, owed, groups) => {
    expect(groupsOf(owed, MOMENT)).toEqual(groups);
  });

  const rows = filledWith([
    makeRow(1, { owed: assess, aware: '2026-11-18' }),
    makeRow(2, { owed: { ...assess, items: 2 }, aware: '2026-11-01' }),
    makeRow(3),
    makeRow(4, { owed: { ...assess, target: '2026-11-19T00:00Z' } }),
  ]);
  const list = rows.now().list;

  test('is grouped, the most pressing group first and in it the longest waiting, so many of each', () => {
    const groups = waitingIn(list, MOMENT, () => 1);
    expect(groups.map(({ group, rows: [first], total }) => [group, first?.number, total])).toEqual([
      ['target', 'I-2026-004', 1],
      ['assess', 'I-2026-002', 2],
      ['items', 'I-2026-002', 1],
    ]);
    expect(countWaiting(list, MOMENT)).toEqual({ records: 3, overdue: 1 });
    expect(waitingIn([makeRow(3)], MOMENT, () => 1)).toEqual([]);
  });

  test('is the same in the Register, group by group', () => {
    for (const group of GROUPS) {
      const marks = waitingMarks(rows, group, MOMENT);
      const marked = list.filter(({ id }) => marks[rows.placeOf(id)!] === 1).map(({ id }) => id);
      const told = waitingIn(list, MOMENT, () => 10).find((each) => each.group === group)?.rows ?? [];
      expect([group, marked.sort()]).toEqual([group, told.map(({ id }) => id).sort()]);
    }
  });
});
