import { fromHex } from '../../../shared/journal/bytes.ts';
import { type Chain, readChain, type Segment } from '../../../shared/journal/chain.ts';
import { canonical } from '../../../shared/register/digest.ts';
import { headsOf } from '../load.ts';
import { sha256 } from '../seal.ts';
import type { Manifest, Packed } from './manifest.ts';
import { collecting } from './read.ts';
import type { Sink } from './tar.ts';

/**
 * Keeps the journal of a backup as it is read, and says in the end whether its chains are the ones that the manifest
 * names: their heads, and how many entries they hold.
 */
export function journalOf(vaultId: string): {
  readonly keep: (packed: Packed) => Sink | null;
  readonly agrees: (manifest: Manifest) => boolean;
} {
  const segments = new Map<string, Segment[]>();
  return {
    keep({ name }) {
      const [part, device = '', file = ''] = name.split('/');
      if (part !== 'journal') return null;
      return collecting((bytes) => {
        segments.set(device, [...(segments.get(device) ?? []), { name: file, bytes }]);
      });
    },
    agrees({ heads, entries, sound }) {
      const chains = new Map<string, Chain>(
        [...segments].map(([device, list]) => [
          device,
          readChain(list, { vaultId: fromHex(vaultId), device: fromHex(device), hash: sha256 }),
        ]),
      );
      const all = [...chains.values()];
      const counted = all.reduce((sum, { frames }) => sum + frames.length, 0);
      // A damaged register is backed up as it is, and what can be read of it is not counted here.
      if (!sound) return true;
      const whole = all.every(({ damage }) => damage.length === 0);
      return whole && counted === entries && canonical(headsOf(chains)) === canonical(heads);
    },
  };
}
