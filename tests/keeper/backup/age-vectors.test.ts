import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { inflateSync } from 'node:zlib';
import { bech32 } from '@scure/base';
import * as vectors from 'cctv-age';
import { describe, expect, it } from 'vitest';
import { NoKey, openSealed } from '../../../electron/keeper/backup/sealed.ts';

/*
 * The vectors by which every implementation of age is measured (c2sp.org/CCTV/age), given to the door through which a
 * backup is read. It takes one kind of secret and the binary format: what is sealed for a passphrase or for another kind
 * of key, and what is armoured, must be refused like anything else that is no backup.
 */
type Vector = {
  readonly name: string;
  readonly expect: string;
  /** SHA-256 of what comes out. */
  readonly payload: string | undefined;
  readonly secrets: readonly Uint8Array[];
  readonly armored: boolean;
  readonly sealed: Uint8Array;
};

function readVector(name: string, bytes: Uint8Array): Vector {
  const end = Buffer.from(bytes).indexOf('\n\n');
  const fields = Buffer.from(bytes)
    .toString('utf8', 0, end)
    .split('\n')
    .map((line): readonly [string, string] => [
      line.slice(0, line.indexOf(': ')),
      line.slice(line.indexOf(': ') + 2),
    ]);
  const of = (key: string): string | undefined => fields.find(([field]) => field === key)?.[1];
  const secrets = fields.flatMap(([field, text]) =>
    field === 'identity' && text.startsWith('AGE-SECRET-KEY-1') ? [bech32.decodeToBytes(text).bytes] : [],
  );
  const body = bytes.subarray(end + 2);
  return {
    name,
    expect: of('expect') ?? '',
    payload: of('payload'),
    secrets,
    armored: of('armored') === 'yes',
    sealed: of('compressed') === 'zlib' ? inflateSync(body) : body,
  };
}

async function opened(
  secret: Uint8Array,
  sealed: Uint8Array,
  piece: number,
): Promise<{ readonly digest: string; readonly error: unknown }> {
  const pieces = Array.from({ length: Math.ceil(sealed.length / piece) }, (_, i) =>
    sealed.slice(i * piece, (i + 1) * piece),
  );
  const digest = createHash('sha256');
  let error: unknown = null;
  try {
    for await (const bytes of openSealed([secret], Readable.from(pieces) as AsyncIterable<Uint8Array>))
      digest.update(bytes);
  } catch (thrown) {
    error = thrown;
  }
  return { digest: digest.digest('hex'), error };
}

const all = Object.entries(vectors)
  .filter((entry): entry is [string, Uint8Array] => entry[1] instanceof Uint8Array)
  .map(([name, bytes]) => readVector(name, bytes));
const ours = all.filter(({ secrets, armored }) => secrets.length > 0 && !armored);

describe('the test vectors of age', () => {
  it('are all there', () => {
    expect(all.length).toBe(143);
    expect(ours.length).toBe(68);
    expect(ours.filter((vector) => vector.expect === 'success').length).toBeGreaterThan(5);
  });

  it.each(ours)('$name: $expect', async ({ expect: expected, payload, secrets, sealed }) => {
    for (const piece of [sealed.length, 1021]) {
      const tries = await Promise.all(secrets.map((secret) => opened(secret, sealed, piece)));
      const best = tries.find(({ error }) => error === null) ?? tries[0]!;
      if (expected === 'success') expect([best.error, best.digest]).toEqual([null, payload]);
      else if (expected === 'no match') expect(best.error).toBeInstanceOf(NoKey);
      // However much came out before: nothing of it is believed by whoever reads a backup.
      else expect(best.error).not.toBeNull();
    }
  });

  it('what is sealed in another way is refused, whatever age itself makes of it', async () => {
    const others = all.filter((vector) => !ours.includes(vector));
    expect(others.length).toBeGreaterThan(40);
    for (const { name, sealed } of others) {
      const { error, digest } = await opened(ours[0]!.secrets[0]!, sealed, 1021);
      expect([name, error === null, digest]).toEqual([name, false, createHash('sha256').digest('hex')]);
    }
  });
});
