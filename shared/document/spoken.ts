import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { LANGUAGES, type Language } from '../register/organisation.ts';
import { ok, refused, type Result } from '../result.ts';

/** A digest as words a person can copy by hand: 256 bits and 8 that check them, eleven to a word (BIP-39). */
export const SPOKEN = 24;

const LISTS: Readonly<Record<Language, readonly string[]>> = { fr: french, en: english };

/** A digest (SHA-256, as 64 hexadecimal digits) as 24 words of that language's list, composed as they are printed. */
export function spoken(digest: string, language: Language): readonly string[] {
  return entropyToMnemonic(hexToBytes(digest), [...LISTS[language]])
    .split(' ')
    .map((word) => word.normalize('NFC'));
}

/**
 * What words that somebody typed stand for, in whichever of the two languages they are: with or without accents,
 * capitals, numbers and line ends. Two digests where the words are of both lists and hold in both. Refused:
 * `anchor-words-count`, `anchor-word-unknown`, `anchor-words-checksum`.
 */
export function unspoken(typed: string): Result<readonly string[]> {
  const words = plain(typed)
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  if (words.length !== SPOKEN) return refused('anchor-words-count', { found: words.length });
  const readings = LANGUAGES.map((language) => {
    const known = new Map(LISTS[language].map((word) => [plain(word), word]));
    return { read: words.map((word) => known.get(word)), language };
  });
  const whole = readings.filter(({ read }) => !read.includes(undefined));
  if (whole.length === 0) {
    // The language most of the words are of says which one is none.
    const unknown = readings
      .map(({ read }) =>
        words.flatMap((word, at) => (read[at] === undefined ? [{ word, place: at + 1 }] : [])),
      )
      .sort((a, b) => a.length - b.length)[0];
    return refused('anchor-word-unknown', unknown?.[0] ?? {});
  }
  const digests = whole.flatMap(({ read, language }) => {
    try {
      return [bytesToHex(mnemonicToEntropy(read.join(' '), [...LISTS[language]]))];
    } catch {
      return [];
    }
  });
  return digests.length === 0 ? refused('anchor-words-checksum') : ok(digests);
}

/** Without what hands and keyboards leave out; no two words of a list differ in that alone. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
