import { ok, refused, type Result } from '../result.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Decoded = {
  readonly text: string;
  readonly encoding: Encoding;
  /** Some bytes are no character of the encoding: U+FFFD stands where they were. */
  readonly lossy: boolean;
};

/**
 * Reads the text of a foreign file. A byte order mark decides; without one it is UTF-8, and Windows-1252 (what a
 * spreadsheet saves on a French or English Windows) where it cannot be UTF-8. Refuses what is no text.
 */
export function decodeText(bytes: Uint8Array): Result<Decoded> {
  const kind = notText(bytes);
  if (kind !== null) return refused('file-not-readable', { cause: 'not-text', kind });
  const wide = wideEncoding(bytes);
  if (wide !== null) return ok(lossy(new TextDecoder(wide).decode(bytes), wide));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return ok({ text, encoding: 'utf-8', lossy: false });
  } catch {
    // Sequences that are whole in UTF-8 are next to impossible in Windows-1252: such a file is UTF-8, damaged.
    const { whole, broken } = countSequences(bytes);
    if (whole > 0 && whole >= broken) return ok(lossy(new TextDecoder('utf-8').decode(bytes), 'utf-8'));
    return ok(lossy(decodeWindows(bytes), 'windows-1252'));
  }
}

function lossy(text: string, encoding: Encoding): Decoded {
  return { text, encoding, lossy: text.includes('\uFFFD') };
}

const MAGIC: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['gzip', [0x1f, 0x8b]],
];

function notText(bytes: Uint8Array): string | null {
  const found = MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte));
  return found?.[0] ?? null;
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: every other byte of western text in UTF-16 is zero.
  const head = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  head.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const many = head.length * 0.35;
  if (odd > many && even < many / 10) return 'utf-16le';
  if (even > many && odd < many / 10) return 'utf-16be';
  return null;
}

function countSequences(bytes: Uint8Array): { whole: number; broken: number } {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) continue;
    const length =
      first >= 0xc2 && first < 0xe0
        ? 2
        : first >= 0xe0 && first < 0xf0
          ? 3
          : first >= 0xf0 && first < 0xf5
            ? 4
            : 0;
    let next = 1;
    while (next < length && ((bytes[at + next] ?? 0) & 0xc0) === 0x80) next += 1;
    if (length > 0 && next === length) {
      whole += 1;
      at += length - 1;
    } else {
      broken += 1;
    }
  }
  return { whole, broken };
}

/** 0x80–0x9F of Windows-1252; five of them are no character. (Not every runtime's own decoder knows them.) */
const WINDOWS =
  '\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD' +
  '\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178';

function decodeWindows(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) {
    const codes = Array.from(bytes.subarray(from, from + 8192), (byte) =>
      byte >= 0x80 && byte < 0xa0 ? WINDOWS.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}
