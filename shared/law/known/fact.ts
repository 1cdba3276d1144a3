import type { Bilingual, Source } from '../regime.ts';

/** What a fact is about, in the order in which a page tells it. */
export const TOPICS = [
  'applies',
  'authority',
  'incident',
  'threshold',
  'recipients',
  'content',
  'manner',
  'register',
  'retention',
  'rights',
  'answer',
  'refusal',
  'complaints',
  'recourse',
  'penalties',
  'coming',
] as const;
export type Topic = (typeof TOPICS)[number];

/**
 * One thing that Constat knows of a law, in a sentence of its own, with the section it comes from, the day that was read
 * and how sure it is. `since`: the day from which it holds, where one is known (YYYY-MM-DD).
 */
export type KnownFact = {
  /** Unique within its law, and kept: a record or a link may name it. */
  readonly id: string;
  readonly topic: Topic;
  readonly text: Bilingual;
  readonly source: Source;
  readonly since?: string;
};

export function known(
  id: string,
  topic: Topic,
  [en, fr]: readonly [en: string, fr: string],
  source: Source,
  since?: string,
): KnownFact {
  return { id, topic, text: { en, fr }, source, ...(since === undefined ? {} : { since }) };
}
