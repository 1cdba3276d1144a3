import { expect, test } from 'vitest';
import { delayAfter } from '../../electron/keeper/patience.ts';
import { tellingOf, waits } from '../../renderer/screens/unlock/refusals.ts';
import { CODES } from '../../shared/result.ts';
import { LANGUAGES } from '../../shared/register/organisation.ts';
import { wordsOf } from '../../shared/words/words.ts';

test('what is mistyped is said at the field, and what is grave in full', () => {
  expect(tellingOf('wrong-passphrase')).toBe('at-field');
  expect(tellingOf('recovery-key-malformed')).toBe('at-field');
  expect(tellingOf('locked-by-other')).toBe('locked');
  expect(tellingOf('format-newer')).toBe('newer');
  for (const code of ['vault-tampered', 'vault-damaged', 'damaged', 'forked'] as const) {
    expect(tellingOf(code)).toBe('altered');
  }
  // Only where one way in is hurt does another help.
  for (const code of ['slot-missing', 'slot-damaged', 'kdf-out-of-bounds'] as const) {
    expect(tellingOf(code)).toBe('slot');
  }
  expect(tellingOf('read-failed')).toBe('unreadable');
  expect(tellingOf('keeper-gone')).toBe('plain');
});

test.each(LANGUAGES)('no refusal to open offers to delete or to begin anew (%s)', (language) => {
  const { unlock } = wordsOf(language).window;
  for (const code of CODES) {
    const telling = tellingOf(code);
    if (telling === 'at-field' || telling === 'locked' || telling === 'plain') continue;
    const { title, then } = unlock.grave[telling];
    expect([title, ...then].join(' ')).not.toMatch(/delet|reset|begin anew|supprim|effac|réinitialis/i);
    expect(then.length).toBeGreaterThan(0);
  }
});

test('a wait is announced exactly where the keeper makes one wait', () => {
  for (let wrong = 0; wrong < 12; wrong += 1) expect(waits(wrong)).toBe(delayAfter(wrong) > 0);
});
