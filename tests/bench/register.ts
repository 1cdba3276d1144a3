import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createRegister } from '../../electron/keeper/create.ts';
import type { Keeper } from '../../electron/keeper/keeper.ts';
import { type Machine, nodeMachine } from '../../electron/keeper/machine.ts';
import { keepPreferences, rememberFolder } from '../../electron/keeper/preferences.ts';
import { FLOOR } from '../../electron/keeper/slot.ts';
import type { Result } from '../../shared/result.ts';
import { incidents } from './incidents.ts';

export const PASSPHRASE = 'mesurer sans trop y croire';
const BATCH = 1000;

export type Place = { readonly folder: string; readonly stateFolder: string };

/** A register of so many incidents, brought in by batches; its machine remembers it, and speaks French. */
export async function makeRegister(home: string, records: number): Promise<Place> {
  const place = join(home, `window-${records}`);
  mkdirSync(place, { recursive: true });
  const machine = machineIn(place);
  const folder = join(place, 'mesure.constat');
  const { keeper } = value(
    await createRegister({
      machine,
      folder,
      organisation: {
        name: 'Mesures et compagnie',
        officer: { name: 'Line Tremblay', title: 'Directrice', email: 'line@mesures.example' },
        regimes: ['quebec-private', 'pipeda'],
      },
      passphrase: PASSPHRASE,
      cost: FLOOR,
    }),
  );
  await fill(keeper, records);
  keeper.close();
  keepPreferences(machine, { language: 'fr', appearance: 'light' });
  rememberFolder(machine, folder);
  return { folder, stateFolder: machine.stateFolder };
}

async function fill(keeper: Keeper, records: number): Promise<void> {
  const next = await incidents(keeper.machine.workerFile);
  for (let made = 0; made < records; made += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, records - made) }, () => ({
      type: 'incident-recorded',
      content: { facts: next() },
    }));
    value(keeper.perform(batch, { batch: 'bench' }));
  }
}

function machineIn(place: string): Machine {
  return nodeMachine({
    stateFolder: join(place, 'state'),
    workerFile: join(process.cwd(), 'dist/electron/worker.mjs'),
    fontsFolder: join(process.cwd(), 'dist/fonts'),
  });
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.details)}`);
  return result.value;
}
