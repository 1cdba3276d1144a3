import { describe, expect, it } from 'vitest';
import { CLOCKS, WHY_CLOCKS } from '../../shared/law/clock.ts';
import { DUTY_STATES, WHY_CODES } from '../../shared/law/duties.ts';
import { DIRECTIONS, FACTORS, REASON_CODES } from '../../shared/law/reason.ts';
import { REGIMES } from '../../shared/law/regimes.ts';
import { ITEM_STATES } from '../../shared/law/required.ts';
import { RULE_IDS } from '../../shared/law/rules.ts';
import { HINT_REASONS } from '../../shared/law/sensitivity.ts';
import { RECIPIENTS } from '../../shared/register/duty.ts';
import { wordsOf } from '../../shared/words/words.ts';

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}
function french(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  if ('fr' in value && typeof value.fr === 'string') return [value.fr];
  return Object.values(value).flatMap(french);
}

describe.each(['en', 'fr'] as const)('words of the law, %s', (language) => {
  const { law } = wordsOf(language);

  it.each([
    ['reasons', law.reasons, REASON_CODES],
    ['rules', law.rules, RULE_IDS],
    ['hints', law.hints, HINT_REASONS],
    ['factors', law.factors, FACTORS],
    ['directions', law.directions, DIRECTIONS],
    ['why', law.why, WHY_CODES],
    ['duty states', law.dutyStates, DUTY_STATES],
    ['item states', law.itemStates, ITEM_STATES],
    ['clock why', law.clockWhy, WHY_CLOCKS],
    ['clocks', law.clocks, [...new Set(Object.values(CLOCKS).flat())]],
    ['recipients', law.recipients, RECIPIENTS],
  ] as const)('a sentence for each of: %s', (_title, said, codes) => {
    expect(Object.keys(said).sort()).toEqual([...codes].sort());
    for (const sentence of Object.values(said)) expect(sentence.trim()).not.toBe('');
  });

  it('no two rules and no two reasons say the same', () => {
    for (const said of [law.rules, law.reasons, law.why]) {
      const list = Object.values(said);
      expect(new Set(list).size).toBe(list.length);
    }
  });

  it('typographic apostrophes and quotation marks only', () => {
    for (const text of [...texts(law), ...french(REGIMES)]) expect(text).not.toMatch(/['"]/);
  });
});

describe('French', () => {
  const all = [...texts(wordsOf('fr').law), ...french(REGIMES)];

  it('has its no-break spaces before ; ! ? : and inside « »', () => {
    expect(all.length).toBeGreaterThan(200);
    for (const text of all) {
      expect(text).not.toMatch(/[^\u202f][;!?]/);
      expect(text).not.toMatch(/[^\u00a0]:/);
      expect(text).not.toMatch(/«[^\u00a0]|[^\u00a0]»/);
    }
  });

  it('is not English left in place', () => {
    const { law: en } = wordsOf('en');
    const { law: fr } = wordsOf('fr');
    for (const key of ['reasons', 'rules', 'why', 'clockWhy', 'hints'] as const) {
      const english = new Set<string>(Object.values(en[key]));
      for (const sentence of Object.values(fr[key])) expect(english.has(sentence)).toBe(false);
    }
  });
});
