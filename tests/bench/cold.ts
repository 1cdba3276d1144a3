import process from 'node:process';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { startKeeper } from '../../electron/keeper/keeper.ts';
import { nodeMachine } from '../../electron/keeper/machine.ts';
import { cipherReady } from '../../electron/keeper/seal.ts';
import { unlockVault } from '../../electron/keeper/vault.ts';

export type Cold = {
  readonly openMs: number;
  readonly rssMb: number;
  readonly rssBeforeMb: number;
  readonly heapMb: number;
};

/** Opens a register in a process that has just started, and says how long that took and what it holds. */
export async function openCold(order: string): Promise<Cold> {
  const { folder, stateFolder, recoveryKey } = JSON.parse(order) as Record<string, string>;
  await cipherReady();
  const unlock = { recoveryKey: new Uint8Array(Buffer.from(recoveryKey ?? '', 'hex')) };
  const vault = unlockVault(nodeDisk, folder ?? '', unlock);
  if (!vault.ok) throw new Error(vault.code);
  globalThis.gc?.();
  const rssBefore = process.memoryUsage().rss;
  const machine = nodeMachine({ stateFolder: stateFolder ?? '' });
  const started = performance.now();
  const keeper = startKeeper({ machine, folder: folder ?? '', vault: vault.value, mode: 'read' });
  const openMs = performance.now() - started;
  if (!keeper.ok) throw new Error(keeper.code);
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const cold = { openMs, rssMb: rss / 1e6, rssBeforeMb: rssBefore / 1e6, heapMb: heapUsed / 1e6 };
  process.stdout.write(JSON.stringify(cold));
  keeper.value.close();
  return cold;
}
