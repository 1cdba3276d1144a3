import { describe, expect, test } from 'vitest';
import { keepings, keptBy, keptUntil, NEVER, reachOf, soonUntil } from '../../shared/law/keeping.ts';
import { makeAssessment, makeFacts, makeRecord, makeStamp } from '../make.ts';

const BOTH = { regimes: ['quebec-private', 'pipeda'], zone: 'America/Toronto' } as const;
const recorded = (facts: Parameters<typeof makeFacts>[0]) =>
  makeRecord({ facts: makeFacts(facts), updated: makeStamp({ on: '2026-06-15' }) });

describe('how long a record is kept', () => {
  test('five years from the end of awareness, two from determination: the longer rules, whichever law it is', () => {
    const quebec = recorded({
      aware: { kind: 'period', from: '2026-01-05', to: '2026-02-10' },
      determined: { on: '2026-02-12' },
    });
    expect(keepings(quebec, BOTH)).toEqual([
      { regime: 'pipeda', until: '2028-02-12', fromLastEntry: false },
      { regime: 'quebec-private', until: '2031-02-10', fromLastEntry: false },
    ]);
    expect(keptUntil(quebec, BOTH)).toBe('2031-02-10');
    const late = recorded({ aware: { kind: 'date', on: '2026-01-05' }, determined: { on: '2030-01-01' } });
    expect(keptUntil(late, BOTH)).toBe('2032-01-01');
  });

  test('where the day is not known, from the last entry: never sooner than the law', () => {
    const record = recorded({ aware: { kind: 'unknown', reason: 'on ne sait' }, determined: null });
    expect(keepings(record, BOTH)).toEqual([
      { regime: 'pipeda', until: '2028-06-15', fromLastEntry: true },
      { regime: 'quebec-private', until: '2031-06-15', fromLastEntry: true },
    ]);
  });

  test('a law under which it was assessed still counts where it is in play no more', () => {
    const facts = makeFacts({ aware: { kind: 'date', on: '2026-01-05' } });
    const record = makeRecord({ facts, assessments: [makeAssessment({ facts })] });
    expect(keptUntil(record, { ...BOTH, regimes: ['pipeda'] })).toBe('2031-01-05');
  });

  test('where no law says how long, nothing is long enough', () => {
    const record = makeRecord({ facts: makeFacts({ aware: { kind: 'date', on: '2026-01-05' } }) });
    expect(keptUntil(record, { ...BOTH, regimes: [] })).toBe(NEVER);
  });
});

describe('where a record stands to the end of its time', () => {
  const closed = makeRecord({ closed: { reasons: 'Fait.', stamp: makeStamp() } });
  const hold = { reason: 'Litige', stamp: makeStamp() };
  const at = (today: string) => ({ today, soon: soonUntil(today) });

  test('the last day itself is still within it; the day after is past it', () => {
    expect(reachOf(closed, '2031-02-10', at('2031-02-09'))).toBe('soon');
    expect(reachOf(closed, '2031-02-10', at('2031-02-10'))).toBe('soon');
    expect(reachOf(closed, '2031-02-10', at('2031-02-11'))).toBe('over');
  });

  test('twelve months ahead, to the day, across a leap day too', () => {
    expect(soonUntil('2028-02-29')).toBe('2029-02-28');
    expect(reachOf(closed, '2031-02-10', at('2030-02-10'))).toBe('soon');
    expect(reachOf(closed, '2031-02-10', at('2030-02-09'))).toBeNull();
    expect(reachOf(closed, NEVER, at('2030-02-09'))).toBeNull();
  });

  test('a start on 29 February is kept to 1 March in Quebec, the longer reading', () => {
    const facts = makeFacts({ aware: { kind: 'date', on: '2024-02-29' }, determined: { on: '2024-02-29' } });
    const record = makeRecord({ facts, closed: closed.closed });
    const until = keptUntil(record, BOTH);
    expect(until).toBe('2029-03-01');
    expect(reachOf(record, until, at('2029-03-01'))).toBe('soon');
    expect(reachOf(record, until, at('2029-03-02'))).toBe('over');
  });

  test('a hold keeps it whatever its time, closed or open; what is open is kept too', () => {
    const past = at('2031-02-11');
    expect(reachOf({ ...closed, hold }, '2031-02-10', past)).toBe('on-hold');
    expect(reachOf(makeRecord({ hold }), '2031-02-10', past)).toBe('on-hold');
    expect(reachOf(makeRecord(), '2031-02-10', past)).toBe('open');
  });

  test('the rule of each law has its section', () => {
    expect(keptBy('quebec-private')).toMatchObject({ code: 'retention-from-awareness-end' });
    expect(keptBy('quebec-private').source.cite).toContain('s. 8');
    expect(keptBy('pipeda')).toMatchObject({ code: 'retention-from-determination' });
  });
});
