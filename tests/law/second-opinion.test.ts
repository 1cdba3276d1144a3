import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { due } from '../../shared/law/clock.ts';
import { dayBefore, type Dates, endings, nextDay, walk, walkBusiness, walkMonths } from './slow.ts';

/** How many dates: a few thousand with every test, a million with `npm run dates`. */
const RUNS = Number(process.env['CONSTAT_DATES'] ?? 3000);

/** Milliseconds: the second opinion takes its time on purpose. */
const PATIENCE = 30_000 + RUNS * 5;

/** Each limit as its text has it, for the second opinion: how it is counted, and whose holidays move it. */
type Slow = {
  readonly unit: 'days' | 'business-days' | 'months';
  readonly n: number;
  readonly calendar: string;
  readonly most?: number;
  readonly silence?: true;
};
const LIMITS: Readonly<Record<string, Slow>> = {
  'quebec-private access': { unit: 'days', n: 30, calendar: 'quebec', silence: true },
  'quebec-private portability': { unit: 'days', n: 30, calendar: 'quebec', silence: true },
  'quebec-private rectification': { unit: 'days', n: 30, calendar: 'quebec', silence: true },
  'quebec-private de-indexing': { unit: 'days', n: 30, calendar: 'quebec', silence: true },
  'quebec-private cai-time-request': { unit: 'days', n: 30, calendar: 'cai' },
  'quebec-private cai-review': { unit: 'days', n: 30, calendar: 'cai' },
  'quebec-public access': { unit: 'days', n: 20, calendar: 'quebec', most: 10, silence: true },
  'quebec-public rectification': { unit: 'days', n: 20, calendar: 'quebec', most: 10, silence: true },
  'quebec-public document-access': { unit: 'days', n: 20, calendar: 'quebec', most: 10, silence: true },
  'quebec-public extension-notice': { unit: 'days', n: 20, calendar: 'quebec' },
  'quebec-public cai-review': { unit: 'days', n: 30, calendar: 'cai' },
  'pipeda access': { unit: 'days', n: 30, calendar: 'federal', most: 30, silence: true },
  'pipeda correction': { unit: 'days', n: 30, calendar: 'federal', most: 30, silence: true },
  'pipeda extension-notice': { unit: 'days', n: 30, calendar: 'federal' },
  'pipeda opc-complaint': { unit: 'months', n: 6, calendar: 'federal' },
  'pipeda federal-court': { unit: 'months', n: 12, calendar: 'federal' },
  'federal-institution access': { unit: 'days', n: 30, calendar: 'federal', most: 30, silence: true },
  'alberta access': { unit: 'days', n: 45, calendar: 'alberta', most: 30 },
  'bc access': { unit: 'business-days', n: 30, calendar: 'bc', most: 30 },
  'ontario-health access': { unit: 'days', n: 30, calendar: 'ontario', most: 30, silence: true },
  'ontario-health college-report': { unit: 'days', n: 30, calendar: 'ontario' },
};

function slowly({ unit, n, calendar }: Slow, from: string, granted: number): Dates {
  if (unit === 'business-days') return endings(walkBusiness(from, n + granted, calendar), calendar);
  return endings(unit === 'months' ? walkMonths(from, n) : walk(from, n + granted), calendar);
}

const day = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 86_400_000, max: Date.UTC(2100, 11, 31) / 86_400_000 })
  .map((at) => new Date(at * 86_400_000).toISOString().slice(0, 10));

describe(`against a slow implementation, ${RUNS} random dates`, () => {
  it(
    'every limit ends on the days to which walking leads',
    () => {
      fc.assert(
        fc.property(
          day,
          fc.constantFrom(...Object.entries(LIMITS)),
          fc.nat({ max: 30 }),
          (from, [name, limit], some) => {
            const [regime = '', clock = ''] = name.split(' ');
            const granted = Math.min(some, limit.most ?? 0);
            const result = due({ regime, clock, from, requested: from, granted });
            if (!result.ok) throw new Error(`${name}: ${result.code}`);
            const { nominal_due: nominal, legal_due: legal, recommended_due: recommended } = result.value;
            const slow = slowly(limit, from, granted);
            expect({ nominal, legal, recommended }).toEqual(slow);
            const { deemed_refusal_earliest: earliest, deemed_refusal_from: deemed } = result.value;
            expect([earliest, deemed]).toEqual(
              limit.silence ? [nextDay(slow.nominal), nextDay(slow.legal)] : [null, null],
            );
            if (limit.most !== undefined) {
              expect(result.value.extension_notice_by).toBe(slowly(limit, from, 0).nominal);
            }
          },
        ),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );

  it(
    'what is kept is kept to the day to which walking leads',
    () => {
      fc.assert(
        fc.property(day, fc.constantFrom('quebec-private', 'quebec-public', 'pipeda'), (from, regime) => {
          const result = due({ regime, clock: 'retention', from });
          const last = walkMonths(from, regime === 'pipeda' ? 24 : 60);
          // Quebec, from 29 February: the longer reading, 1 March.
          const longer = regime !== 'pipeda' && from.endsWith('-02-29') && last.endsWith('-02-28');
          expect(result.ok && result.value.nominal_due).toBe(longer ? nextDay(last) : last);
        }),
        { numRuns: Math.ceil(RUNS / 10) },
      );
    },
    PATIENCE,
  );

  it('the second opinion steps one day at a time, over the ends of months and years', () => {
    expect([nextDay('2027-12-31'), nextDay('2028-02-28'), dayBefore('2100-03-01')]).toEqual([
      '2028-01-01',
      '2028-02-29',
      '2100-02-28',
    ]);
  });
});
