import { concat, crc32, joined, tuple, u32, u64 } from './bytes.ts';

/**
 * The frame of an entry: a header in clear, then the sealed envelope and the sealed bodies.
 *
 *   "CSTF" | version u8 | device 16 | seq u64 | hash of the frame before 32
 *   | envelope length u32 | envelope SHA-256 32 | bodies u32 | CRC-32 of all so far
 *   | for each body: length u32, SHA-256 32
 *   | signature 64 (Ed25519) | CRC-32 of the whole header
 *   | envelope | for each body: 1 u8, body        (an erased body leaves 0 u8 in its place, its digest stays)
 *
 * `hash(frame) = SHA-256(header)`: the header commits to everything over ciphertext, so the chain verifies without a
 * key. The signature covers the header's fields and so, through their digests, envelope and bodies. The first CRC
 * guards the lengths: a frame is only ever called *torn* by lengths that are known to be whole.
 */
export type Header = {
  readonly version: number;
  readonly device: Uint8Array;
  readonly seq: number;
  readonly previous: Uint8Array;
  readonly envelope: Part;
  readonly bodies: readonly Part[];
  readonly signature: Uint8Array;
};

export type Part = { readonly length: number; readonly sha256: Uint8Array };

export const FRAME_VERSION = 0;
/** Longest frame written or believed (bytes). */
export const LONGEST_FRAME = 64 * 1024 * 1024;

const MAGIC = [0x43, 0x53, 0x54, 0x46] as const; // CSTF
const FIXED = 4 + 1 + 16 + 8 + 32 + 4 + 32 + 4 + 4;
const PER_BODY = 4 + 32;
const SIGNATURE = 64;
const PRESENT = 1;
const ERASED = 0;

/** What a member signs: this register, and every field of the header before the signature. */
export function toSign(vaultId: Uint8Array, fields: Uint8Array): Uint8Array {
  return tuple('constat/frame', vaultId, fields);
}

/** The header's fields, as they are signed. */
export function headerFields(header: Omit<Header, 'signature'>): Uint8Array {
  const fixed = concat(
    Uint8Array.from(MAGIC),
    Uint8Array.of(header.version),
    header.device,
    u64(header.seq),
    header.previous,
    u32(header.envelope.length),
    header.envelope.sha256,
    u32(header.bodies.length),
  );
  const table = header.bodies.flatMap(({ length, sha256 }) => [u32(length), sha256]);
  return joined([fixed, u32(crc32(fixed)), ...table]);
}

/** The whole header: fields, signature, CRC. */
export function sealHeader(fields: Uint8Array, signature: Uint8Array): Uint8Array {
  const signed = concat(fields, signature);
  return concat(signed, u32(crc32(signed)));
}

export function frameBytes(
  header: Uint8Array,
  envelope: Uint8Array,
  bodies: readonly Uint8Array[],
): Uint8Array {
  return joined([header, envelope, ...frameMarks(bodies)]);
}

/** The bodies of a frame as they stand behind its envelope, each behind its mark; null for one that is erased. */
export function frameMarks(bodies: readonly (Uint8Array | null)[]): readonly Uint8Array[] {
  return bodies.flatMap((body) => (body === null ? [Uint8Array.of(ERASED)] : [Uint8Array.of(PRESENT), body]));
}

/** A frame where it was found. A body that was erased is null. */
export type Frame = {
  readonly offset: number;
  readonly length: number;
  readonly header: Header;
  readonly fields: Uint8Array;
  readonly headerBytes: Uint8Array;
  readonly envelope: Uint8Array;
  readonly bodies: readonly (Uint8Array | null)[];
};

export type Found =
  | { readonly kind: 'frame'; readonly frame: Frame }
  | { readonly kind: 'end' }
  /** The bytes stop before the frame does: an interrupted write, if nothing comes after. */
  | { readonly kind: 'short'; readonly seq: number | null }
  | { readonly kind: 'damaged'; readonly what: 'header' | 'body'; readonly seq: number | null };

/**
 * Bytes of headers that may still be read in a segment. Headers do not overlap and each is read at most twice, so that
 * damage alone never uses it up; only bytes forged to make the reading endless do.
 */
export type Patience = { bytes: number };

export function patienceFor(segment: Uint8Array): Patience {
  return { bytes: 4 * segment.length };
}

/** Reads the frame at an offset by its own lengths; believes no length whose CRC fails. */
export function frameAt(bytes: Uint8Array, offset: number, patience = patienceFor(bytes)): Found {
  const left = bytes.length - offset;
  if (left === 0) return { kind: 'end' };
  const magic = Math.min(left, MAGIC.length);
  for (let i = 0; i < magic; i += 1) {
    if (bytes[offset + i] !== MAGIC[i]) return { kind: 'damaged', what: 'header', seq: null };
  }
  if (left < FIXED) return { kind: 'short', seq: null };
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, left);
  if (view.getUint32(FIXED - 4) !== crc32(bytes.subarray(offset, offset + FIXED - 4))) {
    return { kind: 'damaged', what: 'header', seq: null };
  }
  const seq = Number(view.getBigUint64(21));
  if (!Number.isSafeInteger(seq)) return { kind: 'damaged', what: 'header', seq: null };
  const count = view.getUint32(FIXED - 8);
  const fieldsLength = FIXED + count * PER_BODY;
  const headerLength = fieldsLength + SIGNATURE + 4;
  if (headerLength > LONGEST_FRAME) return { kind: 'damaged', what: 'header', seq };
  if (left < headerLength) return { kind: 'short', seq };
  patience.bytes -= headerLength;
  if (patience.bytes < 0) return { kind: 'damaged', what: 'header', seq };
  const headerBytes = bytes.subarray(offset, offset + headerLength);
  if (view.getUint32(headerLength - 4) !== crc32(headerBytes.subarray(0, headerLength - 4))) {
    return { kind: 'damaged', what: 'header', seq };
  }
  const header = readHeader(bytes, offset, view, { seq, count, fieldsLength });
  const whole = header.bodies.reduce(
    (sum, { length }) => sum + 1 + length,
    headerLength + header.envelope.length,
  );
  if (whole > LONGEST_FRAME) return { kind: 'damaged', what: 'header', seq };
  return partsAt(bytes, offset, header, headerBytes);
}

/** Offset of the next whole frame, from an offset on; -1 where there is none. */
export function nextFrame(bytes: Uint8Array, from: number, patience = patienceFor(bytes)): number {
  for (let at = bytes.indexOf(MAGIC[0], from); at !== -1; at = bytes.indexOf(MAGIC[0], at + 1)) {
    const found = frameAt(bytes, at, patience);
    if (found.kind === 'frame') return at;
  }
  return -1;
}

/** What lies behind a whole header. */
function partsAt(bytes: Uint8Array, offset: number, header: Header, headerBytes: Uint8Array): Found {
  const { seq } = header;
  let at = offset + headerBytes.length;
  const envelope = bytes.subarray(at, at + header.envelope.length);
  at += header.envelope.length;
  const bodies: (Uint8Array | null)[] = [];
  for (const { length } of header.bodies) {
    const mark = at < bytes.length ? bytes[at] : PRESENT;
    if (mark !== ERASED && mark !== PRESENT) return { kind: 'damaged', what: 'body', seq };
    bodies.push(mark === PRESENT ? bytes.subarray(at + 1, at + 1 + length) : null);
    at += mark === PRESENT ? 1 + length : 1;
  }
  if (at > bytes.length) {
    // A body is erased by rewriting its segment whole: such a frame is never an interrupted write.
    return bodies.includes(null) ? { kind: 'damaged', what: 'body', seq } : { kind: 'short', seq };
  }
  const fields = headerBytes.subarray(0, headerBytes.length - SIGNATURE - 4);
  return {
    kind: 'frame',
    frame: { offset, length: at - offset, header, fields, headerBytes, envelope, bodies },
  };
}

function readHeader(
  bytes: Uint8Array,
  offset: number,
  view: DataView,
  { seq, count, fieldsLength }: { seq: number; count: number; fieldsLength: number },
): Header {
  const at = (start: number, length: number): Uint8Array =>
    bytes.subarray(offset + start, offset + start + length);
  return {
    version: view.getUint8(4),
    device: at(5, 16),
    seq,
    previous: at(29, 32),
    envelope: { length: view.getUint32(61), sha256: at(65, 32) },
    bodies: Array.from({ length: count }, (_, i) => ({
      length: view.getUint32(FIXED + i * PER_BODY),
      sha256: at(FIXED + i * PER_BODY + 4, 32),
    })),
    signature: at(fieldsLength, SIGNATURE),
  };
}
