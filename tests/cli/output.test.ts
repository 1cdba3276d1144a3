import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../electron/cli/arguments.ts';
import { saidIssued } from '../../electron/cli/issued.ts';
import { languageOf } from '../../electron/cli/language.ts';
import { missingItems, missingJson } from '../../electron/cli/missing.ts';
import {
  bullet,
  fold,
  jsonText,
  pairs,
  plainText,
  refusalJson,
  refusalLines,
  table,
  WIDTH,
} from '../../electron/cli/output.ts';
import { refused } from '../../shared/result.ts';
import { en } from '../../shared/words/en.ts';
import { fr } from '../../shared/words/fr.ts';

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

  test('goes on below in the column that folds', () => {
    expect(
      table(
        [{ label: 'No.' }, { label: 'Why', folds: true }],
        [
          ['a', 'a reason that is too long'],
          ['b', 'short'],
        ],
        20,
      ),
    ).toEqual(['No.  Why', '---  ---------------', 'a    a reason that', '     is too long', 'b    short']);
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

describe('JSON', () => {
  test('says the same value in characters that can be shown', () => {
    const value = { a: 'x\u202ey\u2028z\u0085\u007f\u001b[2J\n\té', '\u2066k': ['\u2029'] };
    const text = jsonText(value);
    expect(text).toContain('x\\u202ey\\u2028z\\u0085\\u007f');
    expect(plainText(text)).toBe(text);
    expect(JSON.parse(text)).toEqual(value);
  });

  test('of any value comes back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = jsonText(value);
        expect(plainText(text)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('what a document lacks', () => {
  const missing = (count: number) => [
    {
      item: 'aware',
      label: 'Aware',
      source: 's. 7(4)',
      reasonAllowed: true,
      records: Array.from({ length: count }, (_, n) => `I-2026-${String(n + 1).padStart(3, '0')}`),
    },
  ];

  test('names the records that lack it, ten of them at most', () => {
    expect(missingItems(missing(2), en)).toEqual([
      'aware: Aware (s. 7(4)) · a reason may stand in for it · I-2026-001, I-2026-002',
    ]);
    expect(missingItems(missing(1151), en)[0]).toMatch(/I-2026-009, I-2026-010 and 1,141 more$/);
    expect(missingItems(missing(11), fr)[0]).toMatch(/I-2026-010 et 1 de plus$/);
  });

  test('in characters is a warning, and in the answer', () => {
    const warned: string[] = [];
    const issued = { file: 'a.pdf', bytes: 9, missing: [], unsupported: ['漢', 'ಠ'], journalled: true };
    const said = saidIssued({ ...issued, document: 'd1' }, { words: en, warn: (what) => warned.push(what) });
    expect(said).toEqual({ json: issued, lines: [] });
    expect(warned).toEqual([en.cli.document.unsupported('漢 ಠ')]);
  });

  test('is JSON in the program’s own spelling, in an answer and in a refusal', () => {
    expect(missingJson(missing(1))[0]).toEqual({
      item: 'aware',
      label: 'Aware',
      source: 's. 7(4)',
      reason_allowed: true,
      records: ['I-2026-001'],
    });
    const refusal = refusalJson(refused('document-incomplete', { missing: missing(1) }), en);
    expect(JSON.stringify(refusal)).toContain('"reason_allowed":true');
    expect(JSON.stringify(refusal)).not.toContain('reasonAllowed');
  });
});

describe('a refusal', () => {
  test('because of who asks says that first, and not to close the register elsewhere', () => {
    const lines = refusalLines(refused('read-only', { reasons: ['read-only', 'member-not-allowed'] }), en);
    expect(lines.join(' ')).toBe(en.codes.refusals['member-not-allowed']({}));
    const two = refusalLines(refused('read-only', { reasons: ['damaged', 'member-not-allowed'] }), en);
    expect(two.join(' ')).toMatch(
      /^The role of whoever opened the register does not allow this.*- Part of the register/,
    );
    expect(refusalLines(refused('read-only', {}), en).join(' ')).toContain('open for reading only');
  });

  test('takes nothing that every object has for a label', () => {
    const unmet = ['pipeda/opc', '__proto__/toString', 'constructor/cai'];
    expect(refusalLines(refused('still-open', { unmet }), en).join('\n')).not.toMatch(/\[object|function/);
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
