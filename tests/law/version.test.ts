import { describe, expect, it } from 'vitest';
import { assessedUnder, lawChangedSince } from '../../shared/document/assessed-law.ts';
import { RULES } from '../../shared/law/clocks.ts';
import { knownLaw } from '../../shared/law/known.ts';
import { REGIMES } from '../../shared/law/regimes.ts';
import { VERSIONS, versionOf, versionsSince } from '../../shared/law/version.ts';
import type { Suggested } from '../../shared/register/assessment.ts';
import { digestOf } from '../../shared/register/digest.ts';
import { LANGUAGES, REGIME_IDS } from '../../shared/register/organisation.ts';
import { wordsOf } from '../../shared/words/words.ts';

const DIGESTS = {
  'quebec-private': '46200a20af6bfec191ed93977501dae165869429928ac3fa22d36140d8b76e51',
  pipeda: 'fbfa1404bf97d73e5b0fa2c71dcd7b1bf84c591e30cdb5cb1052eb5dd7234d0c',
};

describe('a version of the law', () => {
  it.each(REGIME_IDS)('%s is what the newest one says', (id) => {
    const digest = digestOf({ regime: REGIMES[id], clocks: RULES[id], facts: knownLaw(id).facts });
    expect(
      digest,
      'what Constat knows of this law changed: where that changes what the law asks, add a version to shared/law/version.ts; then update this digest',
    ).toBe(DIGESTS[id]);
  });

  it('none is newer than what was read, each is later than the one before and says what changed', () => {
    for (const id of REGIME_IDS) {
      const days = VERSIONS[id].map(({ asOf }) => asOf);
      expect(days).toEqual([...new Set(days)].sort());
      expect(versionOf(id)).toBe(days.at(-1));
      expect(VERSIONS[id].map(({ changed }) => changed === null)).toEqual(days.map((_, at) => at === 0));
    }
  });

  it('those after one are named; none where a newer program sealed it', () => {
    const versions = {
      'quebec-private': [
        { asOf: '2026-11-22', changed: null },
        { asOf: '2027-03-01', changed: { en: 'Items were added.', fr: 'Des éléments ont été ajoutés.' } },
      ],
      pipeda: [{ asOf: '2026-11-22', changed: null }],
    };
    expect(versionsSince('quebec-private', '2026-11-22', versions)).toEqual([versions['quebec-private'][1]]);
    expect(versionsSince('quebec-private', '2027-03-01', versions)).toEqual([]);
    expect(versionsSince('pipeda', '2030-01-01', versions)).toEqual([]);
    const sealed: Suggested = REGIME_IDS.map((regime) => ({
      regime,
      suggestion: 'serious',
      asOf: '2026-11-22',
    }));
    const said = lawChangedSince(sealed, { words: wordsOf('en'), language: 'en' }, versions);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('March 1, 2027: Items were added.');
    expect(lawChangedSince(sealed, { words: wordsOf('fr'), language: 'fr' })).toEqual([]);
  });

  it.each(LANGUAGES)(
    'is said in %s: once where the laws have one day, each where not, not at all where none is sealed',
    (language) => {
      const saying = { words: wordsOf(language), language };
      const one: Suggested = [
        { regime: 'quebec-private', suggestion: 'serious', asOf: '2026-11-22' },
        { regime: 'pipeda', suggestion: 'serious', asOf: '2026-11-22' },
      ];
      const { assessedUnder: under } = saying.words.law.known;
      expect(assessedUnder(one, saying)).toBe(
        under(language === 'fr' ? '22 novembre 2026' : 'November 22, 2026'),
      );
      const two: Suggested = [one[0]!, { ...one[1]!, asOf: '2027-01-05' }];
      for (const { regime } of two) {
        expect(assessedUnder(two, saying)).toContain(saying.words.register.regimes[regime]);
      }
      expect(assessedUnder([{ regime: 'pipeda', suggestion: 'serious' }], saying)).toBeNull();
    },
  );
});
