import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRegister } from '../../electron/keeper/create.ts';
import { type Machine, nodeMachine } from '../../electron/keeper/machine.ts';
import { readRecoveryKey } from '../../electron/keeper/recovery-key.ts';
import { FLOOR } from '../../electron/keeper/slot.ts';
import type { Vault } from '../../electron/keeper/vault.ts';
import { copyOfVault, ORGANISATION, PASSPHRASE, value } from '../keeper/make.ts';

/** A register that was created once, and what opens it: copied for each place that is hurt. */
export type Template = {
  readonly home: string;
  readonly folder: string;
  readonly machine: Machine;
  readonly vault: Vault;
  readonly recoveryKey: Uint8Array;
  readonly printed: string;
};

export { PASSPHRASE };

export async function makeTemplate(home: string, overrides: Partial<Machine> = {}): Promise<Template> {
  mkdirSync(home, { recursive: true });
  const folder = join(home, 'essai.constat');
  const machine = nodeMachine({ stateFolder: join(home, 'state'), ...overrides });
  const created = value(
    await createRegister({
      ...{ machine, folder, organisation: ORGANISATION, passphrase: PASSPHRASE, cost: FLOOR },
    }),
  );
  const vault = copyOfVault(created.keeper.vault);
  created.keeper.close();
  const recoveryKey = value(readRecoveryKey(created.recoveryKey));
  return { home, folder, machine, vault, recoveryKey, printed: created.recoveryKey };
}

/** The template in a place of its own, which no device has written in yet. */
export function copied(template: Template, home: string): Template {
  mkdirSync(home, { recursive: true });
  const folder = join(home, 'essai.constat');
  cpSync(template.folder, folder, { recursive: true });
  return {
    ...template,
    home,
    folder,
    machine: { ...template.machine, stateFolder: join(home, 'state') },
  };
}
