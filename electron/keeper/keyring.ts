import * as z from 'zod';
import { concat, equal, tuple, u32 } from '../../shared/journal/bytes.ts';
import {
  agreementKey,
  type Belongs,
  derivedKey,
  FIRST_EPOCH,
  forget,
  KEY_BYTES,
  NONCE_BYTES,
  open,
  openBox,
  seal,
  sealBox,
} from './seal.ts';

/*
 * [Note: epochs] A register has one key. Where somebody got hold of it who may read no further, it is given another, and
 * an epoch begins: each sealed value says of which epoch it is, and what is written from then on is sealed under the new
 * key. Whoever stays comes in as before, by a slot that still wraps the key it was made with. From there a *keyring* in
 * vault.json leads on: for each way in, the new key in a sealed box (libsodium's: X25519, XSalsa20-Poly1305) that only
 * what lies in that slot opens; and the keys of all epochs before, sealed under the new one. Nobody's passphrase is
 * needed to make it. Who holds an earlier key and no way in gets no further than before.
 */

/** One key for each use, from the register's key of an epoch (HKDF-SHA-256, salt = vault id). */
export type Keys = {
  readonly header: Uint8Array;
  readonly envelope: Uint8Array;
  readonly body: Uint8Array;
  readonly snapshot: Uint8Array;
  readonly blob: Uint8Array;
  readonly draft: Uint8Array;
  /** The register's own age secret: backups open with it. */
  readonly backup: Uint8Array;
};

/** The keys of every epoch that can be read. */
export type Ring = ReadonlyMap<number, Keys>;

/** The register's key of each epoch, as it is unwrapped: never held longer than it takes to derive from it. */
export type VaultKeys = ReadonlyMap<number, Uint8Array>;

export const epochSchema = z.int().min(FIRST_EPOCH).max(0xffff_ffff);

export const keyringSchema = z.strictObject({
  epoch: epochSchema,
  /** By slot: this epoch's key, in a box that what the slot wraps opens. */
  grants: z.record(z.string().regex(/^[0-9a-f]{16}$/), z.base64()),
  /** The keys of all epochs before, sealed under this one's. */
  earlier: z.base64(),
});
export type Keyring = z.infer<typeof keyringSchema>;

/** The way in that leads to a key, and what it wraps. */
type Behind = {
  readonly slot: string;
  readonly epoch: number;
  readonly vaultKey: Uint8Array;
  readonly signingSeed: Uint8Array;
};

export function keysOf(vaultKey: Uint8Array, id: Uint8Array): Keys {
  const key = (use: string): Uint8Array => derivedKey(vaultKey, id, `constat/v1/${use}`);
  return {
    header: key('header'),
    envelope: key('envelope'),
    body: key('body'),
    snapshot: key('snapshot'),
    blob: key('blob'),
    draft: key('draft'),
    backup: key('backup'),
  };
}

export function copyOfKeys({ header, envelope, body, snapshot, blob, draft, backup }: Keys): Keys {
  return {
    header: header.slice(),
    envelope: envelope.slice(),
    body: body.slice(),
    snapshot: snapshot.slice(),
    blob: blob.slice(),
    draft: draft.slice(),
    backup: backup.slice(),
  };
}

/** The public half of what opens a slot's boxes: it stands in the slot file, for whoever makes a keyring. */
export function boxKey(signingSeed: Uint8Array, vaultId: Uint8Array): Uint8Array {
  const secret = boxSecret(signingSeed, vaultId);
  const key = agreementKey(secret);
  forget(secret);
  return key;
}

/**
 * The keyring of an epoch that begins, for these ways in and no others.
 *
 * @param before the key of every epoch until now
 */
export function makeKeyring({
  vaultId,
  vaultKey,
  before,
  slots,
  random,
}: {
  readonly vaultId: Uint8Array;
  readonly vaultKey: Uint8Array;
  readonly before: VaultKeys;
  readonly slots: readonly { readonly slot: string; readonly box: Uint8Array }[];
  readonly random: (bytes: number) => Uint8Array;
}): Keyring {
  const epoch = before.size + FIRST_EPOCH;
  const all = Array.from({ length: before.size }, (_, at) => before.get(at + FIRST_EPOCH));
  const plain = concat(...all.map((key) => key ?? missing()));
  const sealing = ringKey(vaultKey, vaultId);
  const earlier = seal(sealing, ringBelongs(vaultId, epoch), plain, random(NONCE_BYTES), epoch);
  forget(plain, sealing);
  const grants = slots.map(({ slot, box }) => {
    const grant = concat(grantHead(vaultId, epoch, slot), vaultKey);
    const sealed = base64Of(sealBox(box, grant));
    forget(grant);
    return [slot, sealed] as const;
  });
  return { epoch, grants: Object.fromEntries(grants), earlier: base64Of(earlier) };
}

/**
 * Every key that a way in leads to: the one that its slot wraps and, with a keyring, that epoch's and all before. Null
 * where the keyring does not lead on from there. What was unwrapped is the caller's to forget.
 */
export function reached(vaultId: Uint8Array, behind: Behind, keyring: Keyring | null): VaultKeys | null {
  if (keyring === null)
    return behind.epoch === FIRST_EPOCH ? new Map([[FIRST_EPOCH, behind.vaultKey.slice()]]) : null;
  const { epoch } = keyring;
  const vaultKey = behind.epoch === epoch ? behind.vaultKey.slice() : granted(vaultId, behind, keyring);
  if (vaultKey === null) return null;
  const opening = ringKey(vaultKey, vaultId);
  const plain = open(opening, ringBelongs(vaultId, epoch), bytesOf(keyring.earlier));
  forget(opening);
  if (plain?.length !== (epoch - FIRST_EPOCH) * KEY_BYTES) return null;
  const keys = new Map<number, Uint8Array>();
  for (let each = FIRST_EPOCH; each < epoch; each += 1) {
    const at = (each - FIRST_EPOCH) * KEY_BYTES;
    keys.set(each, plain.slice(at, at + KEY_BYTES));
  }
  forget(plain);
  return keys.set(epoch, vaultKey);
}

function granted(
  vaultId: Uint8Array,
  { slot, signingSeed }: Behind,
  { epoch, grants }: Keyring,
): Uint8Array | null {
  const grant = Object.hasOwn(grants, slot) ? grants[slot] : undefined;
  if (grant === undefined) return null;
  const secret = boxSecret(signingSeed, vaultId);
  const plain = openBox(secret, bytesOf(grant));
  forget(secret);
  const head = grantHead(vaultId, epoch, slot);
  if (plain?.length !== head.length + KEY_BYTES || !equal(plain.subarray(0, head.length), head)) return null;
  const vaultKey = plain.slice(head.length);
  forget(plain);
  return vaultKey;
}

function boxSecret(signingSeed: Uint8Array, vaultId: Uint8Array): Uint8Array {
  return derivedKey(signingSeed, vaultId, 'constat/v1/box');
}

function ringKey(vaultKey: Uint8Array, vaultId: Uint8Array): Uint8Array {
  return derivedKey(vaultKey, vaultId, 'constat/v1/ring');
}

function ringBelongs(vaultId: Uint8Array, epoch: number): Belongs {
  return { use: 'ring', vaultId, to: [u32(epoch)] };
}

/** A box names nothing by itself: what the key in it is for, and whose, stands before it. */
function grantHead(vaultId: Uint8Array, epoch: number, slot: string): Uint8Array {
  return tuple('constat/grant', vaultId, u32(epoch), slot);
}

function missing(): never {
  throw new Error('a keyring holds the key of every epoch');
}

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
