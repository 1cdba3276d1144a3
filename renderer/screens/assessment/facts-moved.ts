import { same } from '../../../shared/register/digest.ts';
import { FACT_KEYS, type FactKey, type Facts } from '../../../shared/register/incident.ts';

/** The facts that are not what they were, in the law's order. */
export function movedFacts(then: Facts, now: Facts): readonly FactKey[] {
  return FACT_KEYS.filter((key) => !same(then[key], now[key]));
}
