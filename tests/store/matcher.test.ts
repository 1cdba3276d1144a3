import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matcher } from '../../renderer/store/matcher.ts';
import { queryWords } from '../../shared/register/find.ts';
import { anyRows, filledWith, makeRow } from './make-rows.ts';

const causes = ['', 'perte ou vol', 'erreur humaine'];

describe('a matcher', () => {
  test('marks every row where no word was given', () => {
    expect(matcher(filledWith([makeRow(1)]).columns)({ words: [], causes })).toBeNull();
  });

  test('reads no row again for the same words, and all of them once one has changed', () => {
    const rows = filledWith([makeRow(2, { title: 'Portable' }), makeRow(1, { title: 'Courriel' })]);
    const match = matcher(rows.columns);
    const first = match({ words: ['portable'], causes });
    expect(match({ words: ['portable'], causes })).toBe(first);
    rows.patch([makeRow(1, { title: 'Portable retrouvé', seq: 99 })]);
    expect([...(match({ words: ['portable'], causes }) ?? [])]).toEqual([1, 1]);
  });

  test('reads the words of another language anew', () => {
    const rows = filledWith([makeRow(1, { title: 'x', cause: 'human-error' })]);
    const match = matcher(rows.columns);
    const [french, english] = [Array<string>(99).fill('erreur'), Array<string>(99).fill('error')];
    expect([...(match({ words: ['err'], causes: french }) ?? [])]).toEqual([1]);
    expect([...(match({ words: ['erre'], causes: english }) ?? [])]).toEqual([0]);
  });

  test('finds the same whatever was asked before', () => {
    const query = fc
      .array(fc.constantFrom('', 'e', 'er', 'err', 'perte', 'cote', 'montreal', 'a', 'œ'), { maxLength: 3 })
      .map((words) => queryWords(words.join(' ')));
    fc.assert(
      fc.property(anyRows, fc.array(query, { minLength: 2, maxLength: 6 }), (list, asked) => {
        const { columns } = filledWith(list);
        const remembering = matcher(columns);
        for (const words of asked) {
          expect(remembering({ words, causes })).toEqual(matcher(columns)({ words, causes }));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('narrows no further than the words in the label of a cause allow', () => {
    const rows = filledWith([makeRow(1, { title: 'mot', cause: 'human-error' })]);
    const labels = Array<string>(99).fill('erreur');
    const match = matcher(rows.columns);
    const many = [...Array<string>(30).fill('mot'), 'erreur'];
    expect([...(match({ words: many, causes: labels }) ?? [])]).toEqual([0]);
    const turned = many.toReversed();
    expect(match({ words: turned, causes: labels })).toEqual(
      matcher(rows.columns)({ words: turned, causes: labels }),
    );
    expect([...(match({ words: turned, causes: labels }) ?? [])]).toEqual([1]);
  });
});
