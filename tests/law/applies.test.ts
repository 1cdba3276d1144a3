import { describe, expect, test } from 'vitest';
import {
  type Answer,
  ANSWERS,
  applies,
  OUTSIDE_LAWS,
  QUESTIONS,
  type Situation,
  VERDICTS,
  WHY_APPLIES,
} from '../../shared/law/applies.ts';
import { citeIn } from '../../shared/law/source.ts';
import { REGIME_IDS } from '../../shared/register/organisation.ts';
import { wordsOf } from '../../shared/words/words.ts';

/** No to everything that is not named. */
const situation = (over: Partial<Situation> = {}): Situation => ({
  quebec: 'no',
  federal: 'no',
  borders: 'no',
  public: 'no',
  elsewhere: 'no',
  ...over,
});
const EMPTY: Situation = { quebec: null, federal: null, borders: null, public: null, elsewhere: null };

const read = (given: Situation) => {
  const { findings, proposed, outside } = applies(given);
  const [quebec, pipeda] = findings;
  return { quebec, pipeda, proposed, outside: outside.map(({ law }) => law) };
};

/** Every way to answer the five questions, with some left out. */
function* everySituation(): Generator<Situation> {
  const all: readonly (Answer | null)[] = [...ANSWERS, null];
  for (let n = 0; n < all.length ** QUESTIONS.length; n += 1) {
    let rest = n;
    const answers = QUESTIONS.map((question) => {
      const answer = all[rest % all.length] ?? null;
      rest = Math.floor(rest / all.length);
      return [question, answer] as const;
    });
    yield Object.fromEntries(answers) as Situation;
  }
}

describe('which laws apply', () => {
  test('an enterprise that stays in Quebec: its law, and not the federal one', () => {
    const { quebec, pipeda, proposed, outside } = read(situation({ quebec: 'yes' }));
    expect(quebec).toMatchObject({ verdict: 'applies', why: 'enterprise-in-quebec' });
    expect(pipeda).toMatchObject({ verdict: 'does-not', why: 'within-quebec-only' });
    expect(pipeda?.source).toMatchObject({ cite: 'SOR/2003-374, s. 1', certainty: 'official' });
    expect(proposed).toEqual(['quebec-private']);
    expect(outside).toEqual([]);
  });

  test('the same, with information that crosses a border: both', () => {
    const { pipeda, proposed } = read(situation({ quebec: 'yes', borders: 'yes' }));
    expect(pipeda).toMatchObject({ verdict: 'applies', why: 'across-borders' });
    expect(pipeda?.source.certainty).toBe('secondary');
    expect(proposed).toEqual(['quebec-private', 'pipeda']);
  });

  test('a bank in Quebec: the federal law, and that of Quebec proposed as what it is, disputed', () => {
    const { quebec, pipeda, proposed } = read(situation({ quebec: 'yes', federal: 'yes' }));
    expect(quebec).toMatchObject({ verdict: 'disputed', why: 'federal-undertaking-in-quebec' });
    expect(pipeda).toMatchObject({ verdict: 'applies', why: 'federal-undertaking' });
    expect(proposed).toEqual(['quebec-private', 'pipeda']);
  });

  test('an airline without anything in Quebec: the federal law alone', () => {
    expect(read(situation({ federal: 'yes' })).proposed).toEqual(['pipeda']);
  });

  test('a public body or a health body: laws that are not kept here, and the private one does not apply', () => {
    const { quebec, proposed, outside } = read(situation({ quebec: 'yes', public: 'yes' }));
    expect(quebec).toMatchObject({ verdict: 'does-not', why: 'public-body' });
    expect(proposed).toEqual([]);
    expect(outside).toEqual(['quebec-public', 'quebec-health']);
  });

  test('persons in Alberta, British Columbia, Ontario or the EU: laws to watch elsewhere, and perhaps the federal one', () => {
    const { pipeda, outside } = read(situation({ quebec: 'yes', elsewhere: 'yes' }));
    expect(pipeda).toMatchObject({ verdict: 'may-apply', why: 'persons-elsewhere' });
    expect(outside).toEqual(['alberta', 'bc', 'ontario-health', 'gdpr']);
  });

  test('nothing at all: nothing is proposed', () => {
    expect(read(situation()).proposed).toEqual([]);
    expect(read(situation()).pipeda).toMatchObject({ verdict: 'does-not', why: 'nothing-federal' });
  });

  test('nothing answered: nothing is settled', () => {
    const { findings, proposed } = applies(EMPTY);
    expect(findings.map(({ verdict }) => verdict)).toEqual(['unsettled', 'unsettled']);
    expect(proposed).toEqual([]);
  });

  test.each(['quebec', 'federal', 'borders'] as const)(
    'not being sure of “%s” leaves the law in',
    (question) => {
      const asked = applies(situation({ quebec: 'yes', [question]: 'unsure' }));
      const law = question === 'quebec' ? 'quebec-private' : 'pipeda';
      expect(asked.proposed).toContain(law);
      expect(asked.findings.find(({ regime }) => regime === law)?.verdict).toBe('may-apply');
    },
  );
});

describe('in every situation', () => {
  const all = [...everySituation()];

  test('each law is judged once, with a reason and its source, and what is open is proposed', () => {
    expect(all).toHaveLength(1024);
    for (const each of all) {
      const { findings, proposed } = applies(each);
      expect(findings.map(({ regime }) => regime)).toEqual([...REGIME_IDS]);
      for (const { regime, verdict, source } of findings) {
        expect(VERDICTS).toContain(verdict);
        expect(source.cite).toMatch(/\d/);
        expect(proposed.includes(regime)).toBe(['applies', 'may-apply', 'disputed'].includes(verdict));
      }
    }
  });

  test('no answer of “not sure” takes away a law that “no” leaves in, or is settled as “applies” by it', () => {
    for (const each of all) {
      for (const question of ['quebec', 'federal', 'borders'] as const) {
        if (each[question] !== 'no') continue;
        const sure = applies(each).proposed;
        const unsure = applies({ ...each, [question]: 'unsure' }).proposed;
        expect(unsure).toEqual(expect.arrayContaining([...sure]));
      }
    }
  });

  test('every reason, every verdict and every law outside is reached by some answers', () => {
    const found = all.map((each) => applies(each));
    const whys = new Set(found.flatMap(({ findings }) => findings.map(({ why }) => why)));
    const verdicts = new Set(found.flatMap(({ findings }) => findings.map(({ verdict }) => verdict)));
    const outside = new Set(found.flatMap((each) => each.outside.map(({ law }) => law)));
    expect([...whys].sort()).toEqual([...WHY_APPLIES].sort());
    expect([...verdicts].sort()).toEqual([...VERDICTS].sort());
    expect([...outside].sort()).toEqual([...OUTSIDE_LAWS].sort());
  });
});

test.each(['en', 'fr'] as const)('is said, all of it (%s)', (language) => {
  const { applies: said } = wordsOf(language);
  expect(Object.keys(said.questions).sort()).toEqual([...QUESTIONS].sort());
  expect(Object.keys(said.answers).sort()).toEqual([...ANSWERS].sort());
  expect(Object.keys(said.verdicts).sort()).toEqual([...VERDICTS].sort());
  expect(Object.keys(said.why).sort()).toEqual([...WHY_APPLIES].sort());
  expect(Object.keys(said.outside).sort()).toEqual([...OUTSIDE_LAWS].sort());
  expect(new Set(Object.values(said.why)).size).toBe(WHY_APPLIES.length);
});

test('is cited in French as it is in French', () => {
  const { outside } = applies(situation({ elsewhere: 'yes' }));
  expect(outside.map(({ source }) => citeIn(source, 'fr'))).toEqual([
    'DORS/2004-219, art. 1',
    'DORS/2004-220, art. 1',
    'LPRPS, art. 12(2)',
    'RGPD, art. 33',
  ]);
});
