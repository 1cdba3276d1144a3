import { hex } from '../../shared/journal/bytes.ts';
import type { PersonsRole } from '../../shared/register/member.ts';
import { refused, type Result } from '../../shared/result.ts';
import type { Keeper, Performed } from './keeper.ts';
import { readRecoveryKey } from './recovery-key.ts';
import { forget } from './seal.ts';
import type { Cost, Unlock } from './slot.ts';
import { dropWay, forgetOpened, makeWay, openedBy, proven } from './ways.ts';

/** The asker's own secret, typed once more, and what a passphrase is to cost (measured where it is left out). */
type Asking = { readonly own: Unlock; readonly cost?: Cost | undefined };

/** A member, with a passphrase of their own and a key of their own to sign with. */
export function addMember(
  keeper: Keeper,
  {
    name,
    role,
    passphrase,
    ...asking
  }: Asking & { readonly name: string; readonly role: PersonsRole; readonly passphrase: string },
): Result<Performed> {
  const id = hex(keeper.machine.random(8));
  return makeWay(
    keeper,
    { ...asking, member: id, unlock: { passphrase }, key: 'new' },
    ({ publicKey, slot }) => ({
      type: 'member-added',
      content: { member: { id, name, role, publicKey }, slot },
    }),
  );
}

/** A member's way in is taken away, until they are reinstated or for good. */
export function endMember(
  keeper: Keeper,
  how: 'member-suspended' | 'member-removed',
  { member, reason }: { readonly member: string; readonly reason?: string | undefined },
): Result<Performed> {
  return dropWay(keeper, { type: how, content: { member }, ...(reason === undefined ? {} : { reason }) });
}

/** What a member may do from here on; who gives a role proves who they are, as who gives a way in does. */
export function changeRole(
  keeper: Keeper,
  { own, member, to }: Pick<Asking, 'own'> & { readonly member: string; readonly to: PersonsRole },
): Result<Performed> {
  const from = keeper.state.head.members.find(({ id }) => id === member)?.role ?? to;
  const change = { type: 'member-role-changed', content: { member, from, to } };
  const would = keeper.wouldPerform(change);
  if (!would.ok) return would;
  const secret = proven(keeper, own);
  if (!secret.ok) return secret;
  forgetOpened(secret.value);
  return keeper.performOwn(change);
}

/**
 * A new passphrase for somebody: a member whose own is lost (`passphrase-given`) or who comes back
 * (`member-reinstated`). What the old one led to went with it, so there is a new key to sign with.
 */
export function givePassphrase(
  keeper: Keeper,
  how: 'passphrase-given' | 'member-reinstated',
  { member, passphrase, ...asking }: Asking & { readonly member: string; readonly passphrase: string },
): Result<Performed> {
  return makeWay(keeper, { ...asking, member, unlock: { passphrase }, key: 'new' }, (made) => ({
    type: how,
    content: { member, ...made },
  }));
}

/** One's own passphrase: one slot file is replaced, and the key that one signs with stays. */
export function changePassphrase(
  keeper: Keeper,
  { passphrase, ...asking }: Asking & { readonly passphrase: string },
): Result<Performed> {
  return makeWay(
    keeper,
    { ...asking, member: keeper.member.id, unlock: { passphrase }, key: 'kept' },
    ({ slot }) => ({ type: 'passphrase-changed', content: { slot } }),
  );
}

/** Another recovery key: from here on the sheet of the one before opens nothing. */
export function replaceRecoveryKey(
  keeper: Keeper,
  { recoveryKey, own }: Asking & { readonly recoveryKey: Uint8Array },
): Result<Performed> {
  const member = recoveryMember(keeper);
  if (member === undefined) return refused('member-unknown');
  return makeWay(keeper, { own, member, unlock: { recoveryKey }, key: 'new' }, (made) => ({
    type: 'recovery-replaced',
    content: { member, ...made },
  }));
}

/** The sheet was found: its key, typed whole, opens the register. Nothing of it is kept. */
export function checkRecoveryKey(keeper: Keeper, recoveryKey: Uint8Array): Result<Performed> {
  const opened = openedBy(keeper, { recoveryKey }, ({ member }) => member === recoveryMember(keeper));
  if (!opened.ok) return opened.code === 'wrong-passphrase' ? refused('recovery-key-other') : opened;
  forgetOpened(opened.value);
  return keeper.performOwn({ type: 'recovery-checked', content: {} });
}

/** The same, as somebody types it from the sheet; its bytes are wiped from memory, whatever comes of it. */
export function checkTypedKey(keeper: Keeper, typed: string): Result<Performed> {
  const key = readRecoveryKey(typed);
  if (!key.ok) return key;
  try {
    return checkRecoveryKey(keeper, key.value);
  } finally {
    forget(key.value);
  }
}

export function recoveryMember({ state }: Keeper): string | undefined {
  return state.head.members.find(({ role }) => role === 'recovery')?.id;
}
