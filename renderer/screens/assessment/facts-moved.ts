import { inSentence } from '../../../shared/document/context.ts';
import { same } from '../../../shared/register/digest.ts';
import { FACT_KEYS, type FactKey, type Facts } from '../../../shared/register/incident.ts';
import type { Said } from '../said.ts';

/** The facts that are not what they were, in the law's order. */
export function movedFacts(then: Facts, now: Facts): readonly FactKey[] {
  return FACT_KEYS.filter((key) => !same(then[key], now[key]));
}

/** Facts by their labels, as a list within a sentence. */
export function factNames(keys: readonly FactKey[], said: Said): string {
  const labels = keys.map((key) => said.words.register.facts[key]);
  return said.list(labels.map((label, at) => (at === 0 ? label : inSentence(label))));
}
