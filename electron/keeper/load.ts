import { hex } from '../../shared/journal/bytes.ts';
import type { Chain, Damage, DamageKind, Linked, Torn } from '../../shared/journal/chain.ts';
import { evolve } from '../../shared/register/evolve.ts';
import { mayRecord, type Member } from '../../shared/register/member.ts';
import { holdState, type HeldState } from '../../shared/register/state.ts';
import { dateIn } from '../../shared/register/when.ts';
import { type Clock, type Entry, type Envelope, openEntry, openEnvelope, signedBy } from './envelope.ts';
import { readChains } from './journal.ts';
import type { Machine } from './machine.ts';
import { readSnapshot } from './snapshot.ts';
import type { Vault } from './vault.ts';

/** Damage with the device whose chain it is in. */
export type Found = Damage & { readonly device: string };

export type Loaded = {
  readonly state: HeldState;
  readonly chains: ReadonlyMap<string, Chain>;
  readonly damage: readonly Found[];
  readonly torn: readonly (Torn & { readonly device: string })[];
  /** Two chains that were written without knowing of each other. */
  readonly forked: boolean;
  readonly clock: Clock;
  /** Entries folded behind the snapshot; all of them where there was none. */
  readonly folded: number;
};

/**
 * Reads the register from its journal: chains, newest snapshot that fits, entries behind it. Never refuses for what it
 * finds: everything wrong is told, and everything readable is there.
 *
 * @param whole leave snapshots aside and fold every entry, verifying each seal and signature
 */
export function load(
  machine: Machine,
  folder: string,
  vault: Vault,
  {
    whole = false,
    onEntry,
  }: {
    readonly whole?: boolean;
    readonly onEntry?: (entry: Entry) => void;
  } = {},
): Loaded {
  const { disk } = machine;
  const chains = readChains(disk, folder, vault.id);
  const damage: Found[] = [...chains].flatMap(([device, chain]) =>
    chain.damage.map((each) => ({ ...each, device })),
  );
  const { snapshot, ahead } = whole
    ? { snapshot: null, ahead: [] }
    : readSnapshot(disk, folder, vault, chains);
  for (const { device, from, to } of ahead) {
    damage.push({ kind: 'gap', device, segment: '', offset: 0, seq: from, missing: [from, to] });
  }
  const seen = new Map<string, readonly [number, string]>(Object.entries(snapshot?.heads ?? {}));
  const pending = [...chains].flatMap(([device, chain]) => {
    const after = seen.get(device)?.[0] ?? 0;
    return chain.frames.filter(({ frame }) => frame.header.seq > after).map((linked) => ({ device, linked }));
  });
  const state = snapshot?.state ?? holdState();
  const fold = folding(vault, state, seen, damage, onEntry);
  const opened = pending.flatMap(({ device, linked }) => {
    const envelope = openEnvelope(vault, linked);
    if (typeof envelope !== 'string') return [{ device, linked, envelope }];
    // A failed digest is reported with the chain already.
    if (envelope !== 'envelope') damage.push(damageAt(device, linked, envelope));
    return [];
  });
  if (chains.size > 1) opened.sort((a, b) => inOrder(a, b));
  for (const each of opened) fold.entry(each.device, each.linked, each.envelope);
  const torn = [...chains].flatMap(([device, chain]) =>
    chain.torn === null ? [] : [{ ...chain.torn, device }],
  );
  return {
    state,
    chains,
    damage,
    torn,
    forked: fold.forked(),
    clock: opened.at(-1)?.envelope.clock ?? snapshot?.clock ?? [0, 0],
    folded: opened.length,
  };
}

type Opened = { readonly device: string; readonly linked: Linked; readonly envelope: Envelope };

/** Hybrid clock first, then device, then sequence. */
function inOrder(a: Opened, b: Opened): number {
  const [wall, counter] = a.envelope.clock;
  const [otherWall, otherCounter] = b.envelope.clock;
  if (wall !== otherWall) return wall - otherWall;
  if (counter !== otherCounter) return counter - otherCounter;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.linked.frame.header.seq - b.linked.frame.header.seq;
}

function folding(
  vault: Vault,
  state: HeldState,
  seen: Map<string, readonly [number, string]>,
  damage: Found[],
  onEntry: ((entry: Entry) => void) | undefined,
): { entry: (device: string, linked: Linked, envelope: Envelope) => void; forked: () => boolean } {
  let forked = false;
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
    if (member === undefined || !signedBy(vault, linked, member.publicKey)) {
      damage.push(damageAt(device, linked, 'signature'));
      // Where the entry that names the members is lost, nobody's hand can be checked: it is shown all the same.
      if (state.head.vaultId !== null) return;
    }
    const on = dateIn(envelope.at, envelope.zone);
    for (const each of opened.changes) {
      const isVoid = member !== undefined && !mayRecord(member);
      state.put(evolve(state, { at: envelope.at, on, member: envelope.member, seq, void: isVoid, ...each }));
    }
    seen.set(device, [seq, opened.hash]);
    onEntry?.(opened);
  };
  return { entry, forked: () => forked };
}

/** Who signed: a member known at that point; for the very first entry, the member it introduces. */
function memberOf(state: HeldState, entry: Entry): Member | undefined {
  const known = state.head.members;
  const first = entry.changes[0];
  const introduced =
    state.head.vaultId === null && first && 'change' in first && first.change.type === 'register-created'
      ? first.change.content.members
      : [];
  return [...known, ...introduced].find(({ id }) => id === entry.member);
}

function damageAt(device: string, { segment, frame }: Linked, kind: DamageKind): Found {
  return { kind, device, segment, offset: frame.offset, seq: frame.header.seq };
}

export function headsOf(chains: ReadonlyMap<string, Chain>): Record<string, [number, string]> {
  return Object.fromEntries(
    [...chains]
      .filter(([, chain]) => chain.head.seq > 0)
      .map(([device, { head }]) => [device, [head.seq, hex(head.hash)]]),
  );
}
