/** A process of its own that takes and gives back the lock of a folder, as it is told. */
import process from 'node:process';
import { takeLock } from '../../electron/keeper/lock.ts';
import { nodeMachine } from '../../electron/keeper/machine.ts';

const [folder = '', stateFolder = ''] = process.argv.slice(2);
const machine = nodeMachine({ stateFolder });
let giveBack: (() => void) | undefined;

process.on('message', (message: 'take' | 'give' | { readonly takeAt: number }) => {
  if (message === 'give') {
    giveBack?.();
    process.send?.('given');
    return;
  }
  if (message !== 'take') while (Date.now() < message.takeAt);
  const lock = takeLock(machine, folder);
  if (lock.ok) giveBack = lock.value;
  process.send?.(lock.ok ? 'held' : lock.code);
});
process.send?.('ready');
