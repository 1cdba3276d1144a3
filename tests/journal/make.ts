import { createHash } from 'node:crypto';
import { concat } from '../../shared/journal/bytes.ts';
import { type Chain, genesis, readChain, type Segment, segmentName } from '../../shared/journal/chain.ts';
import { frameBytes, FRAME_VERSION, headerFields, sealHeader } from '../../shared/journal/entry.ts';

export const sha256 = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(bytes).digest());

export const VAULT = new Uint8Array(16).fill(0x11);
export const DEVICE = new Uint8Array(16).fill(0x22);

/** Bytes that look like nothing, the same for the same name. */
export function noise(name: string, length: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let i = 0; i * 32 < length; i += 1) parts.push(sha256(new TextEncoder().encode(`${name} ${i}`)));
  return concat(...parts).subarray(0, length);
}

/** As the keeper seals: the cipher's magic before what looks like nothing. */
export function sealed(name: string, length = 60): Uint8Array {
  return concat(new TextEncoder().encode('CST1'), noise(name, length - 4));
}

export type Made = { readonly bytes: Uint8Array; readonly hash: Uint8Array; readonly headerLength: number };

/** A frame; the signature is not checked at this level. */
export function makeFrame({
  seq,
  previous,
  envelope = sealed(`envelope ${seq}`),
  bodies = [sealed(`body ${seq}`)],
  device = DEVICE,
  version = FRAME_VERSION,
}: {
  readonly seq: number;
  readonly previous: Uint8Array;
  readonly envelope?: Uint8Array;
  readonly bodies?: readonly Uint8Array[];
  readonly device?: Uint8Array;
  readonly version?: number;
}): Made {
  const part = (bytes: Uint8Array) => ({ length: bytes.length, sha256: sha256(bytes) });
  const fields = headerFields({
    version,
    device,
    seq,
    previous,
    envelope: part(envelope),
    bodies: bodies.map(part),
  });
  const header = sealHeader(fields, noise(`signature ${seq}`, 64));
  return {
    bytes: frameBytes(header, envelope, bodies),
    hash: sha256(header),
    headerLength: header.length,
  };
}

/** Frames linked one behind the other. */
export function makeFrames(
  count: number,
  over: {
    readonly vaultId?: Uint8Array;
    readonly device?: Uint8Array;
    readonly bodies?: (seq: number) => readonly Uint8Array[];
    readonly from?: { readonly seq: number; readonly hash: Uint8Array };
  } = {},
): readonly Made[] {
  const { vaultId = VAULT, device = DEVICE } = over;
  let previous = over.from?.hash ?? genesis(vaultId, device);
  return Array.from({ length: count }, (_, i) => {
    const seq = (over.from?.seq ?? 0) + i + 1;
    const bodies = over.bodies?.(seq);
    const frame = makeFrame({ seq, previous, device, ...(bodies === undefined ? {} : { bodies }) });
    previous = frame.hash;
    return frame;
  });
}

/** Segments of these frames, in order, named as the keeper names them. */
export function makeSegments(...segments: readonly (readonly (Made | Uint8Array)[])[]): readonly Segment[] {
  return segments.map((parts, i) => ({
    name: segmentName(i + 1),
    bytes: concat(...parts.map((part) => (part instanceof Uint8Array ? part : part.bytes))),
  }));
}

export function read(segments: readonly Segment[]): Chain {
  return readChain(segments, { vaultId: VAULT, device: DEVICE, hash: sha256 });
}

export const seqs = (chain: Chain): readonly number[] => chain.frames.map(({ frame }) => frame.header.seq);
export const kinds = (chain: Chain): readonly string[] => chain.damage.map(({ kind }) => kind);
