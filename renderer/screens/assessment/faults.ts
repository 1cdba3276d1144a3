import type { RegimeAssessment } from '../../../shared/law/assess.ts';
import { regime as regimeById } from '../../../shared/law/regimes.ts';
import type { RegimeId } from '../../../shared/register/organisation.ts';
import { saysSomething } from '../../../shared/register/parse.ts';
import type { Refused } from '../../../shared/result.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import type { Words } from '../../../shared/words/en.ts';
import { faultsOf, type Faults } from '../duties/faults.ts';
import { type AssessmentDraft, mayLeaveOut, NOT_CONCLUDED } from './draft.ts';
import { LISTED, VALUED } from './questions.ts';

/** Fields of the form, as faults name them: `answers.access.evidence`, `consulted.on`, `conclusions.pipeda.reasons`. */
export const faultKey = {
  conclusion: (regime: RegimeId) => `conclusions.${regime}`,
  reasons: (regime: RegimeId) => `conclusions.${regime}.reasons`,
} as const;

/** What keeps an assessment from being sealed, all of it at once, beside its fields. */
export function faultsOfDraft(
  draft: AssessmentDraft,
  views: readonly RegimeAssessment[],
  words: Words,
): Faults['fields'] {
  const { faults } = words.window.assessment;
  const fields: Record<string, string> = {};
  const { access } = draft.answers;
  if (access.value === 'excluded' && !saysSomething(access.evidence)) {
    fields['answers.access.evidence'] = faults.evidence;
  }
  if (views.some(({ regime }) => regimeById(regime).consultation !== null)) {
    if (!saysSomething(draft.consulted.name)) fields['consulted.name'] = faults.consultedName;
    if (draft.consulted.on === null) fields['consulted.on'] = faults.consultedOn;
  }
  for (const { regime, suggestion } of views) {
    const { chosen, reasons } = draft.conclusions[regime] ?? NOT_CONCLUDED;
    if (chosen === null || (chosen === 'outside' && !mayLeaveOut(suggestion))) {
      fields[faultKey.conclusion(regime)] = faults.conclusion;
    } else if (chosen !== 'outside' && !saysSomething(reasons)) {
      fields[faultKey.reasons(regime)] = faults.reasons;
    }
  }
  // Nothing at all concluded is no assessment.
  const first = views[0];
  if (first !== undefined && views.every(({ regime }) => draft.conclusions[regime]?.chosen === 'outside')) {
    fields[faultKey.conclusion(first.regime)] = faults.nothingConcluded;
  }
  return fields;
}

const ANSWER_FIELDS: readonly string[] = [
  ...VALUED.flatMap((factor) => [`answers.${factor}.evidence`, `answers.${factor}.reason`]),
  ...LISTED.map((factor) => `answers.${factor}.description`),
  'consulted.name',
  'consulted.on',
];

/** What the keeper refused, beside the field it is about. */
export function faultsOfRefusal(refusal: Refused, words: Words): Faults {
  const { regime } = refusal.details;
  const at = (key: string): Faults => ({ fields: { [key]: describeRefusal(refusal, words) }, whole: null });
  switch (refusal.code) {
    case 'assessment-consultation-needed':
      return at('consulted.name');
    case 'assessment-evidence-needed':
      return at('answers.access.evidence');
    case 'assessment-reasons-needed':
      return at(`conclusions.${String(regime)}.reasons`);
    case 'assessment-conclusion-missing':
      return at(`conclusions.${String(regime)}`);
    default:
      return faultsOf(refusal, words, ANSWER_FIELDS);
  }
}
