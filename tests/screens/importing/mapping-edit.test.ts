import { describe, expect, test } from 'vitest';
import {
  canBeOpen,
  canBeUnknown,
  formatIn,
  separatorIn,
  type SourceKey,
  sourceOf,
  untilOf,
  valuesToName,
  withCause,
  withColumnAt,
  withFormat,
  withNatures,
  withPlace,
  withSeparator,
  withSource,
  withUntil,
} from '../../../renderer/screens/importing/mapping-edit.ts';
import { type Mapping, mappingSchema, readMapping } from '../../../shared/exchange/mapping.ts';

const headers = ['Titre', 'Nature', 'Le', 'Au', 'Combien', 'Lieu'];
const make = (over: object = {}): Mapping =>
  mappingSchema.parse({
    title: { columns: ['Titre'] },
    natures: { column: 'Nature', separator: ',', values: { Perte: ['loss'] } },
    cause: { column: 'Nature', separator: ',', values: { Vol: 'theft' } },
    occurred: { column: 'Le', format: 'dmy' },
    aware: { unknown: 'Le fichier ne le dit pas.' },
    persons: { column: 'Combien' },
    places: { column: 'Lieu', separator: null, prefix: 'CA-', values: {} },
    ...over,
  });

const KEYS: readonly SourceKey[] = [
  'reference',
  'awareBy',
  'reportedBy',
  'unit',
  'persons',
  'personsInQuebec',
  'information',
  'aware',
  'occurred',
  'natures',
  'cause',
  'places',
  'systems',
];

describe('where a fact comes from', () => {
  test('is read of the mapping', () => {
    const mapping = make();
    expect(sourceOf(mapping, 'persons')).toEqual({ from: 'column', column: 'Combien' });
    expect(sourceOf(mapping, 'aware')).toEqual({ from: 'unknown', reason: 'Le fichier ne le dit pas.' });
    expect(sourceOf(mapping, 'unit')).toEqual({ from: 'none' });
    expect(sourceOf(make({ occurred: { from: 'Le', to: 'Au' } }), 'occurred')).toEqual({
      from: 'column',
      column: 'Le',
    });
  });

  test.each(KEYS)('%s: each answer it allows gives a mapping that can be used', (key) => {
    const answers = [
      { from: 'column', column: 'Au' } as const,
      ...(canBeUnknown(key) ? [{ from: 'unknown', reason: 'On ne sait pas.' } as const] : []),
      ...(canBeOpen(key) ? [{ from: 'none' } as const] : []),
    ];
    for (const answer of answers) {
      const changed = withSource(make(), key, answer);
      expect(readMapping(changed, headers)).toMatchObject({ ok: true });
      expect(sourceOf(changed, key)).toEqual(answer);
    }
  });

  test('awareness is known or it is not: it is never left for later', () => {
    expect(withSource(make(), 'aware', { from: 'none' })).toEqual(make());
    expect(canBeOpen('aware')).toBe(false);
  });

  test('changes nothing in place', () => {
    const mapping = make();
    const before = structuredClone(mapping);
    withSource(mapping, 'cause', { from: 'none' });
    withNatures(mapping, 'Vol', ['loss']);
    withCause(mapping, 'Perte', 'loss');
    expect(mapping).toEqual(before);
  });
});

describe('dates', () => {
  test('keep how they are written when the column changes', () => {
    const changed = withSource(make(), 'occurred', { from: 'column', column: 'Au' });
    expect(formatIn(changed, 'occurred')).toBe('dmy');
    expect(formatIn(withFormat(changed, 'occurred', 'mdy'), 'occurred')).toBe('mdy');
  });

  test('become a period with a second column, and a day again without it', () => {
    const period = withUntil(make(), 'occurred', 'Au');
    expect(period.occurred).toEqual({ from: 'Le', to: 'Au', format: 'dmy' });
    expect(untilOf(period, 'occurred')).toBe('Au');
    expect(withUntil(period, 'occurred', null).occurred).toEqual({ column: 'Le', format: 'dmy' });
    expect(withUntil(make(), 'aware', 'Au')).toEqual(make());
  });
});

describe('values', () => {
  test('are told what they stand for, and taken back', () => {
    const mapping = withNatures(make(), 'Vol', ['unauthorised-access']);
    expect(mapping.natures?.values).toEqual({ Perte: ['loss'], Vol: ['unauthorised-access'] });
    const caused = withCause(make(), 'Piratage', 'cyberattack');
    expect(caused.cause).toMatchObject({ values: { Vol: 'theft', Piratage: 'cyberattack' } });
    expect(withCause(caused, 'Vol', null).cause).toMatchObject({ values: { Piratage: 'cyberattack' } });
    const placed = withPlace(make(), 'Montréal', 'CA-QC');
    expect(placed.places?.values).toEqual({ Montréal: 'CA-QC' });
    expect(withPlace(placed, 'Montréal', '').places?.values).toEqual({});
  });

  test('are split where the mapping says', () => {
    expect(separatorIn(make(), 'natures')).toBe(',');
    expect(withSeparator(make(), 'natures', null).natures?.separator).toBeNull();
    expect(withSeparator(make(), 'systems', ';')).toEqual(make());
  });

  test('to be named: those known, those refused, those seen, each once', () => {
    expect(valuesToName(['Vol'], ['Autre'], ['Vol, Perte', '', 'Perte'], ',')).toEqual([
      'Vol',
      'Autre',
      'Perte',
    ]);
    expect(valuesToName([], [], ['Vol, Perte'], null)).toEqual(['Vol, Perte']);
  });
});

test('a list of columns takes one more, another, or one less', () => {
  expect(withColumnAt(['a'], 1, 'b')).toEqual(['a', 'b']);
  expect(withColumnAt(['a', 'b'], 0, 'c')).toEqual(['c', 'b']);
  expect(withColumnAt(['a', 'b'], 0, null)).toEqual(['b']);
});
