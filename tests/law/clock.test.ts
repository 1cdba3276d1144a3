import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOCKS, due, keepUntil } from '../../shared/law/clock.ts';
import { clocksOf } from '../../shared/law/clocks.ts';
import { FILE } from './cases.ts';
import { facts } from './make.ts';

const kase = (id: string) => FILE.deadlines.find((deadline) => deadline.id === id)!;
const dates = (given: Parameters<typeof due>[0]) => {
  const result = due(given);
  if (!result.ok) throw new Error(result.code);
  const { nominal_due, legal_due, recommended_due, deemed_refusal_from, deemed_refusal_earliest } =
    result.value;
  return { nominal_due, legal_due, recommended_due, deemed_refusal_from, deemed_refusal_earliest };
};
const why = (given: Parameters<typeof due>[0]) => {
  const result = due(given);
  return result.ok ? result.value.why.map(({ code }) => code) : result.code;
};
const none = {
  nominal_due: null,
  legal_due: null,
  recommended_due: null,
  deemed_refusal_from: null,
  deemed_refusal_earliest: null,
};

describe('retention', () => {
  it('DL-21: 29 February and 24 months end on the last day of February', () => {
    const { start, nominal_due, legal_due } = kase('DL-21');
    const given = { regime: 'pipeda', clock: 'retention', from: start! };
    expect(dates(given)).toEqual({ ...none, nominal_due, legal_due });
    expect(why(given)).toContain('leap-day-to-last-of-february');
  });

  it('DL-22: a period of awareness counts from its end; 29 February becomes 1 March', () => {
    const { awareness_start, awareness_end, keep_until_at_least } = kase('DL-22');
    const given = {
      regime: 'quebec-private',
      clock: 'retention',
      from: awareness_start!,
      through: awareness_end,
    };
    expect(dates(given).nominal_due).toBe(keep_until_at_least);
    expect(dates(given).legal_due).toBe(keep_until_at_least);
    expect(why(given)).toEqual(expect.arrayContaining(['counted-from-end-of-period', 'leap-day-to-1-march']));
  });

  it.each([
    ['quebec-private', '2026-06-10', '2031-06-10'],
    ['quebec-private', '2024-02-28', '2029-02-28'],
    ['quebec-private', '2020-02-29', '2025-03-01'],
    ['quebec-private', '2026-12-31', '2031-12-31'],
    ['pipeda', '2026-06-10', '2028-06-10'],
    ['pipeda', '2026-02-28', '2028-02-28'],
    ['pipeda', '2026-12-25', '2028-12-25'],
  ])('%s from %s: until %s, and no holiday moves it', (regime, from, until) => {
    expect(dates({ regime, clock: 'retention', from })).toEqual({
      ...none,
      nominal_due: until,
      legal_due: until,
    });
  });

  it('never ends before it would from an earlier day', () => {
    const day = fc
      .date({ min: new Date('2015-01-01'), max: new Date('2045-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.constantFrom('quebec-private', 'pipeda'), (a, b, regime) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        const until = (start: string) => dates({ regime, clock: 'retention', from: start }).nominal_due!;
        expect(until(from) <= until(to)).toBe(true);
        expect(until(from) > from).toBe(true);
      }),
    );
  });
});

describe('telling somebody', () => {
  it.each([
    ['quebec-private', 'cai-notice', 'promptly-no-number'],
    ['quebec-private', 'person-notice', 'promptly-no-number'],
    ['quebec-private', 'supplement', 'supplement-promptly'],
    ['pipeda', 'opc-report', 'as-soon-as-feasible-no-number'],
    ['pipeda', 'person-notice', 'as-soon-as-feasible-no-number'],
  ])('%s %s has no date (DL-26), and says why', (regime, clock, code) => {
    const given = { regime, clock, from: kase('DL-26').aware! };
    expect(kase('DL-26').due).toBeNull();
    expect(dates(given)).toEqual(none);
    expect(why(given)).toEqual([code]);
  });

  it('every clock answers', () => {
    for (const [regime, clocks] of Object.entries(CLOCKS)) {
      for (const clock of clocks) {
        const result = due({ regime, clock, from: '2026-06-10' });
        expect(result.ok && result.value.why.length > 0).toBe(true);
      }
    }
  });
});

describe('what is refused', () => {
  it('an unknown clock, with those there are', () => {
    expect(due({ regime: 'pipeda', clock: 'supplement', from: '2026-06-10' })).toEqual({
      ok: false,
      code: 'clock-unknown',
      details: { clock: 'supplement', regime: 'pipeda', known: [...clocksOf('pipeda')] },
    });
  });

  it('an unknown law', () => {
    expect(due({ regime: 'toString', clock: 'retention', from: '2026-06-10' })).toMatchObject({
      ok: false,
      code: 'regime-not-in-play',
    });
  });

  it.each([
    [{ from: '2026-02-30' }, 'from', 'not-a-date'],
    [{ from: '2026-06-10', through: 'soon' }, 'through', 'not-a-date'],
    [{ from: '2026-06-10', through: '2026-06-09' }, 'through', 'dates-reversed'],
  ])('%o', (given, field, code) => {
    expect(due({ regime: 'quebec-private', clock: 'retention', ...given })).toEqual({
      ok: false,
      code: 'invalid',
      details: { issues: [{ path: [field], code }] },
    });
  });
});

describe('how long a record is kept', () => {
  it('Quebec counts from awareness and PIPEDA from determination, neither from the incident', () => {
    const of = facts({
      occurred: { kind: 'date', on: '2020-01-01' },
      aware: { kind: 'approximate', from: '2026-05-01', to: '2026-06-10' },
      determined: { on: '2026-06-15' },
    });
    expect(keepUntil('quebec-private', of, 'America/Toronto')).toBe('2031-06-10');
    expect(keepUntil('pipeda', of, 'America/Toronto')).toBe('2028-06-15');
  });

  it('an instant counts on its day in the organisation’s zone', () => {
    const of = facts({ aware: { kind: 'instant', at: '2026-06-11T02:30:00Z' } });
    expect(keepUntil('quebec-private', of, 'America/Toronto')).toBe('2031-06-10');
    expect(keepUntil('quebec-private', of, 'UTC')).toBe('2031-06-11');
  });

  it('is not known while its start is not', () => {
    const of = facts({ aware: { kind: 'unknown', reason: 'An old FILE.' } });
    expect(keepUntil('quebec-private', of, 'America/Toronto')).toBeNull();
    expect(keepUntil('pipeda', of, 'America/Toronto')).toBeNull();
  });
});
