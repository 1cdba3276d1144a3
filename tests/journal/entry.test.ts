import fc from 'fast-check';
import { crc32 as zlibCrc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { concat, crc32, u32 } from '../../shared/journal/bytes.ts';
import {
  type Frame,
  frameAt,
  frameBytes,
  headerFields,
  LONGEST_FRAME,
  nextFrame,
  patienceFor,
  sealHeader,
  toSign,
} from '../../shared/journal/entry.ts';
import { DEVICE, makeFrame, noise, sealed, sha256 } from './make.ts';

const PREVIOUS = noise('previous', 32);
/** Of a header's beginning, up to and with its own CRC; and where its count of bodies and its lengths stand. */
const FIXED = 105;
const AT = { seq: 21, envelopeLength: 61, bodies: 97, fixedCrc: 101 } as const;

function frameIn(bytes: Uint8Array, offset = 0): Frame {
  const found = frameAt(bytes, offset);
  if (found.kind !== 'frame') throw new Error(JSON.stringify(found));
  return found.frame;
}

/** A frame with a header field overwritten and every CRC made to fit again: what a forger does, and no accident. */
function forged(bytes: Uint8Array, headerLength: number, at: number, value: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(value, at);
  copy.set(u32(crc32(copy.subarray(0, AT.fixedCrc))), AT.fixedCrc);
  copy.set(u32(crc32(copy.subarray(0, headerLength - 4))), headerLength - 4);
  return copy;
}

describe('a frame', () => {
  test('comes back as it was written: any envelope, any bodies, none at all', () => {
    const bodies = fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.nat(),
        fc.uint8Array({ maxLength: 80 }),
        bodies,
        fc.uint8Array({ maxLength: 9 }),
        (seq, envelope, parts, before) => {
          const made = makeFrame({ seq, previous: PREVIOUS, envelope, bodies: parts });
          const frame = frameIn(concat(before, made.bytes, Uint8Array.of(9)), before.length);
          expect(frame.offset).toBe(before.length);
          expect(frame.length).toBe(made.bytes.length);
          expect(frame.header.seq).toBe(seq);
          expect(frame.header.device).toEqual(DEVICE);
          expect(frame.header.previous).toEqual(PREVIOUS);
          expect(frame.envelope).toEqual(envelope);
          expect(frame.bodies).toEqual(parts);
          expect(frame.header.bodies.map(({ length }) => length)).toEqual(parts.map(({ length }) => length));
          expect(sha256(frame.headerBytes)).toEqual(made.hash);
        },
      ),
    );
  });

  test('an erased body leaves its digest, and the header stays what it was', () => {
    const kept = sealed('kept');
    const made = makeFrame({ seq: 1, previous: PREVIOUS, bodies: [sealed('gone'), kept] });
    const whole = frameIn(made.bytes);
    const erased = concat(whole.headerBytes, whole.envelope, Uint8Array.of(0), Uint8Array.of(1), kept);
    const frame = frameIn(erased);
    expect(frame.bodies).toEqual([null, kept]);
    expect(frame.length).toBe(erased.length);
    expect(sha256(frame.headerBytes)).toEqual(made.hash);
    expect(frame.header.bodies[0]?.sha256).toEqual(sha256(sealed('gone')));
  });

  test('what is signed names the register and every field', () => {
    const header = {
      version: 0,
      device: DEVICE,
      seq: 1,
      previous: PREVIOUS,
      envelope: { length: 3, sha256: noise('e', 32) },
      bodies: [{ length: 5, sha256: noise('b', 32) }],
    };
    const fields = headerFields(header);
    const seen = new Set(
      [
        toSign(noise('vault', 16), fields),
        toSign(noise('other', 16), fields),
        ...[
          { ...header, version: 1 },
          { ...header, device: noise('d', 16) },
          { ...header, seq: 2 },
          { ...header, previous: noise('p', 32) },
          { ...header, envelope: { length: 4, sha256: noise('e', 32) } },
          { ...header, envelope: { length: 3, sha256: noise('x', 32) } },
          { ...header, bodies: [] },
          { ...header, bodies: [{ length: 6, sha256: noise('b', 32) }] },
          { ...header, bodies: [{ length: 5, sha256: noise('x', 32) }] },
        ].map((other) => toSign(noise('vault', 16), headerFields(other))),
      ].map((bytes) => Buffer.from(bytes).toString('hex')),
    );
    expect(seen.size).toBe(11);
  });

  test('is laid out byte by byte as the format says', () => {
    const [envelope, body] = [sealed('e', 70), sealed('b', 90)];
    const made = makeFrame({ seq: 7, previous: PREVIOUS, envelope, bodies: [body], version: 0 });
    // Written a second time, by hand and with other means.
    const number = (n: number): Buffer => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(n);
      return bytes;
    };
    const crcBehind = (...parts: readonly Uint8Array[]): Buffer => {
      const all = Buffer.concat(parts);
      return Buffer.concat([all, number(zlibCrc32(all))]);
    };
    const fixed = crcBehind(
      Buffer.from('CSTF'),
      Buffer.of(0),
      DEVICE,
      Buffer.from('0000000000000007', 'hex'),
      PREVIOUS,
      number(70),
      sha256(envelope),
      number(1),
    );
    expect(fixed).toHaveLength(FIXED);
    const header = crcBehind(fixed, number(90), sha256(body), noise('signature 7', 64));
    const frame = Buffer.concat([header, envelope, Buffer.of(1), body]);
    expect(Buffer.from(made.bytes).equals(frame)).toBe(true);
    expect(made.hash).toEqual(sha256(header));
    expect(made.headerLength).toBe(header.length);
  });

  test('a released frame is read for ever: its digest does not change', () => {
    const made = makeFrame({
      seq: 7,
      previous: PREVIOUS,
      envelope: sealed('e'),
      bodies: [sealed('b')],
      version: 0,
    });
    expect(Buffer.from(made.hash).toString('hex')).toBe(
      '8456c63b011145e42d31c68caab127a19af4ccfe8ea719a9cfdc1a20c3bcfb88',
    );
  });
});

describe('what is no frame', () => {
  const made = makeFrame({ seq: 3, previous: PREVIOUS, bodies: [sealed('a'), sealed('b')] });

  test('nothing at all is the end', () => {
    expect(frameAt(new Uint8Array(), 0)).toEqual({ kind: 'end' });
    expect(frameAt(made.bytes, made.bytes.length)).toEqual({ kind: 'end' });
  });

  test('cut anywhere it is short, and from its first lengths on it is known which it was', () => {
    for (let length = 1; length < made.bytes.length; length += 1) {
      const found = frameAt(made.bytes.subarray(0, length), 0);
      expect(found, `at ${length}`).toEqual({ kind: 'short', seq: length < FIXED ? null : 3 });
    }
  });

  test('any byte of the header changed is damage to the header, never a short frame', () => {
    for (let at = 0; at < made.headerLength; at += 1) {
      for (const bit of [0x01, 0x80, 0xff]) {
        const copy = Uint8Array.from(made.bytes);
        copy[at] = (copy[at] ?? 0) ^ bit;
        expect(frameAt(copy, 0), `at ${at}`).toMatchObject({ kind: 'damaged', what: 'header' });
      }
    }
  });

  test('a mark before a body that is neither there nor erased is damage', () => {
    const frame = frameIn(made.bytes);
    const copy = Uint8Array.from(made.bytes);
    copy[frame.headerBytes.length + frame.envelope.length] = 2;
    expect(frameAt(copy, 0)).toEqual({ kind: 'damaged', what: 'body', seq: 3 });
  });

  test('a frame that holds an erased body is never an interrupted write', () => {
    const frame = frameIn(made.bytes);
    const cut = concat(frame.headerBytes, frame.envelope, Uint8Array.of(0, 1), Uint8Array.of(1, 2, 3));
    expect(frameAt(cut, 0)).toEqual({ kind: 'damaged', what: 'body', seq: 3 });
  });

  test('lengths beyond the longest frame are not believed, though their CRCs fit', () => {
    const many = forged(made.bytes, made.headerLength, AT.bodies, u32(0xffff_ffff));
    expect(frameAt(many, 0)).toEqual({ kind: 'damaged', what: 'header', seq: 3 });
    const long = forged(made.bytes, made.headerLength, AT.envelopeLength, u32(LONGEST_FRAME));
    expect(frameAt(long, 0)).toEqual({ kind: 'damaged', what: 'header', seq: 3 });
    const longest = forged(made.bytes, made.headerLength, AT.envelopeLength, u32(0xffff_ffff));
    expect(frameAt(longest, 0)).toEqual({ kind: 'damaged', what: 'header', seq: 3 });
    const within = forged(made.bytes, made.headerLength, AT.envelopeLength, u32(LONGEST_FRAME / 2));
    expect(frameAt(within, 0)).toEqual({ kind: 'short', seq: 3 });
  });

  test('a sequence beyond what a number holds exactly is not believed', () => {
    const far = forged(made.bytes, made.headerLength, AT.seq, new Uint8Array(8).fill(0xff));
    expect(frameAt(far, 0)).toEqual({ kind: 'damaged', what: 'header', seq: null });
  });

  test('any bytes are read without throwing', () => {
    const noisy = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ maxLength: 400 }).map((bytes) => concat(made.bytes.subarray(0, FIXED), bytes)),
      fc
        .tuple(fc.nat({ max: made.bytes.length - 1 }), fc.nat({ max: 255 }))
        .map(([at, value]) => Uint8Array.from(made.bytes, (byte, i) => (i === at ? value : byte))),
    );
    fc.assert(
      fc.property(noisy, fc.nat({ max: 20 }), (bytes, offset) => {
        const from = Math.min(offset, bytes.length);
        expect(['frame', 'end', 'short', 'damaged']).toContain(frameAt(bytes, from).kind);
        expect(nextFrame(bytes, from)).toBeGreaterThanOrEqual(-1);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('nextFrame', () => {
  const made = makeFrame({ seq: 3, previous: PREVIOUS });

  test('finds a whole frame behind anything', () => {
    const before = concat(noise('before', 500), new TextEncoder().encode('CSTFCSTCSTF'));
    expect(nextFrame(concat(before, made.bytes), 0)).toBe(before.length);
  });

  test('passes over one that is damaged or cut', () => {
    const broken = Uint8Array.from(made.bytes);
    broken[50] = (broken[50] ?? 0) ^ 1;
    expect(nextFrame(concat(broken, made.bytes), 0)).toBe(broken.length);
    expect(nextFrame(concat(broken, made.bytes.subarray(0, -1)), 0)).toBe(-1);
  });

  test('bytes forged to be read for ever are given up', () => {
    // Beginnings whose CRC fits, each claiming a header that reaches over all that follow.
    const claims = 20_000;
    const header = sealHeader(
      headerFields({
        version: 0,
        device: DEVICE,
        seq: 1,
        previous: PREVIOUS,
        envelope: { length: 0, sha256: PREVIOUS },
        bodies: [],
      }),
      new Uint8Array(64),
    );
    const one = header.subarray(0, FIXED);
    const bytes = new Uint8Array(claims * FIXED);
    for (let i = 0; i < claims; i += 1) {
      const claim = Uint8Array.from(one);
      const reach = Math.floor((bytes.length - i * FIXED - FIXED - 68) / 36);
      claim.set(u32(Math.max(0, reach)), AT.bodies);
      claim.set(u32(crc32(claim.subarray(0, AT.fixedCrc))), AT.fixedCrc);
      bytes.set(claim, i * FIXED);
    }
    const patience = patienceFor(bytes);
    const began = performance.now();
    expect(nextFrame(bytes, 0, patience)).toBe(-1);
    expect(patience.bytes).toBeLessThan(0);
    // Read to the end each time it would take minutes.
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

test('frameBytes puts a mark before each body', () => {
  const header = Uint8Array.of(1);
  expect(frameBytes(header, Uint8Array.of(2), [Uint8Array.of(3), new Uint8Array()])).toEqual(
    Uint8Array.of(1, 2, 1, 3, 1),
  );
});
