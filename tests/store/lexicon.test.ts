import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lexicon, type Lexicon } from '../../renderer/store/lexicon.ts';

const { compare } = new Intl.Collator('fr-CA');
const never = (): boolean => false;
const always = (): boolean => true;

function orderOf(texts: Lexicon): readonly string[] {
  const ranks = texts.ranks();
  if (ranks === null) throw new Error('not settled');
  return Array.from({ length: texts.size }, (_, at) => at + 1)
    .sort((a, b) => ranks[a]! - ranks[b]!)
    .map((id) => texts.text(id));
}

test('gives the same text the same id, from 1', () => {
  const texts = lexicon();
  expect([texts.idOf('a'), texts.idOf('b'), texts.idOf('a')]).toEqual([1, 2, 1]);
  expect([texts.text(1), texts.text(2), texts.text(0), texts.size]).toEqual(['a', 'b', '', 2]);
});

test('orders as French does', () => {
  const texts = lexicon();
  for (const text of ['zèbre', 'Été', 'cote', 'œuvre', 'côté', 'côte', 'coté', 'olive', 'Abri'])
    texts.idOf(text);
  expect(texts.ranks()).toBeNull();
  expect(texts.settle(compare, always)).toBe(false);
  expect(orderOf(texts)).toEqual(['Abri', 'cote', 'côte', 'coté', 'côté', 'Été', 'œuvre', 'olive', 'zèbre']);
});

test('settles what comes later, and all of it anew in another order', () => {
  const texts = lexicon();
  for (const text of ['b', 'd']) texts.idOf(text);
  texts.settle(compare, always);
  for (const text of ['c', 'a', 'e']) texts.idOf(text);
  expect(texts.ranks()).toBeNull();
  texts.settle(compare, always);
  expect(orderOf(texts)).toEqual(['a', 'b', 'c', 'd', 'e']);
  texts.settle((a, b) => compare(b, a), always);
  expect(orderOf(texts)).toEqual(['e', 'd', 'c', 'b', 'a']);
});

test('is the order of a plain sort, however it is sliced and whenever texts come', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ maxLength: 6 }), { maxLength: 300 }), { maxLength: 4 }),
      (waves) => {
        const texts = lexicon();
        for (const wave of waves) {
          for (const text of wave) texts.idOf(text);
          let slices = 0;
          while (texts.settle(compare, never)) slices += 1;
          expect(slices).toBeLessThan(10_000);
        }
        const all = [...new Set(waves.flat())];
        const expected = all
          .map((text, at) => ({ text, at }))
          .sort((a, b) => compare(a.text, b.text) || a.at - b.at);
        expect(orderOf(texts)).toEqual(expected.map(({ text }) => text));
      },
    ),
    { numRuns: 60 },
  );
});

test('does no more in a slice than it is let', () => {
  const texts = lexicon();
  for (let n = 0; n < 5000; n += 1) texts.idOf(`texte ${(n * 7919) % 5000}`);
  let compared = 0;
  let most = 0;
  const counting = (a: string, b: string): number => {
    compared += 1;
    return compare(a, b);
  };
  while (texts.settle(counting, never)) {
    most = Math.max(most, compared);
    compared = 0;
  }
  expect(most).toBeGreaterThan(0);
  // A run of 64, or 128 steps of a merge: some hundreds of comparisons, well under a millisecond.
  expect(most).toBeLessThan(600);
});
