import type { RegimeAssessment } from '../../../shared/law/assess.ts';
import type { Suggested } from '../../../shared/register/assessment.ts';
import type { RegimeId } from '../../../shared/register/organisation.ts';
import type { Assessment, IncidentRecord } from '../../../shared/register/state.ts';
import { answersOf, type AssessmentDraft, conclusionsOf } from './draft.ts';

/**
 * The record as if what is being concluded were sealed already; where nothing is concluded yet, the suggestion stands in
 * its place. Earlier conclusions say nothing here: they are what is being thought over.
 */
export function supposed(
  record: IncidentRecord,
  draft: AssessmentDraft,
  views: readonly RegimeAssessment[],
  today: string,
): { readonly record: IncidentRecord; readonly suppose: Suggested } {
  const suppose = views.map(({ regime, suggestion }) => ({ regime, suggestion }));
  const regimes: readonly RegimeId[] = views.map(({ regime }) => regime);
  const outside = suppose.filter(({ regime }) => draft.conclusions[regime]?.chosen === 'outside');
  const assessment: Assessment = {
    id: '',
    answers: answersOf(draft),
    conclusions: conclusionsOf(draft, regimes),
    consulted: null,
    on: today,
    facts: record.facts,
    factsDigest: '',
    suggested: outside,
    stamp: record.recorded,
  };
  return { record: { ...record, assessments: [assessment] }, suppose };
}
