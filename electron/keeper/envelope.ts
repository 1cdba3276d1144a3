import * as z from 'zod';
import { hex, u32, u64 } from '../../shared/journal/bytes.ts';
import type { DamageKind, Linked } from '../../shared/journal/chain.ts';
import { toSign } from '../../shared/journal/entry.ts';
import type { StoredChange } from '../../shared/register/change.ts';
import { upcast, type WrittenChange } from '../../shared/register/upcast.ts';
import type { Unreadable } from '../../shared/register/upcast.ts';
import { type Belongs, signatureHolds } from './seal.ts';
import { openIn, type Vault } from './vault.ts';

/** Hybrid clock: wall time in milliseconds and a counter, so that order survives a clock set back. */
export type Clock = readonly [wall: number, counter: number];

const envelopeSchema = z.strictObject({
  at: z.string(),
  zone: z.string(),
  clock: z.tuple([z.number(), z.number()]),
  /** The last entry seen of each other device's chain: sequence and hash. */
  heads: z.record(z.string(), z.tuple([z.number(), z.string()])),
  member: z.string(),
  app: z.string(),
  changes: z.array(
    z.strictObject({
      id: z.string(),
      type: z.string(),
      v: z.number(),
      record: z.string().nullable(),
    }),
  ),
});
/** What stands for ever: no text that a person typed is in it, since a body can be erased and this cannot. */
export type Envelope = z.infer<typeof envelopeSchema>;

const bodySchema = z.strictObject({
  content: z.unknown(),
  /** Why the change was made, in the person's words. */
  reason: z.string().optional(),
  /** What the changes of the entry were recorded as together; it may name a file. The same in each of its bodies. */
  batch: z.string().optional(),
});
export type Body = z.infer<typeof bodySchema>;

/** An entry, opened: who, when, and the changes it holds, each brought to its latest version. */
export type Entry = Omit<Envelope, 'changes'> & {
  readonly batch: string | null;
  readonly device: string;
  readonly seq: number;
  readonly hash: string;
  readonly changes: readonly ({ readonly change: StoredChange } | { readonly unreadable: Unreadable })[];
};

export function envelopeBelongs(
  vaultId: Uint8Array,
  device: Uint8Array,
  seq: number,
): Belongs & { use: 'envelope' } {
  return { use: 'envelope', vaultId, to: [device, u64(seq)] };
}

export function bodyBelongs(
  vaultId: Uint8Array,
  device: Uint8Array,
  seq: number,
  index: number,
): Belongs & { use: 'body' } {
  return { use: 'body', vaultId, to: [device, u64(seq), u32(index)] };
}

/** Opens a frame's envelope; a frame that does not open under the register's key is damage. */
export function openEnvelope(vault: Vault, { frame, bad }: Linked): Envelope | DamageKind {
  if (bad.has('envelope')) return 'envelope';
  const { device, seq } = frame.header;
  const plain = openIn(vault, envelopeBelongs(vault.id, device, seq), frame.envelope);
  if (plain === null) return 'seal';
  const read = envelopeSchema.safeParse(parseJson(plain));
  return read.success ? read.data : 'unreadable';
}

/** The entry with its bodies. A body that cannot be opened becomes an unreadable change, and damage to report. */
export function openEntry(
  vault: Vault,
  linked: Linked,
  envelope: Envelope,
  report: (kind: DamageKind, body: number) => void,
): Entry {
  const { frame, bad, hash } = linked;
  const { device, seq } = frame.header;
  let batch: string | null = null;
  const changes = envelope.changes.map((named, index) => {
    const body = bad.has(index) ? undefined : frame.bodies[index];
    if (body === undefined || body === null) {
      // A body that fails its digest was reported with the chain.
      if (body === null) report('body-missing', index);
      else if (!bad.has(index)) report('unreadable', index);
      return { unreadable: { id: named.id, type: named.type, record: named.record, why: 'body-missing' } };
    }
    const plain = openIn(vault, bodyBelongs(vault.id, device, seq, index), body);
    if (plain === null) {
      report('seal', index);
      return { unreadable: { id: named.id, type: named.type, record: named.record, why: 'body-damaged' } };
    }
    const read = bodySchema.safeParse(parseJson(plain));
    if (!read.success) {
      return { unreadable: { id: named.id, type: named.type, record: named.record, why: 'content-invalid' } };
    }
    const { content, reason, batch: together = null } = read.data;
    batch ??= together;
    const written: WrittenChange = { ...named, ...(reason === undefined ? {} : { reason }), content };
    return upcast(written);
  });
  return { ...envelope, batch, device: hex(device), seq, hash: hex(hash), changes };
}

/** Does the frame bear the signature of this public key (base64)? */
export function signedBy(vault: Vault, { frame }: Linked, publicKey: string): boolean {
  const key = new Uint8Array(Buffer.from(publicKey, 'base64'));
  return signatureHolds(key, toSign(vault.id, frame.fields), frame.header.signature);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
