import { describe, expect, test } from 'vitest';
import { keepings, keptUntil, NEVER } from '../../shared/law/keeping.ts';
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
