import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { countDraftOf, countOf, NO_COUNT, withCountKind } from '../../renderer/screens/fields/count-draft.ts';
import { draftOfFact, readFact } from '../../renderer/screens/fields/fact-codec.ts';
import {
  EDITABLE_KEYS,
  factDraftShape,
  isEditable,
  type EditableKey,
} from '../../renderer/screens/fields/fact-drafts.ts';
import { NO_WHEN, whenDraftOf, whenOf, withWhenKind } from '../../renderer/screens/fields/when-draft.ts';
import { countSchema } from '../../shared/register/count.ts';
import { FACT_KEYS, type Facts } from '../../shared/register/incident.ts';
import { parse } from '../../shared/register/parse.ts';
import { whenSchema } from '../../shared/register/when.ts';
import { anyCount, anyFacts, anyWhen } from '../make.ts';

const ZONE = 'America/Toronto';

describe('every fact', () => {
  test('has an editor, but for where an imported record came from', () => {
    expect(FACT_KEYS.filter((key) => !isEditable(key))).toEqual(['imported']);
  });

  test('comes back from its draft as it was, and its draft from the disk', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const key of EDITABLE_KEYS) {
          expect(back(key, facts)).toEqual({ ok: true, value: saying(key, facts[key]) });
          const draft = draftOfFact(key, facts[key], ZONE);
          const schema: ZodType = factDraftShape[key];
          const kept = parse(schema, JSON.parse(JSON.stringify(draft)));
          expect(kept).toEqual({ ok: true, value: draft });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('that was never answered has an empty draft, which answers nothing', () => {
    for (const key of EDITABLE_KEYS) {
      if (key === 'title' || key === 'aware' || key === 'attempted') continue;
      const empty = draftOfFact(key, null as Facts[typeof key], ZONE);
      expect(readFact(key, empty, ZONE)).toEqual({ ok: true, value: null });
    }
  });

  /** An empty list says nothing, but where *there are none* is an answer; no more does a description of nothing. */
  const saying = (key: EditableKey, value: unknown): unknown => {
    if (key === 'information' && JSON.stringify(value) === NOTHING_DESCRIBED) return null;
    if (key === 'personsElsewhere' || key === 'otherAuthorities') return value;
    return Array.isArray(value) && value.length === 0 ? null : value;
  };
  const NOTHING_DESCRIBED = JSON.stringify({ kind: 'described', categories: [] });

  function back<K extends EditableKey>(key: K, facts: Facts) {
    return readFact(key, draftOfFact(key, facts[key], ZONE), ZONE);
  }
});

describe('when', () => {
  test('keeps the seconds of an instant nobody changed, in any zone', () => {
    fc.assert(
      fc.property(
        anyWhen,
        fc.constantFrom(ZONE, 'UTC', 'Asia/Kathmandu', 'America/St_Johns'),
        (when, zone) => {
          expect(parse(whenSchema, whenOf(whenDraftOf(when, zone), zone))).toEqual({ ok: true, value: when });
        },
      ),
    );
  });

  test('reads a date and a time in the zone of the organisation', () => {
    const draft = { ...NO_WHEN, kind: 'instant' as const, on: '2026-11-18', time: '14:02' };
    expect(whenOf(draft, ZONE)).toEqual({ kind: 'instant', at: '2026-11-18T19:02:00.000Z' });
    expect(whenOf(draft, 'UTC')).toEqual({ kind: 'instant', at: '2026-11-18T14:02:00.000Z' });
  });

  test('a time that is changed is the new time', () => {
    const draft = whenDraftOf({ kind: 'instant', at: '2026-11-18T19:02:37.500Z' }, ZONE);
    expect(whenOf({ ...draft, time: '14:03' }, ZONE)).toEqual({
      kind: 'instant',
      at: '2026-11-18T19:03:00.000Z',
    });
  });

  test.each([
    ['a period with one end', { kind: 'period' as const, from: '2026-11-18' }, ['to'], 'required'],
    [
      'a period turned round',
      { kind: 'period' as const, from: '2026-11-18', to: '2026-11-17' },
      [],
      'dates-reversed',
    ],
    ['unknown, for no reason', { kind: 'unknown' as const, reason: '  ' }, ['reason'], 'required'],
    ['a date without its time', { kind: 'instant' as const, on: '2026-11-18' }, ['at'], 'required'],
    ['a time without its date', { kind: 'instant' as const, time: '14:02' }, ['at'], 'required'],
  ])('%s is not whole yet', (_, part, path, code) => {
    expect(readFact('occurred', { ...NO_WHEN, ...part }, ZONE)).toMatchObject({
      ok: false,
      details: { issues: [{ path, code }] },
    });
  });

  test('another way to say it brings along what was given', () => {
    const date = { ...NO_WHEN, on: '2026-11-18' };
    expect(withWhenKind(date, 'period')).toMatchObject({ kind: 'period', from: '2026-11-18', to: null });
    expect(withWhenKind(date, 'approximate')).toMatchObject({ from: '2026-11-18', to: '2026-11-18' });
    expect(withWhenKind(date, 'instant')).toMatchObject({ kind: 'instant', on: '2026-11-18' });
    const unknown = withWhenKind({ ...date, reason: 'Le journal est perdu' }, 'unknown');
    expect(withWhenKind(unknown, 'date')).toEqual({ ...date, reason: 'Le journal est perdu' });
  });
});

describe('how many', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        expect(parse(countSchema, countOf(countDraftOf(count)))).toEqual({ ok: true, value: count });
      }),
    );
  });

  test.each([
    ['12', 12],
    [' 1 200 ', 1200],
    ['1\u00a0200', 1200],
    ['1\u202f200\u202f000', 1_200_000],
    ['1,200', 1200],
    ['0', 0],
  ])('%o is a number', (n, value) => {
    expect(readFact('persons', { ...NO_COUNT, n }, ZONE)).toEqual({
      ok: true,
      value: { kind: 'exact', n: value },
    });
  });

  test.each(['douze', '12 a', '-1', '1.5', '12,5', '1e3', '0x10'])('%o is none, and stays written', (n) => {
    const draft = { ...NO_COUNT, n };
    expect(readFact('persons', draft, ZONE)).toMatchObject({
      ok: false,
      details: { issues: [{ path: ['n'], code: 'wrong-type' }] },
    });
    expect(draft.n).toBe(n);
  });

  test('a range wants both ends, in order', () => {
    const range = { ...NO_COUNT, kind: 'range' as const };
    expect(readFact('persons', range, ZONE)).toEqual({ ok: true, value: null });
    expect(readFact('persons', { ...range, from: '10' }, ZONE)).toMatchObject({
      details: { issues: [{ path: ['to'], code: 'required' }] },
    });
    expect(readFact('persons', { ...range, from: '10', to: '2' }, ZONE)).toMatchObject({
      details: { issues: [{ code: 'count-reversed' }] },
    });
  });

  test('another way to say it brings the number along', () => {
    expect(withCountKind({ ...NO_COUNT, n: '40' }, 'approximate')).toMatchObject({ n: '40' });
    expect(withCountKind({ ...NO_COUNT, n: '40' }, 'range')).toMatchObject({ from: '40' });
    expect(withCountKind({ ...NO_COUNT, kind: 'range', from: '40', to: '60' }, 'exact')).toMatchObject({
      n: '40',
      to: '60',
    });
  });
});

describe('answers in several parts', () => {
  const empty = <K extends EditableKey>(key: K) => draftOfFact(key, null as Facts[K], ZONE);

  test('a detail without its cause, its kind or its role asks for it', () => {
    expect(readFact('cause', { ...empty('cause'), detail: 'Adresse semblable' }, ZONE)).toMatchObject({
      details: { issues: [{ path: ['cause'] }] },
    });
    expect(readFact('protection', { kind: null, detail: 'AES' }, ZONE)).toMatchObject({
      details: { issues: [{ path: ['kind'] }] },
    });
    expect(readFact('provider', { as: null, name: 'Nuage inc.', detail: '' }, ZONE)).toMatchObject({
      ok: false,
    });
    expect(readFact('determined', { on: null, by: 'Camille' }, ZONE)).toMatchObject({
      details: { issues: [{ path: ['on'], code: 'required' }] },
    });
  });

  test('information is its categories, its description, or why there is neither', () => {
    const described = { ...empty('information'), description: 'Un relevé' };
    expect(readFact('information', described, ZONE)).toEqual({
      ok: true,
      value: { kind: 'described', categories: [], description: 'Un relevé' },
    });
    expect(readFact('information', { ...described, isUnknown: true }, ZONE)).toMatchObject({ ok: false });
    expect(readFact('information', { ...described, isUnknown: true, reason: 'Perdu' }, ZONE)).toEqual({
      ok: true,
      value: { kind: 'unknown', reason: 'Perdu' },
    });
  });

  test('a row nobody began is no row; one that was begun is asked for its rest', () => {
    const blank = { place: null, count: NO_COUNT };
    expect(readFact('personsElsewhere', { isNone: false, rows: [blank] }, ZONE)).toEqual({
      ok: true,
      value: null,
    });
    const ontario = { place: 'CA-ON', count: { ...NO_COUNT, n: '3' } };
    expect(readFact('personsElsewhere', { isNone: false, rows: [blank, ontario] }, ZONE)).toEqual({
      ok: true,
      value: [{ place: 'CA-ON', count: { kind: 'exact', n: 3 } }],
    });
    expect(
      readFact('personsElsewhere', { isNone: false, rows: [{ ...blank, place: 'FR' }] }, ZONE),
    ).toMatchObject({ ok: false });
    expect(
      readFact(
        'otherAuthorities',
        { isNone: false, rows: [{ name: '', on: '2026-11-18', reference: '' }] },
        ZONE,
      ),
    ).toMatchObject({ details: { issues: [{ path: [0, 'name'], code: 'required' }] } });
  });

  test('that there are none is an answer of its own', () => {
    expect(readFact('otherAuthorities', { isNone: true, rows: [] }, ZONE)).toEqual({ ok: true, value: [] });
    expect(readFact('personsElsewhere', { isNone: true, rows: [] }, ZONE)).toEqual({ ok: true, value: [] });
    expect(draftOfFact('otherAuthorities', [], ZONE).isNone).toBe(true);
    expect(draftOfFact('otherAuthorities', null, ZONE).isNone).toBe(false);
  });

  test('there is no record without a title and without awareness', () => {
    expect(readFact('title', '   ', ZONE)).toMatchObject({ details: { issues: [{ code: 'required' }] } });
    expect(readFact('aware', NO_WHEN, ZONE)).toMatchObject({ details: { issues: [{ code: 'required' }] } });
  });
});
