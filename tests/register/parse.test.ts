import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  because,
  DEEPEST,
  line,
  LONGEST_LINE,
  LONGEST_TEXT,
  notPlain,
  parse,
  reason,
  saysSomething,
  text,
} from '../../shared/register/parse.ts';

const issuesOf = (schema: z.ZodType, input: unknown) => {
  const read = parse(schema, input);
  if (read.ok) throw new Error('read');
  expect(read.code).toBe('invalid');
  return read.details.issues;
};

describe('parse names what is wrong, by field and by our own code', () => {
  const schema = z.strictObject({
    name: line,
    n: z.int().min(2).max(5),
    kind: z.enum(['a', 'b']),
    list: z.array(z.string().min(3)).min(1).max(2),
    inner: z.strictObject({ on: z.string().refine((on) => on === 'now', because('not-a-date')) }).optional(),
    choice: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('x') }),
        z.strictObject({ kind: z.literal('y') }),
      ])
      .optional(),
  });
  const good = { name: 'a', n: 3, kind: 'a', list: ['abc'] };

  test('the control: what fits is read', () => {
    expect(parse(schema, good)).toEqual({ ok: true, value: good });
  });

  test.each([
    ['missing', { ...good, name: undefined }, { path: ['name'], code: 'required' }],
    ['empty', { ...good, name: '  ' }, { path: ['name'], code: 'required' }],
    ['of another type', { ...good, name: 3 }, { path: ['name'], code: 'wrong-type' }],
    ['null', { ...good, name: null }, { path: ['name'], code: 'wrong-type' }],
    ['too long', { ...good, name: 'x'.repeat(501) }, { path: ['name'], code: 'too-long' }],
    ['too small', { ...good, n: 1 }, { path: ['n'], code: 'too-small' }],
    ['too large', { ...good, n: 6 }, { path: ['n'], code: 'too-large' }],
    ['not whole', { ...good, n: 2.5 }, { path: ['n'], code: 'wrong-type' }],
    ['not in the list', { ...good, kind: 'c' }, { path: ['kind'], code: 'not-in-list', detail: 'a, b' }],
    ['a list that is empty', { ...good, list: [] }, { path: ['list'], code: 'required' }],
    [
      'a list that is too long',
      { ...good, list: ['abc', 'abc', 'abc'] },
      { path: ['list'], code: 'too-long' },
    ],
    ['too short', { ...good, list: ['abc', 'a'] }, { path: ['list', 1], code: 'too-short' }],
    ['our own code', { ...good, inner: { on: 'then' } }, { path: ['inner', 'on'], code: 'not-a-date' }],
    ['unknown', { ...good, extra: 1, more: 2 }, { path: [], code: 'unknown-key', detail: 'extra, more' }],
    [
      'unknown inside',
      { ...good, inner: { on: 'now', x: 1 } },
      { path: ['inner'], code: 'unknown-key', detail: 'x' },
    ],
    [
      'a kind there is not',
      { ...good, choice: { kind: 'z' } },
      { path: ['choice', 'kind'], code: 'not-in-list' },
    ],
    ['no kind at all', { ...good, choice: {} }, { path: ['choice', 'kind'], code: 'required' }],
  ])('%s', (_name, input, issue) => {
    expect(issuesOf(schema, input)).toEqual([issue]);
  });

  test('each wrong field has its own issue', () => {
    expect(issuesOf(schema, { kind: 'c', n: '3', list: ['abc'] })?.map(({ path }) => path.join('.'))).toEqual(
      ['name', 'n', 'kind'],
    );
  });

  test('nothing from outside makes it throw', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    fc.assert(
      fc.property(anything, (input) => {
        expect(typeof parse(schema, input).ok).toBe('boolean');
      }),
    );
  });

  test('what it gives holds only what the schema names, and no other prototype', () => {
    const read = parse(
      schema,
      JSON.parse('{"name":"a","n":3,"kind":"a","list":["abc"],"__proto__":{"admin":true}}'),
    );
    expect(read.ok).toBe(false);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe('lines and texts', () => {
  test('are trimmed and must say something', () => {
    expect(line.parse('  Percé ')).toBe('Percé');
    expect(text.safeParse(' \n\t ').success).toBe(false);
    expect(reason.safeParse('').success).toBe(false);
  });

  test('hold a letter or a digit, of any script', () => {
    for (const said of ['a', '7', 'é', '日', 'ᐃ', 'a\u200b', '- oui -', 'ⅷ'])
      expect(saysSomething(said), said).toBe(true);
    for (const said of [
      '',
      '.',
      '--',
      '\u200b',
      '\u00ad\u2060',
      '\u3164',
      '\uffa0',
      '\u115f',
      '🧾',
      '«\u00a0»',
    ])
      expect(saysSomething(said), said).toBe(false);
    for (const schema of [line, text, reason])
      expect(issuesOf(schema, ' . ')).toEqual([{ path: [], code: 'required' }]);
  });

  test('a line is one line, however it was pasted; a text keeps its own', () => {
    expect(line.parse('Portable\r\n  perdu\tà\u2028Percé\u0085')).toBe('Portable perdu à Percé');
    expect(line.parse('a  b   c')).toBe('a b c');
    expect(line.parse('«\u00a0Percé\u00a0» et 1\u202f000')).toBe('«\u00a0Percé\u00a0» et 1\u202f000');
    expect(line.safeParse('\n \t').success).toBe(false);
    expect(text.parse(' un\n\n  deux ')).toBe('un\n\n  deux');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const read = line.safeParse(value);
        if (!read.success) return;
        expect(line.parse(read.data)).toBe(read.data);
        expect(read.data).not.toMatch(/[\t\n\v\f\r\u0085\u2028\u2029]/u);
      }),
    );
  });

  test('have an end', () => {
    expect(line.safeParse('x'.repeat(LONGEST_LINE)).success).toBe(true);
    expect(line.safeParse('x'.repeat(LONGEST_LINE + 1)).success).toBe(false);
    expect(text.safeParse('x'.repeat(LONGEST_TEXT)).success).toBe(true);
    expect(text.safeParse('x'.repeat(LONGEST_TEXT + 1)).success).toBe(false);
    expect(reason.safeParse('x'.repeat(5001)).success).toBe(false);
  });
});

describe('notPlain', () => {
  const nested = (depth: number): unknown => {
    let value: unknown = 1;
    for (let i = 0; i < depth; i += 1) value = i % 2 === 0 ? [value] : { value };
    return value;
  };

  test('lets through what JSON writes and reads back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(!JSON.stringify(value).includes('__proto__'));
        expect(notPlain(value)).toBeUndefined();
      }),
    );
    expect(notPlain(undefined)).toBeUndefined();
    expect(notPlain({ a: undefined })).toBeUndefined();
  });

  test.each([
    ['NaN', { a: [Number.NaN] }, 'wrong-type'],
    ['infinity', [Number.POSITIVE_INFINITY], 'wrong-type'],
    ['a bigint', { n: 1n }, 'wrong-type'],
    ['a function', { toJSON: () => 1 }, 'wrong-type'],
    ['a symbol', [Symbol('x')], 'wrong-type'],
    ['a __proto__ of its own', JSON.parse('{"a":{"__proto__":{"x":1}}}'), 'unknown-key'],
  ])('%s', (_name, value, code) => {
    expect(notPlain(value)).toBe(code);
  });

  test('has an end to its depth, and none to what it survives', () => {
    expect(notPlain(nested(DEEPEST))).toBeUndefined();
    expect(notPlain(nested(DEEPEST + 1))).toBe('malformed');
    expect(notPlain(nested(1_000_000))).toBe('malformed');
    const round: unknown[] = [];
    round.push(round);
    expect(notPlain(round)).toBe('malformed');
  });
});
