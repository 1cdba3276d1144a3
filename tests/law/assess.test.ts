import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../shared/law/assess.ts';
import { duties } from '../../shared/law/duties.ts';
import { FACTORS, REASON_CODES } from '../../shared/law/reason.ts';
import { RULE_IDS } from '../../shared/law/rules.ts';
import {
  ACCESSES,
  answersSchema,
  type Answers,
  CONTAINMENTS,
  HARMS,
  INTENTS,
  MALICIOUS_USES,
  MISUSES,
  RECIPIENTS_OF_INFORMATION,
  RELATIONS,
  SENSITIVITIES,
  VULNERABILITIES,
} from '../../shared/register/assessment.ts';
import { CAUSES, type Facts, NATURES } from '../../shared/register/incident.ts';
import { INFORMATION_CATEGORIES, PERSON_CATEGORIES, PROTECTIONS } from '../../shared/register/information.ts';
import { REGIME_IDS } from '../../shared/register/organisation.ts';
import { answers, facts, information, NOW, organisation, record } from './make.ts';

const one = <T extends string>(values: readonly T[]) =>
  fc.option(fc.record({ value: fc.constantFrom(...values) }), { nil: null });
const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  sensitivity: one(SENSITIVITIES),
  recipient: one(RECIPIENTS_OF_INFORMATION),
  intent: one(INTENTS),
  access: one(ACCESSES),
  containment: one(CONTAINMENTS),
  relation: one(RELATIONS),
  misuse: one(MISUSES),
  vulnerability: one(VULNERABILITIES),
  consequences: fc.option(fc.record({ harms: fc.subarray([...HARMS]) }), { nil: null }),
  uses: fc.option(fc.record({ uses: fc.subarray([...MALICIOUS_USES]) }), { nil: null }),
});
const BLANK = facts();
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    natures: fc.option(fc.subarray([...NATURES], { minLength: 1 }), { nil: null }),
    attempted: fc.boolean(),
    cause: fc.option(
      fc.constantFrom(...CAUSES).map((cause) => ({ kind: 'known' as const, cause })),
      { nil: null },
    ),
    information: fc.option(
      fc.oneof(
        fc
          .subarray([...INFORMATION_CATEGORIES], { maxLength: 5 })
          .map((categories) => ({ kind: 'described' as const, categories })),
        fc.constant({ kind: 'unknown' as const, reason: 'Not known.' }),
      ),
      { nil: null },
    ),
    protection: fc.option(fc.record({ kind: fc.constantFrom(...PROTECTIONS) }), { nil: null }),
    personCategories: fc.option(fc.subarray([...PERSON_CATEGORIES]), { nil: null }),
    persons: fc.option(
      fc.nat().map((n) => ({ kind: 'approximate' as const, n })),
      { nil: null },
    ),
  })
  .map((some) => ({ ...BLANK, ...some }));

const RANK = ['not-applicable', 'not-serious', 'uncertain', 'serious'];
const rank = (of: Facts, given: Answers) =>
  assess({ facts: of, answers: given, regimes: REGIME_IDS }).map(({ suggestion }) =>
    RANK.indexOf(suggestion),
  );
const noLower = (before: number[], after: number[]) => {
  for (const [at, value] of after.entries()) expect(value).toBeGreaterThanOrEqual(before[at]!);
};

function leaves(value: unknown): unknown[] {
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : [value];
}

const many = { numRuns: 800 };

describe('nobody saw it', () => {
  const of = (evidence: string | undefined) =>
    assess({
      facts: facts({ information: information('name', 'postal-address', 'date-of-birth') }),
      answers: answersSchema.parse({
        recipient: { value: 'nobody' },
        intent: { value: 'accidental' },
        containment: { value: 'contained' },
        access: { value: 'excluded', ...(evidence === undefined ? {} : { evidence }) },
      }),
      regimes: ['quebec-private'],
    })[0]!;
  const access = (evidence?: string) => of(evidence).factors.find(({ factor }) => factor === 'access')!;

  it('counts against a risk with what shows it', () => {
    expect(of('Found sealed.')).toMatchObject({ suggestion: 'not-serious', rule: 'seen-by-nobody' });
    expect(access('Found sealed.').reasons).toMatchObject([
      { direction: 'against', code: 'access-excluded' },
    ]);
  });

  it('is read as possible without, and says so', () => {
    expect(of(undefined).rule).not.toBe('seen-by-nobody');
    expect(access()).toMatchObject({
      answer: 'excluded',
      reasons: [{ direction: 'unclear', code: 'access-excluded-without-evidence' }],
    });
  });
});

describe('assess, whatever is answered', () => {
  it('gives a suggestion, a rule and reasons from the closed lists, and never a number', () => {
    fc.assert(
      fc.property(anyFacts, anyAnswers, (of, given) => {
        const all = assess({ facts: of, answers: given, regimes: REGIME_IDS });
        expect(all.map(({ regime }) => regime)).toEqual(REGIME_IDS);
        for (const { suggestion, rule, factors, reasons } of all) {
          expect(RANK).toContain(suggestion);
          expect(RULE_IDS).toContain(rule);
          expect(factors.map(({ factor }) => factor)).toEqual(FACTORS);
          expect(reasons.filter(({ code }) => !REASON_CODES.includes(code))).toEqual([]);
          const silent = factors.filter((view) => view.reasons.length === 0).map(({ factor }) => factor);
          expect(silent.filter((factor) => factor !== 'definition')).toEqual([]);
        }
        expect(leaves(all).filter((leaf) => typeof leaf === 'number')).toEqual([]);
      }),
      many,
    );
  });

  it('is pure: the same answers give the same value, and nothing given is changed', () => {
    fc.assert(
      fc.property(anyFacts, anyAnswers, (of, given) => {
        const before = structuredClone([of, given]);
        const first = assess({ facts: of, answers: given, regimes: REGIME_IDS });
        expect(assess({ facts: of, answers: given, regimes: REGIME_IDS })).toEqual(first);
        expect([of, given]).toEqual(before);
      }),
    );
  });

  it('a malicious recipient never lowers it', () => {
    fc.assert(
      fc.property(anyFacts, anyAnswers, (of, given) => {
        noLower(rank(of, given), rank(of, { ...given, recipient: { value: 'malicious' } }));
      }),
      many,
    );
  });

  it('observed misuse never lowers it', () => {
    fc.assert(
      fc.property(anyFacts, anyAnswers, (of, given) => {
        noLower(rank(of, given), rank(of, { ...given, misuse: { value: 'observed' } }));
      }),
      many,
    );
  });

  it('encryption with the key safe never raises it', () => {
    fc.assert(
      fc.property(anyFacts, anyAnswers, (of, given) => {
        const encrypted: Facts = { ...of, protection: { kind: 'encrypted-key-safe' } };
        noLower(rank(encrypted, given), rank({ ...of, protection: { kind: 'none' } }, given));
      }),
      many,
    );
  });

  it('more sensitive information, vulnerable persons or a hostile relation never lower it', () => {
    fc.assert(
      fc.property(anyFacts, anyAnswers, (of, given) => {
        const level = (value: (typeof SENSITIVITIES)[number]) =>
          rank(of, { ...given, sensitivity: { value } });
        if (of.information?.kind !== 'unknown') noLower(level('low'), level('moderate'));
        noLower(level('moderate'), level('high'));
        const relation = (value: (typeof RELATIONS)[number]) => rank(of, { ...given, relation: { value } });
        noLower(relation('none'), relation('hostile'));
        const vulnerability = (value: (typeof VULNERABILITIES)[number]) =>
          rank(of, { ...given, vulnerability: { value } });
        noLower(vulnerability('none'), vulnerability('vulnerable'));
      }),
      many,
    );
  });

  it('the number of persons changes nothing', () => {
    fc.assert(
      fc.property(anyFacts, anyAnswers, fc.nat(), (of, given, n) => {
        expect(rank({ ...of, persons: { kind: 'exact', n } }, given)).toEqual(rank(of, given));
      }),
    );
  });

  it('both laws suggest the same, but for business contact information', () => {
    fc.assert(
      fc.property(anyFacts, anyAnswers, (of, given) => {
        const [quebec, pipeda] = assess({ facts: of, answers: given, regimes: REGIME_IDS });
        if (pipeda!.suggestion !== 'not-applicable') expect(pipeda!.suggestion).toBe(quebec!.suggestion);
        expect(quebec!.suggestion).not.toBe('not-applicable');
      }),
    );
  });

  it('duties are total, and always name the register in Quebec', () => {
    fc.assert(
      fc.property(anyFacts, anyAnswers, (of, given) => {
        const suppose = assess({ facts: of, answers: given, regimes: REGIME_IDS });
        const all = duties(
          { record: record({ facts: of }), organisation: organisation(), now: NOW },
          { suppose },
        );
        expect(all.length).toBe(9);
        const entry = all.find(
          ({ regime, recipient }) => regime === 'quebec-private' && recipient === 'register',
        );
        expect(entry!.state).toBe('required');
      }),
    );
  });

  it('is quick enough to stand at the door', () => {
    const of = facts({ information: information('name', 'sin') });
    const given = answers({ recipient: 'unknown' });
    const start = performance.now();
    for (let n = 0; n < 1000; n += 1) assess({ facts: of, answers: given, regimes: REGIME_IDS });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('reasons, factor by factor', () => {
  const view = (factor: string, of: Parameters<typeof facts>[0], given: Parameters<typeof answers>[0] = {}) =>
    assess({ facts: facts(of), answers: answers(given), regimes: ['quebec-private'] })[0]!.factors.find(
      (candidate) => candidate.factor === factor,
    )!;

  it('sensitivity is drawn from the categories where nothing was answered, and names them', () => {
    expect(view('sensitivity', { information: information('name', 'sin', 'health') })).toMatchObject({
      answer: 'high',
      from: 'facts',
      bearsOn: 'sensitivity',
      reasons: [{ direction: 'for', code: 'sensitivity-high', params: { categories: ['sin', 'health'] } }],
    });
  });

  it('an answer below what the categories suggest is kept, and asks why', () => {
    const seen = view('sensitivity', { information: information('sin') }, { sensitivity: 'low' });
    expect(seen).toMatchObject({ answer: 'low', from: 'answer' });
    expect(seen.reasons.map(({ code }) => code)).toEqual(['sensitivity-low', 'sensitivity-below-hint']);
  });

  it('what is not answered is unclear, never for and never against', () => {
    const [quebec] = assess({ facts: facts(), answers: answers(), regimes: ['quebec-private'] });
    expect(quebec!.reasons.length).toBeGreaterThan(9);
    for (const { direction } of quebec!.reasons) expect(direction).toBe('unclear');
  });

  it('no misuse known is no reason against', () => {
    expect(view('misuse', {}, { misuse: 'none-known' }).reasons[0]).toMatchObject({ direction: 'unclear' });
  });

  it('intent is drawn from a known cause, and an answer overrules it', () => {
    const cause = { kind: 'known', cause: 'theft' } as const;
    expect(view('intent', { cause })).toMatchObject({ answer: 'malicious', from: 'facts' });
    expect(view('intent', { cause }, { intent: 'accidental' })).toMatchObject({
      answer: 'accidental',
      from: 'answer',
    });
  });

  it('harms and uses are named', () => {
    const [harms] = view('consequences', {}, { harms: ['identity-theft', 'financial-loss'] }).reasons;
    expect(harms).toMatchObject({
      direction: 'for',
      params: { harms: ['identity-theft', 'financial-loss'] },
    });
    expect(view('uses', {}, { uses: [] }).reasons[0]).toMatchObject({ direction: 'against' });
  });

  it('what raised a suggestion is named', () => {
    const [quebec] = assess({
      facts: facts({ information: information('name', 'location') }),
      answers: answers({ recipient: 'insider', intent: 'deliberate', relation: 'hostile' }),
      regimes: ['quebec-private'],
    });
    expect(quebec).toMatchObject({
      suggestion: 'serious',
      rule: 'insider-moderate',
      raisedBy: ['relation-hostile'],
    });
  });
});
