import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, digestOf, same } from '../../shared/register/digest.ts';
import { anyFacts } from '../make.ts';

test('canonical JSON: keys in order, nothing between them (RFC 8785)', () => {
  expect(canonical({ b: [1, 2.5, 1e21], a: 'é\n', A: null, c: undefined })).toBe(
    '{"A":null,"a":"é\\n","b":[1,2.5,1e+21]}',
  );
  expect(canonical(undefined)).toBe('null');
});

test('the digest is SHA-256 of that text', () => {
  expect(digestOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});

test('does not depend on the order of keys, and does on every value', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const turned = Object.fromEntries(Object.entries(facts).reverse());
      expect(digestOf(turned)).toBe(digestOf(facts));
      expect(digestOf({ ...facts, title: `${facts.title}.` })).not.toBe(digestOf(facts));
    }),
  );
});

describe('same', () => {
  test.each([
    [null, undefined, true],
    [undefined, undefined, true],
    [{ a: undefined }, {}, true],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [[1, 2], [2, 1], false],
    [null, {}, false],
    [null, '', false],
    [null, 0, false],
    [null, false, false],
    [undefined, [], false],
    ['1', 1, false],
    [-0, 0, true],
    ['é', 'e\u0301', false],
    [{ a: null }, {}, false],
  ])('%j and %j: %j', (a, b, alike) => {
    expect(same(a, b)).toBe(alike);
    expect(same(b, a)).toBe(alike);
  });
});
