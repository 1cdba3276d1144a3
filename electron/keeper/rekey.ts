import { hex } from '../../shared/journal/bytes.ts';
import type { RekeyCause } from '../../shared/register/member.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { refusedBy } from './files.ts';
import type { Keeper, Performed } from './keeper.ts';
import { keysOf, makeKeyring } from './keyring.ts';
import { recoveryMember } from './members.ts';
import { forget, KEY_BYTES, type SigningKey, signingKey } from './seal.ts';
import { calibratedCost, type Cost, type Slot, slotFile, type Unlock } from './slot.ts';
import { listedAs, readSlotFile, slotName, type SlotReference, writeSlot } from './slot-files.ts';
import { listSlots, turn, type Vault } from './vault.ts';
import { fitting, forgetOpened, proven, settleWays } from './ways.ts';

/*
 * [Note: how a register gets another key] As a way in changes (see ways.ts), and with it: new slot files → vault.json, as
 * yet under the key before, lists old and new and holds the next keyring → the entry, which is the first that is sealed
 * under the new key → vault.json under the new key, with what is in force → files that lead nowhere go. Wherever that
 * stops, the journal says which key is in force, and everybody who stays comes in to it: before the entry is on the disk
 * the keyring leads to a key that nothing was sealed under, and is dropped; after it, it leads to the one in force.
 */

/** Whose way in must go with the key, since it was theirs that somebody got hold of; null: none. */
export type Renewed =
  { readonly member: string; readonly passphrase: string } | { readonly recoveryKey: Uint8Array } | null;

/**
 * Gives the register another key: what is recorded from here on opens with that one alone. Refused where a way in that is
 * in force cannot be read (its holder would be shut out), or dates from format 0 and must be made anew first (`slot-too-old`).
 */
export function rekey(
  keeper: Keeper,
  {
    own,
    cause,
    reason,
    renewed,
    cost,
  }: {
    /** The asker's secret, typed once more. */
    readonly own: Unlock;
    readonly cause: RekeyCause;
    /** For the journal. */
    readonly reason: string;
    readonly renewed: Renewed;
    readonly cost?: Cost | undefined;
  },
): Result<Performed> {
  const { machine, vault } = keeper;
  const way = wayOf(keeper, renewed);
  if (!way.ok) return way;
  const epoch = vault.epoch + 1;
  const changes = (slot: SlotReference): unknown[] => [
    ...(way.value === null ? [] : [way.value.change(slot)]),
    { type: 'register-rekeyed', reason, content: { epoch, cause } },
  ];
  // Asked first: nothing is written for what would be refused.
  const slotId = hex(machine.random(8));
  const would = keeper.wouldPerform(changes({ slot: slotId, sha256: '0'.repeat(64) }));
  if (!would.ok) return would;
  const secret = proven(keeper, own);
  if (!secret.ok) return secret;
  const vaultKey = machine.random(KEY_BYTES);
  try {
    const fit = way.value === null ? ok(undefined) : fitting(keeper, way.value.unlock, way.value.member);
    if (!fit.ok) return fit;
    const staying = slotsOf(keeper, way.value?.member);
    if (!staying.ok) return staying;
    const slot =
      way.value === null
        ? null
        : slotFile({
            ...{ slotId, member: way.value.member, vaultId: vault.id, unlock: way.value.unlock },
            random: machine.random,
            kdf: cost ?? calibratedCost(machine.now),
            secret: { epoch, vaultKey, signingSeed: way.value.seed },
          });
    const keyring = makeKeyring({
      ...{ vaultId: vault.id, vaultKey, before: secret.value.vaultKeys, random: machine.random },
      slots: staying.value,
    });
    const next = { epoch, keyring, ring: new Map([...vault.ring, [epoch, keysOf(vaultKey, vault.id)]]) };
    return putInForce(keeper, { slot, next, changes, signing: way.value?.signing ?? null });
  } finally {
    forgetOpened(secret.value);
    forget(vaultKey, ...(way.value === null ? [] : [way.value.seed]));
  }
}

function putInForce(
  keeper: Keeper,
  {
    slot,
    next,
    changes,
    signing,
  }: {
    readonly slot: Slot | null;
    readonly next: Pick<Vault, 'epoch' | 'ring'> & { readonly keyring: NonNullable<Vault['keyring']> };
    readonly changes: (slot: SlotReference) => unknown[];
    /** Of the asker, where it was their own way in that went. */
    readonly signing: SigningKey | null;
  },
): Result<Performed> {
  const { machine, folder, vault, state } = keeper;
  const before = { epoch: vault.epoch, keyring: vault.keyring };
  let made: SlotReference | null = null;
  try {
    if (slot !== null) made = writeSlot(machine, folder, slot);
    const listed = listedAs(state.head.slots);
    const all = made === null ? listed : { ...listed, [slotName(made)]: made.sha256 };
    listSlots(machine, folder, vault, all, next.keyring);
  } catch (error) {
    const refusal = refusedBy(error, 'write-failed');
    forget(...Object.values(next.ring.get(next.epoch) ?? {}));
    settleWays(keeper);
    return refusal;
  }
  turn(vault, next);
  const performed = keeper.performOwn(changes(made ?? { slot: '', sha256: '' }));
  if (performed.ok) {
    if (signing !== null && made !== null) {
      forget(vault.signing.secretKey);
      turn(vault, { signing, slot: made.slot });
    }
    // Recorded is recorded: a header that the disk would not take is written at the next opening.
    settleWays(keeper);
    return performed;
  }
  // Where the disk failed, whether the entry is on it is unknown: both keys stay until it is opened anew.
  if (performed.code === 'write-failed') return performed;
  turn(vault, before);
  settleWays(keeper);
  return performed;
}

type Way = {
  readonly member: string;
  readonly unlock: Unlock;
  readonly seed: Uint8Array;
  readonly signing: SigningKey | null;
  readonly change: (slot: SlotReference) => unknown;
};

function wayOf(keeper: Keeper, renewed: Renewed): Result<Way | null> {
  if (renewed === null) return ok(null);
  const member = 'member' in renewed ? renewed.member : recoveryMember(keeper);
  if (member === undefined) return refused('member-unknown');
  const seed = keeper.machine.random(KEY_BYTES);
  const signing = signingKey(seed);
  const publicKey = Buffer.from(signing.publicKey).toString('base64');
  const type = 'member' in renewed ? 'passphrase-given' : 'recovery-replaced';
  return ok({
    ...{ member, seed },
    unlock: 'member' in renewed ? { passphrase: renewed.passphrase } : renewed,
    signing: member === keeper.member.id ? signing : null,
    change: (slot) => ({ type, content: { member, publicKey, slot } }),
  });
}

type Boxed = { readonly slot: string; readonly box: Uint8Array };

/** The ways in that stay in force, each read whole. */
function slotsOf({ machine, folder, state }: Keeper, without: string | undefined): Result<readonly Boxed[]> {
  const slots: Boxed[] = [];
  for (const each of state.head.slots.filter(({ member }) => member !== without)) {
    const slot = readSlotFile(machine.disk, folder, slotName(each), each.sha256);
    if (!slot.ok) return slot;
    if (slot.value.box === undefined) {
      const member = state.head.members.find(({ id }) => id === each.member);
      return refused('slot-too-old', { name: member?.name, recovery: slot.value.kind === 'recovery' });
    }
    slots.push({ slot: slot.value.slot, box: new Uint8Array(Buffer.from(slot.value.box, 'base64')) });
  }
  return ok(slots);
}
