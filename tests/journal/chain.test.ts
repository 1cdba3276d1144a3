import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concat, crc32, hex, u32 } from '../../shared/journal/bytes.ts';
import { type Chain, genesis, readChain, type Segment, segmentName } from '../../shared/journal/chain.ts';
import { frameAt, headerFields } from '../../shared/journal/entry.ts';
import {
  DEVICE,
  kinds,
  makeFrame,
  makeFrames,
  makeSegments,
  noise,
  read,
  sealed,
  seqs,
  VAULT,
} from './make.ts';

/** Three frames in two segments. */
const three = makeFrames(3);
const [one, two, last] = three as [(typeof three)[0], (typeof three)[0], (typeof three)[0]];
const small = makeSegments([one, two], [last]);

const changed = (segments: readonly Segment[], index: number, change: (bytes: Uint8Array) => Uint8Array) =>
  segments.map((segment, i) => (i === index ? { ...segment, bytes: change(segment.bytes) } : segment));

describe('a whole chain', () => {
  test('is read to its head, with nothing wrong', () => {
    const chain = read(small);
    expect(seqs(chain)).toEqual([1, 2, 3]);
    expect(chain.damage).toEqual([]);
    expect(chain.torn).toBeNull();
    expect(chain.settled).toEqual([]);
    expect(chain.head).toEqual({ seq: 3, hash: last.hash });
    expect(chain.frames.map(({ segment }) => segment)).toEqual(['000001.seg', '000001.seg', '000002.seg']);
    expect(chain.frames.every(({ bad }) => bad.size === 0)).toBe(true);
  });

  test('any number of frames with any bodies, in any segments, comes back', () => {
    const bodies = fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(bodies, fc.boolean()), { maxLength: 8 }), (frames) => {
        const made = makeFrames(frames.length, { bodies: (seq) => frames[seq - 1]?.[0] ?? [] });
        const segments: (typeof made)[number][][] = [[]];
        frames.forEach(([, turn], i) => {
          segments.at(-1)?.push(made[i]!);
          if (turn) segments.push([]);
        });
        const chain = read(makeSegments(...segments));
        expect(chain.damage).toEqual([]);
        expect(chain.torn).toBeNull();
        expect(chain.frames.map(({ frame }) => frame.bodies)).toEqual(frames.map(([parts]) => parts));
        expect(chain.head.hash).toEqual(made.at(-1)?.hash ?? genesis(VAULT, DEVICE));
      }),
    );
  });

  test('no segment at all ends where the chain begins', () => {
    const chain = read([]);
    expect(chain.head).toEqual({ seq: 0, hash: genesis(VAULT, DEVICE) });
    expect(chain.damage).toEqual([]);
  });

  test('the default SHA-256 is the platform’s', () => {
    expect(readChain(small, { vaultId: VAULT, device: DEVICE }).head).toEqual(read(small).head);
  });

  test('the genesis is of one register and one device', () => {
    const digests = [
      genesis(VAULT, DEVICE),
      genesis(DEVICE, VAULT),
      genesis(VAULT, VAULT),
      genesis(DEVICE, DEVICE),
    ].map(hex);
    expect(new Set(digests).size).toBe(4);
  });

  test('an erased body is no damage to the chain, and the head stays', () => {
    const found = frameAt(one.bytes, 0);
    if (found.kind !== 'frame') throw new Error(found.kind);
    const erased = concat(found.frame.headerBytes, found.frame.envelope, Uint8Array.of(0));
    const chain = read(makeSegments([erased, two], [last]));
    expect(chain.damage).toEqual([]);
    expect(chain.frames[0]?.frame.bodies).toEqual([null]);
    expect(chain.head.hash).toEqual(last.hash);
  });
});

describe('one byte changed', () => {
  /** What is told of a chain that is not as it was written. */
  const told = (chain: Chain): boolean =>
    chain.damage.length > 0 || chain.torn !== null || chain.settled.length > 0;

  test('anywhere, in any way, it is damage: never silent, never taken for an interrupted write', () => {
    const silent: string[] = [];
    let flips = 0;
    small.forEach(({ bytes }, index) => {
      for (let at = 0; at < bytes.length; at += 1) {
        for (const mask of [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xff]) {
          const chain = read(
            changed(small, index, (whole) =>
              Uint8Array.from(whole, (byte, i) => (i === at ? byte ^ mask : byte)),
            ),
          );
          flips += 1;
          if (chain.damage.length === 0 || chain.torn !== null || chain.settled.length > 0) {
            silent.push(`segment ${index + 1} at ${at} mask ${mask}`);
          }
        }
      }
    });
    expect(silent).toEqual([]);
    expect(flips).toBe(three.reduce((sum, { bytes }) => sum + bytes.length, 0) * 9);
  });

  test('the frames around it are still read', () => {
    for (let at = 0; at < two.bytes.length; at += 7) {
      const offset = one.bytes.length + at;
      const chain = read(
        changed(small, 0, (whole) =>
          Uint8Array.from(whole, (byte, i) => (i === offset ? byte ^ 0x55 : byte)),
        ),
      );
      expect(seqs(chain), `at ${at}`).toEqual(expect.arrayContaining([1, 3]));
    }
  });

  test('of an envelope or a body: its place is named and its bytes are marked as bad', () => {
    const envelopeAt = two.headerLength;
    const bodyAt = envelopeAt + sealed('').length + 1;
    for (const [at, kind, part] of [
      [envelopeAt, 'envelope', 'envelope'],
      [bodyAt, 'body', 0],
    ] as const) {
      const offset = one.bytes.length + at;
      const chain = read(
        changed(small, 0, (whole) => Uint8Array.from(whole, (byte, i) => (i === offset ? byte ^ 1 : byte))),
      );
      expect(kinds(chain)).toEqual([kind]);
      expect(chain.damage[0]).toMatchObject({ segment: '000001.seg', offset: one.bytes.length, seq: 2 });
      expect([...(chain.frames[1]?.bad ?? [])]).toEqual([part]);
    }
  });

  test('the control: a chain as it was written tells of nothing', () => {
    expect(told(read(small))).toBe(false);
  });
});

describe('an interrupted write', () => {
  test('cut at every byte of the last frame: torn, with all before it whole', () => {
    for (let length = 1; length < last.bytes.length; length += 1) {
      const chain = read(changed(small, 1, (bytes) => bytes.subarray(0, length)));
      expect(chain.damage, `at ${length}`).toEqual([]);
      expect(chain.torn, `at ${length}`).toEqual({ segment: '000002.seg', offset: 0, bytes: length });
      expect(seqs(chain)).toEqual([1, 2]);
      expect(chain.head).toEqual({ seq: 2, hash: two.hash });
    }
  });

  test('in the same segment as whole frames too', () => {
    const all = makeSegments([one, two, last]);
    const before = one.bytes.length + two.bytes.length;
    for (let length = 1; length < last.bytes.length; length += 1) {
      const chain = read(changed(all, 0, (bytes) => bytes.subarray(0, before + length)));
      expect(chain.torn).toEqual({ segment: '000001.seg', offset: before, bytes: length });
      expect(chain.damage).toEqual([]);
      expect(seqs(chain)).toEqual([1, 2]);
    }
  });

  test('a cut between two frames cannot be told from the inside: only an outside head shows it', () => {
    const chain = read(small.slice(0, 1));
    expect(chain.damage).toEqual([]);
    expect(chain.torn).toBeNull();
    expect(chain.head.seq).toBe(2);
  });

  test('behind it a new segment was begun: settled, and the chain goes on over it', () => {
    const chain = read(makeSegments([one, two, last.bytes.subarray(0, 80)], [last]));
    expect(chain.damage).toEqual([]);
    expect(chain.torn).toBeNull();
    expect(chain.settled).toEqual([
      { segment: '000001.seg', offset: one.bytes.length + two.bytes.length, bytes: 80 },
    ]);
    expect(seqs(chain)).toEqual([1, 2, 3]);
  });

  test('an older segment cut inside a frame that was acknowledged shows as a gap behind it', () => {
    const chain = read(changed(small, 0, (bytes) => bytes.subarray(0, -10)));
    expect(chain.settled).toHaveLength(1);
    expect(chain.damage).toEqual([
      { kind: 'gap', segment: '000002.seg', offset: 0, seq: 3, missing: [2, 2] },
    ]);
  });

  test('with something whole behind it in the same segment it is damage', () => {
    const chain = read(makeSegments([one, two.bytes.subarray(0, 150), last]));
    expect(kinds(chain)).toEqual(['header', 'gap']);
    expect(chain.damage[0]).toMatchObject({ offset: one.bytes.length, seq: 2 });
    expect(chain.torn).toBeNull();
    expect(seqs(chain)).toEqual([1, 3]);
  });

  test('two torn tails, one settled, one new', () => {
    const four = makeFrames(4);
    const chain = read(
      makeSegments([one, two.bytes.subarray(0, 30)], [two, last], [four[3]!.bytes.subarray(0, 9)]),
    );
    expect(chain.settled).toHaveLength(1);
    expect(chain.torn).toEqual({ segment: '000003.seg', offset: 0, bytes: 9 });
    expect(chain.damage).toEqual([]);
    expect(seqs(chain)).toEqual([1, 2, 3]);
  });
});

describe('garbage behind the last frame', () => {
  test.each([
    ['one byte', Uint8Array.of(0)],
    ['zeros, as a file system leaves them', new Uint8Array(4096)],
    ['text', new TextEncoder().encode('hello, this is not a frame at all')],
    ['noise', noise('garbage', 1000)],
    ['a sealed value without its frame', sealed('lost')],
    ['magic and noise', concat(new TextEncoder().encode('CSTF'), noise('after', 400))],
  ])('%s is damage, not an interrupted write', (_name, garbage) => {
    const chain = read(changed(small, 1, (bytes) => concat(bytes, garbage)));
    expect(kinds(chain)).toEqual(['header']);
    expect(chain.damage[0]).toMatchObject({ segment: '000002.seg', offset: last.bytes.length, seq: null });
    expect(chain.torn).toBeNull();
    expect(seqs(chain)).toEqual([1, 2, 3]);
  });
});

describe('frames out of their place', () => {
  const five = makeFrames(5);
  const at = (...order: readonly number[]) => read(makeSegments(order.map((n) => five[n - 1]!)));

  test('removed: exactly what is missing', () => {
    const chain = at(1, 4, 5);
    expect(chain.damage).toEqual([
      { kind: 'gap', segment: '000001.seg', offset: five[0]!.bytes.length, seq: 4, missing: [2, 3] },
    ]);
    expect(seqs(chain)).toEqual([1, 4, 5]);
  });

  test('the first removed', () => {
    expect(at(2, 3).damage).toMatchObject([{ kind: 'gap', missing: [1, 1] }]);
  });

  test('two gaps are two', () => {
    expect(at(1, 3, 5).damage.map(({ missing }) => missing)).toEqual([
      [2, 2],
      [4, 4],
    ]);
  });

  test('duplicated: named once each, and read once', () => {
    const chain = at(1, 2, 2, 3);
    expect(kinds(chain)).toEqual(['order']);
    expect(chain.damage[0]).toMatchObject({ seq: 2, offset: five[0]!.bytes.length + five[1]!.bytes.length });
    expect(seqs(chain)).toEqual([1, 2, 3]);
  });

  test('a whole run repeated: each one is named, and nothing happens twice', () => {
    const chain = at(1, 2, 3, 1, 2, 3, 4);
    expect(kinds(chain)).toEqual(['order', 'order', 'order']);
    expect(seqs(chain)).toEqual([1, 2, 3, 4]);
    expect(chain.head).toEqual({ seq: 4, hash: five[3]!.hash });
  });

  test('swapped: told, and still read in the order in which they happened', () => {
    const chain = at(1, 3, 2, 4);
    expect(kinds(chain)).toEqual(['gap', 'order']);
    expect(seqs(chain)).toEqual([1, 2, 3, 4]);
    expect(chain.head).toEqual({ seq: 4, hash: five[3]!.hash });
  });

  test('any order but the right one, any frame missing but the last ones, is damage', () => {
    const lists = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 7 });
    fc.assert(
      fc.property(lists, (order) => {
        const right = order.every((n, i) => n === i + 1);
        const chain = at(...order);
        expect(chain.damage.length === 0).toBe(right);
        expect(new Set(seqs(chain))).toEqual(new Set(order));
        expect(seqs(chain)).toHaveLength(new Set(order).size);
      }),
    );
  });

  test('two frames of one sequence, both linked to the one before: told, and both kept', () => {
    const other = makeFrame({ seq: 3, previous: five[1]!.hash, bodies: [sealed('another third')] });
    const chain = read(makeSegments([five[0]!, five[1]!, five[2]!, other, five[3]!]));
    expect(kinds(chain)).toEqual(['order']);
    expect(seqs(chain)).toEqual([1, 2, 3, 3, 4]);
    expect(chain.frames[2]?.hash).toEqual(five[2]!.hash);
    expect(chain.head.hash).toEqual(five[3]!.hash);
  });

  test('one rewritten, and all behind it left as they were', () => {
    const other = makeFrame({ seq: 2, previous: five[0]!.hash, bodies: [sealed('a rewritten second')] });
    const chain = read(makeSegments([five[0]!, other, five[2]!, five[3]!]));
    expect(kinds(chain)).toEqual(['order']);
    expect(chain.damage[0]).toMatchObject({ seq: 3 });
  });

  test('a frame of a newer version is named', () => {
    const newer = makeFrame({ seq: 2, previous: five[0]!.hash, version: 200 });
    expect(kinds(read(makeSegments([five[0]!, newer])))).toEqual(['version']);
  });
});

describe('segments out of their place', () => {
  const five = makeFrames(5);
  const whole = makeSegments(...five.map((frame) => [frame]));

  test('one missing: named, with the entries that were in it, and no other', () => {
    const chain = read(whole.filter(({ name }) => name !== '000002.seg'));
    expect(chain.damage).toEqual([
      { kind: 'segment-missing', segment: '000002.seg', offset: 0, seq: 2 },
      { kind: 'gap', segment: '000003.seg', offset: 0, seq: 3, missing: [2, 2] },
    ]);
    expect(seqs(chain)).toEqual([1, 3, 4, 5]);
  });

  test('several missing: each is named', () => {
    const chain = read(whole.filter(({ name }) => name === '000001.seg' || name === '000005.seg'));
    expect(
      chain.damage.filter(({ kind }) => kind === 'segment-missing').map(({ segment }) => segment),
    ).toEqual(['000002.seg', '000003.seg', '000004.seg']);
    expect(chain.damage.at(-1)).toMatchObject({ kind: 'gap', missing: [2, 4] });
  });

  test('the first missing', () => {
    expect(kinds(read(whole.slice(1)))).toEqual(['segment-missing', 'gap']);
  });

  test('two with their names swapped: told, and read in the order in which they happened', () => {
    const swapped = whole.map(({ name }, i) => ({
      name,
      bytes: whole[i === 1 ? 2 : i === 2 ? 1 : i]!.bytes,
    }));
    const chain = read(swapped);
    expect(kinds(chain)).toEqual(['gap', 'order']);
    expect(seqs(chain)).toEqual([1, 2, 3, 4, 5]);
  });

  test('one twice under two names', () => {
    const chain = read([...whole.slice(0, 2), { name: segmentName(3), bytes: whole[1]!.bytes }]);
    expect(kinds(chain)).toEqual(['order']);
    expect(seqs(chain)).toEqual([1, 2]);
  });

  test('given in the wrong order', () => {
    const chain = read([whole[1]!, whole[0]!, whole[2]!]);
    expect(chain.damage).toEqual([
      { kind: 'segment-missing', segment: '000001.seg', offset: 0, seq: 1 },
      { kind: 'gap', segment: '000002.seg', offset: 0, seq: 2, missing: [1, 1] },
      { kind: 'order', segment: '000001.seg', offset: 0, seq: null },
      { kind: 'order', segment: '000001.seg', offset: 0, seq: 1 },
    ]);
    expect(seqs(chain)).toEqual([1, 2, 3]);
  });

  test('an empty one is nothing: a write failed before its first byte', () => {
    const chain = read(makeSegments([five[0]!], [], [five[1]!]));
    expect(chain.damage).toEqual([]);
    expect(seqs(chain)).toEqual([1, 2]);
  });

  test('the last missing cannot be told from the inside', () => {
    expect(read(whole.slice(0, 4)).damage).toEqual([]);
  });
});

describe('spliced from elsewhere', () => {
  test('a frame of another device: told, and not read as ours', () => {
    const device = noise('another device', 16);
    const foreign = makeFrames(3, { device });
    const chain = read(makeSegments([one, two, foreign[2]!, last]));
    expect(chain.damage).toMatchObject([{ kind: 'device', seq: 3 }]);
    expect(seqs(chain)).toEqual([1, 2, 3]);
    expect(chain.head.hash).toEqual(last.hash);
  });

  test('a frame of another register under the same device: it does not follow', () => {
    const foreign = makeFrames(3, { vaultId: noise('another register', 16) });
    const chain = read(makeSegments([one, two, foreign[2]!]));
    expect(chain.damage).toMatchObject([{ kind: 'order', seq: 3 }]);
  });

  test('a whole chain of another register or device', () => {
    expect(kinds(read(makeSegments(makeFrames(2, { vaultId: noise('another', 16) }))))).toEqual(['order']);
    expect(kinds(read(makeSegments(makeFrames(2, { device: noise('another', 16) }))))).toEqual([
      'device',
      'device',
    ]);
  });
});

describe('damage in the middle', () => {
  test('the chain goes on behind it, and says what is missing', () => {
    const six = makeFrames(6);
    const broken = (n: number): Uint8Array => {
      const copy = Uint8Array.from(six[n - 1]!.bytes);
      copy[120] = (copy[120] ?? 0) ^ 1;
      return copy;
    };
    const chain = read(makeSegments([six[0]!, broken(2), broken(3), six[3]!], [six[4]!, six[5]!]));
    expect(seqs(chain)).toEqual([1, 4, 5, 6]);
    expect(chain.damage).toMatchObject([
      { kind: 'header', offset: six[0]!.bytes.length, seq: 2 },
      { kind: 'gap', seq: 4, missing: [2, 3] },
    ]);
    expect(chain.head).toEqual({ seq: 6, hash: six[5]!.hash });
  });

  test('a frame cut short in the middle of a segment', () => {
    const bytes = concat(one.bytes, two.bytes.subarray(0, 200), two.bytes.subarray(201), last.bytes);
    const chain = read([{ name: segmentName(1), bytes }]);
    expect(chain.damage.length).toBeGreaterThan(0);
    expect(seqs(chain)).toEqual(expect.arrayContaining([1, 3]));
  });
});

describe('bytes forged to be read for ever', () => {
  const FIXED = 105;
  /** A header's beginning whose CRC fits, and which claims so many bodies. */
  const claim = (bodies: number): Uint8Array => {
    const fields = headerFields({
      version: 0,
      device: DEVICE,
      seq: 4,
      previous: last.hash,
      envelope: { length: 0, sha256: noise('e', 32) },
      bodies: [],
    });
    const bytes = Uint8Array.from(fields.subarray(0, FIXED));
    bytes.set(u32(bodies), 97);
    bytes.set(u32(crc32(bytes.subarray(0, 101))), 101);
    return bytes;
  };
  /** Claims one behind the other, each of a header that reaches over all that follow. */
  const claims = (count: number): Uint8Array =>
    concat(
      ...Array.from({ length: count }, (_, i) =>
        claim(Math.max(0, Math.floor(((count - i) * FIXED - FIXED - 68) / 36))),
      ),
    );

  test.each([
    ['a claim that reaches to the end', claims(10_000)],
    ['a claim beyond the end, as an interrupted write makes it', concat(claim(100_000), claims(10_000))],
  ])('%s: damage, and given up', (_name, bytes) => {
    const began = performance.now();
    const chain = read(changed(small, 1, (whole) => concat(whole, bytes)));
    expect(performance.now() - began).toBeLessThan(2000);
    expect(kinds(chain)).toEqual(['header']);
    expect(chain.torn).toBeNull();
    expect(seqs(chain)).toEqual([1, 2, 3]);
  });
});

test('any bytes at all are read without throwing', () => {
  const scrambled = fc
    .array(fc.tuple(fc.nat({ max: 2000 }), fc.nat({ max: 255 })), { maxLength: 6 })
    .map((edits) => {
      const bytes = Uint8Array.from(concat(one.bytes, two.bytes, last.bytes));
      for (const [at, value] of edits) bytes[at % bytes.length] = value;
      return bytes;
    });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 600 }), scrambled), (bytes) => {
      const chain = read([{ name: segmentName(1), bytes }]);
      expect(chain.frames.length).toBeLessThanOrEqual(3);
    }),
    { numRuns: 2000 },
  );
});

test('segments are named by six digits', () => {
  expect(segmentName(1)).toBe('000001.seg');
  expect(segmentName(123_456)).toBe('123456.seg');
});
