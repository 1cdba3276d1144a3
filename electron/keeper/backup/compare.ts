import { type ChangeType, isBeside } from '../../../shared/register/change.ts';
import { fromHex } from '../../../shared/journal/bytes.ts';
import type { Linked } from '../../../shared/journal/chain.ts';
import { rememberedHeads } from '../device.ts';
import { openEnvelope } from '../envelope.ts';
import { readChains } from '../journal.ts';
import type { Machine } from '../machine.ts';
import type { Vault } from '../vault.ts';
import type { Manifest } from './manifest.ts';

/**
 * How many entries are known of, by the register in that folder or by this machine, and are not in a backup: what a
 * restore would give up. Entries that only tell of backups are none that anybody misses.
 */
export function entriesLost(
  machine: Machine,
  folder: string,
  vault: Vault,
  { vaultId, heads }: Manifest,
): number {
  if (machine.disk.stat(folder) === null) return 0;
  const id = fromHex(vaultId);
  const chains = readChains(machine.disk, folder, id);
  const remembered = rememberedHeads(machine, folder, id) ?? {};
  const devices = new Set([...chains.keys(), ...Object.keys(remembered)]);
  let lost = 0;
  for (const device of devices) {
    const from = heads[device]?.[0] ?? 0;
    const chain = chains.get(device);
    const later = (chain?.frames ?? []).filter(({ frame }) => frame.header.seq > from);
    const known = Math.max(chain?.head.seq ?? 0, remembered[device]?.[0] ?? 0);
    // What cannot be read any more, or is only remembered, counts: it was there.
    const unread = Math.max(0, known - from - later.length);
    lost += unread + later.filter((linked) => isMissed(vault, linked)).length;
  }
  return lost;
}

function isMissed(vault: Vault, linked: Linked): boolean {
  const envelope = openEnvelope(vault, linked);
  return typeof envelope === 'string' || !envelope.changes.every(({ type }) => isBeside(type as ChangeType));
}
