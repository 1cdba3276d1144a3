import {
  type Answers,
  type AnswersInput,
  answersSchema,
  type Suggested,
} from '../../shared/register/assessment.ts';
import type { DutyDecision, NoticeSent } from '../../shared/register/duty.ts';
import { type Facts, type FactsInput, readFacts } from '../../shared/register/incident.ts';
import type { InformationCategory, Protection } from '../../shared/register/information.ts';
import type { Measure } from '../../shared/register/measure.ts';
import { type Organisation, organisationSchema, type RegimeId } from '../../shared/register/organisation.ts';
import {
  type Assessment,
  type IncidentRecord,
  newIncident,
  type Stamp,
} from '../../shared/register/state.ts';
import { assess } from '../../shared/law/assess.ts';

/** 10 June 2026, 10:00 in Toronto. */
export const NOW = '2026-06-10T14:00:00Z';

/** Facts as they are given or as they are read: either will do. */
export type Some = { readonly [K in keyof Facts]?: Facts[K] | FactsInput[K] };

export function facts(some: Some = {}): Facts {
  const read = readFacts({ title: 'An incident', aware: { kind: 'date', on: '2026-06-10' }, ...some });
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value;
}

export function information(...categories: InformationCategory[]): Facts['information'] {
  return { kind: 'described', categories };
}

export function protection(kind: Protection['kind']): Protection {
  return { kind };
}

type Plain = {
  [K in keyof Answers]?: NonNullable<Answers[K]> extends { readonly value: infer V } ? V : never;
};
type Lists = {
  harms?: NonNullable<AnswersInput['consequences']>['harms'];
  uses?: NonNullable<AnswersInput['uses']>['uses'];
};

/**
 * Answers by their values alone: `answers({ recipient: 'unknown', harms: ['identity-theft'] })`. That nobody saw
 * anything comes with its evidence, without which it does not count.
 */
export function answers(some: Omit<Plain, 'consequences' | 'uses'> & Lists = {}): Answers {
  const { harms, uses, ...values } = some;
  return answersSchema.parse({
    ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }])),
    ...(values.access === 'excluded'
      ? { access: { value: 'excluded', evidence: 'The logs show none.' } }
      : {}),
    ...(harms === undefined ? {} : { consequences: { harms } }),
    ...(uses === undefined ? {} : { uses: { uses } }),
  });
}

export function organisation(some: Partial<Organisation> = {}): Organisation {
  return organisationSchema.parse({
    name: 'Les Érables inc.',
    officer: { name: 'Ève Tremblay', title: 'Person in charge', email: 'vieprivee@erables.example' },
    ...some,
  });
}

export const stamp: Stamp = { change: 'x', at: NOW, on: '2026-06-10', member: 'm', seq: 1 };

export function record(some: Partial<IncidentRecord> = {}): IncidentRecord {
  return { ...newIncident({ id: 'r1', number: 'I-2026-001', facts: facts() }, stamp), ...some };
}

/** A sealed assessment that concludes the same for each law given, with the suggestions that were stored with it. */
export function concluded(
  serious: Partial<Record<RegimeId, boolean>>,
  of: Facts = facts(),
  given: Answers = answers(),
  suggested: Suggested = [],
): Assessment {
  return {
    id: 'a1',
    answers: given,
    conclusions: (Object.keys(serious) as RegimeId[]).map((regime) => ({
      regime,
      serious: serious[regime] === true,
      reasons: 'Because of what was found.',
    })),
    consulted: { name: 'Ève Tremblay', on: '2026-06-10' },
    on: '2026-06-10',
    facts: of,
    factsDigest: '0'.repeat(64),
    suggested,
    stamp,
  };
}

export function decision(some: Omit<DutyDecision, 'reason'>): IncidentRecord['decisions'][number] {
  return { reason: 'For a reason.', ...some, id: 'd1', stamp };
}

export function notice(
  some: Omit<NoticeSent, 'on' | 'channel'> & Partial<NoticeSent>,
): IncidentRecord['notices'][number] {
  return { on: '2026-06-12', channel: 'mail', ...some, id: 'n1', stamp };
}

export function measure(some: Partial<Measure> = {}): IncidentRecord['measures'][number] {
  return {
    aim: 'reduce-risk',
    state: 'taken',
    description: 'Message recalled, deletion asked.',
    on: '2026-06-10',
    timing: null,
    ...some,
    id: 'x1',
    stamp,
  };
}

/** The suggestion for Quebec, which is that for PIPEDA too wherever the information is not left out of it. */
export function suggestionOf(given: { facts?: Some; answers?: Parameters<typeof answers>[0] }): string {
  const [quebec] = assess({
    facts: facts(given.facts),
    answers: answers(given.answers),
    regimes: ['quebec-private'],
  });
  return quebec!.suggestion;
}
