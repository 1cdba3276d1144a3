import { describe, expect, test } from 'vitest';
import { en } from '../../shared/words/en.ts';
import { fr } from '../../shared/words/fr.ts';
import { wordsOf } from '../../shared/words/words.ts';
import {
  differences,
  englishFaults,
  frenchFaults,
  leavesOf,
  type Leaf,
  looksEnglish,
  looksFrench,
  saidBy,
} from './walk.ts';

/** Names that are the same in both languages. */
const SAME_IN_BOTH = new Set([
  'Commission d’accès à l’information (CAI)',
  'Commission d’accès à l’information',
  'Commission d’accès à l’information du Québec',
  'Circonstances',
  'Confirmation',
  'Discrimination',
  'Saskatchewan',
  'constat schema [--json]',
]);

/** Words that stand in the other language on purpose: official names, and the offer of a French version. */
const OTHER_LANGUAGE = new Set(['imports › authorities › hhs', 'documents › person › frenchVersion']);

/** Said in one language only: a French letter offers no French version. */
const EMPTY = new Set(['documents › person › frenchVersion']);

const spoken = (leaves: readonly Leaf[]): readonly { path: string; text: string }[] =>
  leaves.flatMap(({ path, value }) => saidBy(value).map((text) => ({ path, text })));

const english = spoken(leavesOf(en));
const french = spoken(leavesOf(fr));

describe('the two languages', () => {
  test('have the same keys, and sentences of the same number of values', () => {
    expect(differences(en, fr)).toEqual([]);
  });

  test('are given by their code', () => {
    expect(wordsOf('fr')).toBe(fr);
    expect(wordsOf('en')).toBe(en);
  });

  test('leave nothing empty', () => {
    const empty = [...english, ...french].filter(({ text }) => text.trim() === '').map(({ path }) => path);
    expect(empty).toEqual([...EMPTY]);
  });

  test('say nothing twice: what is the same in both is a proper name or a short word', () => {
    const other = new Map(leavesOf(fr).map(({ path, value }) => [path, value]));
    const same = leavesOf(en).filter(
      ({ path, value }) =>
        typeof value === 'string' &&
        value.length > 12 &&
        other.get(path) === value &&
        !SAME_IN_BOTH.has(value),
    );
    expect(same.map(({ path, value }) => `${path}: ${String(value)}`)).toEqual([]);
  });

  test('keep to themselves: no English left in the French, no French in the English', () => {
    const own = ({ path }: { path: string }): boolean => !OTHER_LANGUAGE.has(path);
    expect(french.filter(own).filter(({ text }) => looksEnglish(withoutQuotes(text)))).toEqual([]);
    expect(english.filter(own).filter(({ text }) => looksFrench(withoutQuotes(text)))).toEqual([]);
  });

  test('say a good deal: the walk reaches every section', () => {
    expect(french.length).toBeGreaterThan(400);
    expect(new Set(french.map(({ path }) => path.split(' › ')[0]))).toEqual(new Set(Object.keys(en)));
  });
});

describe('typography', () => {
  test('French', () => {
    expect(
      french.flatMap(({ path, text }) => frenchFaults(text).map((rule) => `${path}: ${rule}: ${text}`)),
    ).toEqual([]);
  });

  test('English', () => {
    expect(
      english.flatMap(({ path, text }) => englishFaults(text).map((rule) => `${path}: ${rule}: ${text}`)),
    ).toEqual([]);
  });
});

/** What stands between quotation marks or parentheses may be a name in the other language, and one authority has a name in French only. */
const withoutQuotes = (text: string): string =>
  text
    .replace(/Commission d’accès à l’information( du Québec)?/g, '…')
    .replace(/[“«][^”»]*[”»]/g, '…')
    .replace(/\([^)]*\)/g, '…');

describe('the checks themselves', () => {
  test('see a key, a kind or a value that is missing', () => {
    expect(differences({ a: 'x', b: { c: 'y' } }, { a: 'x', b: { c: 'y' } })).toEqual([]);
    expect(differences({ a: 'x' }, { b: 'x' })).toHaveLength(2);
    expect(differences({ a: (n: number) => `${n}` }, { a: () => 'x' })).toEqual([
      'a: function of 1 and function of 0',
    ]);
    expect(differences({ a: 'x' }, { a: { b: 'x' } })).toHaveLength(2);
  });

  test.each([
    ["l'incident", 'straight apostrophe'],
    ['le "registre"', 'straight quotation mark'],
    ['le “registre”', 'English quotation mark'],
    ['le « registre »', 'guillemet without its no-break space'],
    ['motif : inconnu', 'colon without its no-break space'],
    ['motif: inconnu', 'colon without its no-break space'],
    ['fini ; ensuite', '; ! ? without its narrow no-break space'],
    ['fini?', '; ! ? without its narrow no-break space'],
    ['deux  espaces', 'two spaces'],
    ['et puis...', 'three dots for an ellipsis'],
  ])('French: %s', (text, rule) => {
    expect(frenchFaults(text)).toContain(rule);
  });

  test('French: what is well set has no fault', () => {
    expect(
      frenchFaults('Le «\u00a0registre\u00a0» dit\u00a0: l’incident est clos\u202f; à 14:05, ok\u202f?'),
    ).toEqual([]);
  });

  test.each([
    ["the person's", 'straight apostrophe'],
    ['the "register"', 'straight quotation mark'],
    ['the « register »', 'guillemet'],
    ['closed ; then', 'space before punctuation'],
    ['reason : unknown', 'space before punctuation'],
  ])('English: %s', (text, rule) => {
    expect(englishFaults(text)).toContain(rule);
  });

  test('tell one language from the other', () => {
    expect(looksEnglish('Nothing was changed.')).toBe(true);
    expect(looksEnglish('Rien n’a été modifié.')).toBe(false);
    expect(looksFrench('Rien n’a été modifié dans le registre.')).toBe(true);
    expect(looksFrench('Nothing was changed in the register.')).toBe(false);
  });

  test('hear sentences with values', () => {
    expect(saidBy((n: number) => `n = ${n.toFixed(0)}`)).toContain('n = 1200');
    expect(saidBy(({ missing }: { missing: string[] }) => missing.join())).toEqual([]);
  });
});
