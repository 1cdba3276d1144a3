import { describe, expect, it } from 'vitest';
import { LAW_IDS, type LawId } from '../../shared/law/laws.ts';
import { CERTAINTIES } from '../../shared/law/regime.ts';
import { tellCalendar, tellLaw, type Told } from '../../shared/document/told-law.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { type Claim, CLAIMS, GENERAL_KNOWLEDGE, NUMBERS } from './claims.ts';

const PAGE = {
  en: Object.fromEntries(LAW_IDS.map((id) => [id, pageOf(id, 'en')])),
  fr: Object.fromEntries(LAW_IDS.map((id) => [id, pageOf(id, 'fr')])),
} as Readonly<Record<'en' | 'fr', Readonly<Record<LawId, readonly Told[]>>>>;

function pageOf(id: LawId, language: 'en' | 'fr'): readonly Told[] {
  return tellLaw(id, { words: wordsOf(language), language }).sections.flatMap(({ told }) => told);
}
const whole = ({ label, text }: Told): string => `${label ?? ''} ${text}`;
const surer = (a: Told['source']['certainty'], b: Claim['most']): boolean =>
  CERTAINTIES.indexOf(a) < CERTAINTIES.indexOf(b);

/** Facts of the page that say what a claim says, in a language. */
function saying({ law, says, cite }: Claim, language: 'en' | 'fr', page = PAGE): readonly Told[] {
  const pattern = says[language === 'en' ? 0 : 1];
  return page[language][law].filter((each) => cite.test(each.source.cite) && pattern.test(whole(each)));
}

/** Numbers that bind: with a unit of time or money. The age of a minor and the number of a section are none. */
function numbersIn(text: string): readonly string[] {
  const found = text.match(/\$[\d,]+|\b\d+%|\b\d+ (?:business days|days?|months?|hours?|years?)\b/g) ?? [];
  return found.map((each) => each.replace(/ day$/, ' days'));
}

describe('the page against the reference text', () => {
  it.each(CLAIMS.map((each) => [`${each.law}: ${String(each.cite)} ${String(each.says[0])}`, each] as const))(
    'says %s',
    (_name, claim) => {
      for (const language of ['en', 'fr'] as const) {
        const found = saying(claim, language);
        expect(found.length, language).toBeGreaterThan(0);
        for (const { source } of found) expect(surer(source.certainty, claim.most)).toBe(false);
      }
    },
  );

  it.each(LAW_IDS)('gives no number for %s that the reference text does not give', (law) => {
    for (const each of PAGE.en[law]) {
      for (const number of numbersIn(whole(each))) {
        expect(NUMBERS[law], whole(each)).toContain(number);
        if (GENERAL_KNOWLEDGE[law]?.includes(number)) expect(each.source.certainty).toBe('unconfirmed');
      }
    }
  });

  it('the French page gives the same numbers as the English one', () => {
    const plain = (text: string): readonly string[] =>
      (text.match(/\d+(?:[,\u00a0\u202f]\d{3})*/g) ?? []).map((each) => each.replace(/\D/g, '')).sort();
    for (const law of LAW_IDS) {
      expect(PAGE.fr[law].map(({ text }) => plain(text))).toEqual(
        PAGE.en[law].map(({ text }) => plain(text)),
      );
    }
  });

  it('a false number, and a false certainty, would be seen (control)', () => {
    expect(numbersIn('The Commission is told within 72 hours, or 1 day, or 2% of 3 months.')).toEqual([
      '72 hours',
      '1 days',
      '2%',
      '3 months',
    ]);
    expect(NUMBERS['quebec-private']).not.toContain('72 hours');
    expect(surer('official', 'secondary')).toBe(true);
    const [first] = CLAIMS;
    const without = { ...PAGE.en, [first!.law]: [] };
    expect(saying(first!, 'en', { ...PAGE, en: without })).toEqual([]);
  });

  it('Saturday ends no limit but before the Commission; 30 September is federal, and not of Quebec', () => {
    const days = (id: Parameters<typeof tellCalendar>[0]): readonly string[] =>
      tellCalendar(id, { words: wordsOf('en'), language: 'en' }).told.map(({ text }) => text);
    const { holidays } = wordsOf('en').law;
    for (const id of ['quebec', 'federal', 'alberta', 'bc', 'ontario'] as const) {
      expect(days(id)).not.toContain(holidays.saturday);
      expect(days(id)).toContain(holidays.sunday);
    }
    expect(days('cai')).toContain(holidays.saturday);
    expect(days('cai')).toContain(holidays['boxing-day']);
    expect(days('federal')).toContain(holidays['truth-and-reconciliation']);
    expect(days('federal')).not.toContain(holidays['boxing-day']);
    for (const not of [
      'truth-and-reconciliation',
      'remembrance-day',
      'second-of-january',
      'boxing-day',
    ] as const)
      expect(days('quebec')).not.toContain(holidays[not]);
  });
});
