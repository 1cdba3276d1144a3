/** Words in a proposed passphrase: six of 256 make 48 bits, behind a key that takes a second to try. */
export const WORDS = 6;

/**
 * A passphrase of words drawn by chance.
 *
 * @param words a list of 256
 * @param chance bytes by chance, one for each word
 */
export function proposed(words: readonly string[], chance: Uint8Array): string {
  if (words.length !== 256) throw new Error('A byte draws from a list of 256 words.');
  return Array.from(chance, (byte) => words[byte] ?? '').join(' ');
}
