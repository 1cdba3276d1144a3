import { describe, expect, it } from 'vitest';
import { ALL, libraryIn, queryFor, sought, toCheckIn } from '../../renderer/screens/laws/look-up.ts';
import { hashOf, placeOf } from '../../renderer/screens/place.ts';
import { LAW_IDS, type LawId } from '../../shared/law/laws.ts';
import { REGIMES } from '../../shared/law/regimes.ts';
import type { Source } from '../../shared/law/regime.ts';
import { LANGUAGES } from '../../shared/register/organisation.ts';
import { wordsOf } from '../../shared/words/words.ts';

const ids = (library: ReturnType<typeof libraryIn>): readonly LawId[] => library.laws.map(({ id }) => id);

/** Every source that the regimes cite, wherever it stands in them. */
function sourcesIn(value: unknown): readonly Source[] {
  if (value === null || typeof value !== 'object') return [];
  if ('cite' in value && 'certainty' in value) return [value as Source];
  return Object.values(value).flatMap(sourcesIn);
}

describe.each(LANGUAGES)('what is looked up in the law, in %s', (language) => {
  const library = libraryIn(wordsOf(language), language);

  it('is everything where nothing is sought', () => {
    expect(sought(library, ALL, [])).toEqual(library);
    expect(library.facts).toBeGreaterThan(300);
    expect(ids(library)).toEqual(LAW_IDS);
  });

  it('is found without accents or capitals, in every word', () => {
    const query = language === 'fr' ? 'DESINDEXATION reindexation' : 'De-Indexing re-indexing';
    const found = sought(library, { ...ALL, query }, []);
    expect(ids(found)).toEqual(['quebec-private']);
    expect(found.facts).toBeGreaterThan(0);
    expect(sought(library, { ...ALL, query: `${query} zzzz` }, []).facts).toBe(0);
  });

  it('is narrowed to one law, to those in play, and by how sure it is', () => {
    expect(ids(sought(library, { ...ALL, law: 'gdpr' }, []))).toEqual(['gdpr']);
    expect(sought(library, { ...ALL, law: 'gdpr' }, []).calendars).toEqual([]);
    expect(ids(sought(library, { ...ALL, law: 'in-play' }, ['pipeda']))).toEqual(['pipeda']);
    const unsure = sought(library, { ...ALL, certainty: 'unconfirmed' }, []);
    expect(unsure.facts).toBe(toCheckIn(library));
    expect(toCheckIn(sought(library, { ...ALL, certainty: 'official' }, []))).toBe(0);
  });

  it('every section that a record cites leads to something', () => {
    const cites = new Set(sourcesIn(REGIMES).map(({ cite }) => cite));
    expect(cites.size).toBeGreaterThan(40);
    for (const cite of cites) expect(queryFor(cite, library, language), cite).not.toBe('');
    expect(queryFor('Law of Mars, s. 12', library, language)).toBe('');
  });
});

describe('the address of a section', () => {
  it('says which, whatever stands in it, and takes no harm from one written by hand', () => {
    for (const cite of ['A-2.1, r. 3.1, s. 3(5)', 'SOR/2018-64, s. 6(1)', 'P-39.1, s. 3.5, para. 2']) {
      expect(placeOf(hashOf({ at: 'laws', cite }))).toEqual({ at: 'laws', cite });
    }
    expect(placeOf(hashOf({ at: 'laws' }))).toEqual({ at: 'laws' });
    expect(placeOf('#/laws/%E0%A4%A')).toEqual({ at: 'laws', cite: '%E0%A4%A' });
  });
});
