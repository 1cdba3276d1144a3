import { equal, fromHex, hex, joined } from '../../../shared/journal/bytes.ts';
import { type Chain, genesis, type Linked, segmentName, type Torn } from '../../../shared/journal/chain.ts';
import { frameMarks } from '../../../shared/journal/entry.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { openEnvelope, signedBy } from '../envelope.ts';
import type { Found } from '../load.ts';
import { sha256 } from '../seal.ts';
import type { Vault } from '../vault.ts';

/*
 * [Note: copies of one journal] An entry has the same header, byte for byte, wherever it is kept, and stands in the same
 * segment: a header is signed, linked to the one before, and commits to every part behind it. So what is whole in any
 * copy is taken from it by itself, and two signed headers at one place of one chain are two histories, never one.
 */

/** One chain, made whole as far as all copies go. */
export type Merged = {
  /** The segments as they are to be written, by name. */
  readonly segments: ReadonlyMap<string, Uint8Array>;
  /** What came from the other copies: entries, and parts of entries whose header was here. */
  readonly entries: number;
  readonly contents: number;
  /** Bytes at the end that cannot be read, and that no other copy accounts for: nobody knows what stood there. */
  readonly ends: readonly Found[];
  /** Does another copy go on where the first is, at one entry at least? */
  readonly shared: boolean;
};

export type Copies = {
  readonly vault: Vault;
  /** The damaged copy, which goes first, and how long its segments are. */
  readonly mine: Chain | undefined;
  readonly sizes: ReadonlyMap<string, number>;
  /** The other copies, the one that is asked first in front. */
  readonly theirs: readonly Chain[];
  /** Every key that a member ever signed with (base64), as far as any copy knows. */
  readonly keys: readonly string[];
  /** Whose an erased body was: it is brought back from nowhere. */
  readonly erased: (seq: number, index: number) => string | undefined;
  /** The bytes of an interrupted write, in the copy in which it was found. */
  readonly tail: (from: Chain, torn: Torn) => Uint8Array;
};

/** The copies of one entry: at least one of them. */
type Picked = { readonly own: Linked | undefined; readonly others: readonly Linked[] };

/**
 * One device's chain from several copies of it. Refused with `backup-another-history` where two signed entries at one
 * place are not the same.
 */
export function mergeChain(device: string, copies: Copies): Result<Merged> {
  const picked = pick(copies);
  if (!picked.ok) return picked;
  const frames = new Map<string, Uint8Array[]>();
  const brought = new Map<string, [bytes: number, original: number][]>();
  const reached = Math.max(0, ...picked.value.flatMap(([seq, { own }]) => (own === undefined ? [] : [seq])));
  let [entries, contents, segment] = [0, 0, ''];
  for (const [seq, copy] of picked.value) {
    const { bytes, taken } = frameOf(copies, copy);
    const named = (copy.others[0] ?? copy.own)?.segment ?? '';
    segment = named > segment ? named : segment;
    frames.set(segment, [...(frames.get(segment) ?? []), bytes]);
    if (copy.own !== undefined) contents += taken;
    else {
      entries += 1;
      // As it was before anything of it was erased: the longest of its copies.
      const original = Math.max(...copy.others.map(({ frame }) => frame.length));
      if (seq > reached) brought.set(segment, [...(brought.get(segment) ?? []), [bytes.length, original]]);
    }
  }
  const isBrought = new Set(
    picked.value.flatMap(([, { own, others }]) => (own === undefined ? [others[0]?.segment] : [])),
  );
  return ok({
    segments: segmentsOf(copies, frames, isBrought),
    entries,
    contents,
    ends: unaccounted(device, copies, picked.value, brought),
    shared: isShared(device, copies, picked.value),
  });
}

/** Which copies of each entry are believed, in the order of the entries. */
function pick({ vault, mine, theirs, keys }: Copies): Result<(readonly [seq: number, Picked])[]> {
  const genuine = (linked: Linked): boolean => keys.some((key) => signedBy(vault, linked, key));
  const [own, ...others] = [mine, ...theirs].map((chain) => bySeq(chain));
  const all = new Set([own, ...others].flatMap((copy) => [...(copy?.keys() ?? [])]));
  const picked: (readonly [number, Picked])[] = [];
  for (const seq of [...all].sort((a, b) => a - b)) {
    const same = alike(
      own?.get(seq) ?? [],
      others.flatMap((copy) => copy.get(seq) ?? []),
    );
    // An entry that is here and in another copy needs no second look: the whole is verified before it counts.
    const good = same.filter((each) =>
      each.own !== undefined && each.others.length > 0
        ? true
        : genuine((each.own ?? each.others[0]) as Linked),
    );
    if (good.length > 1) return refused('backup-another-history', { seq });
    const believed = good[0] ?? same.find((each) => each.own !== undefined);
    if (believed !== undefined) picked.push([seq, believed]);
  }
  return ok(picked);
}

/** The copies of an entry by its header: one group for each header that stands at its place somewhere. */
function alike(own: readonly Linked[], others: readonly Linked[]): readonly Picked[] {
  const groups = new Map<string, { own: Linked | undefined; others: Linked[] }>();
  for (const linked of own) groups.set(hex(linked.hash), { own: linked, others: [] });
  for (const linked of others) {
    const group = groups.get(hex(linked.hash)) ?? { own: undefined, others: [] };
    group.others.push(linked);
    groups.set(hex(linked.hash), group);
  }
  return [...groups.values()];
}

function bySeq(chain: Chain | undefined): ReadonlyMap<number, readonly Linked[]> {
  const all = new Map<number, Linked[]>();
  for (const linked of chain?.frames ?? []) {
    const { seq } = linked.frame.header;
    all.set(seq, [...(all.get(seq) ?? []), linked]);
  }
  return all;
}

/** An entry with every part that is whole in any copy; what is erased on record stays away. */
function frameOf(
  { vault, erased }: Copies,
  { own, others }: Picked,
): { readonly bytes: Uint8Array; readonly taken: number } {
  const all = own === undefined ? others : [own, ...others];
  const [first] = all;
  if (first === undefined) throw new Error('an entry of which there is no copy');
  let taken = 0;
  const sealed = all.find(({ bad }) => !bad.has('envelope')) ?? first;
  if (sealed !== first) taken += 1;
  const envelope = openEnvelope(vault, sealed);
  const { headerBytes, header } = first.frame;
  const bodies = header.bodies.map((_, index) => {
    const record = erased(header.seq, index);
    if (record !== undefined && typeof envelope !== 'string' && envelope.changes[index]?.record === record)
      return null;
    const whole = all.find(({ bad, frame }) => !bad.has(index) && (frame.bodies[index] ?? null) !== null);
    if (whole !== undefined && whole !== first) taken += 1;
    return (whole ?? first).frame.bodies[index] ?? null;
  });
  return { bytes: joined([headerBytes, sealed.frame.envelope, ...frameMarks(bodies)]), taken };
}

/** Every segment up to the last one of any copy; what interrupted writes left stays where it was, as far as it can. */
function segmentsOf(
  { mine, theirs, sizes, tail }: Copies,
  frames: ReadonlyMap<string, readonly Uint8Array[]>,
  isBrought: ReadonlySet<string | undefined>,
): ReadonlyMap<string, Uint8Array> {
  const tailIn = (chain: Chain | undefined, name: string): Torn | undefined =>
    [...(chain?.settled ?? []), ...(chain?.torn ? [chain.torn] : [])].find(({ segment }) => segment === name);
  const names = [...frames.keys(), ...sizes.keys()];
  const last = Math.max(0, ...names.map((name) => Number(name.slice(0, 6))));
  const segments = new Map<string, Uint8Array>();
  for (let n = 1; n <= last; n += 1) {
    const name = segmentName(n);
    const candidates = [...(isBrought.has(name) || mine === undefined ? [] : [mine]), ...theirs];
    const from = candidates.find((chain) => tailIn(chain, name) !== undefined);
    const torn = tailIn(from, name);
    const left = from === undefined || torn === undefined ? new Uint8Array() : tail(from, torn);
    segments.set(name, joined([...(frames.get(name) ?? []), left]));
  }
  return segments;
}

/**
 * What stands behind the last entry that can be read and is none: an entry was there, or several, and none that follows
 * tells of it. It is accounted for only where entries of the other copies fill just that room.
 */
function unaccounted(
  device: string,
  { mine, sizes }: Copies,
  picked: readonly (readonly [seq: number, Picked])[],
  brought: ReadonlyMap<string, readonly (readonly [bytes: number, original: number])[]>,
): Found[] {
  let [last, end] = ['', 0];
  for (const [, { own }] of picked) {
    if (own === undefined || own.segment < last) continue;
    const to = own.frame.offset + own.frame.length;
    end = own.segment > last ? to : Math.max(end, to);
    last = own.segment;
  }
  const tails = [...(mine?.settled ?? []), ...(mine?.torn ? [mine.torn] : [])];
  return [...sizes].flatMap(([segment, size]): Found[] => {
    if (segment < last) return [];
    const from = segment === last ? end : 0;
    const tail = tails.find((each) => each.segment === segment);
    const room = (tail?.offset ?? size) - from;
    if (room <= 0 || fills(room, brought.get(segment) ?? [])) return [];
    return [{ kind: 'header', device, segment, offset: from, seq: null }];
  });
}

/** Do the first of these entries fill a room to the byte, as they are now or as they were when nothing was erased? */
function fills(room: number, entries: readonly (readonly [bytes: number, original: number])[]): boolean {
  let [now, before] = [0, 0];
  return entries.some(([bytes, original]) => {
    now += bytes;
    before += original;
    return now === room || before === room;
  });
}

/** Does another copy hold one entry in common, or does one begin at the very entry that the other ends with? */
function isShared(
  device: string,
  { vault }: Copies,
  picked: readonly (readonly [seq: number, Picked])[],
): boolean {
  let before: Picked | undefined;
  let hash = genesis(vault.id, fromHex(device), sha256);
  for (const [, copy] of picked) {
    if (copy.own !== undefined && copy.others.length > 0) return true;
    const linked = copy.own ?? copy.others[0];
    if (linked === undefined) continue;
    const crosses = before !== undefined && (before.own === undefined) !== (copy.own === undefined);
    if (crosses && equal(linked.frame.header.previous, hash)) return true;
    ({ hash } = linked);
    before = copy;
  }
  return false;
}
