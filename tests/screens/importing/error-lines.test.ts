import { expect, test } from 'vitest';
import { errorLines, unknownValues } from '../../../renderer/screens/importing/error-lines.ts';
import type { RowFault } from '../../../shared/host.ts';

const errors: readonly RowFault[] = [
  { row: 3, column: 'Lieu', code: 'not-in-list', value: 'Montréal' },
  {
    row: 7,
    column: 'Lieu',
    code: 'not-in-list',
    value: 'Laval',
    also: [{ column: 'Combien', code: 'not-a-count', value: 'plusieurs' }],
  },
  { row: 9, column: 'Lieu', code: 'not-in-list', value: 'Laval' },
  { row: 12, column: null, code: 'cells-missing', value: '' },
];

test('has a line for every fault, with the number of its row', () => {
  expect(errorLines(errors).map(({ row, column, code }) => [row, column, code])).toEqual([
    [3, 'Lieu', 'not-in-list'],
    [7, 'Lieu', 'not-in-list'],
    [7, 'Combien', 'not-a-count'],
    [9, 'Lieu', 'not-in-list'],
    [12, null, 'cells-missing'],
  ]);
});

test('names the values of a column that the mapping does not know, each once', () => {
  expect(unknownValues(errors, 'Lieu')).toEqual(['Montréal', 'Laval']);
  expect(unknownValues(errors, 'Combien')).toEqual([]);
});
