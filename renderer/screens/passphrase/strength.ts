export const LEVELS = ['none', 'too-short', 'weak', 'fair', 'good', 'strong'] as const;
export type Level = (typeof LEVELS)[number];

/** What makes a passphrase easier to guess than it looks, and what would help. Facts: nothing is demanded. */
export const ADVICE = [
  'own',
  'common',
  'one-word',
  'names',
  'dates',
  'keyboard',
  'repeats',
  'sequence',
  'signs',
  'backwards',
  'capitals',
  'more-words',
] as const;
export type Advice = (typeof ADVICE)[number];

export type Strength = { readonly level: Level; readonly advice: readonly Advice[] };

/** What the estimator says of a passphrase: the power of ten of its guesses, and its own codes. */
export type Estimate = {
  readonly guessesLog10: number;
  readonly codes: readonly string[];
  /** It holds one of the words that the estimator was told of. */
  readonly holdsOwn: boolean;
};

/** The codes of zxcvbn, in our words. What it would have somebody capitalise or replace is no rule here. */
const OURS: Readonly<Record<string, Advice>> = {
  userInputs: 'own',
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  pwned: 'common',
  wordByItself: 'one-word',
  namesByThemselves: 'names',
  commonNames: 'names',
  dates: 'dates',
  recentYears: 'dates',
  associatedYears: 'dates',
  straightRow: 'keyboard',
  keyPattern: 'keyboard',
  longerKeyboardPattern: 'keyboard',
  simpleRepeat: 'repeats',
  extendedRepeat: 'repeats',
  repeated: 'repeats',
  sequences: 'sequence',
  l33t: 'signs',
  reverseWords: 'backwards',
  allUppercase: 'capitals',
  capitalization: 'capitals',
  anotherWord: 'more-words',
  useWords: 'more-words',
};

/**
 * Least power of ten of the guesses for each level. Whoever has a copy of the folder guesses offline, about one a second
 * and core (Argon2id as it is set up here): with a thousand cores, 10⁹ are done in two weeks, 10¹² in thirty years, and
 * 10¹⁴ in three thousand.
 */
const LEAST: readonly (readonly [Level, number])[] = [
  ['strong', 14],
  ['good', 12],
  ['fair', 9],
];

const MOST_ADVICE = 2;

/** What the two say without an estimate; null where one is needed. `least`: characters of a passphrase. */
export function plainStrength(passphrase: string, least: number): Strength | null {
  if (passphrase === '') return { level: 'none', advice: [] };
  if (Array.from(passphrase.normalize('NFKC')).length < least) return { level: 'too-short', advice: [] };
  return null;
}

/** How hard a passphrase is to guess. It promises nothing: an estimator knows no quotation that stands in no list. */
export function strengthOf({ guessesLog10, codes, holdsOwn }: Estimate): Strength {
  const level = LEAST.find(([, log10]) => guessesLog10 >= log10)?.[0] ?? 'weak';
  const said = new Set<Advice>(holdsOwn ? ['own'] : []);
  for (const code of codes) {
    const advice = OURS[code];
    if (advice !== undefined) said.add(advice);
  }
  if (level === 'weak') said.add('more-words');
  // What is wrong comes before what would help.
  const advice = ADVICE.filter((each) => said.has(each));
  return {
    level,
    advice: level === 'strong' ? advice.filter((each) => each === 'own') : advice.slice(0, MOST_ADVICE),
  };
}

/** How far the meter is filled, of four parts. */
export function partsOf(level: Level): number {
  return Math.max(0, LEVELS.indexOf(level) - 1);
}
