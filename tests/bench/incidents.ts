import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { planImport } from '../../electron/keeper/intake.ts';
import type { FactsInput } from '../../shared/register/incident.ts';

/** Incidents as they really read: public breach reports as the import takes them, over and over. */
export async function incidents(workerFile: string): Promise<() => FactsInput> {
  const fileName = 'hhs-breaches-2009-2015.csv';
  const bytes = readFileSync(join(process.cwd(), 'tests/data', fileName));
  const plan = await planImport({ bytes, fileName, language: 'fr', workerFile });
  if (!plan.ok) throw new Error(`not imported: ${plan.code} ${JSON.stringify(plan.details)}`);
  const all: readonly FactsInput[] = plan.value.incidents;
  let i = 0;
  return () => all[(i += 1) % all.length] ?? { title: 'x', aware: { kind: 'unknown', reason: 'x' } };
}
