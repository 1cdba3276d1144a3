import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concat } from '../../shared/journal/bytes.ts';
import { withoutBodies } from '../../shared/journal/erase.ts';
import { kinds, makeFrames, makeSegments, read, sealed, seqs } from './make.ts';

const THREE = (seq: number) => [0, 1, 2].map((body) => sealed(`body ${seq} ${body}`, 40 + seq));
const segmentOf = (count: number, ...behind: Uint8Array[]) =>
  makeSegments([...makeFrames(count, { bodies: THREE }), ...behind])[0]!;

describe('a segment without some of its bodies', () => {
  test('verifies as before, whichever go: same frames, same links, same head, and the others as they were', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.nat(2)), { selector: String }),
        fc.uint8Array({ maxLength: 30 }),
        (count, going, tail) => {
          // Behind the last frame lies what an interrupted write left: the beginning of a frame.
          const torn = makeFrames(count + 1, { bodies: THREE })[count]!.bytes.subarray(0, tail.length);
          const segment = segmentOf(count, torn);
          const goes = new Set(going.map(String));
          const bytes = withoutBodies(segment.bytes, ({ header }, body) =>
            goes.has(String([header.seq, body])),
          );
          const there = going.filter(([seq]) => seq <= count);
          if (bytes === null) {
            expect(there).toEqual([]);
            return;
          }
          const [before, after] = [read([segment]), read([{ ...segment, bytes }])];
          expect(kinds(after)).toEqual([]);
          expect(after.head).toEqual(before.head);
          expect(after.torn?.bytes).toBe(before.torn?.bytes);
          expect(seqs(after)).toEqual(seqs(before));
          for (const [at, { frame, bad }] of after.frames.entries()) {
            expect(bad.size).toBe(0);
            for (const [body, left] of frame.bodies.entries()) {
              const was = before.frames[at]!.frame.bodies[body]!;
              if (goes.has(String([frame.header.seq, body]))) expect(left).toBeNull();
              else expect(left).toEqual(was);
            }
          }
          for (const [seq, body] of there) {
            expect(Buffer.from(bytes).includes(Buffer.from(THREE(seq)[body]!))).toBe(false);
          }
          expect(withoutBodies(bytes, ({ header }, body) => goes.has(String([header.seq, body])))).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });

  test('null where nothing of it is to go', () => {
    expect(withoutBodies(segmentOf(3).bytes, () => false)).toBeNull();
    expect(withoutBodies(new Uint8Array(), () => true)).toBeNull();
  });

  test('bytes that are no frame stay where they are, between and behind frames', () => {
    const [first, second] = makeFrames(2);
    const rubbish = new Uint8Array(50).fill(7);
    const bytes = concat(first!.bytes, rubbish, second!.bytes, rubbish);
    const left = withoutBodies(bytes, ({ header }) => header.seq === 2)!;
    expect(left.subarray(0, first!.bytes.length + 50)).toEqual(bytes.subarray(0, first!.bytes.length + 50));
    expect(left.subarray(-50)).toEqual(rubbish);
  });

  test('a body that was taken out without its digest does not verify (control)', () => {
    const segment = segmentOf(2);
    const bytes = Uint8Array.from(segment.bytes);
    bytes[bytes.length - 1]! ^= 1;
    expect(kinds(read([{ ...segment, bytes }]))).toEqual(['body']);
  });
});
