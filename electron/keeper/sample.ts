import { join } from 'node:path';
import { DEFAULT_ZONE, type Language } from '../../shared/register/organisation.ts';
import { ok, type Result } from '../../shared/result.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { createRegister } from './create.ts';
import { type Keeper, openRegister } from './keeper.ts';
import type { Machine } from './machine.ts';
import { CREATED, STORIES } from './sample/stories.ts';
import { dayIn, instantIn } from './sample/story.ts';
import { lived, tell } from './sample/tell.ts';
import { FLOOR } from './slot.ts';
import { VAULT_FILE } from './vault.ts';

/** Known to all: the sample register holds nobody's information. */
export const SAMPLE_PASSPHRASE = 'exemple sample exemple';

/** The sample register of this machine in a language; made, with its incidents, where there is none yet. */
export async function openSample(machine: Machine, language: Language): Promise<Result<Keeper>> {
  const folder = join(machine.stateFolder, 'samples', `exemple-${language}.constat`);
  const open = (): Promise<Result<Keeper>> =>
    openRegister({ machine, folder, unlock: { passphrase: SAMPLE_PASSPHRASE }, mode: 'write' });
  if (machine.disk.stat(join(folder, VAULT_FILE)) !== null) {
    const opened = await open();
    if (!opened.ok || opened.value.size() >= Object.keys(STORIES).length) return opened;
    // Its making was interrupted before anybody saw it.
    opened.value.close();
    machine.disk.removeFolder(folder);
  }
  machine.disk.makeFolder(join(machine.stateFolder, 'samples'));
  const made = await make(machine, folder, language);
  return made.ok ? open() : made;
}

/**
 * Writes fourteen months of a register at the pace at which they would have been lived: each entry bears the moment at
 * which it would have been recorded. Only here, and only under the sample's mark, does a clock say anything but now.
 */
async function make(machine: Machine, folder: string, language: Language): Promise<Result<undefined>> {
  const clock = lived(machine);
  const now = machine.now();
  clock.turn(instantIn(now, ...CREATED));
  const created = await createRegister({
    machine: clock.machine,
    folder,
    organisation: organisationIn(language, dayIn(now, CREATED[0])),
    passphrase: SAMPLE_PASSPHRASE,
    sample: true,
    // Nothing to protect, and nobody should wait for it.
    cost: FLOOR,
  });
  if (!created.ok) return created;
  const { keeper } = created.value;
  const told = tell(keeper, STORIES, { language, now, turn: clock.turn });
  keeper.close();
  if (told.ok) return ok(undefined);
  machine.disk.removeFolder(folder);
  return told;
}

function organisationIn(language: Language, from: string): object {
  const { name, address, sector, officer, title } = wordsOf(language).sample.organisation;
  return {
    name,
    neq: '1000000000',
    address,
    sector,
    website: 'www.example.com',
    officer: { name: officer, title, email: 'privacy@example.com', phone: '514 555-0100', from },
    regimes: ['quebec-private', 'pipeda'],
    language,
    zone: DEFAULT_ZONE,
    internalTargetHours: 72,
  };
}
