import { translations } from '@zxcvbn-ts/language-en';
import { describe, expect, test } from 'vitest';
import { estimate } from '../../../renderer/screens/passphrase/guesses.ts';
import {
  ADVICE,
  LEVELS,
  partsOf,
  plainStrength,
  type Strength,
  strengthOf,
} from '../../../renderer/screens/passphrase/strength.ts';
import { LANGUAGES } from '../../../shared/register/organisation.ts';
import { wordsOf } from '../../../shared/words/words.ts';

const measured = (passphrase: string, about: readonly string[] = []): Strength =>
  plainStrength(passphrase, 12) ?? strengthOf(estimate(passphrase, about));

describe('the strength of a passphrase', () => {
  test.each([
    ['', 'none', []],
    ['court', 'too-short', []],
    ['aaaaaaaaaaaaaaaaaaaa', 'weak', ['repeats', 'more-words']],
    ['abcdefghijklmnopqrstuvwxyz', 'weak', ['sequence', 'more-words']],
    ['12345678901234567890', 'weak', ['repeats', 'more-words']],
    ['azertyuiop123', 'weak', ['keyboard', 'more-words']],
    ['bonjour bonjour bonjour', 'weak', ['repeats', 'more-words']],
    ['motdepasse motdepasse', 'weak', ['own', 'more-words']],
    ['renard nuage', 'fair', []],
    ['renard nuage tuile olive', 'strong', []],
    ['correct horse battery staple', 'strong', []],
  ] as const)('%j is %s', (passphrase, level, advice) => {
    expect(measured(passphrase)).toEqual({ level, advice });
  });

  test.each(['cooperative etoile', 'Coopérative Étoile', 'Cooperative Etoile'.normalize('NFD')])(
    'counts for little what anybody would try first: its own names (%j)',
    (passphrase) => {
      const about = ['Coopérative Étoile', 'Hélène Côté'];
      expect(measured(passphrase, about)).toEqual({ level: 'weak', advice: ['own', 'more-words'] });
      expect(measured(passphrase).advice).not.toContain('own');
    },
  );

  test('never falls when a new word is added', () => {
    const words = ['renard', 'nuage', 'tuile', 'olive', 'quatre', 'brume'];
    const levels = words.map((_, n) => LEVELS.indexOf(measured(words.slice(0, n + 1).join(' ')).level));
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
  });

  test('of the longest that may be typed is told within a second', () => {
    const from = performance.now();
    expect(measured('a1!'.repeat(341)).level).toBe('weak');
    expect(performance.now() - from).toBeLessThan(1000);
  });

  test('fills the meter from nothing to four parts', () => {
    expect(LEVELS.map(partsOf)).toEqual([0, 0, 1, 2, 3, 4]);
  });
});

describe('what would help', () => {
  test('is known for every code of the estimator, and never asks for capitals or signs', () => {
    const { warnings, suggestions } = translations;
    for (const code of [...Object.keys(warnings), ...Object.keys(suggestions)]) {
      const { advice } = strengthOf({ guessesLog10: 10, codes: [code], holdsOwn: false });
      // That no symbol is needed is what the whole meter says.
      expect(advice, code).toHaveLength(code === 'noNeed' ? 0 : 1);
    }
    expect(strengthOf({ guessesLog10: 10, codes: ['capitalization'], holdsOwn: false }).advice).toEqual([
      'capitals',
    ]);
  });

  test('is said in two lines at most, what is wrong first; of a strong one only that it holds a name', () => {
    const codes = ['anotherWord', 'repeated', 'dates', 'namesByThemselves'];
    expect(strengthOf({ guessesLog10: 3, codes, holdsOwn: true }).advice).toEqual(['own', 'names']);
    expect(strengthOf({ guessesLog10: 20, codes, holdsOwn: true }).advice).toEqual(['own']);
  });

  test.each(LANGUAGES)('has words of its own for each (%s)', (language) => {
    const said = wordsOf(language).window.strength.advice;
    expect(new Set(ADVICE.map((each) => said[each])).size).toBe(ADVICE.length);
  });
});
