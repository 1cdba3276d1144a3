import type { Answers, Suggestion } from '../register/assessment.ts';
import type { Facts } from '../register/incident.ts';
import type { RegimeId } from '../register/organisation.ts';
import { read } from './reading.ts';
import type { Factor, Reason, ReasonCode } from './reason.ts';
import { FACTORS } from './reason.ts';
import { reasonsOf } from './reasons.ts';
import { regime as regimeById } from './regimes.ts';
import { type RuleId, suggest } from './rules.ts';
import { isBusinessContactOnly } from './sensitivity.ts';

/** One factor as it was answered, or as the facts answer it, with what it says for and against a risk. */
export type FactorView = {
  readonly factor: Factor;
  /** Id of the statutory factor it speaks to under this law (`regime.test.factors`); null for the definition. */
  readonly bearsOn: string | null;
  /** Values of the closed lists of register/assessment and register/incident; null where nothing is known. */
  readonly answer: string | readonly string[] | null;
  /** Answered by a person, drawn from the facts, or neither. */
  readonly from: 'answer' | 'facts' | 'nothing';
  readonly reasons: readonly Reason[];
};

export type RegimeAssessment = {
  readonly regime: RegimeId;
  readonly suggestion: Suggestion;
  /** The rule that gave the suggestion (shared/law/rules), and what raised it by a step. */
  readonly rule: RuleId;
  readonly raisedBy: readonly ReasonCode[];
  readonly factors: readonly FactorView[];
  readonly reasons: readonly Reason[];
};

/**
 * Reads the test of each law from one set of answers and the facts: a suggestion in words, its rule, and the reasons
 * for and against, factor by factor. Never a number. It suggests only: the person in charge concludes, in writing.
 * P-39.1 s. 3.7 and, r. 3.1, s. 7(6); PIPEDA s. 10.1(7) and (8).
 */
export function assess(given: {
  readonly facts: Facts;
  readonly answers: Answers;
  readonly regimes: readonly RegimeId[];
}): readonly RegimeAssessment[] {
  const { facts, answers } = given;
  const reading = read(facts, answers);
  const suggested = suggest(reading);
  return given.regimes.map((id) => {
    const law = regimeById(id);
    const factors = FACTORS.map((factor) => ({
      factor,
      bearsOn: law.test.factors.find(({ reads }) => reads.includes(factor))?.id ?? null,
      ...reasonsOf(factor, { facts, answers, reading, regime: law }),
    }));
    const reasons = factors.flatMap((view) => view.reasons);
    if (law.excludes.businessContactOnly !== null && isBusinessContactOnly(facts.information)) {
      return {
        regime: id,
        suggestion: 'not-applicable',
        rule: 'outside-the-law',
        raisedBy: [],
        factors,
        reasons,
      };
    }
    return { regime: id, ...suggested, factors, reasons };
  });
}
