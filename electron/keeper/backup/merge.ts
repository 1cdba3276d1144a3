import { equal, fromHex, joined } from '../../../shared/journal/bytes.ts';
import { type Chain, genesis, type Linked, segmentName, type Torn } from '../../../shared/journal/chain.ts';
import { frameMarks } from '../../../shared/journal/entry.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { openEnvelope, signedBy } from '../envelope.ts';
import type { Found } from '../load.ts';
import { sha256 } from '../seal.ts';
import type { Vault } from '../vault.ts';

/*
 * [Note: two copies of one journal] An entry has the same header, byte for byte, wherever it is kept, and stands in the
 * same segment: a header is signed, linked to the one before, and commits to every part behind it. So what is whole in
 * either copy is taken from it by itself, and two signed headers at one place of one chain are two histories, never one.
 */

/** One chain, made whole as far as both copies go. */
export type Merged = {
  /** The segments as they are to be written, by name. */
  readonly segments: ReadonlyMap<string, Uint8Array>;
  /** What came from the other copy: entries, and parts of entries whose header was here. */
  readonly entries: number;
  readonly contents: number;
  /** Bytes at the end that cannot be read, and that the other copy does not account for: nobody knows what stood there. */
  readonly ends: readonly Found[];
  /** Does one copy go on where the other is, at one entry at least? */
  readonly shared: boolean;
};

export type Copies = {
  readonly vault: Vault;
  /** The damaged copy, which goes first, and how long its segments are. */
  readonly mine: Chain | undefined;
  readonly sizes: ReadonlyMap<string, number>;
  readonly theirs: Chain | undefined;
  /** Every key that a member ever signed with (base64), as far as either copy knows. */
  readonly keys: readonly string[];
  /** Whose an erased body was: it is brought back from nowhere. */
  readonly erased: (seq: number, index: number) => string | undefined;
  /** The bytes of an interrupted write, in the copy in which it was found. */
  readonly tail: (from: 'mine' | 'theirs', torn: Torn) => Uint8Array;
};

/** The copies of one entry: at least one of them. */
type Picked = { readonly own: Linked | undefined; readonly other: Linked | undefined };

/**
 * One device's chain from two copies of it. Refused with `backup-another-history` where both hold a signed entry at one
 * place and not the same.
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
    const named = (copy.other ?? copy.own)?.segment ?? '';
    segment = named > segment ? named : segment;
    frames.set(segment, [...(frames.get(segment) ?? []), bytes]);
    if (copy.own !== undefined) contents += taken;
    else {
      entries += 1;
      const original = copy.other?.frame.length ?? 0;
      if (seq > reached) brought.set(segment, [...(brought.get(segment) ?? []), [bytes.length, original]]);
    }
  }
  const isBrought = new Set(
    picked.value.flatMap(([, { own, other }]) => (own === undefined ? [other?.segment] : [])),
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
  const [own, other] = [bySeq(mine), bySeq(theirs)];
  const picked: (readonly [number, Picked])[] = [];
  for (const seq of [...new Set([...own.keys(), ...other.keys()])].sort((a, b) => a - b)) {
    const [here, there] = [own.get(seq) ?? [], other.get(seq) ?? []];
    const twin = here.flatMap((a) =>
      there.filter((b) => equal(a.hash, b.hash)).map((b) => [a, b] as const),
    )[0];
    // An entry that both hold needs no second look here: the whole is verified before it counts.
    if (twin !== undefined) {
      if (here.some((each) => !equal(each.hash, twin[0].hash) && genuine(each)))
        return refused('backup-another-history', { seq });
      picked.push([seq, { own: twin[0], other: twin[1] }]);
      continue;
    }
    const [signed, others] = [here.filter(genuine), there.filter(genuine)];
    if (signed.length + others.length > 1) return refused('backup-another-history', { seq });
    if (others[0] !== undefined) picked.push([seq, { own: undefined, other: others[0] }]);
    else if (here[0] !== undefined) picked.push([seq, { own: signed[0] ?? here[0], other: undefined }]);
  }
  return ok(picked);
}

function bySeq(chain: Chain | undefined): ReadonlyMap<number, readonly Linked[]> {
  const all = new Map<number, Linked[]>();
  for (const linked of chain?.frames ?? []) {
    const { seq } = linked.frame.header;
    all.set(seq, [...(all.get(seq) ?? []), linked]);
  }
  return all;
}

/** An entry with every part that is whole in either copy; what is erased on record stays away. */
function frameOf(
  { vault, erased }: Copies,
  { own, other }: Picked,
): { readonly bytes: Uint8Array; readonly taken: number } {
  const [first, second] = own === undefined ? [other, undefined] : [own, other];
  if (first === undefined) throw new Error('an entry of which there is no copy');
  let taken = 0;
  const sealed = [first, second].find((each) => each?.bad.has('envelope') === false) ?? first;
  if (sealed !== first) taken += 1;
  const envelope = openEnvelope(vault, sealed);
  const { headerBytes, header } = first.frame;
  const bodies = header.bodies.map((_, index) => {
    const record = erased(header.seq, index);
    if (record !== undefined && typeof envelope !== 'string' && envelope.changes[index]?.record === record)
      return null;
    const whole = [first, second].find(
      (each) => each !== undefined && !each.bad.has(index) && (each.frame.bodies[index] ?? null) !== null,
    );
    if (whole !== undefined && whole !== first) taken += 1;
    return (whole ?? first).frame.bodies[index] ?? null;
  });
  return { bytes: joined([headerBytes, sealed.frame.envelope, ...frameMarks(bodies)]), taken };
}

/** Every segment up to the last one of either copy; what interrupted writes left stays where it was, as far as it can. */
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
    const own = isBrought.has(name) ? undefined : tailIn(mine, name);
    const other = own === undefined ? tailIn(theirs, name) : undefined;
    const left = own ? tail('mine', own) : other ? tail('theirs', other) : new Uint8Array();
    segments.set(name, joined([...(frames.get(name) ?? []), left]));
  }
  return segments;
}

/**
 * What stands behind the last entry that can be read and is none: an entry was there, or several, and none that follows
 * tells of it. It is accounted for only where entries of the other copy fill just that room.
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

/** Do the copies hold one entry in common, or does one begin at the very entry that the other ends with? */
function isShared(
  device: string,
  { vault }: Copies,
  picked: readonly (readonly [seq: number, Picked])[],
): boolean {
  let before: Picked | undefined;
  let hash = genesis(vault.id, fromHex(device), sha256);
  for (const [, copy] of picked) {
    if (copy.own !== undefined && copy.other !== undefined) return true;
    const linked = copy.own ?? copy.other;
    if (linked === undefined) continue;
    const crosses = before !== undefined && (before.own === undefined) !== (copy.own === undefined);
    if (crosses && equal(linked.frame.header.previous, hash)) return true;
    ({ hash } = linked);
    before = copy;
  }
  return false;
}
