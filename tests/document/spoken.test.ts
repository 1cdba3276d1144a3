import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { describe, expect, test } from 'vitest';
import { spoken, SPOKEN, unspoken } from '../../shared/document/spoken.ts';
import { DIGEST } from './records.ts';

const value = (typed: string): readonly string[] => {
  const read = unspoken(typed);
  if (!read.ok) throw new Error(read.code);
  return read.value;
};
const [fr, en] = [spoken(DIGEST, 'fr'), spoken(DIGEST, 'en')];

describe('a digest as words', () => {
  test('is 24 of them, and those of both languages lead back to it', () => {
    expect([fr.length, en.length]).toEqual([SPOKEN, SPOKEN]);
    expect(fr).not.toEqual(en);
    expect(value(fr.join(' '))).toEqual([DIGEST]);
    expect(value(en.join(' '))).toEqual([DIGEST]);
  });

  test('is the mnemonic that others make of it', () => {
    // A vector of BIP-39: anybody's tool reads the words back.
    expect(spoken('7f'.repeat(32), 'en').join(' ')).toBe(
      'legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth title',
    );
  });

  test('is printed with composed accents, which every font has', () => {
    const all = french.map((_, index) => spoken(index.toString(16).padStart(64, '0'), 'fr')).flat();
    expect(all.some((word) => /[éè]/u.test(word))).toBe(true);
    for (const word of all) expect(word).toBe(word.normalize('NFC'));
  });

  test('may be typed without accents, in capitals, with numbers and over several lines', () => {
    const bare = (words: readonly string[]) => words.join(' ').normalize('NFD').replace(/\p{M}/gu, '');
    expect(value(bare(fr))).toEqual([DIGEST]);
    expect(value(fr.join(' ').toUpperCase())).toEqual([DIGEST]);
    expect(value(fr.map((word, at) => `${at + 1}. ${word}`).join('\n'))).toEqual([DIGEST]);
  });

  test('no two words of a list differ in accents alone', () => {
    for (const list of [french, english]) {
      const plain = list.map((word) => word.normalize('NFKD').replace(/\p{M}/gu, ''));
      expect(new Set(plain).size).toBe(2048);
    }
  });

  test('with another word is refused, nearly always, and two changed places are', () => {
    const tries = 512;
    let refused = 0;
    for (let i = 0; i < tries; i += 1) {
      const at = i % SPOKEN;
      const words = fr.with(at, french[(i * 37) % 2048] ?? '');
      const read = unspoken(words.join(' '));
      if (!read.ok) {
        expect(read.code).toBe('anchor-words-checksum');
        refused += 1;
      } else if (words[at]?.normalize('NFC') !== fr[at]) expect(read.value).not.toEqual([DIGEST]);
    }
    // Eight bits of checksum let one in 256 through; what passes is another digest.
    expect(refused).toBeGreaterThan(tries * 0.97);
    const swapped = fr.with(3, fr[4] ?? '').with(4, fr[3] ?? '');
    expect(unspoken(swapped.join(' ')).ok).toBe(false);
  });

  test('that is too short or holds a word of neither list says which', () => {
    expect(unspoken(fr.slice(1).join(' '))).toMatchObject({
      code: 'anchor-words-count',
      details: { found: 23 },
    });
    expect(unspoken('')).toMatchObject({ code: 'anchor-words-count', details: { found: 0 } });
    expect(unspoken(fr.with(6, 'registre').join(' '))).toMatchObject({
      code: 'anchor-word-unknown',
      details: { word: 'registre', place: 7 },
    });
  });
});
