import type { DamageKind, Linked } from '../../shared/journal/chain.ts';
import { evolve } from '../../shared/register/evolve.ts';
import { joined, type Member } from '../../shared/register/member.ts';
import { mayMake } from '../../shared/register/right.ts';
import type { HeldState } from '../../shared/register/state.ts';
import { dateIn } from '../../shared/register/when.ts';
import { entriesBehind } from './checkpoint.ts';
import { type Entry, type Envelope, openEntry, signedBy } from './envelope.ts';
import type { Found } from './load.ts';
import type { Vault } from './vault.ts';

/** What upcast says of a change that this program is too old for. */
const NEWER: readonly string[] = ['unknown-type', 'newer-version'];

/**
 * Folds entries into a state, each checked first: who signed it, when it says it was, what it had seen of other chains.
 * What is wrong is added to `damage`; what is readable is folded all the same.
 */
export function folding(
  vault: Vault,
  state: HeldState,
  seen: Map<string, readonly [number, string]>,
  damage: Found[],
  onEntry: ((entry: Entry) => void) | undefined,
): {
  readonly entry: (device: string, linked: Linked, envelope: Envelope) => void;
  /** Two chains that were written without knowing of each other. */
  readonly forked: () => boolean;
  /** The first entry a newer program wrote. */
  readonly newer: () => number | null;
} {
  let forked = false;
  let newer: number | null = null;
  const entry = (device: string, linked: Linked, envelope: Envelope): void => {
    const { seq } = linked.frame.header;
    const opened = openEntry(vault, linked, envelope, (kind, body) => {
      damage.push({ ...damageAt(device, linked, kind), body });
    });
    for (const [other, [known, digest]] of seen) {
      const [told, hash] = envelope.heads[other] ?? [0, ''];
      if (other !== device && (told !== known || hash !== digest)) forked = true;
    }
    const member = memberOf(state, opened);
    const hand = member === undefined ? null : handOf(vault, linked, member);
    if (hand === null) {
      damage.push(damageAt(device, linked, 'signature'));
      // Where the entry that names the members is lost, nobody's hand can be checked: it is shown all the same.
      if (state.head.vaultId !== null) return;
    }
    const on = dayOf(envelope);
    if (on === null) {
      damage.push(damageAt(device, linked, 'unreadable'));
      return;
    }
    seen.set(device, [seq, opened.hash]);
    const place = entriesBehind(seen.values());
    for (const each of opened.changes) {
      if ('unreadable' in each && NEWER.includes(each.unreadable.why)) newer ??= seq;
      const isVoid = hand === 'former' || (member !== undefined && !hasRight(state, member, each));
      state.put(
        evolve(state, { at: envelope.at, on, member: envelope.member, seq: place, void: isVoid, ...each }),
      );
    }
    onEntry?.(opened);
  };
  return { entry, forked: () => forked, newer: () => newer };
}

/** With which of a member's keys is it signed? What a key signs after another took its place is void. */
function handOf(vault: Vault, linked: Linked, { publicKey, formerKeys }: Member): 'own' | 'former' | null {
  if (signedBy(vault, linked, publicKey)) return 'own';
  return formerKeys.some((key) => signedBy(vault, linked, key)) ? 'former' : null;
}

/** Had the author a right to this change, as the members stood before it? What nobody can read is judged by nobody. */
function hasRight({ head }: HeldState, author: Member, each: Entry['changes'][number]): boolean {
  const current = head.members.find(({ id }) => id === author.id) ?? author;
  return !('change' in each) || mayMake(current, each.change, head.members);
}

/** The calendar day of an entry; null where its time or its zone is none. */
function dayOf({ at, zone }: Envelope): string | null {
  try {
    return dateIn(at, zone);
  } catch {
    return null;
  }
}

/** Who signed: a member known at that point; for the very first entry, the member it introduces. */
function memberOf(state: HeldState, entry: Entry): Member | undefined {
  const known = state.head.members;
  const first = entry.changes[0];
  const introduced =
    state.head.vaultId === null && first && 'change' in first && first.change.type === 'register-created'
      ? first.change.content.members
      : [];
  return [...known, ...introduced.map(joined)].find(({ id }) => id === entry.member);
}

export function damageAt(device: string, { segment, frame }: Linked, kind: DamageKind): Found {
  return { kind, device, segment, offset: frame.offset, seq: frame.header.seq };
}
