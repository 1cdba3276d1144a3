import { beforeAll, expect, test } from 'vitest';
import { printRecoveryKey } from '../../electron/keeper/recovery-key.ts';
import { cipherReady } from '../../electron/keeper/seal.ts';
import { typedKey } from '../../electron/keeper/typed-key.ts';
import { code, machineIn, value } from './make.ts';

beforeAll(cipherReady);

const machine = machineIn('/nowhere');

/** What somebody types back who reads it off the sheet. */
function backOf({ printed, askedFor }: ReturnType<ReturnType<typeof typedKey>['make']>): [string, string] {
  const groups = printed.split('-');
  return [groups[askedFor[0]]!, groups[askedFor[1]]!];
}

test('the key comes out once both groups are typed back', () => {
  const key = typedKey(machine);
  const shown = key.make();
  expect(printRecoveryKey(value(key.typed(backOf(shown))))).toBe(shown.printed);
});

test('two groups are asked for, the earlier first, and not always the same', () => {
  const key = typedKey(machine);
  const asked = new Set<string>();
  for (let n = 0; n < 200; n += 1) {
    const { askedFor, printed } = key.make();
    const [first, second] = askedFor;
    expect(first).toBeLessThan(second);
    expect(second).toBeLessThan(printed.split('-').length);
    asked.add(askedFor.join());
  }
  expect(asked.size).toBeGreaterThan(20);
});

test('as it is read off paper: any case, spaces, O for 0, I and L for 1', () => {
  const zeros = typedKey({ ...machine, random: (n) => new Uint8Array(n) });
  const shown = zeros.make();
  const [a, b] = backOf(shown);
  expect(a).toMatch(/^0+$/);
  expect(
    value(zeros.typed([` ${a.replaceAll('0', 'o')} `, b.replaceAll('0', 'O').split('').join(' ')])),
  ).toEqual(new Uint8Array(32));
});

test.each<[string, (right: [string, string]) => [string, string]]>([
  ['nothing', () => ['', '']],
  ['the other way round', ([a, b]) => [b, a]],
  ['one of them', ([a]) => [a, '']],
  ['a letter too few', ([a, b]) => [a.slice(0, 3), b]],
  ['a letter too many', ([a, b]) => [`${a}0`, b]],
])('%s is not what was shown, and it can be typed again', (_name, wrong) => {
  const key = typedKey(machine);
  let shown = key.make();
  while (new Set(backOf(shown)).size === 1) shown = key.make();
  expect(code(key.typed(wrong(backOf(shown))))).toBe('recovery-key-not-typed');
  expect(key.typed(backOf(shown)).ok).toBe(true);
});

test('another key takes the place of the one before; none is left once it is forgotten', () => {
  const key = typedKey(machine);
  expect(code(key.typed(['', '']))).toBe('recovery-key-not-typed');
  const first = key.make();
  const second = key.make();
  expect(second.printed).not.toBe(first.printed);
  expect(printRecoveryKey(value(key.typed(backOf(second))))).toBe(second.printed);
  key.forget();
  expect(code(key.typed(backOf(second)))).toBe('recovery-key-not-typed');
});

test('what it gives is a copy: forgetting its own leaves the other whole', () => {
  const key = typedKey(machine);
  const shown = key.make();
  const given = value(key.typed(backOf(shown)));
  key.forget();
  expect(printRecoveryKey(given)).toBe(shown.printed);
});
