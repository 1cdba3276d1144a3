import { sha256 } from '@noble/hashes/sha2.js';
import { equal, tuple } from './bytes.ts';
import { type Frame, frameAt, FRAME_VERSION, nextFrame, patienceFor } from './entry.ts';

/** SHA-256; a faster one may be given in place of the default. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** What precedes the first frame of a chain: its register and its device, so that no chain fits elsewhere. */
export function genesis(vaultId: Uint8Array, device: Uint8Array, hash: Sha256 = sha256): Uint8Array {
  return hash(tuple('constat/genesis', vaultId, device));
}

export function hashOf(frame: Frame, hash: Sha256 = sha256): Uint8Array {
  return hash(frame.headerBytes);
}

export type Segment = { readonly name: string; readonly bytes: Uint8Array };

export type DamageKind =
  | 'header' // a header whose CRC fails, or bytes where none should be
  | 'envelope'
  | 'body'
  | 'order' // does not follow the frame before it
  | 'device' // a frame of another chain
  | 'gap' // frames are missing
  | 'version'
  | 'segment-missing'
  | 'body-missing' // taken out without an erasure on record
  | 'seal' // does not open under the register's key
  | 'signature'
  | 'unreadable';

/** One thing wrong with a chain, and where. Offsets are in bytes within the segment. */
export type Damage = {
  readonly kind: DamageKind;
  readonly segment: string;
  readonly offset: number;
  readonly seq: number | null;
  readonly body?: number;
  /** Sequence numbers that are missing, first and last. */
  readonly missing?: readonly [number, number];
};

export type Torn = { readonly segment: string; readonly offset: number; readonly bytes: number };

export type Linked = {
  readonly segment: string;
  readonly frame: Frame;
  readonly hash: Uint8Array;
  /** Envelope or bodies that fail their digests; their bytes must not be opened. */
  readonly bad: ReadonlySet<number | 'envelope'>;
};

export type Chain = {
  readonly frames: readonly Linked[];
  readonly damage: readonly Damage[];
  /** An interrupted write behind everything else; null where the chain ends with a whole frame. */
  readonly torn: Torn | null;
  /** Earlier interrupted writes: a new segment was begun behind each, and the chain goes on over it. */
  readonly settled: readonly Torn[];
  /** Sequence and hash of the last frame; of the genesis where there is none. */
  readonly head: { readonly seq: number; readonly hash: Uint8Array };
};

/**
 * Reads one device's chain from its segments, in order, and checks all that can be checked without a key: CRCs,
 * digests, sequence, links. It goes on behind damage, so that what is missing can be told exactly.
 */
export function readChain(
  segments: readonly Segment[],
  { vaultId, device, hash = sha256 }: { vaultId: Uint8Array; device: Uint8Array; hash?: Sha256 },
): Chain {
  const frames: Linked[] = [];
  const damage: Damage[] = [];
  const settled: Torn[] = [];
  const known = new Map<number, Uint8Array>();
  let torn: Torn | null = null;
  let head = { seq: 0, hash: genesis(vaultId, device, hash) };
  let expected = 1;

  const take = (segment: string, frame: Frame): void => {
    const { seq } = frame.header;
    if (!equal(frame.header.device, device)) {
      // Not of this chain: neither linked nor read, so that nothing happens twice.
      damage.push({ kind: 'device', segment, offset: frame.offset, seq });
      return;
    }
    const linked: Linked = { segment, frame, hash: hash(frame.headerBytes), bad: badParts(frame, hash) };
    damage.push(...faultsOf(linked, head));
    const twin = known.get(seq);
    if (twin !== undefined && equal(twin, linked.hash)) return;
    frames.push(linked);
    if (twin === undefined) known.set(seq, linked.hash);
    if (seq > head.seq) head = { seq, hash: linked.hash };
  };

  segments.forEach(({ name, bytes }, index) => {
    const n = Number(name.slice(0, 6));
    if (n < expected) damage.push({ kind: 'order', segment: name, offset: 0, seq: null });
    for (; expected < n; expected += 1) {
      damage.push({ kind: 'segment-missing', segment: segmentName(expected), offset: 0, seq: head.seq + 1 });
    }
    expected = Math.max(expected, n + 1);
    const patience = patienceFor(bytes);
    let at = 0;
    while (at < bytes.length) {
      const found = frameAt(bytes, at, patience);
      if (found.kind === 'end') break;
      if (found.kind === 'frame') {
        take(name, found.frame);
        at += found.frame.length;
        continue;
      }
      const next = nextFrame(bytes, at + 1, patience);
      if (found.kind === 'short' && next === -1 && patience.bytes >= 0) {
        // Behind an interrupted write a new segment is begun; a frame lost here would show as a gap there.
        const tail = { segment: name, offset: at, bytes: bytes.length - at };
        if (index < segments.length - 1) settled.push(tail);
        else torn = tail;
        break;
      }
      const kind = found.kind === 'damaged' ? found.what : 'header';
      damage.push({ kind, segment: name, offset: at, seq: found.seq });
      if (next === -1) break;
      at = next;
    }
  });
  // Found out of its place, an entry still happened in its order.
  if (damage.some(({ kind }) => kind === 'order'))
    frames.sort((a, b) => a.frame.header.seq - b.frame.header.seq);
  return { frames, damage, torn, settled, head };
}

/** `000001.seg`, `000002.seg`, … */
export function segmentName(n: number): string {
  return `${String(n).padStart(6, '0')}.seg`;
}

/** What is wrong with a frame where it stands: behind the last one, and in itself. */
function* faultsOf(
  { segment, frame, bad }: Linked,
  head: { readonly seq: number; readonly hash: Uint8Array },
): Generator<Damage> {
  const { header, offset } = frame;
  const { seq } = header;
  const place = { segment, offset, seq };
  if (header.version > FRAME_VERSION) yield { kind: 'version', ...place };
  if (seq > head.seq + 1) yield { kind: 'gap', ...place, missing: [head.seq + 1, seq - 1] };
  else if (seq <= head.seq || !equal(header.previous, head.hash)) yield { kind: 'order', ...place };
  for (const part of bad) {
    yield part === 'envelope' ? { kind: 'envelope', ...place } : { kind: 'body', ...place, body: part };
  }
}

/** Envelope and bodies whose digests are not the header's. */
function badParts({ header, envelope, bodies }: Frame, hash: Sha256): ReadonlySet<number | 'envelope'> {
  const bad = new Set<number | 'envelope'>();
  if (!equal(hash(envelope), header.envelope.sha256)) bad.add('envelope');
  header.bodies.forEach(({ sha256: digest }, i) => {
    const body = bodies[i];
    if (body !== null && body !== undefined && !equal(hash(body), digest)) bad.add(i);
  });
  return bad;
}
