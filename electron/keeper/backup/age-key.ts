import { bech32 } from '@scure/base';
import { agreementKey, derivedKey } from '../seal.ts';

/*
 * Backups are sealed for two readers. The recovery key's: with it, and the stock `age` program, a backup opens on a
 * machine where this program never was. And the register's own: with it whoever opens the register reads the backup
 * again right after it was written, drills a restore or repairs damage, without the recovery key leaving its envelope.
 * Making a backup needs neither secret: the recovery key's public half stands in its slot file.
 */

/** An age secret (X25519 scalar) that follows from the recovery key alone: nothing else is needed to find it again. */
export function recoverySecret(recoveryKey: Uint8Array): Uint8Array {
  return derivedKey(recoveryKey, new Uint8Array(), 'constat/v1/age');
}

/** `AGE-SECRET-KEY-1…`, as age reads it from an identity file (age-encryption.org/v1, X25519). */
export function identityText(secret: Uint8Array): string {
  return bech32.encodeFromBytes('AGE-SECRET-KEY-', secret).toUpperCase();
}

/** `age1…`, the public half: what a file is sealed for. */
export function recipientText(secret: Uint8Array): string {
  return bech32.encodeFromBytes('age', agreementKey(secret));
}
