import { expect, test } from 'vitest';
import { type Active, moved } from '../../../renderer/screens/register/keys.ts';

const extent = { rows: 100, cells: 3, page: 10 };
const at = (row: number, cell: number | null = null): Active => ({ row, cell });

test.each([
  ['ArrowDown', at(0), at(1)],
  ['ArrowDown', at(99), at(99)],
  ['ArrowUp', at(5), at(4)],
  ['ArrowUp', at(0), at(0)],
  ['PageDown', at(5), at(15)],
  ['PageDown', at(95), at(99)],
  ['PageUp', at(15, 1), at(5, 1)],
  ['PageUp', at(3), at(0)],
  ['Home', at(50), at(0)],
  ['End', at(50, 2), at(99, 2)],
  ['ArrowRight', at(4), at(4, 0)],
  ['ArrowRight', at(4, 2), at(4, 2)],
  ['ArrowLeft', at(4, 1), at(4, 0)],
  ['ArrowLeft', at(4, 0), at(4)],
  ['ArrowLeft', at(4), at(4)],
] as const)('%s from %o leads to %o', (key, from, to) => {
  expect(moved(from, key, extent)).toEqual(to);
});

test('other keys do not move', () => {
  expect(moved(at(3), 'a', extent)).toBeUndefined();
  expect(moved(at(3), 'Enter', extent)).toBeUndefined();
});
