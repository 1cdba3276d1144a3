import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Count } from '../../shared/register/count.ts';
import { LANGUAGES, type Language } from '../../shared/register/organisation.ts';
import type { When } from '../../shared/register/when.ts';
import {
  formatCount,
  formatDate,
  formatInstant,
  formatList,
  formatNumber,
  formatPlace,
  formatQuantity,
  formatWhen,
  plural,
} from '../../shared/words/format.ts';
import { register as english } from '../../shared/words/en/register.ts';
import { register as french } from '../../shared/words/fr/register.ts';
import { frenchFaults } from './walk.ts';

const zone = 'America/Toronto';
const languages = fc.constantFrom<Language>(...LANGUAGES);
const dates = fc
  .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('dates', () => {
  test.each([
    ['2026-12-01', 'fr', 'long', '1er décembre 2026'],
    ['2026-12-11', 'fr', 'long', '11 décembre 2026'],
    ['2026-12-01', 'fr', 'full', 'mardi 1er décembre 2026'],
    ['2026-12-01', 'fr', 'medium', '1er déc. 2026'],
    ['2026-12-01', 'en', 'long', 'December 1, 2026'],
    ['2026-12-01', 'en', 'full', 'Tuesday, December 1, 2026'],
    ['2026-12-01', 'en', 'short', '2026-12-01'],
    ['2024-02-29', 'fr', 'long', '29 février 2024'],
  ] as const)('%s in %s, %s', (date, language, style, written) => {
    expect(formatDate(date, language, style)).toBe(written);
  });

  test('no date moves to the day before or after: its day and its year are always in it', () => {
    fc.assert(
      fc.property(dates, languages, (date, language) => {
        const written = formatDate(date, language);
        expect(written).toContain(date.slice(0, 4));
        expect(written).toMatch(new RegExp(`(^|\\s)${Number(date.slice(8))}(er|,|\\s)`));
      }),
    );
  });

  test('two dates are never written alike', () => {
    fc.assert(
      fc.property(dates, dates, languages, (a, b, language) => {
        fc.pre(a !== b);
        expect(formatDate(a, language)).not.toBe(formatDate(b, language));
      }),
    );
  });
});

describe('instants', () => {
  test('are shown in the zone given, and name it', () => {
    expect(formatInstant('2026-12-02T04:30:00Z', 'en', zone)).toBe(
      'December 1, 2026 at 11:30\u00a0p.m.\u00a0EST',
    );
    expect(formatInstant('2026-12-02T04:30:00Z', 'fr', zone)).toBe(
      '1er décembre 2026 à 23\u00a0h\u00a030\u00a0HNE',
    );
    expect(formatInstant('2026-07-02T04:30:00Z', 'fr', zone)).toBe(
      '2 juillet 2026 à 0\u00a0h\u00a030\u00a0HAE',
    );
    expect(formatInstant('2026-12-02T04:30:00Z', 'en', 'UTC', 'short')).toBe(
      '2026-12-02 at 4:30\u00a0a.m.\u00a0UTC',
    );
  });
});

describe('numbers and lists', () => {
  test('are written as in Canada', () => {
    expect(formatNumber(1234567, 'en')).toBe('1,234,567');
    expect(formatNumber(1234567, 'fr')).toBe('1\u00a0234\u00a0567');
    expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(formatList(['a', 'b', 'c'], 'fr', 'or')).toBe('a, b ou c');
    expect(formatList([], 'fr')).toBe('');
  });

  test('every whole number keeps its digits', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000_000), languages, (n, language) => {
        expect(formatNumber(n, language).replace(/\D/g, '')).toBe(String(n));
      }),
    );
  });

  test('zero is singular in French, plural in English', () => {
    const forms = { one: 'fiche', other: 'fiches' };
    expect([0, 1, 2].map((n) => plural(n, 'fr', forms))).toEqual(['fiche', 'fiche', 'fiches']);
    expect([0, 1, 2].map((n) => plural(n, 'en', forms))).toEqual(['fiches', 'fiche', 'fiches']);
    expect(formatQuantity(1200, 'fr', forms)).toBe('1\u00a0200\u00a0fiches');
  });
});

describe('when', () => {
  const cases: readonly (readonly [When, string, string])[] = [
    [{ kind: 'date', on: '2026-12-01' }, 'December 1, 2026', '1er décembre 2026'],
    [
      { kind: 'period', from: '2026-12-01', to: '2026-12-05' },
      'from December 1, 2026 to December 5, 2026',
      'du 1er décembre 2026 au 5 décembre 2026',
    ],
    [{ kind: 'period', from: '2026-12-01', to: '2026-12-01' }, 'December 1, 2026', '1er décembre 2026'],
    [
      { kind: 'approximate', from: '2026-12-01', to: '2026-12-01' },
      'around December 1, 2026',
      'vers le 1er décembre 2026',
    ],
    [
      { kind: 'approximate', from: '2026-12-01', to: '2026-12-05' },
      'approximately from December 1, 2026 to December 5, 2026',
      'environ du 1er décembre 2026 au 5 décembre 2026',
    ],
    [{ kind: 'unknown', reason: 'no log' }, 'unknown, because: no log', 'inconnu, motif\u00a0: no log'],
    [
      { kind: 'instant', at: '2026-12-01T14:05:00-05:00' },
      'December 1, 2026 at 2:05\u00a0p.m.\u00a0EST',
      '1er décembre 2026 à 14\u00a0h\u00a005\u00a0HNE',
    ],
  ];
  test.each(cases)('%j', (when, inEnglish, inFrench) => {
    expect(formatWhen(when, 'en', zone)).toBe(inEnglish);
    expect(formatWhen(when, 'fr', zone)).toBe(inFrench);
    expect(frenchFaults(inFrench)).toEqual([]);
  });
});

describe('counts', () => {
  const cases: readonly (readonly [Count, string, string])[] = [
    [{ kind: 'exact', n: 0 }, '0', '0'],
    [{ kind: 'approximate', n: 1200 }, 'about 1,200', 'environ 1\u00a0200'],
    [{ kind: 'range', from: 10, to: 1500 }, 'between 10 and 1,500', 'entre 10 et 1\u00a0500'],
    [{ kind: 'range', from: 10, to: 10 }, '10', '10'],
    [{ kind: 'unknown', reason: 'no list' }, 'unknown, because: no list', 'inconnu, motif\u00a0: no list'],
  ];
  test.each(cases)('%j', (count, inEnglish, inFrench) => {
    expect(formatCount(count, 'en')).toBe(inEnglish);
    expect(formatCount(count, 'fr')).toBe(inFrench);
  });

  test('what is not exact never reads as if it were', () => {
    fc.assert(
      fc.property(fc.nat(), languages, (n, language) => {
        expect(formatCount({ kind: 'approximate', n }, language)).not.toBe(
          formatCount({ kind: 'exact', n }, language),
        );
      }),
    );
  });
});

describe('places', () => {
  test.each([
    ['CA-QC', 'Quebec', 'Québec'],
    ['CA-BC', 'British Columbia', 'Colombie-Britannique'],
    ['CA', 'Canada', 'Canada'],
    ['US', 'United States', 'États-Unis'],
    ['US-CA', 'United States (US-CA)', 'États-Unis (US-CA)'],
    ['CA-XX', 'Canada (CA-XX)', 'Canada (CA-XX)'],
    ['QQ', 'QQ', 'QQ'],
    ['ZZ', 'ZZ', 'ZZ'],
  ])('%s', (place, inEnglish, inFrench) => {
    expect(formatPlace(place, 'en')).toBe(inEnglish);
    expect(formatPlace(place, 'fr')).toBe(inFrench);
  });

  test('the thirteen provinces and territories have a name in both languages', () => {
    expect(Object.keys(english.places)).toHaveLength(13);
    expect(Object.keys(french.places)).toEqual(Object.keys(english.places));
  });
});
