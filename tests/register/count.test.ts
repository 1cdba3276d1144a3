import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSchema, most } from '../../shared/register/count.ts';
import { parse } from '../../shared/register/parse.ts';
import { anyCount } from '../make.ts';

test('every kind is read as it was written', () => {
  fc.assert(
    fc.property(anyCount, (count) => {
      expect(countSchema.parse(count)).toEqual(count);
    }),
  );
});

describe('refused', () => {
  test.each([
    [{ kind: 'exact', n: -1 }, ['n'], 'too-small'],
    [{ kind: 'exact', n: 1.5 }, ['n'], 'wrong-type'],
    [{ kind: 'exact', n: '12' }, ['n'], 'wrong-type'],
    [{ kind: 'exact' }, ['n'], 'required'],
    [{ kind: 'approximate', n: 10_000_000_001 }, ['n'], 'too-large'],
    [{ kind: 'exact', n: Number.NaN }, ['n'], 'wrong-type'],
    [{ kind: 'exact', n: Number.POSITIVE_INFINITY }, ['n'], 'wrong-type'],
    [{ kind: 'range', from: 5, to: 4 }, [], 'count-reversed'],
    [{ kind: 'range', from: 5 }, ['to'], 'required'],
    [{ kind: 'unknown', reason: '' }, ['reason'], 'required'],
    [{ kind: 'many' }, ['kind'], 'not-in-list'],
    [{ kind: 'exact', n: 1, of: 2 }, [], 'unknown-key'],
  ])('%j', (input, path, code) => {
    expect(parse(countSchema, input)).toMatchObject({ ok: false, details: { issues: [{ path, code }] } });
  });
});

test('the number to sort by is the most it can be', () => {
  expect(most({ kind: 'exact', n: 0 })).toBe(0);
  expect(most({ kind: 'approximate', n: 300 })).toBe(300);
  expect(most({ kind: 'range', from: 10, to: 40 })).toBe(40);
  expect(most({ kind: 'unknown', reason: 'Journaux effacés' })).toBeNull();
});
