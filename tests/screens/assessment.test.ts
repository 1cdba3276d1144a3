import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answersOf,
  conclusionsOf,
  countAnswered,
  draftFrom,
  emptyDraft,
  readDraft,
} from '../../renderer/screens/assessment/draft.ts';
import { movedFacts } from '../../renderer/screens/assessment/facts-moved.ts';
import { faultsOfDraft, faultsOfRefusal } from '../../renderer/screens/assessment/faults.ts';
import { bearingsOf, optionsOf, QUESTIONS, VALUED } from '../../renderer/screens/assessment/questions.ts';
import { sayAnswer, sayReason } from '../../renderer/screens/assessment/say-reason.ts';
import { supposed } from '../../renderer/screens/assessment/supposed.ts';
import { unitedReasons } from '../../renderer/screens/assessment/united-reasons.ts';
import { saidIn } from '../../renderer/screens/said.ts';
import { assess } from '../../shared/law/assess.ts';
import { duties } from '../../shared/law/duties.ts';
import { same } from '../../shared/register/digest.ts';
import { REGIME_IDS } from '../../shared/register/organisation.ts';
import { refused } from '../../shared/result.ts';
import { en } from '../../shared/words/en.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { answers, concluded, facts, information, NOW, organisation, record } from '../law/make.ts';
import { anyAnswers, anyFacts, makeAssessment } from '../make.ts';

const zone = 'America/Toronto';
const spoken = [saidIn(wordsOf('en'), 'en', zone, NOW), saidIn(wordsOf('fr'), 'fr', zone, NOW)] as const;
const viewsOf = (of = facts(), given = answers()) =>
  assess({ facts: of, answers: given, regimes: REGIME_IDS });

describe('an assessment that is being written', () => {
  test('begins with no answer: what the facts say is no answer', () => {
    const minors = facts({ personCategories: ['minors'], information: information('sin') });
    const draft = emptyDraft(minors, 'Ève Tremblay');
    expect(Object.values(answersOf(draft)).every((answer) => answer === null)).toBe(true);
    expect(countAnswered(draft)).toBe(0);
    expect(draft.consulted).toEqual({ name: 'Ève Tremblay', on: null });
  });

  test('goes on from a sealed one with its very answers, and nothing concluded', () => {
    fc.assert(
      fc.property(anyAnswers, anyFacts, (given, now) => {
        const draft = draftFrom(makeAssessment({ answers: given }), now, 'Ève');
        expect(same(answersOf(draft), given)).toBe(true);
        expect(draft.conclusions).toEqual({});
        expect(draft.consulted.on).toBeNull();
      }),
    );
  });

  test('is read back from its draft as it was, and what is no draft is none', () => {
    fc.assert(
      fc.property(anyAnswers, anyFacts, (given, now) => {
        const draft = {
          ...draftFrom(makeAssessment({ answers: given }), now, 'Ève'),
          conclusions: { pipeda: { chosen: 'serious', reasons: 'x' } },
        } as const;
        expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
      }),
    );
    for (const no of [null, 1, 'x', [], {}, { answers: {} }]) expect(readDraft(no)).toBeNull();
    const draft = emptyDraft(facts(), 'Ève');
    const unknown = { ...draft.answers, intent: { value: 'sideways', evidence: '', reason: '' } };
    expect(readDraft({ ...draft, answers: unknown })).toBeNull();
    expect(readDraft({ ...draft, facts: { title: '' } })).toBeNull();
  });

  test('none of a list is an answer; only a beginning is not', () => {
    const draft = emptyDraft(facts(), 'Ève');
    const none = { ...draft, consequences: { chosen: [], none: true, description: ' ' } };
    expect(answersOf(none).consequences).toEqual({ harms: [] });
    expect(answersOf({ ...draft, uses: { chosen: [], none: false, description: 'x' } }).uses).toBeNull();
    expect(countAnswered(none)).toBe(1);
  });
});

describe('sealing', () => {
  const draft = emptyDraft(facts(), 'Ève Tremblay');
  const whole = {
    ...draft,
    consulted: { name: 'Ève Tremblay', on: '2026-06-10' },
    conclusions: {
      'quebec-private': { chosen: 'not-serious', reasons: 'Sealed envelope.' },
      pipeda: { chosen: 'serious', reasons: 'Misused.' },
    },
  } as const;

  test('names all that is missing at once', () => {
    expect(Object.keys(faultsOfDraft(draft, viewsOf(), en))).toEqual([
      'consulted.on',
      'conclusions.quebec-private',
      'conclusions.pipeda',
    ]);
    expect(faultsOfDraft(whole, viewsOf(), en)).toEqual({});
  });

  test('a "no" needs its reasons as much as a "yes"', () => {
    for (const chosen of ['serious', 'not-serious'] as const) {
      const silent = { ...whole, conclusions: { ...whole.conclusions, pipeda: { chosen, reasons: ' … ' } } };
      expect(Object.keys(faultsOfDraft(silent, viewsOf(), en))).toEqual(['conclusions.pipeda.reasons']);
    }
  });

  test('an answer that excludes access wants its evidence', () => {
    const excluded = {
      ...whole,
      answers: { ...whole.answers, access: { value: 'excluded', evidence: ' ', reason: 'so' } },
    };
    expect(Object.keys(faultsOfDraft(excluded, viewsOf(), en))).toEqual(['answers.access.evidence']);
  });

  test('a law is left out only where it seems not to apply, and never all of them', () => {
    const outside = {
      ...whole,
      conclusions: { ...whole.conclusions, pipeda: { chosen: 'outside', reasons: '' } },
    } as const;
    expect(Object.keys(faultsOfDraft(outside, viewsOf(), en))).toEqual(['conclusions.pipeda']);
    const business = facts({ information: information('business-contact', 'name') });
    expect(faultsOfDraft(outside, viewsOf(business), en)).toEqual({});
    expect(conclusionsOf(outside, REGIME_IDS).map(({ regime }) => regime)).toEqual(['quebec-private']);
    const alone = viewsOf(business).filter(({ regime }) => regime === 'pipeda');
    expect(Object.keys(faultsOfDraft(outside, alone, en))).toEqual(['conclusions.pipeda']);
  });

  test.each([
    ['assessment-consultation-needed', {}, 'consulted.name'],
    ['assessment-evidence-needed', { factor: 'access' }, 'answers.access.evidence'],
    ['assessment-reasons-needed', { regime: 'pipeda' }, 'conclusions.pipeda.reasons'],
    ['assessment-conclusion-missing', { regime: 'pipeda' }, 'conclusions.pipeda'],
    [
      'invalid',
      { issues: [{ path: ['content', 'consulted', 'on'], code: 'in-the-future' }] },
      'consulted.on',
    ],
  ] as const)('a refusal %s stands beside its field', (code, details, field) => {
    expect(Object.keys(faultsOfRefusal(refused(code, details), en).fields)).toEqual([field]);
  });

  test('facts that moved are named', () => {
    const then = facts({ unit: 'Ventes' });
    expect(movedFacts(then, then)).toEqual([]);
    expect(movedFacts(then, { ...then, unit: null, title: 'Other' })).toEqual(['title', 'unit']);
  });
});

describe('what would follow', () => {
  const org = organisation();
  const stateOf = (chosen: 'serious' | 'not-serious' | null, of = record()): string | undefined => {
    const base = emptyDraft(of.facts, 'Ève');
    const draft =
      chosen === null ? base : { ...base, conclusions: { 'quebec-private': { chosen, reasons: '' } } };
    const { record: as, suppose } = supposed(of, draft, viewsOf(of.facts, answers()), '2026-06-10');
    return duties({ record: as, organisation: org, now: NOW }, { suppose }).find(
      ({ recipient }) => recipient === 'cai',
    )?.why;
  };

  test('follows the conclusion that is being written, and the suggestion where there is none', () => {
    expect(stateOf('serious')).toBe('concluded-serious');
    expect(stateOf('not-serious')).toBe('concluded-not-serious');
    expect(stateOf(null)).toBe('suggested-uncertain');
  });

  test('an earlier conclusion is what is being thought over', () => {
    const before = record({ assessments: [concluded({ 'quebec-private': true, pipeda: true })] });
    expect(stateOf(null, before)).toBe('suggested-uncertain');
    expect(stateOf('not-serious', before)).toBe('concluded-not-serious');
  });
});

describe('the tests side by side', () => {
  test('every question says where it bears on under each law, and has its options in words', () => {
    for (const factor of VALUED) {
      expect(bearingsOf(factor, REGIME_IDS, 'fr').map(({ regime }) => regime)).toEqual([...REGIME_IDS]);
      const ids = optionsOf(factor, en).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(QUESTIONS).toBe(10);
  });

  test('each reason stands once, and one that a single law gives says so', () => {
    const views = viewsOf(
      facts({ natures: ['unauthorised-use'], information: information('business-contact') }),
    );
    const united = unitedReasons(views);
    const codes = united.map(({ reason }) => reason.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(united.find(({ reason }) => reason.code === 'business-contact-excluded')?.under).toBe('pipeda');
    expect(united.find(({ reason }) => reason.code === 'recipient-unanswered')?.under).toBeNull();
    for (const view of views) {
      for (const { code } of view.reasons) expect(codes).toContain(code);
    }
  });

  test('answers and reasons are words, in both languages', () => {
    fc.assert(
      fc.property(anyAnswers, anyFacts, fc.constantFrom(...spoken), (given, of, said) => {
        for (const view of assess({ facts: of, answers: given, regimes: REGIME_IDS }).flatMap(
          ({ factors }) => factors,
        )) {
          expect(sayAnswer(view, said) ?? '').not.toMatch(/undefined|\[object|[a-z]-[a-z]+-[a-z]/);
          for (const reason of view.reasons) expect(sayReason(reason, said)).toMatch(/^\p{Lu}.*[.)]$/u);
        }
      }),
      { numRuns: 40 },
    );
  });
});
