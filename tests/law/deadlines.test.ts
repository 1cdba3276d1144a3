import { describe, expect, it } from 'vitest';
import { due } from '../../shared/law/clock.ts';
import { FILE } from './cases.ts';
import { nextDay, weekday } from './slow.ts';

/** Each case of the reference in the words of the program: which clock it is, and what is asked of it. */
const CLOCK: Readonly<Record<string, readonly [regime: string, clock: string]>> = {
  'P-39.1 s. 32': ['quebec-private', 'access'],
  'PIPEDA s. 8(3)': ['pipeda', 'access'],
  'PIPEDA s. 8(4)(a)': ['pipeda', 'access'],
  'SOR/2018-64 s. 6(1) retention': ['pipeda', 'retention'],
  'A-2.1, r. 3.1 s. 8 retention': ['quebec-private', 'retention'],
  'P-39.1 s. 3.5': ['quebec-private', 'cai-notice'],
  'P-39.1 s. 32 with attempted extension': ['quebec-private', 'access'],
};

const asked = (of: (typeof FILE.deadlines)[number]) => {
  const [regime, clock] = CLOCK[of.regime]!;
  return {
    regime,
    clock,
    from: (of.receipt ?? of.start ?? of.awareness_start ?? of.aware)!,
    through: of.awareness_end,
    requested: of.request_date,
    granted: of.expected === 'reject' ? 30 : of.extension_days,
  };
};

describe('the deadlines of the reference', () => {
  it('are all here', () => {
    expect(FILE.deadlines).toHaveLength(15);
    expect(FILE.deadlines.every(({ regime }) => Object.hasOwn(CLOCK, regime))).toBe(true);
  });

  it.each(FILE.deadlines.filter(({ expected, due: none }) => expected !== 'reject' && none !== null))(
    '$id: $why',
    (of) => {
      const result = due(asked(of));
      if (!result.ok) throw new Error(result.code);
      const got = result.value;
      const nominal = of.nominal_due ?? of.keep_until_at_least!;
      expect(got.nominal_due).toBe(nominal);
      expect(got.legal_due).toBe(of.legal_due ?? nominal);
      if (of.nominal_weekday !== undefined) expect(weekday(nominal)).toBe(of.nominal_weekday);
      if (of.recommended_due !== undefined) expect(got.recommended_due).toBe(of.recommended_due);
      if (of.deemed_refusal_from !== undefined) {
        expect(got.deemed_refusal_from).toBe(of.deemed_refusal_from);
        expect(got.deemed_refusal_earliest).toBe(nextDay(nominal));
      }
      if (of.extension_notice_by !== undefined) {
        expect(got.extension_notice_by).toBe(of.extension_notice_by);
        expect(got.extension_notice_recommended).toBe(of.extension_notice_recommended);
      }
    },
  );

  it('DL-19: no extension of one’s own under P-39.1; the Commission can be asked until the last day', () => {
    const of = FILE.deadlines.find(({ id }) => id === 'DL-19')!;
    expect(due(asked(of))).toEqual({
      ok: false,
      code: 'extension-not-allowed',
      details: {
        regime: 'quebec-private',
        clock: 'access',
        granted: 30,
        most: 0,
        by: '2026-03-04',
        source: 'P-39.1, s. 46',
      },
    });
  });

  it('DL-26: no date', () => {
    const result = due(asked(FILE.deadlines.find(({ id }) => id === 'DL-26')!));
    expect(result).toMatchObject({ ok: true, value: { nominal_due: null, legal_due: null } });
  });
});
