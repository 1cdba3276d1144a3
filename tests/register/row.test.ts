import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAUSES, NATURES } from '../../shared/register/incident.ts';
import { type Owed, pairSet } from '../../shared/register/owed.ts';
import { RECIPIENTS } from '../../shared/register/duty.ts';
import { REGIME_IDS } from '../../shared/register/organisation.ts';
import { LONGEST_ROW, rowOf } from '../../shared/register/row.ts';
import {
  anyFacts,
  makeAssessment,
  makeFacts,
  makeMeasure,
  makeNotice,
  makeRecord,
  makeStamp,
} from '../make.ts';

const ZONE = 'America/Toronto';
/** All that may be owed at once, under every law. */
const OWED: Owed = {
  assess: REGIME_IDS.length,
  tell: pairSet(
    REGIME_IDS.flatMap((regime) => RECIPIENTS.slice(0, 3).map((recipient) => ({ regime, recipient }))),
  ),
  decide: pairSet([{ regime: 'pipeda', recipient: 'organisations' }]),
  target: '2026-11-21T05:00Z',
  review: '2026-12-04',
  items: 12,
  measure: '2026-12-15',
};
const bytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

test('what a table shows', () => {
  const record = makeRecord({ facts: makeFacts({ unit: 'Ventes' }), assessments: [makeAssessment()] });
  expect(rowOf(record, ZONE)).toEqual({
    id: record.id,
    kind: 'incident',
    number: 'I-2026-001',
    title: 'Courriel envoyé au mauvais destinataire',
    status: 'assessed',
    aware: '2026-11-18',
    occurred: '2026-11-17',
    recorded: '2026-11-20',
    persons: 1,
    natures: ['unauthorised-communication'],
    cause: 'misdirected-email',
    unit: 'Ventes',
    risk: 'not-serious',
    suggested: 'not-serious',
    updated: '2026-11-20T15:30:00.000Z',
    seq: 2,
    owed: null,
  });
});

test('of what was suggested, the gravest', () => {
  const suggested = (...all: ('serious' | 'uncertain' | 'not-serious' | 'not-applicable')[]) =>
    rowOf(
      makeRecord({
        assessments: [
          makeAssessment({
            suggested: all.map((suggestion, index) => ({
              regime: index === 0 ? 'quebec-private' : 'pipeda',
              suggestion,
            })),
          }),
        ],
      }),
      ZONE,
    ).suggested;
  expect(suggested('not-serious', 'serious')).toBe('serious');
  expect(suggested('not-applicable', 'uncertain')).toBe('uncertain');
  expect(suggested('not-serious', 'not-applicable')).toBe('not-serious');
});

test('what is not answered, or not known, is null', () => {
  const facts = makeFacts({
    natures: null,
    cause: { kind: 'unknown', reason: 'Enquête en cours' },
    occurred: { kind: 'unknown', reason: 'x' },
    aware: { kind: 'unknown', reason: 'x' },
    persons: { kind: 'unknown', reason: 'x' },
  });
  expect(rowOf(makeRecord({ facts }), ZONE)).toMatchObject({
    aware: null,
    occurred: null,
    persons: null,
    natures: [],
    cause: null,
    unit: null,
    risk: null,
    suggested: null,
  });
});

test('awareness counts from its first day, the occurrence from its last, persons at the most', () => {
  const facts = makeFacts({
    aware: { kind: 'approximate', from: '2026-11-01', to: '2026-11-10' },
    occurred: { kind: 'period', from: '2026-10-01', to: '2026-10-31' },
    persons: { kind: 'range', from: 10, to: 40 },
  });
  expect(rowOf(makeRecord({ facts }), ZONE)).toMatchObject({
    aware: '2026-11-01',
    occurred: '2026-10-31',
    persons: 40,
  });
});

test('an instant is shown on its day in the zone', () => {
  const facts = makeFacts({ aware: { kind: 'instant', at: '2026-11-20T03:00:00Z' } });
  expect(rowOf(makeRecord({ facts }), ZONE).aware).toBe('2026-11-19');
  expect(rowOf(makeRecord({ facts }), 'UTC').aware).toBe('2026-11-20');
});

test('the last assessment counts; serious under one law is serious', () => {
  const calm = makeAssessment();
  const serious = makeAssessment({
    conclusions: [
      { regime: 'quebec-private', serious: false, reasons: 'x' },
      { regime: 'pipeda', serious: true, reasons: 'x' },
    ],
  });
  expect(rowOf(makeRecord({ assessments: [calm, serious] }), ZONE).risk).toBe('serious');
  expect(rowOf(makeRecord({ assessments: [serious, calm] }), ZONE).risk).toBe('not-serious');
});

describe(`never longer than ${LONGEST_ROW} bytes`, () => {
  /** All that can be long at once. */
  const extreme = (title: string, unit: string | null) =>
    makeRecord({
      number: 'I-2026-123456',
      facts: {
        ...makeFacts({
          natures: [...NATURES],
          cause: { kind: 'known', cause: [...CAUSES].sort((a, b) => b.length - a.length)[0]! },
          persons: { kind: 'exact', n: 10_000_000_000 },
        }),
        // Past the door, which takes no title without a letter: a row is made of whatever a record holds.
        title,
        unit,
      },
      assessments: [
        makeAssessment({
          conclusions: [{ regime: 'pipeda', serious: true, reasons: 'x' }],
          suggested: [{ regime: 'pipeda', suggestion: 'not-applicable' }],
        }),
      ],
      notices: [{ ...makeNotice(), id: 'n', stamp: makeStamp() }],
      measures: [{ ...makeMeasure(), id: 'm', stamp: makeStamp() }],
      updated: makeStamp({ seq: 9_999_999 }),
    });

  test.each([
    ['letters', 'x'],
    ['accents', 'é'],
    ['ideographs', '題'],
    ['emoji', '🧾'],
    ['quotation marks', '"'],
    ['control characters', '\u0001'],
    ['lone surrogates', '\ud800'],
  ])('%s', (_name, letter) => {
    const long = letter.repeat(Math.floor(500 / letter.length));
    const hundred = letter.repeat(Math.floor(100 / letter.length));
    for (const record of [
      extreme(long, long),
      extreme(long, null),
      extreme(hundred, hundred),
      extreme(hundred, null),
      extreme(letter, long),
      extreme(letter, letter),
    ]) {
      const row = rowOf(record, ZONE, OWED);
      expect(bytes(row)).toBeLessThanOrEqual(LONGEST_ROW);
      expect(row.owed).toEqual(OWED);
      expect(row.title).not.toBe('');
      expect(row.natures).toEqual(NATURES);
    }
  });

  test('whatever the facts', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const row = rowOf(makeRecord({ facts }), ZONE, OWED);
        expect(bytes(row)).toBeLessThanOrEqual(LONGEST_ROW);
        const whole = row.title.endsWith('…')
          ? facts.title.startsWith(row.title.slice(0, -1))
          : row.title === facts.title;
        expect(whole).toBe(true);
      }),
    );
  });

  test('an ordinary title and unit are shown whole', () => {
    const title = 'Relevé de compte d’une cliente joint par erreur à un courriel destiné à une autre cliente';
    const facts = makeFacts({ title, unit: 'Service à la clientèle' });
    const row = rowOf(makeRecord({ facts }), ZONE, { assess: 2, items: 4, target: '2026-11-21T05:00Z' });
    expect([row.title, row.unit]).toEqual([title, 'Service à la clientèle']);
  });

  test('a long title is cut between letters, and says so', () => {
    const row = rowOf(makeRecord({ facts: makeFacts({ title: `a${'🧾'.repeat(200)}` }) }), ZONE);
    expect(row.title).toMatch(/^a(🧾)+…$/u);
    expect(row.title.length).toBeLessThanOrEqual(120);
    expect(rowOf(makeRecord({ facts: makeFacts({ title: 'x'.repeat(500) }) }), ZONE).title).toMatch(
      /^x{60,119}…$/,
    );
  });
});
