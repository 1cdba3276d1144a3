import { canonical } from '../register/digest.ts';
import type { FactsInput } from '../register/incident.ts';
import type { IncidentRecord } from '../register/state.ts';

type Imported = FactsInput['imported'] | IncidentRecord['facts']['imported'];

/**
 * How many of the planned incidents seem to be recorded already: brought in from a source of the same name, under the
 * same reference, or, where the file gives none, with the same row to the letter. What was annulled does not count: it
 * may be meant to come in anew. It is for a person to judge; nothing is left out because of it.
 */
export function alreadyImported(
  records: Iterable<IncidentRecord>,
  { incidents }: { readonly incidents: readonly FactsInput[] },
): number {
  const known = new Set<string>();
  for (const { annulled, facts } of records) {
    const key = annulled === null ? keyOf(facts.imported) : null;
    if (key !== null) known.add(key);
  }
  return incidents.filter(({ imported }) => {
    const key = keyOf(imported);
    return key !== null && known.has(key);
  }).length;
}

function keyOf(imported: Imported): string | null {
  if (imported === undefined || imported === null) return null;
  const { source, reference, fields } = imported;
  return canonical([source, reference ?? fields]);
}
