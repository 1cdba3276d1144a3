import type { Code } from '../result.ts';
import type { ChangeType, StoredChange } from './change.ts';
import { isActingOfficer, joined, type Member } from './member.ts';
import type { Head, Stamp } from './state.ts';

/** Changes about who may come in, and how. */
export const MEMBER_CHANGES = [
  'member-added',
  'member-suspended',
  'member-reinstated',
  'member-removed',
  'member-role-changed',
  'passphrase-changed',
  'passphrase-given',
  'recovery-replaced',
  'recovery-checked',
  'register-rekeyed',
] as const satisfies readonly ChangeType[];
export type MemberChange = (typeof MEMBER_CHANGES)[number];

type About = Extract<
  Code,
  'member-unknown' | 'member-not-active' | 'member-active-already' | 'last-officer' | 'stale'
>;

/** A change as far as this needs it: at the door it has no id yet. */
export type OfMembers = {
  [T in MemberChange]: Pick<StoredChange<T>, 'type' | 'content'>;
}[MemberChange];

export function isOfMembers(change: { readonly type: ChangeType }): change is OfMembers {
  return (MEMBER_CHANGES as readonly ChangeType[]).includes(change.type);
}

/**
 * The head after a change about members, or why it does not fit: at the door that refuses it, in the journal it makes a
 * conflict of it. No change takes away the last way in with an officer's rights.
 */
export function withMembers(head: Head, change: OfMembers, by: Pick<Stamp, 'member' | 'at'>): Head | About {
  switch (change.type) {
    case 'member-added': {
      const { member, slot } = change.content;
      if (head.members.some(({ id }) => id === member.id)) return 'member-active-already';
      const members = [...head.members, joined(member)];
      return { ...head, members, slots: [...head.slots, { ...slot, member: member.id }] };
    }
    case 'member-suspended':
      return withoutWayIn(head, change.content.member, 'suspended');
    case 'member-removed':
      return withoutWayIn(head, change.content.member, 'removed');
    case 'member-reinstated': {
      const { member, publicKey, slot } = change.content;
      const found = head.members.find(({ id }) => id === member);
      if (found === undefined) return 'member-unknown';
      if (found.standing !== 'suspended')
        return found.standing === 'active' ? 'member-active-already' : 'member-not-active';
      return withWayIn(head, { ...rekeyed(found, publicKey), standing: 'active' }, slot);
    }
    case 'member-role-changed': {
      const { member, to } = change.content;
      const found = personIn(head, member);
      if (typeof found === 'string') return found;
      return unlessLast(head, { ...found, role: to });
    }
    case 'passphrase-changed': {
      const found = personIn(head, by.member);
      return typeof found === 'string' ? found : withWayIn(head, found, change.content.slot);
    }
    case 'passphrase-given': {
      const { member, publicKey, slot } = change.content;
      const found = personIn(head, member);
      return typeof found === 'string' ? found : withWayIn(head, rekeyed(found, publicKey), slot);
    }
    case 'recovery-replaced': {
      const { member, publicKey, slot } = change.content;
      const found = head.members.find(({ id }) => id === member);
      if (found?.role !== 'recovery') return 'member-unknown';
      return { ...withWayIn(head, rekeyed(found, publicKey), slot), recoveryCheckedAt: by.at };
    }
    case 'recovery-checked':
      return { ...head, recoveryCheckedAt: by.at };
    case 'register-rekeyed': {
      const { epoch } = change.content;
      return epoch === head.epoch + 1 ? { ...head, epoch, rekeyedAt: by.at } : 'stale';
    }
  }
}

/** A person who is a member now; the recovery key is none. */
function personIn(head: Head, id: string): Member | About {
  const found = head.members.find((member) => member.id === id);
  if (found === undefined || found.role === 'recovery') return 'member-unknown';
  return found.standing === 'active' ? found : 'member-not-active';
}

function withoutWayIn(head: Head, id: string, standing: 'suspended' | 'removed'): Head | About {
  const found = head.members.find((member) => member.id === id);
  if (found === undefined || found.role === 'recovery') return 'member-unknown';
  if (found.standing === standing || found.standing === 'removed') return 'member-not-active';
  const next = unlessLast(head, { ...found, standing });
  return typeof next === 'string'
    ? next
    : { ...next, slots: next.slots.filter(({ member }) => member !== id) };
}

function withWayIn(
  head: Head,
  member: Member,
  slot: { readonly slot: string; readonly sha256: string },
): Head {
  const others = head.slots.filter((each) => each.member !== member.id);
  return { ...replaced(head, member), slots: [...others, { ...slot, member: member.id }] };
}

function unlessLast(head: Head, changed: Member): Head | About {
  const next = replaced(head, changed);
  return next.members.some(isActingOfficer) ? next : 'last-officer';
}

function replaced(head: Head, changed: Member): Head {
  return { ...head, members: head.members.map((each) => (each.id === changed.id ? changed : each)) };
}

/** With another key: what the one before signed is still known for this member's. */
function rekeyed(member: Member, publicKey: string): Member {
  return { ...member, publicKey, formerKeys: [...member.formerKeys, member.publicKey] };
}
