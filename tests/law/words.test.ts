import { describe, expect, it } from 'vitest';
import { HOLIDAY_IDS } from '../../shared/law/calendar.ts';
import { CLOCK_IDS } from '../../shared/law/clocks.ts';
import { DUTY_STATES, WHY_CODES } from '../../shared/law/duties.ts';
import { DIRECTIONS, FACTORS, REASON_CODES } from '../../shared/law/reason.ts';
import { CALENDARS } from '../../shared/law/holidays.ts';
import { LAW_NAMES } from '../../shared/law/laws.ts';
import { REGIMES } from '../../shared/law/regimes.ts';
import { ITEM_STATES } from '../../shared/law/required.ts';
import { RULE_IDS } from '../../shared/law/rules.ts';
import { HINT_REASONS } from '../../shared/law/sensitivity.ts';
import { CLOCK_STARTS, WHY_CLOCKS } from '../../shared/law/why-clock.ts';
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
    ['clocks', law.clocks, CLOCK_IDS],
    ['starts of clocks', law.clockStarts, CLOCK_STARTS],
    ['holidays', law.holidays, HOLIDAY_IDS],
    ['recipients', law.recipients, RECIPIENTS],
  ] as const)('a sentence for each of: %s', (_title, said, codes) => {
    expect(Object.keys(said).sort()).toEqual([...codes].sort());
    for (const sentence of Object.values(said)) expect(sentence.trim()).not.toBe('');
  });

  it('a sentence for each rule behind a date, whatever it names', () => {
    expect(Object.keys(law.clockWhy).sort()).toEqual([...WHY_CLOCKS].sort());
    for (const say of Object.values(law.clockWhy)) {
      for (const n of ['1', '30']) {
        expect(say(n, 'S', 'D', 'H')).toMatch(/^\p{Lu}?.{14,}\.$/u);
        expect(say(n, 'S', 'D', 'H')).not.toMatch(/undefined| {2}|'|"/);
      }
    }
    const said = Object.values(law.clockWhy).map((say) => say('2', 'S', 'D', 'H'));
    expect(new Set(said).size).toBe(said.length);
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
  const clockSentences = Object.values(wordsOf('fr').law.clockWhy).map((say) => say('30', 'S', 'D', 'H'));
  const all = [
    ...texts(wordsOf('fr').law),
    ...clockSentences,
    ...french(REGIMES),
    ...french(LAW_NAMES),
    ...french(CALENDARS),
  ];

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
    for (const key of ['reasons', 'rules', 'why', 'clocks', 'clockStarts', 'holidays', 'hints'] as const) {
      const english = new Set<string>(Object.values(en[key]));
      for (const sentence of Object.values(fr[key])) expect(english.has(sentence)).toBe(false);
    }
  });
});
