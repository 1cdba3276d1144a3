export const LEVELS = ['none', 'too-short', 'weak', 'fair', 'good', 'strong'] as const;
export type Level = (typeof LEVELS)[number];

export type Strength = {
  readonly level: Level;
  /** It holds a name or a word that anybody would try first. */
  readonly known: boolean;
};

/** What is tried first, whoever it is about. */
const TRIED = [
  'constat',
  'password',
  'passphrase',
  'motdepasse',
  'phrase de passe',
  'bonjour',
  'soleil',
  'azerty',
  'qwerty',
  'qwertz',
  'admin',
  'welcome',
  'bienvenue',
  'secret',
  'quebec',
  'montreal',
  'canada',
];

/**
 * How hard a passphrase is to guess, by rules a person can check: what repeats, runs on (abc, 123) or is known counts
 * once; then length, and the number of different words, decide. It promises nothing: a famous quotation is long too.
 */
export function strengthOf(
  passphrase: string,
  { least, about = [] }: { readonly least: number; readonly about?: readonly string[] },
): Strength {
  if (passphrase === '') return { level: 'none', known: false };
  const said = folded(passphrase);
  const names = [...about.flatMap(wordsIn), ...TRIED].map(folded).filter((word) => word.length > 3);
  const bare = names.reduce((text, word) => text.replaceAll(word, '·'), said);
  const known = bare !== said;
  if (Array.from(passphrase.normalize('NFKC')).length < least) return { level: 'too-short', known };
  const length = withoutRuns(bare).length;
  const words = new Set(wordsIn(bare)).size;
  const different = new Set(bare.replace(/[\s·]/g, '')).size;
  if (length < 12 || different < 6) return { level: 'weak', known };
  if (length >= 28 && (words >= 5 || different >= 16)) return { level: 'strong', known };
  if (length >= 20 || (length >= 16 && different >= 12)) return { level: 'good', known };
  return { level: 'fair', known };
}

/** How far the meter is filled, of four parts. */
export function partsOf(level: Level): number {
  return Math.max(0, LEVELS.indexOf(level) - 1);
}

/** Without accents and case. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function wordsIn(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 3);
}

/** Each run (aaa, abc, 321) and each group that repeats (lala, hello hello) counts as its beginning. */
function withoutRuns(text: string): string {
  const signs = Array.from(text.replace(/(.{2,}?)\1+/gsu, '$1').replace(/(.)\1+/gsu, '$1'));
  const step = (at: number): number =>
    (signs[at]?.codePointAt(0) ?? NaN) - (signs[at - 1]?.codePointAt(0) ?? NaN);
  return signs.filter((_, at) => !(Math.abs(step(at)) === 1 && step(at) === step(at - 1))).join('');
}
