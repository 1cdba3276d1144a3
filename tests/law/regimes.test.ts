import { describe, expect, it } from 'vitest';
import type { Certainty, Prescribed, RequiredItem, Source } from '../../shared/law/regime.ts';
import { byNumber, itemsOf, regime, regimeOf, REGIMES } from '../../shared/law/regimes.ts';
import { citeIn, official } from '../../shared/law/source.ts';
import { FACTORS } from '../../shared/law/reason.ts';
import { NATURES } from '../../shared/register/incident.ts';

const numbered = (prescribed: Prescribed) => itemsOf(prescribed).map(({ number, id }) => [number, id]);
const grouped = (prescribed: Prescribed) =>
  byNumber(itemsOf(prescribed), ({ number }) => number)
    .map(({ number }) => number)
    .filter((number) => number !== null);
const certainties = (prescribed: Prescribed) =>
  Object.fromEntries(itemsOf(prescribed).map(({ id, source }) => [id, source.certainty]));

/** Every source anywhere in a value. */
function sources(value: unknown): Source[] {
  if (value === null || typeof value !== 'object') return [];
  if ('cite' in value && 'certainty' in value) return [value as Source];
  return Object.values(value).flatMap(sources);
}

describe('required content', () => {
  it('the notice to the CAI has the eleven items of s. 3, in its order', () => {
    expect(grouped('cai-notice')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11']);
    expect(numbered('cai-notice')).toEqual([
      ['1', 'org_name'],
      ['1', 'neq'],
      ['2', 'contact'],
      ['3', 'pi_description'],
      ['3', 'pi_unknown_reason'],
      ['4', 'circumstances'],
      ['4', 'cause'],
      ['5', 'occurred'],
      ['6', 'aware'],
      ['7', 'n_total'],
      ['7', 'n_quebec'],
      ['8', 'risk_reasons'],
      ['9', 'notify_measures'],
      ['9', 'notify_date'],
      ['10', 'measures'],
      ['10', 'measures_date'],
      ['11', 'foreign_authority'],
      [null, 'form_written'],
    ]);
  });

  it('each item cites its own number', () => {
    for (const { number, source } of itemsOf('cai-notice').filter((item) => item.number !== null)) {
      expect(source.cite).toBe(`A-2.1, r. 3.1, s. 3(${number})`);
    }
    for (const { number, source } of itemsOf('register-entry').filter((item) => item.number !== null)) {
      expect(source.cite).toBe(`A-2.1, r. 3.1, s. 7(${number})`);
    }
    for (const { number, source } of itemsOf('opc-report').filter((item) => item.number !== null)) {
      expect(source.cite).toBe(`SOR/2018-64, s. 2(1)${number}`);
    }
  });

  it('the notice to the person has the six items of s. 5, and not the cause, awareness or number', () => {
    expect(grouped('person-notice')).toEqual(['1', '2', '3', '4', '5', '6']);
    const ids = itemsOf('person-notice').map(({ id }) => id);
    for (const absent of ['cause', 'aware', 'n_total', 'risk_reasons']) expect(ids).not.toContain(absent);
  });

  it('the register entry has the eight items of s. 7, and not what the register does not require', () => {
    expect(grouped('register-entry')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    const ids = itemsOf('register-entry').map(({ id }) => id);
    for (const absent of ['cause', 'neq', 'contact', 'n_quebec', 'foreign_authority']) {
      expect(ids).not.toContain(absent);
    }
    const need = (id: string) => itemsOf('register-entry').find((item) => item.id === id)?.need;
    expect(need('risk_reasons')).toBe('always');
    for (const id of ['cai_notice_date', 'individual_notice_date', 'public_notice']) {
      expect(need(id)).toBe('if-serious');
    }
  });

  it('the federal lists run from (a) to (g) and from (a) to (f)', () => {
    expect(grouped('opc-report')).toEqual(['(a)', '(b)', '(c)', '(d)', '(e)', '(f)', '(g)']);
    expect(grouped('pipeda-person-notice')).toEqual(['(a)', '(b)', '(c)', '(d)', '(e)', '(f)']);
    const ids = itemsOf('opc-report').map(({ id }) => id);
    for (const absent of ['aware', 'n_quebec', 'risk_reasons', 'foreign_authority']) {
      expect(ids).not.toContain(absent);
    }
    expect(numbered('pipeda-record').map(([, id]) => id)).toEqual([
      'determined',
      'occurred',
      'circumstances',
      'pi_nature',
      'reported',
      'rrosh_reasons',
      'retention_until',
    ]);
  });

  it('says how sure each item is', () => {
    const all = (prescribed: Prescribed, numberedOnly = true): Set<Certainty> =>
      new Set(
        itemsOf(prescribed)
          .filter(({ number }) => !numberedOnly || number !== null)
          .map(({ source }) => source.certainty),
      );
    expect(all('cai-notice')).toEqual(new Set(['secondary']));
    expect(all('person-notice')).toEqual(new Set(['official']));
    expect(all('register-entry')).toEqual(new Set(['official']));
    expect(all('opc-report', false)).toEqual(new Set(['official']));
    expect(certainties('pipeda-record')).toMatchObject({
      determined: 'official',
      occurred: 'secondary',
      reported: 'unconfirmed',
    });
    expect(certainties('register-entry')['retention_until']).toBe('secondary');
  });

  it('has ids that are unique in their list, labels in both languages, and something that answers each item', () => {
    for (const { required } of Object.values(REGIMES)) {
      for (const items of Object.values<readonly RequiredItem[]>(required)) {
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        for (const { label, answeredBy } of items) {
          expect(label.en).not.toBe('');
          expect(label.fr).not.toBe('');
          expect(label.fr).not.toBe(label.en);
          expect(answeredBy.length).toBeGreaterThan(0);
        }
      }
    }
  });

  it('knows whose each document is', () => {
    expect(regimeOf('cai-notice')).toBe('quebec-private');
    expect(regimeOf('pipeda-record')).toBe('pipeda');
  });
});

describe('the laws as data', () => {
  it('every duty and every document a duty names is there', () => {
    for (const law of Object.values(REGIMES)) {
      for (const { document } of law.duties) {
        if (document !== null) expect(itemsOf(document).length).toBeGreaterThan(0);
      }
    }
  });

  it('only notices to persons in Quebec may be deferred', () => {
    const deferrable = Object.values(REGIMES).flatMap((law) =>
      law.duties.filter((duty) => duty.deferrable !== null).map(({ recipient }) => [law.id, recipient]),
    );
    expect(deferrable).toEqual([['quebec-private', 'persons']]);
  });

  it('Quebec counts four limbs and every nature; PIPEDA has no limb for use', () => {
    expect(regime('quebec-private').incident.natures).toEqual(NATURES);
    expect(regime('pipeda').incident.natures).not.toContain('unauthorised-use');
  });

  it('consultation is mandatory in Quebec only', () => {
    expect(regime('quebec-private').consultation?.source.cite).toBe('P-39.1, s. 3.7');
    expect(regime('pipeda').consultation).toBeNull();
  });

  it('a supplement is mandatory in Quebec and allowed under PIPEDA', () => {
    expect(regime('quebec-private').supplement.mandatory).toBe(true);
    expect(regime('pipeda').supplement.mandatory).toBe(false);
  });

  it('acting quickly never replaces the direct notices', () => {
    expect(regime('quebec-private').publicNotice.inAddition).toEqual(['act-quickly']);
    for (const law of Object.values(REGIMES)) expect(law.publicNotice.grounds).not.toContain('act-quickly');
  });

  it('each factor but the definition speaks to exactly one statutory factor', () => {
    for (const law of Object.values(REGIMES)) {
      const read = law.test.factors.flatMap(({ reads }) => reads);
      expect([...read].sort()).toEqual(FACTORS.filter((factor) => factor !== 'definition').sort());
    }
  });

  it('every fact carries where, when and how surely it was read', () => {
    const all = sources(REGIMES);
    expect(all.length).toBeGreaterThan(60);
    for (const { cite, read, certainty } of all) {
      expect(cite).not.toBe('');
      expect(read).toBe('2026-11-22');
      expect(['official', 'secondary', 'unconfirmed']).toContain(certainty);
    }
  });
});

describe('citations', () => {
  it.each([
    ['A-2.1, r. 3.1, s. 3(5)', 'A-2.1, r. 3.1, art. 3(5)'],
    ['P-39.1, s. 3.5, para. 3', 'P-39.1, art. 3.5, al. 3'],
    ['A-2.1, r. 3.1, ss. 5 and 6', 'A-2.1, r. 3.1, art. 5 et 6'],
    ['SOR/2018-64, s. 2(1)(a)', 'DORS/2018-64, art. 2(1)(a)'],
    ['PIPEDA, s. 10.1(3)', 'LPRPDE, art. 10.1(3)'],
    ['PIPEDA, Sch. 1, cl. 4.10', 'LPRPDE, ann. 1, art. 4.10'],
    ['OPC guidance', 'lignes directrices du CPVP'],
  ])('%s', (english, french) => {
    expect(citeIn(official(english), 'en')).toBe(english);
    expect(citeIn(official(english), 'fr')).toBe(french);
  });

  it('leaves nothing English in any French citation of the data', () => {
    for (const source of sources(REGIMES)) {
      expect(citeIn(source, 'fr')).not.toMatch(
        /\bss?\.|para\.|PIPEDA|SOR\/|guidance|practice| and | of the /,
      );
    }
  });
});
