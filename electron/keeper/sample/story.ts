import { parseDate, parseDateTime, toZoned } from '@internationalized/date';
import type { AnswersInput } from '../../../shared/register/assessment.ts';
import type { ChangeType } from '../../../shared/register/change.ts';
import type { DutyDecision, NoticeSent } from '../../../shared/register/duty.ts';
import type { FactKey, FactsInput } from '../../../shared/register/incident.ts';
import type { Measure } from '../../../shared/register/measure.ts';
import { DEFAULT_ZONE, type RegimeId } from '../../../shared/register/organisation.ts';
import { dateIn } from '../../../shared/register/when.ts';
import type { Words } from '../../../shared/words/en.ts';

/** What is given to a story: the words of its language, and days counted back from the day it is told. */
export type Telling = {
  readonly words: Words['sample'];
  /** The date so many days ago, `YYYY-MM-DD` in the organisation's zone; a negative number lies ahead. */
  readonly day: (ago: number) => string;
  /** The moment so many days ago at a time of day, ISO 8601 in UTC. */
  readonly at: (ago: number, time: string) => string;
};

/** A change of the story's own record, as it is asked for. */
export type Act = { readonly type: ChangeType; readonly reason?: string; readonly content: object };

/** What was recorded one after the other, so many days ago from a time of day on. */
export type Step = readonly [daysAgo: number, time: string, ...acts: readonly Act[]];

/** One incident, from its recording to where it stands. */
export type Story = (telling: Telling) => readonly Step[];

export const BOTH: readonly RegimeId[] = ['quebec-private', 'pipeda'];

export function dayIn(now: number, ago: number): string {
  return parseDate(dateIn(new Date(now).toISOString(), DEFAULT_ZONE))
    .subtract({ days: ago })
    .toString();
}

/** The moment of a step, in milliseconds since 1970. */
export function instantIn(now: number, ago: number, time: string): number {
  return toZoned(parseDateTime(`${dayIn(now, ago)}T${time}`), DEFAULT_ZONE)
    .toDate()
    .getTime();
}

export const recorded = (facts: FactsInput): Act => ({ type: 'incident-recorded', content: { facts } });

/** Facts as they are found to be later; what they were before is filled in as the story is told. */
export const amended = (
  facts: Partial<Record<FactKey, unknown>> & Partial<FactsInput>,
  reason?: string,
): Act => ({
  type: 'facts-amended',
  content: facts,
  ...(reason === undefined ? {} : { reason }),
});

export const taken = (aim: Measure['aim'], description: string, on: string): Act => ({
  type: 'measure-added',
  content: { measure: { aim, state: 'taken', description, on } },
});

export const planned = (aim: Measure['aim'], description: string, on: string): Act => ({
  type: 'measure-added',
  content: { measure: { aim, state: 'planned', description, on } },
});

export const note = (text: string): Act => ({ type: 'note-added', content: { text } });

/** One conclusion for both laws, in the same words, after the person in charge was consulted on that day. */
export const assessed = (
  { words }: Telling,
  serious: boolean,
  reasons: string,
  on: string,
  answers: AnswersInput,
): Act => ({
  type: 'risk-assessed',
  content: {
    answers,
    conclusions: BOTH.map((regime) => ({ regime, serious, reasons })),
    consulted: { name: words.organisation.officer, on },
    on,
  },
});

export const decided = (content: DutyDecision): Act => ({ type: 'duty-decided', content });
export const sent = (content: NoticeSent): Act => ({ type: 'notice-sent', content });
export const closed: Act = { type: 'closed', content: {} };
