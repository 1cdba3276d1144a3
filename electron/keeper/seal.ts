import { createHmac, hash, hkdfSync, timingSafeEqual } from 'node:crypto';
import sodium from 'libsodium-wrappers-sumo';
import { concat, tuple, u32 } from '../../shared/journal/bytes.ts';

/*
 * The only place with the cipher library. Ciphers, signatures and the password hash are libsodium's; SHA-256, HMAC and
 * HKDF are the platform's. Random bytes are arguments.
 */

export const KEY_BYTES = 32;
export const NONCE_BYTES = 24;
export const SALT_BYTES = 16;

/** libsodium is WASM and must be awake before anything here is called. */
export async function cipherReady(): Promise<void> {
  await sodium.ready;
}

const MAGIC = Uint8Array.of(0x43, 0x53, 0x54, 0x31); // CST1
const SUITE_XCHACHA20 = 1;
const HEAD = MAGIC.length + 1 + 4 + NONCE_BYTES;
const TAG = 16;

/** How much longer a sealed value is than the plain one (bytes). */
export const SEALED_EXTRA = HEAD + TAG;

/** What a sealed value belongs to; it opens nowhere else. */
export type Belongs = {
  readonly use: string;
  readonly vaultId: Uint8Array;
  readonly to: readonly (string | Uint8Array)[];
};

/** Of the key that a register is created with. */
export const FIRST_EPOCH = 1;

function additional({ use, vaultId, to }: Belongs, epoch: number): Uint8Array {
  return tuple('constat/sealed', use, vaultId, ...to, u32(epoch));
}

/**
 * "CST1" | suite u8 | epoch u32 | nonce 24 | ciphertext | tag 16: XChaCha20-Poly1305-IETF (draft-irtf-cfrg-xchacha-03).
 *
 * @param epoch of the register's key that `key` follows from, or that is sealed
 */
export function seal(
  key: Uint8Array,
  belongs: Belongs,
  plain: Uint8Array,
  nonce: Uint8Array,
  epoch = FIRST_EPOCH,
): Uint8Array {
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    plain,
    additional(belongs, epoch),
    null,
    nonce,
    key,
  );
  return concat(MAGIC, Uint8Array.of(SUITE_XCHACHA20), u32(epoch), nonce, sealed);
}

/** The plain bytes; null where the seal does not open: another key, another place, or altered bytes. */
export function open(key: Uint8Array, belongs: Belongs, sealed: Uint8Array): Uint8Array | null {
  const epoch = epochOf(sealed);
  if (epoch === null) return null;
  const nonce = sealed.subarray(HEAD - NONCE_BYTES, HEAD);
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      sealed.subarray(HEAD),
      additional(belongs, epoch),
      nonce,
      key,
    );
  } catch {
    return null;
  }
}

/** The epoch that a sealed value says it is of; null where it is none. Only opening it tells whether that is so. */
export function epochOf(sealed: Uint8Array): number | null {
  if (sealed.length < HEAD + TAG || MAGIC.some((byte, i) => sealed[i] !== byte)) return null;
  if (sealed[MAGIC.length] !== SUITE_XCHACHA20) return null;
  return new DataView(sealed.buffer, sealed.byteOffset).getUint32(MAGIC.length + 1);
}

/** A sealed box (libsodium `crypto_box_seal`) for the holder of an X25519 key: who sealed it keeps no way to open it. */
export function sealBox(publicKey: Uint8Array, plain: Uint8Array): Uint8Array {
  return sodium.crypto_box_seal(plain, publicKey);
}

/** The plain bytes; null where this secret does not open the box. */
export function openBox(secret: Uint8Array, sealed: Uint8Array): Uint8Array | null {
  try {
    return sodium.crypto_box_seal_open(sealed, agreementKey(secret), secret);
  } catch {
    return null;
  }
}

export type SigningKey = { readonly publicKey: Uint8Array; readonly secretKey: Uint8Array };

/** Ed25519 (RFC 8032) from a 32-byte seed. */
export function signingKey(seed: Uint8Array): SigningKey {
  const { publicKey, privateKey } = sodium.crypto_sign_seed_keypair(seed);
  return { publicKey, secretKey: privateKey };
}

export function sign(key: SigningKey, message: Uint8Array): Uint8Array {
  return sodium.crypto_sign_detached(message, key.secretKey);
}

export function signatureHolds(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return sodium.crypto_sign_verify_detached(signature, message, publicKey);
  } catch {
    return false;
  }
}

/** X25519 (RFC 7748): the public half of a secret of 32 bytes. */
export function agreementKey(secret: Uint8Array): Uint8Array {
  return sodium.crypto_scalarmult_base(secret);
}

/** Argon2id parameters (RFC 9106); memory in KiB, one lane. */
export type Argon2 = { readonly memoryKiB: number; readonly passes: number; readonly salt: Uint8Array };

/** Argon2id v1.3, 32 bytes. The passphrase is taken in NFKC, so that how it was typed does not matter. */
export function passphraseKey(passphrase: string, { memoryKiB, passes, salt }: Argon2): Uint8Array {
  return sodium.crypto_pwhash(
    KEY_BYTES,
    new TextEncoder().encode(passphrase.normalize('NFKC')),
    salt,
    passes,
    memoryKiB * 1024,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
}

/** HKDF-SHA-256 (RFC 5869), 32 bytes. */
export function derivedKey(secret: Uint8Array, salt: Uint8Array, info: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, info, KEY_BYTES));
}

export function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}

export function mac(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  return createHmac('sha256', key).update(bytes).digest();
}

export function macHolds(key: Uint8Array, bytes: Uint8Array, claimed: Uint8Array): boolean {
  const right = mac(key, bytes);
  return right.length === claimed.length && timingSafeEqual(right, claimed);
}

/** Overwrites key bytes that are no longer needed. */
export function forget(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) sodium.memzero(secret);
}
