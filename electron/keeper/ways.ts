import { join } from 'node:path';
import { hex } from '../../shared/journal/bytes.ts';
import type { Slot as InForce } from '../../shared/register/member.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { discard, refusedBy } from './files.ts';
import type { Keeper, Performed } from './keeper.ts';
import { reached, type VaultKeys } from './keyring.ts';
import { forget, KEY_BYTES, signingKey } from './seal.ts';
import { calibratedCost, type Cost, openSlot, SHORTEST_PASSPHRASE, slotFile, type Unlock } from './slot.ts';
import {
  listedAs,
  readSlotFile,
  slotName,
  SLOTS_FOLDER,
  type SlotReference,
  writeSlot,
} from './slot-files.ts';
import { listedSlots, listSlots } from './vault.ts';

/*
 * [Note: how a way in changes] The journal says which ways in are in force; vault.json lists those at least. A change
 * goes: new slot file → vault.json lists the old and the new → the entry → vault.json lists what is in force → files
 * that lead nowhere go. Wherever that stops, somebody's way in is listed, whole and in force: the old one before the
 * entry is on the disk, the new one after. What is listed and not in force opens nothing, and is cleared away by the next
 * who may write.
 */

/** Ends or undoes what was interrupted: lists the ways in that are in force, and takes away the files of all others. */
export function settleWays({ machine, folder, vault, state }: Keeper): Result<undefined> {
  const { disk } = machine;
  const inForce = listedAs(state.head.slots);
  const listed = listedSlots(disk, folder, vault);
  if (!listed.ok) return listed;
  try {
    const { slots, settled } = listed.value;
    const same = settled && Object.keys(slots).every((name) => Object.hasOwn(inForce, name));
    if (!same) listSlots(machine, folder, vault, inForce);
    for (const name of disk.list(join(folder, SLOTS_FOLDER))) {
      // Only what could be a way in, or was on its way to be one; whatever else somebody put there is theirs.
      const ours = /^[0-9a-f]{16}\.json$/.test(name);
      if (ours && !Object.hasOwn(inForce, name)) discard(disk, join(folder, SLOTS_FOLDER, name));
    }
    return ok(undefined);
  } catch (error) {
    return refusedBy(error, 'write-failed');
  }
}

/** A way in that is to be made, and for whom. */
export type NewWay = {
  /** The secret of whoever asks for it, typed once more: a window left open gives nobody a way in. */
  readonly own: Unlock;
  readonly member: string;
  readonly unlock: Unlock;
  /** The key that the member signs with: one's own stays, anybody else's was never known here. */
  readonly key: 'kept' | 'new';
  /** Of a passphrase; without it this machine is measured. */
  readonly cost?: Cost | undefined;
};

/** Makes a way in, and records it as the change that it is given for: see the note above. */
export function makeWay(
  keeper: Keeper,
  { own, member, unlock, key, cost }: NewWay,
  changeOf: (made: { readonly publicKey: string; readonly slot: SlotReference }) => unknown,
): Result<Performed> {
  const { machine, folder, vault } = keeper;
  const slotId = hex(machine.random(8));
  const seed = machine.random(KEY_BYTES);
  const publicKey = Buffer.from(signingKey(seed).publicKey).toString('base64');
  // Asked first: nothing is written for what would be refused.
  const would = keeper.wouldPerform(changeOf({ publicKey, slot: { slot: slotId, sha256: '0'.repeat(64) } }));
  if (!would.ok) return would;
  const secret = proven(keeper, own);
  if (!secret.ok) return secret;
  const { vaultKeys, signingSeed } = secret.value;
  try {
    const fit = fitting(keeper, unlock, member);
    if (!fit.ok) return fit;
    const slot = slotFile({
      ...{ slotId, member, vaultId: vault.id, unlock, random: machine.random },
      kdf: cost ?? calibratedCost(machine.now),
      secret: {
        epoch: vault.epoch,
        vaultKey: currentOf(keeper, secret.value),
        signingSeed: key === 'kept' ? signingSeed : seed,
      },
    });
    return recorded(
      keeper,
      () => writeSlot(machine, folder, slot),
      (made) => changeOf({ publicKey, slot: made }),
    );
  } finally {
    forget(...vaultKeys.values(), signingSeed, seed);
  }
}

/** Takes ways in out of force by a change, and then away. */
export function dropWay(keeper: Keeper, change: unknown): Result<Performed> {
  const performed = keeper.performOwn(change);
  // Recorded is recorded: what the disk would not take away opens nothing, and goes at the next opening.
  if (performed.ok) settleWays(keeper);
  return performed;
}

function recorded(
  keeper: Keeper,
  write: () => SlotReference,
  changeOf: (made: SlotReference) => unknown,
): Result<Performed> {
  const { machine, folder, vault, state } = keeper;
  let made: SlotReference;
  try {
    made = write();
    listSlots(machine, folder, vault, { ...listedAs(state.head.slots), [slotName(made)]: made.sha256 });
  } catch (error) {
    const refusal = refusedBy(error, 'write-failed');
    settleWays(keeper);
    return refusal;
  }
  const performed = keeper.performOwn(changeOf(made));
  // Where the disk failed, whether the entry is on it is unknown: both ways in stay until it is opened anew.
  if (performed.ok || performed.code !== 'write-failed') settleWays(keeper);
  return performed;
}

/** What a secret leads to: the register's key of every epoch, and the seed that its holder signs with. */
export type Opened = { readonly vaultKeys: VaultKeys; readonly signingSeed: Uint8Array };

/** The register's key in force, among what a secret leads to. */
export function currentOf({ vault }: Keeper, { vaultKeys }: Opened): Uint8Array {
  const key = vaultKeys.get(vault.epoch);
  if (key === undefined) throw new Error('a way in leads to the key in force');
  return key;
}

export function forgetOpened({ vaultKeys, signingSeed }: Opened): void {
  forget(...vaultKeys.values(), signingSeed);
}

/** What the asker's own secret opens, read from the slot that is in force. */
export function proven(keeper: Keeper, own: Unlock): Result<Opened> {
  return openedBy(keeper, own, ({ member }) => member === keeper.member.id);
}

/** What a secret opens among some of the ways in that are in force. */
export function openedBy(
  { machine, folder, vault, state }: Keeper,
  unlock: Unlock,
  among: (slot: InForce) => boolean,
): Result<Opened> {
  let refusal: Result<never> = refused('wrong-passphrase');
  for (const each of state.head.slots.filter(among)) {
    const slot = readSlotFile(machine.disk, folder, slotName(each), each.sha256);
    const opened = slot.ok ? openSlot(slot.value, vault.id, unlock) : slot;
    if (opened.ok) {
      const { signingSeed, vaultKey } = opened.value;
      const vaultKeys = reached(vault.id, { ...opened.value, slot: each.slot }, vault.keyring);
      forget(vaultKey);
      return vaultKeys === null ? refused('slot-not-in-force') : ok({ vaultKeys, signingSeed });
    }
    if (opened.code !== 'wrong-passphrase') refusal = opened;
  }
  return refusal;
}

/** Is this passphrase long enough, and no other member's? Whoever typed one that is would come in as that member. */
export function fitting(keeper: Keeper, unlock: Unlock, own: string): Result<undefined> {
  if (!('passphrase' in unlock)) return ok(undefined);
  if (Array.from(unlock.passphrase.normalize('NFKC')).length < SHORTEST_PASSPHRASE) {
    return refused('passphrase-too-short', { least: SHORTEST_PASSPHRASE });
  }
  const taken = openedBy(keeper, unlock, ({ member }) => member !== own);
  if (!taken.ok) return ok(undefined);
  forgetOpened(taken.value);
  return refused('passphrase-taken');
}
