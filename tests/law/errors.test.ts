import { describe, expect, it } from 'vitest';
import { CALENDAR_IDS } from '../../shared/law/calendar.ts';
import { CLOCKS, due, keepUntil } from '../../shared/law/clock.ts';
import { clocksOf, RULES } from '../../shared/law/clocks.ts';
import { duties } from '../../shared/law/duties.ts';
import { CALENDARS } from '../../shared/law/holidays.ts';
import { LAW_IDS } from '../../shared/law/laws.ts';
import { REGIMES } from '../../shared/law/regimes.ts';
import { REGIME_IDS } from '../../shared/register/organisation.ts';
import { saidWhyClock } from '../../shared/words/clock.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { concluded, facts, NOW, organisation, record } from './make.ts';
import { HOLIDAYS, nextDay, weekday } from './slow.ts';

/** Errors that are common in public material on these laws: each is kept out by a test. */

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value)];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}
const DATA = texts(REGIMES);
const WORDS = [...texts(wordsOf('en').law), ...texts(wordsOf('fr').law)];

describe('common errors', () => {
  it('1. no number of hours stands in a law or in a sentence about one', () => {
    expect(WORDS.length).toBeGreaterThan(300);
    for (const text of [...DATA, ...WORDS]) {
      expect(text).not.toMatch(/\b72\b|\d\s*(h|hours?|heures?|days?|jours?)\b|seventy-two|soixante-douze/i);
    }
    for (const regime of REGIME_IDS) {
      for (const clock of CLOCKS[regime].filter((id) => id !== 'retention')) {
        const result = due({ regime, clock, from: '2026-06-10' });
        expect(result.ok && [result.value.nominal_due, result.value.legal_due]).toEqual([null, null]);
      }
    }
  });

  it('1. no incident notice of Quebec or of PIPEDA has a date, a number of hours or of days', () => {
    for (const law of ['quebec-private', 'quebec-public', 'quebec-health', 'pipeda'] as const) {
      const notices = clocksOf(law).filter((id) => /-(notice|report)$|^supplement$/.test(id));
      for (const clock of notices.filter((id) => id !== 'extension-notice')) {
        const result = due({ regime: law, clock, from: '2026-06-10' });
        if (!result.ok) throw new Error(result.code);
        const { why, ...dates } = result.value;
        expect(new Set(Object.values(dates))).toEqual(new Set([null]));
        for (const language of ['en', 'fr'] as const) {
          for (const each of why) expect(saidWhyClock(each, wordsOf(language), language)).not.toMatch(/\d/);
        }
      }
    }
    const counted = LAW_IDS.filter((law) =>
      Object.values(RULES[law]).some(({ length }) => length.in === 'hours'),
    );
    expect(counted).toEqual(['gdpr']);
  });

  it('1. hours are named only as the organisation’s own target, and are its own number', () => {
    expect(wordsOf('en').law.internalTarget(72)).toMatch(/^Internal target: 72 hours .*no law sets it\.$/);
    expect(wordsOf('fr').law.internalTarget(72)).toMatch(
      /^Cible interne\u00a0: 72 heures .*aucune loi ne la fixe\.$/,
    );
    const target = (hours?: number) =>
      duties({
        record: record(),
        organisation: organisation(hours === undefined ? {} : { internalTargetHours: hours }),
        now: NOW,
      }).map(({ internalTarget }) => internalTarget?.hours ?? null);
    expect(new Set(target())).toEqual(new Set([null]));
    expect(new Set(target(36))).toEqual(new Set([null, 36]));
  });

  it('2. every incident goes in the register, serious or not', () => {
    for (const serious of [true, false]) {
      const assessments = [concluded({ 'quebec-private': serious, pipeda: serious })];
      const entries = duties({
        record: record({ assessments }),
        organisation: organisation(),
        now: NOW,
      }).filter(({ recipient }) => recipient === 'register');
      expect(entries.map(({ state }) => state)).toEqual(['required', 'required']);
    }
  });

  it('3. telling persons never waits for an authority', () => {
    for (const law of Object.values(REGIMES)) {
      const timing = (recipient: string) => law.duties.find((duty) => duty.recipient === recipient)?.timing;
      expect(timing('persons')).toBe(timing(law.authority.id));
    }
  });

  it('4. retention counts from awareness or determination, never from the incident', () => {
    const at = (on: string) => facts({ occurred: { kind: 'date', on }, determined: { on: '2026-06-11' } });
    for (const regime of REGIME_IDS) {
      expect(keepUntil(regime, at('2019-01-01'), 'UTC')).toBe(keepUntil(regime, at('2026-06-01'), 'UTC'));
    }
    expect(REGIMES['quebec-private'].retention.from).toBe('awareness-end');
    expect(REGIMES.pipeda.retention.from).toBe('determination');
  });

  it('4. nor does any other law known here', () => {
    for (const law of LAW_IDS) {
      const { length } = RULES[law].retention ?? { length: null };
      if (length?.in === 'retention') {
        expect(length.rule.from).toBe(law === 'pipeda' ? 'determination' : 'awareness-end');
      }
    }
  });

  it('5. the private sector of British Columbia has no mandatory notice', () => {
    const { 'oipc-notice': authority, 'person-notice': persons } = RULES.bc;
    for (const rule of [authority, persons])
      expect(rule?.length).toEqual({ in: 'none', why: 'voluntary-no-rule' });
    expect(wordsOf('en').law.clockWhy['voluntary-no-rule']()).toMatch(/requires no notice/);
    expect(wordsOf('fr').law.clockWhy['voluntary-no-rule']()).toMatch(/n’exige aucun avis/);
    // What is due without delay there is what public bodies owe, under another Act.
    const mandatory = clocksOf('bc').filter(
      (clock) => clock.endsWith('notice') && !clock.startsWith('public-'),
    );
    expect(mandatory.map((clock) => RULES.bc[clock]?.length)).toEqual(
      mandatory.map(() => ({ in: 'none', why: 'voluntary-no-rule' })),
    );
    for (const id of REGIME_IDS) expect(id).not.toMatch(/^bc/);
  });

  it('6. no sentence names a penalty for having had an incident', () => {
    for (const text of [...DATA, ...WORDS]) expect(text).not.toMatch(/\bfined?\b|penalt|amende|sanction/i);
  });

  it('7. the regulation is A-2.1, r. 3.1, and retention is its s. 8', () => {
    for (const text of [...DATA, ...WORDS]) expect(text).not.toMatch(/P-39\.1, r\./);
    expect(REGIMES['quebec-private'].retention.source.cite).toBe('A-2.1, r. 3.1, s. 8');
  });

  it('8. no clock of an incident can be extended', () => {
    for (const clocks of Object.values(CLOCKS)) {
      for (const clock of clocks) expect(clock).not.toMatch(/extension/);
    }
  });

  it('8. no answer under P-39.1 can be put off by the enterprise itself, as one under PIPEDA can', () => {
    for (const clock of clocksOf('quebec-private')) {
      expect(RULES['quebec-private'][clock]?.extension).toBeUndefined();
      for (const granted of [1, 10, 30]) {
        expect(due({ regime: 'quebec-private', clock, from: '2026-02-02', granted })).toMatchObject({
          ok: false,
          code: 'extension-not-allowed',
          details: { most: 0 },
        });
      }
    }
    for (const clock of ['access', 'portability', 'rectification', 'de-indexing'] as const) {
      expect(RULES['quebec-private'][clock]?.onlyByCommission?.source.cite).toBe('P-39.1, s. 46');
    }
    expect(due({ regime: 'pipeda', clock: 'access', from: '2026-02-02', granted: 30 }).ok).toBe(true);
  });

  it('9. the sections are 3.1 to 3.8, never 23.x', () => {
    for (const text of DATA) expect(text).not.toMatch(/\b23\.\d/);
    expect(DATA.filter((text) => /^P-39\.1, ss?\. 3\.[1-8]/.test(text)).length).toBeGreaterThan(8);
  });

  it('10. Saturday is no holiday for one’s own answer; before the Commission alone it is a day off', () => {
    for (const id of CALENDAR_IDS) {
      const weekly = CALENDARS[id].weekly.map(({ weekday }) => weekday);
      expect(weekly).toEqual(id === 'cai' ? [6, 7] : [7]);
    }
    let seen = 0;
    for (const law of LAW_IDS) {
      for (const clock of clocksOf(law)) {
        const { moves, length } = RULES[law][clock]!;
        if (moves === null || moves.calendar === 'cai' || length.in !== 'days') continue;
        for (let from = '2026-01-01'; from < '2027-01-01'; from = nextDay(from)) {
          const result = due({ regime: law, clock, from });
          if (!result.ok) throw new Error(result.code);
          const { nominal_due: nominal, legal_due: legal, recommended_due: recommended } = result.value;
          if (weekday(nominal!) !== 'Sat' || HOLIDAYS[moves.calendar]!(nominal!)) continue;
          seen += 1;
          expect(legal).toBe(nominal);
          expect(recommended! < nominal!).toBe(true);
          expect(result.value.why.map(({ code }) => code)).toContain('saturday-is-no-holiday');
        }
      }
    }
    expect(seen).toBeGreaterThan(300);
  });
});
