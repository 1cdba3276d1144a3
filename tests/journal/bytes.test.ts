import fc from 'fast-check';
import { crc32 as zlibCrc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { concat, crc32, equal, fromHex, hex, joined, tuple, u32, u64 } from '../../shared/journal/bytes.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('crc32', () => {
  test('is CRC-32/ISO-HDLC: its check value', () => {
    expect(crc32(utf8('123456789')).toString(16)).toBe('cbf43926');
  });

  test('of nothing is zero', () => {
    expect(crc32(new Uint8Array())).toBe(0);
  });

  test('is zlib’s, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(crc32(bytes)).toBe(zlibCrc32(bytes));
      }),
    );
  });
});

describe('tuple', () => {
  const part = fc.uint8Array({ maxLength: 6 });
  const parts = fc.array(part, { maxLength: 4 });

  test('no two lists of parts give the same bytes', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const alike = a.length === b.length && a.every((each, i) => equal(each, b[i]!));
        expect(equal(tuple(...a), tuple(...b))).toBe(alike);
      }),
      { numRuns: 2000 },
    );
  });

  test('moving a byte from one part to the next changes it', () => {
    expect(hex(tuple('ab', 'c'))).not.toBe(hex(tuple('a', 'bc')));
    expect(hex(tuple('ab'))).not.toBe(hex(tuple('ab', '')));
  });

  test('text is its UTF-8 behind its length, so that é is not i', () => {
    expect(hex(tuple('a'))).toBe('0000000161');
    expect(hex(tuple('é'))).toBe('00000002c3a9');
    expect(hex(tuple('é'))).not.toBe(hex(tuple('i')));
  });
});

describe('numbers and lists of bytes', () => {
  test('u32 and u64 are big-endian', () => {
    expect(hex(u32(0x01020304))).toBe('01020304');
    expect(hex(u64(0x0102030405))).toBe('0000000102030405');
    expect(hex(u64(Number.MAX_SAFE_INTEGER))).toBe('001fffffffffffff');
  });

  test('hex and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(hex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
        expect(fromHex(hex(bytes))).toEqual(bytes);
      }),
    );
  });

  test('concat and joined put all behind each other', () => {
    const parts = [Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3)];
    expect(concat(...parts)).toEqual(Uint8Array.of(1, 2, 3));
    expect(joined(parts)).toEqual(Uint8Array.of(1, 2, 3));
    expect(joined(Array.from({ length: 200_000 }, () => Uint8Array.of(7)))).toHaveLength(200_000);
  });

  test('equal wants the same length', () => {
    expect(equal(Uint8Array.of(1), Uint8Array.of(1, 2))).toBe(false);
    expect(equal(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(equal(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
  });
});
