import { concat } from '../../../shared/journal/bytes.ts';

/*
 * POSIX ustar (IEEE 1003.1), as much of it as a backup needs: plain files under short ASCII names. Any `tar` unpacks
 * it. What is read here is refused unless it is exactly what is written here.
 */

const BLOCK = 512;
/** Eleven octal digits. */
const LARGEST = 8 ** 11 - 1;

export class NotOurs extends Error {}

/** The block before a file's bytes. `at` in seconds since 1970. */
export function tarHeader(name: string, size: number, at: number): Uint8Array {
  if (!/^[\x21-\x7e]{1,100}$/.test(name)) throw new Error(`no name for an archive: ${name}`);
  if (size > LARGEST) throw new Error(`too large for an archive: ${size}`);
  const block = new Uint8Array(BLOCK);
  const put = (text: string, offset: number): void => block.set(new TextEncoder().encode(text), offset);
  const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');
  put(name, 0);
  put(`${octal(0o600, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100);
  put(`${octal(size, 11)}\0${octal(at, 11)}\0`, 124);
  // The checksum counts its own field as spaces.
  put('        0', 148);
  put('ustar\x0000', 257);
  put(`${octal(sum(block), 6)}\0 `, 148);
  return block;
}

/** What fills a file up to a whole block. */
export function tarPadding(size: number): Uint8Array {
  return new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK);
}

/** Two empty blocks. */
export const TAR_END = new Uint8Array(2 * BLOCK);

export type Sink = { take(bytes: Uint8Array): void; end(): void };

/**
 * Reads an archive as it comes. Each file's bytes go to the sink that `begin` gives for its name and size.
 *
 * @throws NotOurs for anything that is not a whole archive of plain files
 */
export async function readTar(
  chunks: AsyncIterable<Uint8Array>,
  begin: (name: string, size: number) => Sink,
): Promise<void> {
  let rest: Uint8Array = new Uint8Array();
  let left = 0;
  let padding = 0;
  let empty = 0;
  let sink: Sink | null = null;
  for await (const chunk of chunks) {
    let bytes = rest.length === 0 ? chunk : concat(rest, chunk);
    for (;;) {
      if (sink !== null) {
        const part = bytes.subarray(0, left);
        sink.take(part);
        left -= part.length;
        bytes = bytes.subarray(part.length);
        if (left > 0) break;
        sink.end();
        sink = null;
      }
      if (bytes.length < padding + BLOCK) break;
      if (bytes.subarray(0, padding).some((byte) => byte !== 0)) throw new NotOurs('padding');
      const block = bytes.subarray(padding, padding + BLOCK);
      bytes = bytes.subarray(padding + BLOCK);
      padding = 0;
      if (block.every((byte) => byte === 0)) {
        empty += 1;
        continue;
      }
      if (empty > 0) throw new NotOurs('something behind the end');
      const { name, size } = readHeader(block);
      left = size;
      padding = tarPadding(size).length;
      sink = begin(name, size);
    }
    rest = bytes.slice();
  }
  if (empty !== 2 || rest.length > 0 || sink !== null) throw new NotOurs('no end');
}

function readHeader(block: Uint8Array): { readonly name: string; readonly size: number } {
  const text = new TextDecoder('latin1').decode(block);
  const name = /^[\x21-\x7e]{1,100}/.exec(text.slice(0, 100))?.[0];
  const size = /^[0-7]{11}\0/.exec(text.slice(124))?.[0];
  const at = /^[0-7]{11}\0/.exec(text.slice(136))?.[0];
  if (name === undefined || size === undefined || at === undefined) throw new NotOurs('header');
  const bytes = Number.parseInt(size, 8);
  // Written again it must be the same block: no links, no folders, no extensions, no other checksum.
  const same = tarHeader(name, bytes, Number.parseInt(at, 8));
  if (same.some((byte, i) => byte !== block[i])) throw new NotOurs('header');
  return { name, size: bytes };
}

function sum(block: Uint8Array): number {
  return block.reduce((all, byte) => all + byte, 0);
}
