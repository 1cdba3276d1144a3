import { digestOf } from '../../../shared/register/digest.ts';
import type { FactKey, Facts } from '../../../shared/register/incident.ts';
import type { Language } from '../../../shared/register/organisation.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { wordsOf } from '../../../shared/words/words.ts';
import type { Keeper } from '../keeper.ts';
import type { Machine } from '../machine.ts';
import { type Act, dayIn, instantIn, type Story, type Telling } from './story.ts';

/** A machine whose clock stands where it was last turned to. */
export function lived(machine: Machine): { readonly machine: Machine; readonly turn: (to: number) => void } {
  let at = machine.now();
  return {
    machine: { ...machine, now: () => at },
    turn(to) {
      at = to;
    },
  };
}

type Given = {
  readonly language: Language;
  /** The moment to which the stories lead, in milliseconds since 1970. */
  readonly now: number;
  readonly turn: (to: number) => void;
};

/** Between two acts of one step. */
const BETWEEN_MS = 95_000;

/** Records every step of every story, in the order of time; the first refusal ends it. */
export function tell(
  keeper: Keeper,
  stories: Readonly<Record<string, Story>>,
  { language, now, turn }: Given,
): Result<undefined> {
  const telling: Telling = {
    words: wordsOf(language).sample,
    day: (ago) => dayIn(now, ago),
    at: (ago, time) => new Date(instantIn(now, ago, time)).toISOString(),
  };
  const steps = Object.entries(stories)
    .flatMap(([story, tellStory]) =>
      tellStory(telling).map(([ago, time, ...acts]) => ({ story, at: instantIn(now, ago, time), acts })),
    )
    .sort((a, b) => a.at - b.at);
  const records = new Map<string, string>();
  for (const { story, at, acts } of steps) {
    for (const [index, act] of acts.entries()) {
      turn(at + index * BETWEEN_MS);
      const performed = keeper.perform(changeOf(keeper, act, records.get(story), records));
      if (!performed.ok) return performed;
      const record = performed.value.changes[0]?.record ?? null;
      if (record !== null) records.set(story, record);
    }
  }
  return ok(undefined);
}

/** The act as it is asked for: of its record, on the facts as they stand. */
function changeOf(
  keeper: Keeper,
  act: Act,
  record: string | undefined,
  records: ReadonlyMap<string, string>,
): object {
  if (record === undefined) return act;
  const change = { ...act, record };
  const facts = keeper.read(record)?.facts;
  if (facts === undefined) return change;
  switch (act.type) {
    case 'risk-assessed':
      return { ...change, content: { ...act.content, factsDigest: digestOf(facts) } };
    case 'facts-amended':
      return { ...change, content: { fields: fieldsOf(facts, act.content) } };
    case 'annulled':
      return { ...change, content: duplicated(act.content, records) };
    default:
      return change;
  }
}

function fieldsOf(facts: Facts, to: object): object {
  return Object.fromEntries(
    Object.entries(to).map(([key, value]) => [key, { from: facts[key as FactKey], to: value as unknown }]),
  );
}

/** A story names the story whose double it is. */
function duplicated(content: object, records: ReadonlyMap<string, string>): object {
  const of = 'duplicateOf' in content ? content.duplicateOf : undefined;
  const duplicateOf = typeof of === 'string' ? records.get(of) : undefined;
  return duplicateOf === undefined ? content : { duplicateOf };
}
