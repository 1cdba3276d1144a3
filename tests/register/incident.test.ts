import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answeredFacts, FACT_KEYS, readFacts } from '../../shared/register/incident.ts';
import { anyFacts, makeFacts } from '../make.ts';

const AWARE = { kind: 'date', on: '2026-11-18' };

test('a title and when we learned of it are enough; all else is not answered yet', () => {
  const read = readFacts({ title: ' Clé USB égarée ', aware: AWARE });
  if (!read.ok) throw new Error(JSON.stringify(read));
  expect(read.value.title).toBe('Clé USB égarée');
  expect(answeredFacts(read.value)).toEqual(['title', 'attempted', 'aware']);
  expect(Object.keys(read.value).sort()).toEqual([...FACT_KEYS].sort());
});

test('awareness has no default', () => {
  expect(readFacts({ title: 'x' })).toMatchObject({
    ok: false,
    details: { issues: [{ path: ['aware'], code: 'required' }] },
  });
});

test('facts come back from JSON as they were', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(readFacts(JSON.parse(JSON.stringify(facts)))).toEqual({ ok: true, value: facts });
    }),
  );
});

describe('each wrong field is named', () => {
  test.each([
    ['title', '', ['title'], 'required'],
    ['title', 'x'.repeat(501), ['title'], 'too-long'],
    ['natures', ['theft'], ['natures', 0], 'not-in-list'],
    ['natures', [], ['natures'], 'required'],
    ['natures', 'loss', ['natures'], 'wrong-type'],
    ['attempted', 'no', ['attempted'], 'wrong-type'],
    ['circumstances', 'x'.repeat(100_001), ['circumstances'], 'too-long'],
    ['cause', { kind: 'known', cause: 'gremlins' }, ['cause', 'cause'], 'not-in-list'],
    ['cause', { kind: 'unknown' }, ['cause', 'reason'], 'required'],
    ['occurred', { kind: 'date', on: 'hier' }, ['occurred', 'on'], 'not-a-date'],
    ['occurred', { kind: 'period', from: '2026-02-02', to: '2026-02-01' }, ['occurred'], 'dates-reversed'],
    ['aware', null, ['aware'], 'wrong-type'],
    ['aware', '2026-11-18', ['aware'], 'wrong-type'],
    ['determined', { on: '2026-99-01' }, ['determined', 'on'], 'not-a-date'],
    [
      'information',
      { kind: 'described', categories: ['shoes'] },
      ['information', 'categories', 0],
      'not-in-list',
    ],
    ['information', { kind: 'unknown', reason: ' ' }, ['information', 'reason'], 'required'],
    ['protection', { kind: 'rot13' }, ['protection', 'kind'], 'not-in-list'],
    ['purposes', ['fun'], ['purposes', 0], 'not-in-list'],
    ['personCategories', ['robots'], ['personCategories', 0], 'not-in-list'],
    ['persons', { kind: 'exact', n: -3 }, ['persons', 'n'], 'too-small'],
    ['persons', 12, ['persons'], 'wrong-type'],
    ['personsInQuebec', { kind: 'range', from: 3, to: 2 }, ['personsInQuebec'], 'count-reversed'],
    [
      'personsElsewhere',
      [{ place: 'Ontario', count: { kind: 'exact', n: 1 } }],
      ['personsElsewhere', 0, 'place'],
      'malformed',
    ],
    ['places', ['CA-QC', 'québec'], ['places', 1], 'malformed'],
    ['systems', [''], ['systems', 0], 'required'],
    ['provider', { as: 'friend', name: null }, ['provider', 'as'], 'not-in-list'],
    ['unit', 3, ['unit'], 'wrong-type'],
    ['advice', ['pray'], ['advice', 0], 'not-in-list'],
    ['otherAuthorities', [{ name: 'CNIL' }], ['otherAuthorities', 0, 'on'], 'required'],
    [
      'imported',
      { source: 'x', reference: null, fields: { a: 1 } },
      ['imported', 'fields', 'a'],
      'wrong-type',
    ],
    ['colour', 'red', [], 'unknown-key'],
  ])('%s: %j', (field, value, path, code) => {
    const read = readFacts({ title: 'x', aware: AWARE, [field]: value });
    expect(read).toMatchObject({ ok: false, code: 'invalid', details: { issues: [{ path, code }] } });
  });

  test('all of them at once', () => {
    const read = readFacts({ title: '', natures: ['x'], persons: { kind: 'exact', n: 1.5 } });
    if (read.ok) throw new Error('read');
    expect(read.details.issues?.map(({ path }) => path.join('.'))).toEqual([
      'title',
      'natures.0',
      'aware',
      'persons.n',
    ]);
  });
});

test('nothing at all, or something else altogether, is refused', () => {
  for (const input of [null, undefined, 1, 'facts', [], [makeFacts()], true]) {
    expect(readFacts(input)).toMatchObject({ ok: false, code: 'invalid' });
  }
});

test('no key reaches a prototype', () => {
  for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const input: unknown = JSON.parse(
      `{"title":"x","aware":{"kind":"date","on":"2026-11-18"},"${key}":{"polluted":1}}`,
    );
    expect(readFacts(input)).toMatchObject({
      ok: false,
      details: { issues: [{ code: 'unknown-key', detail: key }] },
    });
  }
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});
