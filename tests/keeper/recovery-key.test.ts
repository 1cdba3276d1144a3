import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printRecoveryKey, readRecoveryKey } from '../../electron/keeper/recovery-key.ts';
import { code, value } from './make.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the printed recovery key', () => {
  it('reads back whatever the key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (key) => {
        const printed = printRecoveryKey(key);
        expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect([...value(readRecoveryKey(printed))]).toEqual([...key]);
      }),
      { numRuns: 500 },
    );
  });

  it('reads it as people type it: case, spaces, dashes of any kind, O for 0, I and L for 1', () => {
    const key = new Uint8Array(32).map((_, i) => (i * 37) & 0xff);
    const printed = printRecoveryKey(key);
    const typed = [
      printed.toLowerCase(),
      printed.replaceAll('-', ''),
      printed.replaceAll('-', ' '),
      `  ${printed.replaceAll('-', ' - ')}\n`,
      printed.replaceAll('-', '\u2011'),
      printed.replaceAll('-', ' \u2013 '),
      printed.replaceAll('-', '\u00a0'),
      printed.replaceAll('0', 'O').replaceAll('1', 'I'),
      printed.replaceAll('0', 'o').replaceAll('1', 'l'),
      (printed.match(/.{1,10}/g) ?? []).join('\n'),
    ];
    for (const text of typed) expect([...value(readRecoveryKey(text))], text).toEqual([...key]);
    // Something above really stood for something else.
    expect(printed).toMatch(/[01]/);
  });

  it('refuses each single-character typo: every place, every letter', () => {
    const printed = printRecoveryKey(new Uint8Array(randomBytes(32))).replaceAll('-', '');
    let tried = 0;
    for (let at = 0; at < printed.length; at += 1) {
      for (const letter of LETTERS) {
        if (letter === printed[at]) continue;
        const typed = printed.slice(0, at) + letter + printed.slice(at + 1);
        expect(code(readRecoveryKey(typed)), `${typed} at ${at}`).toBe('recovery-key-malformed');
        tried += 1;
      }
    }
    expect(tried).toBe(56 * 31);
  });

  it('refuses neighbours exchanged, letters lost, doubled or foreign, and anything at all', () => {
    const printed = printRecoveryKey(new Uint8Array(randomBytes(32))).replaceAll('-', '');
    for (let at = 0; at < printed.length; at += 1) {
      const [before, after] = [printed.slice(0, at), printed.slice(at + 1)];
      const letter = printed[at]!;
      const typed = [
        before + after,
        before + letter + letter + after,
        `${before}U${after}`,
        `${before}é${after}`,
      ];
      if (after !== '' && !after.startsWith(letter)) typed.push(before + after[0]! + letter + after.slice(1));
      for (const text of typed) expect(code(readRecoveryKey(text)), text).toBe('recovery-key-malformed');
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readRecoveryKey(text).ok).toBe(false);
      }),
    );
  });
});
