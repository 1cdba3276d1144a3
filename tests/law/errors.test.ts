import { describe, expect, it } from 'vitest';
import { CLOCKS, due, keepUntil } from '../../shared/law/clock.ts';
import { duties } from '../../shared/law/duties.ts';
import { REGIMES } from '../../shared/law/regimes.ts';
import { REGIME_IDS } from '../../shared/register/organisation.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { concluded, facts, NOW, organisation, record } from './make.ts';

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

  it('9. the sections are 3.1 to 3.8, never 23.x', () => {
    for (const text of DATA) expect(text).not.toMatch(/\b23\.\d/);
    expect(DATA.filter((text) => /^P-39\.1, ss?\. 3\.[1-8]/.test(text)).length).toBeGreaterThan(8);
  });
});
