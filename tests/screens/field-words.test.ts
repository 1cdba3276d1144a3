import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EDITABLE_KEYS } from '../../renderer/screens/fields/fact-drafts.ts';
import { faultsOf, sayFaults } from '../../renderer/screens/fields/faults.ts';
import {
  INFORMATION_GROUP_IDS,
  INFORMATION_GROUPS,
} from '../../renderer/screens/fields/information-groups.ts';
import { askedOf } from '../../renderer/screens/fields/law-of.ts';
import { placesIn } from '../../renderer/screens/fields/places.ts';
import { sayFact, sayRecorded } from '../../renderer/screens/fields/say-fact.ts';
import { saidIn } from '../../renderer/screens/said.ts';
import { FACT_KEYS } from '../../shared/register/incident.ts';
import { INFORMATION_CATEGORIES, placeSchema } from '../../shared/register/information.ts';
import { ISSUE_CODES, refused } from '../../shared/result.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { anyFacts, makeFacts, NOW } from '../make.ts';

const zone = 'America/Toronto';
const en = saidIn(wordsOf('en'), 'en', zone, NOW);
const fr = saidIn(wordsOf('fr'), 'fr', zone, NOW);

describe('facts in words', () => {
  test('each says something, in both languages, and never a code', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(en, fr), (facts, said) => {
        for (const key of FACT_KEYS) {
          const lines = sayFact(key, facts[key], said);
          if (facts[key] === null) expect(lines).toBeNull();
          else for (const line of lines ?? []) expect(line).not.toMatch(/undefined|\[object/);
          expect(sayRecorded(key, facts[key], said).join('')).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('read as one would say them', () => {
    const facts = makeFacts({
      personsElsewhere: [{ place: 'CA-ON', count: { kind: 'approximate', n: 1200 } }],
      otherAuthorities: [{ name: 'CNIL', on: '2026-11-19', reference: 'A-12' }],
      provider: { as: 'client', name: 'Nuage inc.' },
      determined: { on: '2026-11-18', by: 'Camille' },
    });
    expect(sayFact('personsElsewhere', facts.personsElsewhere, en)).toEqual(['Ontario: about 1,200']);
    expect(sayFact('otherAuthorities', facts.otherAuthorities, en)).toEqual([
      'CNIL, November 19, 2026, A-12',
    ]);
    expect(sayFact('provider', facts.provider, fr)).toEqual([
      'Un fournisseur de services agissait pour nous\u00a0: Nuage inc.',
    ]);
    expect(sayFact('determined', facts.determined, fr)).toEqual(['18 novembre 2026, par Camille']);
    expect(sayFact('otherAuthorities', [], en)).toEqual(['None was told']);
  });

  test('what a later version wrote, or what is no fact, is shown as it is', () => {
    expect(sayRecorded('persons', { kind: 'guess', n: 3 }, en)).toEqual(['{"kind":"guess","n":3}']);
    expect(sayRecorded('mood', 'gloomy', en)).toEqual(['"gloomy"']);
    expect(sayRecorded('persons', null, en)).toEqual(['not answered yet']);
  });
});

describe('faults', () => {
  test.each(ISSUE_CODES)('%s is said in both languages', (code) => {
    for (const { words } of [en, fr]) {
      const said = sayFaults([{ path: ['reason'], code, detail: 'x' }], words);
      expect(said).toMatch(/^\p{Lu}.+\.$/u);
    }
  });

  test('find the field they belong to, at recording and at amending', () => {
    const refusal = refused('invalid', {
      issues: [
        { path: ['content', 'facts', 'persons', 'n'], code: 'too-large' },
        { path: ['content', 'fields', 'aware', 'to', 'reason'], code: 'required' },
        { path: ['content', 'fields', 'aware'], code: 'in-the-future' },
      ],
    });
    expect(faultsOf(refusal)).toEqual({
      faults: {
        persons: [{ path: ['n'], code: 'too-large' }],
        aware: [
          { path: ['reason'], code: 'required' },
          { path: [], code: 'in-the-future' },
        ],
      },
      isAll: true,
    });
  });

  test('that belong to no field are not swallowed', () => {
    const elsewhere = refused('invalid', { issues: [{ path: ['record'], code: 'required' }] });
    expect(faultsOf(elsewhere)).toEqual({ faults: {}, isAll: false });
    expect(faultsOf(refused('read-only'))).toEqual({ faults: {}, isAll: false });
  });

  test('a number that is none is asked for in digits', () => {
    expect(sayFaults([{ path: ['n'], code: 'wrong-type' }], en.words)).toContain('in digits');
  });
});

describe('what the law asks', () => {
  test('of the number of persons stands in the regulation of Quebec and in that of PIPEDA', () => {
    const cites = askedOf('persons', ['quebec-private', 'pipeda'], 'en').map(({ source }) => source.cite);
    expect(cites.some((cite) => cite.startsWith('A-2.1, r. 3.1'))).toBe(true);
    expect(cites.some((cite) => cite.startsWith('SOR/2018-64'))).toBe(true);
    expect(new Set(cites).size).toBe(cites.length);
  });

  test('is only what the laws in play ask', () => {
    const cites = askedOf('personsInQuebec', ['pipeda'], 'en');
    expect(cites).toEqual([]);
    expect(askedOf('personsInQuebec', ['quebec-private'], 'fr').length).toBeGreaterThan(0);
  });

  test('marks more than half of the facts', () => {
    const marked = EDITABLE_KEYS.filter((key) => askedOf(key, ['quebec-private', 'pipeda'], 'en').length > 0);
    expect(marked).toContain('circumstances');
    expect(marked.length).toBeGreaterThan(10);
  });
});

describe('lists to choose from', () => {
  test('every category of information stands in one group', () => {
    const grouped = INFORMATION_GROUP_IDS.flatMap((group) => [...INFORMATION_GROUPS[group]]);
    expect([...grouped].sort()).toEqual([...INFORMATION_CATEGORIES].sort());
  });

  test.each(['fr', 'en'] as const)('every place has a name and a code that is accepted (%s)', (language) => {
    const places = placesIn(language);
    expect(places.length).toBe(13 + 248);
    expect(places[0]?.id).toBe('CA-QC');
    for (const { id, label } of places) {
      expect(placeSchema.safeParse(id).success).toBe(true);
      expect(label).not.toBe(id);
    }
    expect(new Set(places.map(({ label }) => label)).size).toBe(places.length);
  });
});
