import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from '../../../shared/journal/bytes.ts';

/** What two people read to each other to know that they mean the same key: 128 bits of its SHA-256, in groups of four. */
export function fingerprintOf(publicKey: string): string {
  const key = Uint8Array.from(atob(publicKey), (letter) => letter.charCodeAt(0));
  return hex(sha256(key).slice(0, 16)).replace(/.{4}(?=.)/g, '$& ');
}
