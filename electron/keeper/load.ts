import { hex } from '../../shared/journal/bytes.ts';
import type { Chain, Damage, Linked, Torn } from '../../shared/journal/chain.ts';
import { holdState, type HeldState } from '../../shared/register/state.ts';
import { departures, furthest, type Heads, readCheckpoints } from './checkpoint.ts';
import { rememberedHeads } from './device.ts';
import { type Clock, type Entry, type Envelope, openEnvelope } from './envelope.ts';
import { withoutErased } from './erase.ts';
import { damageAt, folding } from './fold.ts';
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
  /** Earlier interrupted writes, over which the chain goes on. */
  readonly settled: readonly (Torn & { readonly device: string })[];
  /** Two chains that were written without knowing of each other. */
  readonly forked: boolean;
  readonly clock: Clock;
  /** The heads of the signed checkpoint that reaches furthest; null where there is none. */
  readonly marked: Heads | null;
  /** Entries folded behind the snapshot; all of them where there was none. */
  readonly folded: number;
  /** Changes in them. */
  readonly changes: number;
  /** An entry that a newer program wrote, by its sequence; null where there is none. */
  readonly newer: number | null;
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
  // Before the chains: whoever is writing meanwhile only makes them longer than these.
  const marks = readCheckpoints(disk, folder, vault.id).checkpoints;
  const remembered = rememberedHeads(machine, folder, vault.id);
  let chains = readChains(disk, folder, vault.id);
  let found = readSnapshot(disk, folder, vault, chains);
  if (found.ahead.length > 0) {
    // Somebody may be writing: what is truly lost is still lost at the second look.
    chains = readChains(disk, folder, vault.id);
    found = readSnapshot(disk, folder, vault, chains);
  }
  const { ahead } = found;
  const snapshot = whole ? null : found.snapshot;
  const damage: Found[] = [...chains].flatMap(([device, chain]) =>
    chain.damage.map((each) => ({ ...each, device })),
  );
  for (const { device, from, to } of ahead) {
    damage.push({ kind: 'gap', device, segment: '', offset: 0, seq: from, missing: [from, to] });
  }
  const seen = new Map<string, readonly [number, string]>(Object.entries(snapshot?.heads ?? {}));
  const pending = [...chains].flatMap(([device, chain]) => {
    const after = seen.get(device)?.[0] ?? 0;
    return chain.frames.flatMap((linked) => {
      if (linked.frame.header.seq > after) return [{ device, linked }];
      // Behind the snapshot nothing is opened, but what was taken out shows.
      for (const [body, bytes] of linked.frame.bodies.entries()) {
        if (bytes === null) damage.push({ ...damageAt(device, linked, 'body-missing'), body });
      }
      return [];
    });
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
  const envelopes = new Map(
    opened.map(({ device, linked, envelope }) => [`${device}/${linked.frame.header.seq}`, envelope]),
  );
  const lost = withoutErased(damage, state.head.erasures, (device, seq) => envelopes.get(`${device}/${seq}`));
  damage.splice(0, damage.length, ...lost);
  damage.push(...goneAfter(opened, chains, ahead));
  const last = furthest(marks, state.head.members);
  for (const heads of [last?.heads ?? {}, remembered ?? {}]) {
    for (const { device, ...departure } of departures(chains, heads)) {
      const kind = departure.missing === undefined ? 'order' : 'gap';
      const told = damage.some((each) => each.device === device && each.kind === kind);
      if (!told) damage.push({ kind, device, segment: '', offset: 0, ...departure });
    }
  }
  const ends = [...chains].flatMap(([device, chain]) =>
    chain.torn === null ? [] : [{ ...chain.torn, device }],
  );
  // Another device may have said so: then nothing ever follows it in its own chain.
  const torn = ends.filter((tail) => !isOnRecord(state, tail));
  const settled = [...chains].flatMap(([device, chain]) =>
    chain.settled.map((tail) => ({ ...tail, device })),
  );
  return {
    state,
    chains,
    damage,
    torn,
    settled,
    forked: fold.forked(),
    clock: opened.at(-1)?.envelope.clock ?? snapshot?.clock ?? [0, 0],
    marked: last?.heads ?? null,
    folded: opened.length,
    changes: opened.reduce((sum, { envelope }) => sum + envelope.changes.length, 0),
    newer: fold.newer() ?? damage.find(({ kind }) => kind === 'version')?.seq ?? null,
  };
}

/** Does the journal say that these bytes of an interrupted write were found and put aside? */
export function isOnRecord(
  { head }: Pick<HeldState, 'head'>,
  { device, segment, bytes }: Torn & { readonly device: string },
): boolean {
  return head.tails.some((known) => known.segment === `${device}/${segment}` && known.bytes === bytes);
}

/** Entries that another device had seen and that are not here: the end of its chain is gone, or the whole of it. */
function goneAfter(
  opened: readonly Opened[],
  chains: ReadonlyMap<string, Chain>,
  known: readonly { readonly device: string }[],
): Found[] {
  const told = new Map<string, number>();
  for (const { envelope } of opened) {
    for (const [device, [seq]] of Object.entries(envelope.heads)) {
      told.set(device, Math.max(seq, told.get(device) ?? 0));
    }
  }
  return [...told].flatMap(([device, seq]): Found[] => {
    const first = (chains.get(device)?.head.seq ?? 0) + 1;
    if (seq < first || known.some((gap) => gap.device === device)) return [];
    return [{ kind: 'gap', device, segment: '', offset: 0, seq: first, missing: [first, seq] }];
  });
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

export function headsOf(chains: ReadonlyMap<string, Chain>): Record<string, [number, string]> {
  return Object.fromEntries(
    [...chains]
      .filter(([, chain]) => chain.head.seq > 0)
      .map(([device, { head }]) => [device, [head.seq, hex(head.hash)]]),
  );
}
