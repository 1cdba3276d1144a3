import * as z from 'zod';
import { concat, u32 } from '../../shared/journal/bytes.ts';
import { digestOf } from '../../shared/register/digest.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { recipientText, recoverySecret } from './backup/age-key.ts';
import { boxKey, epochSchema } from './keyring.ts';
import {
  type Belongs,
  derivedKey,
  epochOf,
  forget,
  KEY_BYTES,
  NONCE_BYTES,
  open,
  passphraseKey,
  SALT_BYTES,
  seal,
} from './seal.ts';

/** How a member comes in. */
export type Unlock = { readonly passphrase: string } | { readonly recoveryKey: Uint8Array };

export type Cost = { readonly memoryKiB: number; readonly passes: number };

/** Below the floor a slot is refused as a possible downgrade; above the ceiling as an attempt to exhaust the machine. */
export const FLOOR: Cost = { memoryKiB: 64 * 1024, passes: 3 };
export const CEILING: Cost = { memoryKiB: 1024 * 1024, passes: 10 };
export const DEFAULT_COST: Cost = { memoryKiB: 256 * 1024, passes: 3 };
export const SHORTEST_PASSPHRASE = 12;

const base64 = z.base64();
export const slotSchema = z.strictObject({
  constat: z.literal('slot'),
  slot: z.string().min(1).max(64),
  kind: z.enum(['passphrase', 'recovery']),
  member: z.string().min(1).max(64),
  kdf: z.discriminatedUnion('name', [
    z.strictObject({ name: z.literal('argon2id'), memoryKiB: z.int(), passes: z.int(), salt: base64 }),
    z.strictObject({ name: z.literal('hkdf-sha256'), salt: base64 }),
  ]),
  sealed: base64,
  /** X25519: whom the keys of later epochs are sealed for, where this is their way in (see keyring.ts). Format 0 had none. */
  box: base64.exactOptional(),
  /** Of a recovery key: whom backups are sealed for (`age1…`). vault.json holds this file's digest, so it is not changed unseen. */
  recipient: z
    .string()
    .regex(/^age1[02-9ac-hj-np-z]{58}$/)
    .exactOptional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Slot = z.infer<typeof slotSchema>;

/** What each way in wraps: the register's key of the epoch in which it was made, and its own signing seed. */
export type SlotSecret = {
  readonly epoch: number;
  readonly vaultKey: Uint8Array;
  readonly signingSeed: Uint8Array;
};

export function openSlot(slot: Slot, vaultId: Uint8Array, unlock: Unlock): Result<SlotSecret> {
  const { kdf } = slot;
  if (kdf.name === 'argon2id') {
    const low = kdf.memoryKiB < FLOOR.memoryKiB || kdf.passes < FLOOR.passes;
    const high = kdf.memoryKiB > CEILING.memoryKiB || kdf.passes > CEILING.passes;
    if (low || high) return refused('kdf-out-of-bounds', { memoryKiB: kdf.memoryKiB, passes: kdf.passes });
  }
  if (bytesOf(kdf.salt).length !== SALT_BYTES) return refused('slot-damaged', { slot: slot.slot });
  let wrapping: Uint8Array | null;
  try {
    wrapping = wrappingKey(kdf, unlock);
  } catch {
    // Below the ceiling, and still more memory than this machine gives.
    return refused('kdf-out-of-bounds', { memoryKiB: 'memoryKiB' in kdf ? kdf.memoryKiB : 0 });
  }
  if (wrapping === null) return refused('wrong-passphrase');
  const sealed = bytesOf(slot.sealed);
  const plain = open(wrapping, belongs(slot, vaultId), sealed);
  forget(wrapping);
  const epoch = epochSchema.safeParse(epochOf(sealed));
  if (plain?.length !== 2 * KEY_BYTES || !epoch.success) return refused('wrong-passphrase');
  const secret = {
    epoch: epoch.data,
    vaultKey: plain.slice(0, KEY_BYTES),
    signingSeed: plain.slice(KEY_BYTES),
  };
  forget(plain);
  return ok(secret);
}

/** A new slot file. The seal binds register, slot, member and the cost of the passphrase: none changes unseen. */
export function slotFile({
  slotId,
  member,
  vaultId,
  unlock,
  kdf,
  random,
  secret,
}: {
  readonly slotId: string;
  readonly member: string;
  readonly vaultId: Uint8Array;
  readonly unlock: Unlock;
  /** Cost of a passphrase; a recovery key needs none. */
  readonly kdf: Cost;
  readonly random: (bytes: number) => Uint8Array;
  readonly secret: SlotSecret;
}): Slot {
  const salt = base64Of(random(SALT_BYTES));
  const base = {
    constat: 'slot' as const,
    slot: slotId,
    member,
    ...('passphrase' in unlock
      ? { kind: 'passphrase' as const, kdf: { name: 'argon2id' as const, ...kdf, salt } }
      : { kind: 'recovery' as const, kdf: { name: 'hkdf-sha256' as const, salt } }),
  };
  const wrapping = wrappingKey(base.kdf, unlock);
  if (wrapping === null) throw new Error('a new slot is made for its own kind of key');
  const plain = concat(secret.vaultKey, secret.signingSeed);
  const sealed = base64Of(seal(wrapping, belongs(base, vaultId), plain, random(NONCE_BYTES), secret.epoch));
  forget(wrapping, plain);
  const recipient =
    'recoveryKey' in unlock ? { recipient: recipientText(recoverySecret(unlock.recoveryKey)) } : {};
  const box = base64Of(boxKey(secret.signingSeed, vaultId));
  const file = { ...base, sealed, box, ...recipient };
  return { ...file, sha256: digestOf(file) };
}

/** Costs that take about a second on this machine, never below the floor (security: RFC 9106, second choice and up). */
export function calibratedCost(now: () => number): Cost {
  const started = now();
  forget(passphraseKey('calibration of this machine', { ...FLOOR, salt: new Uint8Array(SALT_BYTES) }));
  const floorMs = Math.max(1, now() - started);
  for (const memoryKiB of [DEFAULT_COST.memoryKiB, DEFAULT_COST.memoryKiB / 2]) {
    const oneMs = (floorMs * memoryKiB) / FLOOR.memoryKiB / FLOOR.passes;
    const passes = Math.min(CEILING.passes, Math.floor(1000 / oneMs));
    if (passes >= DEFAULT_COST.passes) return { memoryKiB, passes };
    if (oneMs * DEFAULT_COST.passes < 1500) return { memoryKiB, passes: DEFAULT_COST.passes };
  }
  return FLOOR;
}

function wrappingKey(kdf: Slot['kdf'], unlock: Unlock): Uint8Array | null {
  if (kdf.name === 'argon2id') {
    if (!('passphrase' in unlock)) return null;
    return passphraseKey(unlock.passphrase, { ...kdf, salt: bytesOf(kdf.salt) });
  }
  return 'recoveryKey' in unlock
    ? derivedKey(unlock.recoveryKey, bytesOf(kdf.salt), 'constat/v1/recovery')
    : null;
}

function belongs({ slot, member, kdf }: Pick<Slot, 'slot' | 'member' | 'kdf'>, vaultId: Uint8Array): Belongs {
  const cost = kdf.name === 'argon2id' ? [u32(kdf.memoryKiB), u32(kdf.passes)] : [];
  return { use: 'slot', vaultId, to: [slot, member, kdf.name, ...cost, bytesOf(kdf.salt)] };
}

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
