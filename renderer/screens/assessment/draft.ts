import * as z from 'zod';
import {
  type Answers,
  answersSchema,
  type Conclusion,
  HARMS,
  MALICIOUS_USES,
  type Suggestion,
} from '../../../shared/register/assessment.ts';
import type { Facts } from '../../../shared/register/incident.ts';
import { readFacts } from '../../../shared/register/incident.ts';
import { REGIME_IDS, type RegimeId } from '../../../shared/register/organisation.ts';
import type { Frozen } from '../../../shared/register/parse.ts';
import type { Assessment } from '../../../shared/register/state.ts';
import { VALUED, type ValuedFactor } from './questions.ts';

/** One answer as it is being given. */
const valued = z.strictObject({ value: z.string().nullable(), evidence: z.string(), reason: z.string() });
/** Several of a list, or openly none. */
const listed = z.strictObject({ chosen: z.array(z.string()), none: z.boolean(), description: z.string() });
/** `outside`: the law does not apply, and nothing is concluded under it. */
const concluded = z.strictObject({
  chosen: z.enum(['serious', 'not-serious', 'outside']).nullable(),
  reasons: z.string(),
});

const draftSchema = z.strictObject({
  answers: z.record(z.string(), valued),
  consequences: listed,
  uses: listed,
  consulted: z.strictObject({ name: z.string(), on: z.string().nullable() }),
  conclusions: z.partialRecord(z.enum(REGIME_IDS), concluded),
  /** The facts as they stood when the answers were given. */
  facts: z.unknown(),
});

export type ValuedDraft = Frozen<z.infer<typeof valued>>;
export type ListedDraft = Frozen<z.infer<typeof listed>>;
export type ConclusionDraft = Frozen<z.infer<typeof concluded>>;

/** An assessment that is being written: kept as a sealed draft, and no part of the record before it is sealed. */
export type AssessmentDraft = {
  readonly answers: Readonly<Record<ValuedFactor, ValuedDraft>>;
  readonly consequences: ListedDraft;
  readonly uses: ListedDraft;
  readonly consulted: { readonly name: string; readonly on: string | null };
  readonly conclusions: Readonly<Partial<Record<RegimeId, ConclusionDraft>>>;
  readonly facts: Facts;
};

export const OPEN: ValuedDraft = { value: null, evidence: '', reason: '' };
const NONE_YET: ListedDraft = { chosen: [], none: false, description: '' };
export const NOT_CONCLUDED: ConclusionDraft = { chosen: null, reasons: '' };

/** A first assessment: nothing answered, and the person in charge proposed as the one to consult. */
export function emptyDraft(facts: Facts, officer: string): AssessmentDraft {
  return {
    answers: each(() => OPEN),
    consequences: NONE_YET,
    uses: NONE_YET,
    consulted: { name: officer, on: null },
    conclusions: {},
    facts,
  };
}

/** Another assessment: answers begin as they were sealed; the consultation and the conclusions are given anew. */
export function draftFrom({ answers }: Assessment, facts: Facts, officer: string): AssessmentDraft {
  const { consequences, uses } = answers;
  return {
    ...emptyDraft(facts, officer),
    answers: each((factor) => {
      const answer = answers[factor];
      return answer === null
        ? OPEN
        : { value: answer.value, evidence: answer.evidence ?? '', reason: answer.reason ?? '' };
    }),
    consequences: listedFrom(consequences?.harms, consequences?.description),
    uses: listedFrom(uses?.uses, uses?.description),
  };
}

function listedFrom(chosen: readonly string[] | undefined, description: string | undefined): ListedDraft {
  if (chosen === undefined) return NONE_YET;
  return { chosen, none: chosen.length === 0, description: description ?? '' };
}

/** What was answered so far, as the law's test reads it; what is only begun is not answered. */
export function answersOf(draft: AssessmentDraft): Answers {
  return answersSchema.parse({
    ...Object.fromEntries(
      VALUED.map((factor) => {
        const { value, ...said } = draft.answers[factor];
        return [factor, value === null ? null : { value, ...texts(said) }];
      }),
    ),
    consequences: isAnswered(draft.consequences)
      ? { harms: draft.consequences.chosen, ...texts({ description: draft.consequences.description }) }
      : null,
    uses: isAnswered(draft.uses)
      ? { uses: draft.uses.chosen, ...texts({ description: draft.uses.description }) }
      : null,
  });
}

export function isAnswered({ chosen, none }: ListedDraft): boolean {
  return none || chosen.length > 0;
}

/** How many of the ten questions have an answer. */
export function countAnswered(draft: AssessmentDraft): number {
  return (
    VALUED.filter((factor) => draft.answers[factor].value !== null).length +
    [draft.consequences, draft.uses].filter(isAnswered).length
  );
}

/** The conclusions as they would be sealed; a law that does not apply has none. */
export function conclusionsOf(draft: AssessmentDraft, regimes: readonly RegimeId[]): readonly Conclusion[] {
  return regimes.flatMap((regime) => {
    const { chosen, reasons } = draft.conclusions[regime] ?? NOT_CONCLUDED;
    if (chosen === null || chosen === 'outside') return [];
    return [{ regime, serious: chosen === 'serious', reasons: reasons.trim() }];
  });
}

/** A law may be left out only where it is suggested that it does not apply. */
export function mayLeaveOut(suggestion: Suggestion): boolean {
  return suggestion === 'not-applicable';
}

/** A draft as it was kept; null where it is none, or none that this version can read. */
export function readDraft(value: unknown): AssessmentDraft | null {
  const read = draftSchema.safeParse(value);
  if (!read.success) return null;
  const facts = readFacts(read.data.facts);
  if (!facts.ok) return null;
  const { answers, consequences, uses, consulted, conclusions } = read.data;
  const draft: AssessmentDraft = {
    answers: each((factor) => answers[factor] ?? OPEN),
    consequences: { ...consequences, chosen: HARMS.filter((harm) => consequences.chosen.includes(harm)) },
    uses: { ...uses, chosen: MALICIOUS_USES.filter((use) => uses.chosen.includes(use)) },
    consulted,
    conclusions: Object.fromEntries(
      REGIME_IDS.flatMap((id) => (conclusions[id] === undefined ? [] : [[id, conclusions[id]]])),
    ),
    facts: facts.value,
  };
  return isReadable(draft) ? draft : null;
}

/** Are its answers values of the closed lists? */
function isReadable(draft: AssessmentDraft): boolean {
  return VALUED.every((factor) => {
    const { value } = draft.answers[factor];
    return value === null || answersSchema.safeParse({ [factor]: { value } }).success;
  });
}

function each(of: (factor: ValuedFactor) => ValuedDraft): AssessmentDraft['answers'] {
  return Object.fromEntries(VALUED.map((factor) => [factor, of(factor)])) as AssessmentDraft['answers'];
}

/** Texts that say something; an empty one is left out. */
function texts(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, text]) => (text.trim() === '' ? [] : [[key, text.trim()]])),
  );
}
