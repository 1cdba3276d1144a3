import { describe, expect, it } from 'vitest';
import { type Asked, due } from '../../shared/law/clock.ts';
import { clocksOf, RULES } from '../../shared/law/clocks.ts';
import { LAW_IDS } from '../../shared/law/laws.ts';
import { citeIn } from '../../shared/law/source.ts';
import { saidWhyClock } from '../../shared/words/clock.ts';
import { wordsOf } from '../../shared/words/words.ts';

const of = (given: Asked) => {
  const result = due(given);
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.details)}`);
  return result.value;
};
const dates = (given: Asked) => {
  const { nominal_due, legal_due, recommended_due } = of(given);
  return [nominal_due, legal_due, recommended_due];
};
const codes = (given: Asked) => of(given).why.map(({ code }) => code);
const said = (given: Asked, language: 'en' | 'fr') =>
  of(given).why.map((why) => saidWhyClock(why, wordsOf(language), language));

describe('what moves a date', () => {
  it('names each day passed over, and where the date goes', () => {
    const given = { regime: 'quebec-private', clock: 'access', from: '2026-03-06' };
    expect(of(given).why.filter(({ code }) => code === 'day-off')).toMatchObject([
      { on: '2026-04-05', holiday: 'sunday', source: { cite: 'I-16, s. 61(23)', certainty: 'secondary' } },
      { on: '2026-04-06', holiday: 'easter-monday' },
    ]);
    expect(codes(given)).toEqual([
      'days-from-start',
      'day-off',
      'day-off',
      'moved-to',
      'recommended-before',
      'silence-is-refusal',
      'refusal-two-readings',
      'no-own-extension',
    ]);
    expect(said(given, 'en')[1]).toBe('The time limit does not end on Sunday, April 5, 2026: a Sunday.');
    expect(said(given, 'en')[2]).toBe('The time limit does not end on Monday, April 6, 2026: Easter Monday.');
    expect(said(given, 'fr')[2]).toMatch(/lundi 6 avril 2026.*le lundi de Pâques\.$/);
    expect(said(given, 'fr')[3]).toMatch(/mardi 7 avril 2026\.$/);
  });

  it('gives both days of the deemed refusal, and says that a holiday’s effect on it is not confirmed', () => {
    const moved = of({ regime: 'quebec-private', clock: 'access', from: '2026-05-25' });
    expect([moved.deemed_refusal_earliest, moved.deemed_refusal_from]).toEqual(['2026-06-25', '2026-06-26']);
    const reading = moved.why.find(({ code }) => code === 'refusal-two-readings');
    expect(reading?.source).toMatchObject({ cite: 'P-39.1, s. 32, para. 2', certainty: 'unconfirmed' });
    const plain = of({ regime: 'quebec-private', clock: 'access', from: '2026-01-05' });
    expect(plain.deemed_refusal_earliest).toBe(plain.deemed_refusal_from);
    expect(plain.why.map(({ code }) => code)).not.toContain('refusal-two-readings');
  });

  it('says of a holiday of another list that it moves nothing', () => {
    const given = { regime: 'quebec-private', clock: 'access', from: '2026-08-31' };
    expect(of(given).why.find(({ code }) => code === 'holiday-elsewhere')).toMatchObject({
      on: '2026-09-30',
      holiday: 'truth-and-reconciliation',
    });
    expect(codes({ ...given, regime: 'pipeda' })).not.toContain('holiday-elsewhere');
  });

  it('the time to go to the Commission moves over Saturdays, 26 December and 2 January, not confirmed for P-39.1', () => {
    const review = (regime: string, from: string) => ({ regime, clock: 'cai-review', from });
    expect(dates(review('quebec-public', '2026-03-05'))).toEqual(['2026-04-04', '2026-04-07', '2026-04-02']);
    expect(dates(review('quebec-public', '2025-11-26'))).toEqual(['2025-12-26', '2025-12-29', '2025-12-24']);
    expect(dates(review('quebec-public', '2025-12-03'))).toEqual(['2026-01-02', '2026-01-05', '2025-12-31']);
    expect(codes(review('quebec-public', '2026-03-05'))).not.toContain('commission-days-off-unconfirmed');
    expect(codes(review('quebec-private', '2026-03-05'))).toContain('commission-days-off-unconfirmed');
    expect(dates({ regime: 'quebec-private', clock: 'cai-time-request', from: '2026-03-05' })).toEqual([
      '2026-04-04',
      '2026-04-07',
      '2026-04-02',
    ]);
  });
});

describe('extensions', () => {
  const pipeda = { regime: 'pipeda', clock: 'access', from: '2026-04-07' };

  it('PIPEDA: thirty days at most', () => {
    expect(dates({ ...pipeda, requested: '2026-04-01', granted: 30 })[0]).toBe('2026-06-06');
    expect(due({ ...pipeda, granted: 31 })).toEqual({
      ok: false,
      code: 'extension-not-allowed',
      details: { regime: 'pipeda', clock: 'access', granted: 31, most: 30 },
    });
  });

  it('PIPEDA: notice counted from the date of the request, and no date without it', () => {
    expect(of({ ...pipeda, requested: '2026-04-01' })).toMatchObject({
      extension_notice_by: '2026-05-01',
      extension_notice_recommended: '2026-05-01',
    });
    expect(of(pipeda)).toMatchObject({ extension_notice_by: null, extension_notice_recommended: null });
    expect(codes(pipeda)).toContain('extension-notice-needs-date');
    expect(dates({ regime: 'pipeda', clock: 'extension-notice', from: '2026-04-01' })[0]).toBe('2026-05-01');
  });

  it('Quebec public bodies: twenty days and ten more, with notice within the first twenty', () => {
    const given = { regime: 'quebec-public', clock: 'access', from: '2026-02-02' };
    expect(dates(given)).toEqual(['2026-02-22', '2026-02-23', '2026-02-20']);
    expect(of({ ...given, granted: 10 })).toMatchObject({
      nominal_due: '2026-03-04',
      deemed_refusal_from: '2026-03-05',
      extension_notice_by: '2026-02-22',
      extension_notice_recommended: '2026-02-20',
    });
    expect(due({ ...given, granted: 11 })).toMatchObject({
      code: 'extension-not-allowed',
      details: { most: 10 },
    });
  });

  it.each(['access', 'portability', 'rectification', 'de-indexing'])(
    'P-39.1 %s: none by oneself',
    (clock) => {
      for (const granted of [1, 10, 30]) {
        expect(due({ regime: 'quebec-private', clock, from: '2026-02-02', granted })).toMatchObject({
          code: 'extension-not-allowed',
          details: { most: 0, by: '2026-03-04' },
        });
      }
      expect(due({ regime: 'quebec-private', clock, from: '2026-02-02', granted: 0 }).ok).toBe(true);
    },
  );

  it('nothing that has no extension takes one', () => {
    for (const law of LAW_IDS) {
      for (const clock of clocksOf(law).filter((id) => RULES[law][id]?.extension === undefined)) {
        expect(due({ regime: law, clock, from: '2026-02-02', granted: 1 })).toMatchObject({
          code: 'extension-not-allowed',
          details: { most: 0 },
        });
      }
    }
  });
});

describe('other laws', () => {
  it('British Columbia counts business days: neither Saturdays nor holidays', () => {
    const given = { regime: 'bc', clock: 'access', from: '2026-03-06' };
    // Six weeks of five days, and Good Friday and Easter Monday between them.
    expect(dates(given)).toEqual(['2026-04-21', '2026-04-21', '2026-04-21']);
    expect(dates({ ...given, granted: 30 })[0]).toBe('2026-06-03');
    expect(codes(given)).toContain('business-days-defined');
  });

  it('British Columbia’s private sector has no mandatory notice', () => {
    expect(codes({ regime: 'bc', clock: 'oipc-notice', from: '2026-03-06' })).toEqual(['voluntary-no-rule']);
  });

  it('federal institutions report within seven days, which no holiday is known to put off', () => {
    const given = { regime: 'federal-institution', clock: 'opc-report', from: '2026-12-18' };
    expect(dates(given)).toEqual(['2026-12-25', '2026-12-25', '2026-12-24']);
    expect(codes(given)).toContain('no-holiday-rule-known');
  });

  it('months end on the same day of the month, or its last', () => {
    expect(dates({ regime: 'pipeda', clock: 'opc-complaint', from: '2026-08-31' })).toEqual([
      '2027-02-28',
      '2027-03-01',
      '2027-02-26',
    ]);
    expect(dates({ regime: 'pipeda', clock: 'federal-court', from: '2028-02-29' })[0]).toBe('2029-02-28');
  });

  it('the hours of the GDPR are counted so that no hour of the day is late', () => {
    expect(dates({ regime: 'gdpr', clock: 'authority-notice', from: '2026-06-10' })).toEqual([
      '2026-06-13',
      '2026-06-13',
      '2026-06-12',
    ]);
  });

  it('a complaint has no statutory number of days anywhere', () => {
    for (const regime of ['quebec-private', 'pipeda']) {
      const given = { regime, clock: 'complaint', from: '2026-06-10' };
      expect(codes(given)).toEqual(['commitment-not-law']);
      expect(dates(given)).toEqual([null, null, null]);
    }
  });

  it('what comes from general knowledge only is marked', () => {
    for (const law of ['alberta', 'bc', 'ontario-health'] as const) {
      expect(RULES[law].access?.source.certainty).toBe('unconfirmed');
    }
  });
});

describe('every clock of every law', () => {
  const all = LAW_IDS.flatMap((law) => clocksOf(law).map((clock) => [law, clock] as const));

  it.each(all)('%s %s answers, and says why in both languages', (regime, clock) => {
    const given = { regime, clock, from: '2026-06-10', requested: '2026-06-09' };
    expect(of(given).why.length).toBeGreaterThan(0);
    for (const sentence of said(given, 'fr')) expect(said(given, 'en')).not.toContain(sentence);
    for (const { source } of of(given).why) {
      expect(citeIn(source, 'fr')).not.toMatch(
        /\bss?\.|para\.|PIPEDA|\bPrivacy Act|Directive on|Interpretation Act \(Canada|App\./,
      );
    }
  });

  it('the dates stand in their order', () => {
    for (const [regime, clock] of all) {
      const {
        nominal_due: nominal,
        legal_due: legal,
        recommended_due: recommended,
      } = of({ regime, clock, from: '2026-11-26' });
      if (nominal === null || recommended === null) continue;
      expect(recommended <= nominal && nominal <= legal!).toBe(true);
    }
  });
});

describe('what is refused', () => {
  it.each([
    [{ requested: 'soon' }, 'requested', 'not-a-date'],
    [{ requested: '2026-06-11' }, 'requested', 'dates-reversed'],
    [{ granted: 1.5 }, 'granted', 'wrong-type'],
    [{ granted: -1 }, 'granted', 'too-small'],
    [{ from: '1999-12-31' }, 'from', 'too-large'],
    [{ from: '2101-01-01' }, 'from', 'too-large'],
  ])('%o', (given, field, code) => {
    expect(due({ regime: 'pipeda', clock: 'access', from: '2026-06-10', ...given })).toEqual({
      ok: false,
      code: 'invalid',
      details: { issues: [{ path: [field], code }] },
    });
  });

  it('the extension that is not allowed is said with the way that is left', () => {
    const refusal = due({ regime: 'quebec-private', clock: 'access', from: '2026-02-02', granted: 10 });
    if (refusal.ok) throw new Error('an extension of one’s own');
    expect(wordsOf('en').codes.refusals[refusal.code](refusal.details)).toContain(
      'Only the Commission d’accès à l’information can give more time (P-39.1, s. 46), if it is asked by 2026-03-04',
    );
    expect(wordsOf('fr').codes.refusals[refusal.code](refusal.details)).toContain(
      'au plus tard le 2026-03-04',
    );
  });
});
