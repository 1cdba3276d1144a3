import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../electron/cli/arguments.ts';
import { languageOf } from '../../electron/cli/language.ts';
import { bullet, fold, pairs, plainText, table, WIDTH } from '../../electron/cli/output.ts';

const texts = fc
  .string({ unit: 'grapheme', maxLength: 300 })
  .map((text) => plainText(text).replace(/\n/g, ' '));
const wide = (line: string): number => Array.from(new Intl.Segmenter().segment(line)).length;

describe('a table', () => {
  test('is aligned, and cuts the column that fills', () => {
    expect(
      table(
        [{ label: 'No.' }, { label: 'n', align: 'right' }, { label: 'Title', fills: true }],
        [
          ['a', '12', 'short'],
          ['abc', '3', 'a title that is far too long'],
        ],
        30,
      ),
    ).toEqual([
      'No.   n  Title',
      '---  --  ---------------------',
      'a    12  short',
      'abc   3  a title that is far …',
    ]);
  });

  test('never runs over its width, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat().map(String), texts)), (rows) => {
        const lines = table([{ label: 'No.' }, { label: 'Title', fills: true }], rows);
        expect(Math.max(...lines.map(wide))).toBeLessThanOrEqual(WIDTH);
        expect(lines).toHaveLength(rows.length + 2);
      }),
    );
  });
});

describe('folding', () => {
  test('keeps every character that is not a space, in its order, within the width', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 10, max: 60 }), (text, width) => {
        const lines = fold(text, width);
        const solid = (all: string): string => all.replace(/\s/g, '');
        expect(solid(lines.join(''))).toBe(solid(text));
        expect(Math.max(...lines.map(wide))).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('sets the further lines of a list in', () => {
    const lines = bullet('word '.repeat(30).trim(), '  ');
    expect(lines[0]).toMatch(/^ {2}- word/);
    expect(lines[1]).toMatch(/^ {4}word/);
    expect(Math.max(...lines.map(wide))).toBeLessThanOrEqual(WIDTH);
  });

  test('puts labels beside their text', () => {
    expect(
      pairs(
        [
          ['A', 'one\ntwo'],
          ['Long', 'three'],
        ],
        40,
      ),
    ).toEqual(['  A     one', '        two', '  Long  three']);
  });
});

describe('text from outside', () => {
  test('cannot move the cursor, ring, or turn the line around', () => {
    expect(plainText('a\u001b[2Jb\u0007c\u202ed\te\nf')).toBe('a [2Jb c d e\nf');
  });
});

describe('the nearest name', () => {
  const verbs = ['init', 'add', 'perform', 'list', 'show', 'verify'];
  test.each([
    ['lsit', 'list'],
    ['lst', 'list'],
    ['perfrom', 'perform'],
    ['verif', 'verify'],
    ['xyzzy', undefined],
    ['', undefined],
  ])('%s is %s', (typed, meant) => {
    expect(nearest(typed, verbs)).toBe(meant);
  });

  test('of a name is itself', () => {
    fc.assert(fc.property(fc.constantFrom(...verbs), (verb) => nearest(verb, verbs) === verb));
  });
});

describe('the language', () => {
  test('asked for wins, and is known to be asked for', () => {
    expect(languageOf(['list', '--language', 'fr'], { CONSTAT_LANGUAGE: 'en' })).toEqual({
      language: 'fr',
      asked: true,
    });
    expect(languageOf(['list', '--language=en'], { LANG: 'fr_CA' })).toEqual({ language: 'en', asked: true });
    expect(languageOf(['list', '--language', 'de'], { LANG: 'fr_CA' })).toEqual({
      language: 'fr',
      asked: false,
    });
    expect(languageOf(['list'], {})).toEqual({ language: 'en', asked: false });
  });
});
