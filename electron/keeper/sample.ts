import { join } from 'node:path';
import type { FactsInput } from '../../shared/register/incident.ts';
import { DEFAULT_ZONE, type Language } from '../../shared/register/organisation.ts';
import { dateIn } from '../../shared/register/when.ts';
import { ok, type Result } from '../../shared/result.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { createRegister } from './create.ts';
import { type Keeper, openRegister } from './keeper.ts';
import type { Machine } from './machine.ts';
import { FLOOR } from './slot.ts';
import { VAULT_FILE } from './vault.ts';

/** Known to all: the sample register holds nobody's information. */
export const SAMPLE_PASSPHRASE = 'exemple sample exemple';

/** The sample register of this machine in a language; made, with its incidents, where there is none yet. */
export async function openSample(machine: Machine, language: Language): Promise<Result<Keeper>> {
  const folder = join(machine.stateFolder, 'samples', `exemple-${language}.constat`);
  if (machine.disk.stat(join(folder, VAULT_FILE)) !== null) {
    return openRegister({ machine, folder, unlock: { passphrase: SAMPLE_PASSPHRASE }, mode: 'write' });
  }
  machine.disk.makeFolder(join(machine.stateFolder, 'samples'));
  const created = await createRegister({
    machine,
    folder,
    organisation: organisationIn(language),
    passphrase: SAMPLE_PASSPHRASE,
    sample: true,
    // Nothing to protect, and nobody should wait for it.
    cost: FLOOR,
  });
  if (!created.ok) return created;
  const { keeper } = created.value;
  const filled = fill(keeper, language);
  if (filled.ok) return ok(keeper);
  keeper.close();
  return filled;
}

function fill(keeper: Keeper, language: Language): Result<unknown> {
  const { incidents } = wordsOf(language).sample;
  const facts: readonly FactsInput[] = [
    {
      ...incidents.invoice,
      natures: ['unauthorised-communication'],
      aware: { kind: 'date', on: dayBefore(keeper, 3) },
      persons: { kind: 'exact', n: 1 },
    },
  ];
  return keeper.perform(
    facts.map((each) => ({ type: 'incident-recorded', content: { facts: each } })),
    { batch: 'sample' },
  );
}

/** A day so many days ago, in the organisation's zone. */
function dayBefore({ machine }: Keeper, days: number): string {
  return dateIn(new Date(machine.now() - days * DAY_MS).toISOString(), DEFAULT_ZONE);
}

const DAY_MS = 24 * 60 * 60 * 1000;

function organisationIn(language: Language): object {
  const { name, address, officer, title } = wordsOf(language).sample.organisation;
  return {
    name,
    address,
    officer: { name: officer, title, email: 'privacy@example.com', phone: '514 555-0100' },
    regimes: ['quebec-private', 'pipeda'],
    language,
  };
}
