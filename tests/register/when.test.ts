import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calendarDate,
  dateIn,
  dateSchema,
  endOf,
  instantSchema,
  isDate,
  isInstant,
  startOf,
  whenSchema,
} from '../../shared/register/when.ts';
import { parse } from '../../shared/register/parse.ts';
import { anyWhen } from '../make.ts';

const TORONTO = 'America/Toronto';

describe('a date', () => {
  test.each(['2026-11-20', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', (date) => {
    expect(isDate(date)).toBe(true);
    expect(calendarDate(date).toString()).toBe(date);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '20261120',
    '2026-11-20T00:00',
    ' 2026-11-20',
    '2026-11-20\n',
    '２０２６-11-20',
    '+002026-11-20',
    '0000-01-01',
    '',
  ])('%j is none', (date) => {
    expect(isDate(date)).toBe(false);
    expect(dateSchema.safeParse(date).success).toBe(false);
  });
});

describe('an instant', () => {
  test.each([
    '2026-11-20T12:34Z',
    '2026-11-20T12:34:56Z',
    '2026-11-20T12:34:56.789Z',
    '2026-11-20T00:00:00-05:00',
    '2026-11-20T23:59:59+14:00',
  ])('%s is one, and has a day everywhere', (at) => {
    expect(isInstant(at)).toBe(true);
    expect(isDate(dateIn(at, TORONTO))).toBe(true);
    expect(isDate(dateIn(at, 'Pacific/Kiritimati'))).toBe(true);
  });

  test.each([
    '2026-11-20',
    '2026-11-20T12:34:56', // of which place?
    '2026-11-20 12:34:56Z',
    '2026-02-30T12:00:00Z',
    '2026-11-20T24:00:00Z', // Date reads it, calendars do not
    '2026-11-20T25:00:00Z',
    '2026-11-20T12:60:00Z',
    '2026-11-20T12:34:60Z',
    '2026-11-20T12:34:56.7890Z',
    '2026-11-20T12:34:56+25:00',
    '2026-11-20T12:34:56z',
  ])('%j is none', (at) => {
    expect(isInstant(at)).toBe(false);
    expect(instantSchema.safeParse(at).success).toBe(false);
  });

  test('whatever is accepted has a day', () => {
    const two = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    const written = fc
      .tuple(
        two(13),
        two(32),
        two(25),
        two(61),
        two(61),
        fc.constantFrom('Z', '+00:00', '-23:59', '+24:00', '+14:60'),
      )
      .map(([month, day, h, m, s, offset]) => `2026-${month}-${day}T${h}:${m}:${s}${offset}`);
    fc.assert(
      fc.property(written, (at) => {
        if (isInstant(at)) expect(isDate(dateIn(at, TORONTO))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the day of an instant', () => {
  test('is the calendar’s in the zone, on both sides of midnight', () => {
    expect(dateIn('2026-11-20T04:59:59Z', TORONTO)).toBe('2026-11-19');
    expect(dateIn('2026-11-20T05:00:00Z', TORONTO)).toBe('2026-11-20');
    expect(dateIn('2026-11-20T23:00:00-05:00', 'UTC')).toBe('2026-11-21');
  });

  test('follows daylight saving time', () => {
    // Summer: four hours behind; the change back was on 1 November 2026.
    expect(dateIn('2026-07-01T03:59:00Z', TORONTO)).toBe('2026-06-30');
    expect(dateIn('2026-07-01T04:00:00Z', TORONTO)).toBe('2026-07-01');
    expect(dateIn('2026-11-02T04:30:00Z', TORONTO)).toBe('2026-11-01');
  });
});

describe('when', () => {
  test('every kind is read as it was written', () => {
    fc.assert(
      fc.property(anyWhen, (when) => {
        expect(whenSchema.parse(when)).toEqual(when);
      }),
    );
  });

  test.each([
    [{ kind: 'period', from: '2026-11-02', to: '2026-11-01' }, [], 'dates-reversed'],
    [{ kind: 'approximate', from: '2026-11-02', to: '2026-11-01' }, [], 'dates-reversed'],
    [{ kind: 'date', on: '2026-02-30' }, ['on'], 'not-a-date'],
    [{ kind: 'instant', at: '2026-02-28' }, ['at'], 'not-an-instant'],
    [{ kind: 'unknown' }, ['reason'], 'required'],
    [{ kind: 'unknown', reason: ' ' }, ['reason'], 'required'],
    [{ kind: 'date', on: '2026-11-01', at: 'x' }, [], 'unknown-key'],
    [{ kind: 'soon' }, ['kind'], 'not-in-list'],
  ])('%j is refused', (input, path, code) => {
    expect(parse(whenSchema, input)).toMatchObject({ ok: false, details: { issues: [{ path, code }] } });
  });

  test('a period of one day is one', () => {
    expect(whenSchema.safeParse({ kind: 'period', from: '2026-11-01', to: '2026-11-01' }).success).toBe(true);
  });

  test('starts and ends', () => {
    const period = { kind: 'period', from: '2026-11-01', to: '2026-11-09' } as const;
    const about = { kind: 'approximate', from: '2026-10-01', to: '2026-10-31' } as const;
    const instant = { kind: 'instant', at: '2026-11-20T03:00:00Z' } as const;
    const unknown = { kind: 'unknown', reason: 'Journaux effacés' } as const;
    expect([startOf(period, TORONTO), endOf(period, TORONTO)]).toEqual(['2026-11-01', '2026-11-09']);
    expect([startOf(about, TORONTO), endOf(about, TORONTO)]).toEqual(['2026-10-01', '2026-10-31']);
    expect([startOf(instant, TORONTO), endOf(instant, TORONTO)]).toEqual(['2026-11-19', '2026-11-19']);
    expect([startOf(unknown, TORONTO), endOf(unknown, TORONTO)]).toEqual([null, null]);
    expect(startOf({ kind: 'date', on: '2026-11-05' }, TORONTO)).toBe('2026-11-05');
  });

  test('never ends before it starts', () => {
    fc.assert(
      fc.property(anyWhen, (when) => {
        const [start, end] = [startOf(when, TORONTO), endOf(when, TORONTO)];
        expect(start === null).toBe(when.kind === 'unknown');
        if (start !== null && end !== null) expect(start <= end).toBe(true);
      }),
    );
  });
});
