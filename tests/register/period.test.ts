import { describe, expect, it } from 'vitest';
import { byNumber, inPeriod, periodOf } from '../../shared/register/period.ts';
import { record } from '../document/records.ts';

describe('a period', () => {
  it('is refused where it ends before it begins, or is no day', () => {
    expect(periodOf({ from: '2026-02-01', to: '2026-02-01' })).toMatchObject({ ok: true });
    expect(periodOf({ to: '2026-02-01' })).toEqual({ ok: true, value: { from: null, to: '2026-02-01' } });
    expect(periodOf({ from: '2026-02-02', to: '2026-02-01' })).toMatchObject({
      code: 'invalid',
      details: { issues: [{ path: ['to'], code: 'dates-reversed' }] },
    });
    expect(periodOf({ from: '2026-02-30' })).toMatchObject({
      details: { issues: [{ path: ['from'], code: 'not-a-date' }] },
    });
  });

  it('holds what was known on any of its days, or recorded where that is unknown', () => {
    const spring = { from: '2026-04-01', to: '2026-06-30' };
    const known = (from: string, to: string) =>
      inPeriod(record('I-2026-001', { aware: { kind: 'period', from, to } }), spring, 'America/Toronto');
    expect(known('2026-03-01', '2026-04-01')).toBe(true);
    expect(known('2026-03-01', '2026-12-01')).toBe(true);
    expect(known('2026-06-30', '2026-07-02')).toBe(true);
    expect(known('2026-03-01', '2026-03-31')).toBe(false);
    expect(known('2026-07-01', '2026-07-02')).toBe(false);
    const unknown = record('I-2026-002', { aware: { kind: 'unknown', reason: 'Lost.' } });
    expect(inPeriod(unknown, { from: '2026-11-21', to: '2026-11-21' }, 'UTC')).toBe(true);
    expect(inPeriod(unknown, spring, 'UTC')).toBe(false);
  });

  it('counts the days of the organisation’s zone', () => {
    const late = record('I-2026-003', { aware: { kind: 'instant', at: '2026-04-01T02:00:00Z' } });
    expect(inPeriod(late, { from: '2026-04-01', to: null }, 'America/Toronto')).toBe(false);
    expect(inPeriod(late, { from: '2026-04-01', to: null }, 'UTC')).toBe(true);
  });
});

it('numbers stand in the order they were given', () => {
  const numbers = ['I-2026-1000', 'I-2025-1200', 'I-2026-101', 'I-2026-099', 'I-2026-1001'];
  expect(
    numbers
      .map((number) => ({ number }))
      .sort(byNumber)
      .map(({ number }) => number),
  ).toEqual(['I-2025-1200', 'I-2026-099', 'I-2026-101', 'I-2026-1000', 'I-2026-1001']);
});
