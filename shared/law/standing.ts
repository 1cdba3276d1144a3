import type { Suggested, Suggestion } from '../register/assessment.ts';
import type { RegimeId } from '../register/organisation.ts';
import { type Decided, type IncidentRecord, lastAssessment } from '../register/state.ts';
import type { NotifyDuty } from './regime.ts';
import { regime as regimeById } from './regimes.ts';

export const DUTY_STATES = ['required', 'not-required', 'undecided'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** Why a duty is or is not there; the sentences are in words/. */
export const WHY_CODES = [
  'every-incident',
  'outside-the-law',
  'not-assessed',
  'concluded-serious',
  'concluded-not-serious',
  'suggested-serious',
  'suggested-not-serious',
  'suggested-uncertain',
  'deferred',
  'cannot-be-deferred',
  'decision-cannot-lift',
  'prohibited-by-law',
  'client-in-control',
  'decided-to-notify',
  'decided-not-to-notify',
  'may-tell-and-record',
  'able-to-reduce-undecided',
  'persons-not-told',
  'acts-for-client',
  'attempt-against-client',
  'provider-role-not-known',
  'not-a-provider',
] as const;
export type WhyCode = (typeof WHY_CODES)[number];

/** The conclusion under one law, or what is supposed in its place. */
export type Outlook = { readonly is: Suggestion | null; readonly concluded: boolean };

export function outlookOf(record: IncidentRecord, id: RegimeId, suppose: Suggested | undefined): Outlook {
  const assessment = lastAssessment(record);
  const of = (list: Suggested | undefined) => list?.find(({ regime }) => regime === id)?.suggestion ?? null;
  const outside = of(assessment?.suggested) === 'not-applicable';
  const conclusion = assessment?.conclusions.find(({ regime }) => regime === id);
  if (conclusion?.serious === true) return { is: 'serious', concluded: true };
  if (assessment !== undefined && outside) return { is: 'not-applicable', concluded: true };
  if (conclusion !== undefined) return { is: 'not-serious', concluded: true };
  return { is: of(suppose), concluded: false };
}

export type Standing = readonly [state: DutyState, why: WhyCode];

/** Is this duty there, and why? Follows the conclusion, then the decisions that the law lets count. */
export function standingOf(
  duty: NotifyDuty,
  id: RegimeId,
  outlook: Outlook,
  record: IncidentRecord,
  decision: Decided | null,
): Standing {
  switch (duty.trigger) {
    case 'always':
      return outlook.is === 'not-applicable'
        ? ['not-required', 'outside-the-law']
        : ['required', 'every-incident'];
    case 'may':
      return ['not-required', 'may-tell-and-record'];
    case 'provider':
      return towardsClient(record, decision);
    case 'can-reduce-risk':
      return towardsOthers(id, outlook, record, decision);
    case 'serious':
      return ifSerious(duty, outlook, record, decision);
  }
}

function ifSerious(
  duty: NotifyDuty,
  outlook: Outlook,
  record: IncidentRecord,
  decision: Decided | null,
): Standing {
  const chosen = decision?.decision;
  if (outlook.is !== 'serious') {
    if (outlook.is === 'not-applicable') return ['not-required', 'outside-the-law'];
    if (outlook.is === 'not-serious') {
      return ['not-required', outlook.concluded ? 'concluded-not-serious' : 'suggested-not-serious'];
    }
    // Without a conclusion a decision to notify is a promise to keep; one not to notify decides nothing.
    if (chosen === 'notify') return ['required', 'decided-to-notify'];
    return ['undecided', outlook.is === 'uncertain' ? 'suggested-uncertain' : 'not-assessed'];
  }
  // The one in control of the information notifies; a provider tells its client (P-39.1 s. 18.3).
  if (record.facts.provider?.as === 'provider') {
    if (chosen === 'notify') return ['required', 'decided-to-notify'];
    return chosen === 'do-not-notify'
      ? ['not-required', 'decided-not-to-notify']
      : ['undecided', 'client-in-control'];
  }
  if (chosen === 'defer') return ['required', duty.deferrable === null ? 'cannot-be-deferred' : 'deferred'];
  if (chosen === 'do-not-notify') {
    return duty.unlessProhibited !== undefined && decision?.prohibition !== undefined
      ? ['not-required', 'prohibited-by-law']
      : ['required', 'decision-cannot-lift'];
  }
  return ['required', outlook.concluded ? 'concluded-serious' : 'suggested-serious'];
}

/** PIPEDA s. 10.2: only where persons are told, and whoever is believed able to reduce the harm. */
function towardsOthers(
  id: RegimeId,
  outlook: Outlook,
  record: IncidentRecord,
  decision: Decided | null,
): Standing {
  if (outlook.is === 'not-applicable') return ['not-required', 'outside-the-law'];
  if (outlook.is === 'not-serious') {
    return ['not-required', outlook.concluded ? 'concluded-not-serious' : 'suggested-not-serious'];
  }
  if (decision?.decision === 'notify') return ['required', 'decided-to-notify'];
  if (outlook.is !== 'serious') {
    return ['undecided', outlook.is === 'uncertain' ? 'suggested-uncertain' : 'not-assessed'];
  }
  if (decision?.decision === 'do-not-notify') return ['not-required', 'decided-not-to-notify'];
  const persons = regimeById(id).duties.find(({ recipient }) => recipient === 'persons');
  const toPersons = record.decisions.findLast(
    ({ regime, recipient }) => regime === id && recipient === 'persons',
  );
  if (persons !== undefined && ifSerious(persons, outlook, record, toPersons ?? null)[0] === 'not-required') {
    return ['not-required', 'persons-not-told'];
  }
  return ['undecided', 'able-to-reduce-undecided'];
}

/** P-39.1 s. 18.3: a provider tells its client of any breach, and of any attempt. */
function towardsClient({ facts }: IncidentRecord, decision: Decided | null): Standing {
  if (facts.provider?.as === 'provider') {
    return ['required', facts.attempted ? 'attempt-against-client' : 'acts-for-client'];
  }
  if (facts.provider === null && facts.attempted) {
    if (decision?.decision === 'notify') return ['required', 'decided-to-notify'];
    return decision?.decision === 'do-not-notify'
      ? ['not-required', 'decided-not-to-notify']
      : ['undecided', 'provider-role-not-known'];
  }
  return ['not-required', 'not-a-provider'];
}
