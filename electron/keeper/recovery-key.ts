import { base32crockford } from '@scure/base';
import { concat } from '../../shared/journal/bytes.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { KEY_BYTES, sha256 } from './seal.ts';

const CHECK_BYTES = 3;
const GROUP = 4;

/**
 * The recovery key as it is printed: 256 bits and a 24-bit checksum in Crockford's base 32, 14 groups of four. It is
 * shown once and stored nowhere.
 */
export function printRecoveryKey(key: Uint8Array): string {
  const text = base32crockford.encode(concat(key, checksum(key)));
  return (text.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/** Reads it back as people type it: any case, any spaces or dashes, O for 0, I and L for 1. */
export function readRecoveryKey(typed: string): Result<Uint8Array> {
  const text = typed
    .toUpperCase()
    .replace(/[\s\-\u2010-\u2015\u2212]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  let bytes: Uint8Array;
  try {
    bytes = base32crockford.decode(text);
  } catch {
    return refused('recovery-key-malformed');
  }
  const key = bytes.subarray(0, KEY_BYTES);
  const whole = bytes.length === KEY_BYTES + CHECK_BYTES;
  if (!whole || checksum(key).some((byte, i) => byte !== bytes[KEY_BYTES + i])) {
    return refused('recovery-key-malformed');
  }
  return ok(key);
}

function checksum(key: Uint8Array): Uint8Array {
  return sha256(
    concat(
      Uint8Array.from('constat/recovery', (letter) => letter.charCodeAt(0)),
      key,
    ),
  ).subarray(0, CHECK_BYTES);
}
