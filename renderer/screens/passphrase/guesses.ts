import { type MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as en } from '@zxcvbn-ts/language-en';
import { dictionary as fr } from '@zxcvbn-ts/language-fr';
import type { Estimate } from './strength.ts';

/*
 * The estimator and its lists (passwords, words, names, in both languages) are large: this file is asked for only once
 * somebody chooses a passphrase (use-strength.ts).
 */
const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common, ...en, ...fr },
  graphs: adjacencyGraphs,
  // A passphrase longer than this is strong by its beginning, or repeats it; more signs replaced would take too long.
  maxLength: 100,
  l33tMaxSubstitutions: 20,
});

/** What anybody would try first here, whoever it is about. */
const TRIED = [
  'constat',
  'passphrase',
  'motdepasse',
  'phrase de passe',
  'registre',
  'register',
  'québec',
  'quebec',
];

/** Words as short as this are found in anything. */
const SHORT = 3;

/** How many guesses a passphrase takes, by zxcvbn; `about`: names that it should not be made of. */
export function estimate(passphrase: string, about: readonly string[]): Estimate {
  const own = [...about.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)]), ...TRIED]
    .flatMap((word) => [word, bare(word)])
    .filter((word) => word.length > SHORT);
  const { guessesLog10, feedback, sequence } = zxcvbn.check(passphrase.normalize('NFC'), [...new Set(own)]);
  return {
    guessesLog10,
    codes: [...(feedback.warning === null ? [] : [feedback.warning]), ...feedback.suggestions],
    holdsOwn: sequence.some(isOwn),
  };
}

function isOwn(match: MatchExtended): boolean {
  return 'dictionaryName' in match && match.dictionaryName === 'userInputs' && match.token.length > SHORT;
}

/** Without accents: as many write it. */
function bare(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}
