import { Decrypter, Encrypter } from 'age-encryption';
import type { Disk } from '../files.ts';
import { identityText } from './age-key.ts';

/** Bytes read or written at a time. */
export const PIECE = 1024 * 1024;

/** A file of the disk, piece by piece; in between, whoever else waits has a turn. */
export async function* piecesOf(disk: Disk, path: string, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size; at += PIECE) {
    yield disk.readPart(path, at, Math.min(PIECE, size - at));
    await turn();
  }
}

/** Lets everything else that waits in this process go first. */
export function turn(): Promise<void> {
  return new Promise((done) => {
    setImmediate(done);
  });
}

/** Seals a stream for these readers (age v1), and hands on what comes out. */
export async function sealFor(
  recipients: readonly string[],
  plain: AsyncIterable<Uint8Array>,
  take: (bytes: Uint8Array) => void,
): Promise<void> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(streamOf(plain));
  for await (const bytes of sealed) take(bytes);
}

/**
 * Opens what was sealed, piece by piece. Every piece is authentic when it comes; that the file was cut short shows at its
 * end, so nothing may be believed before.
 *
 * @throws NoKey where none of the secrets opens it; any other error is a file that is not what was written
 */
export async function* openSealed(
  secrets: readonly Uint8Array[],
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  for (const secret of secrets) decrypter.addIdentity(identityText(secret));
  let plain: ReadableStream<Uint8Array>;
  try {
    plain = await decrypter.decrypt(streamOf(sealed));
  } catch (error) {
    // The library has no error of its own for it, only this sentence.
    if (error instanceof Error && error.message.startsWith('no identity matched')) throw new NoKey();
    throw error;
  }
  for await (const bytes of plain) yield bytes;
}

export class NoKey extends Error {}

function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return ReadableStream.from<Uint8Array>(pieces);
}
