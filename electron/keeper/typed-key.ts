import type { RecoveryKey } from '../../shared/host.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import type { Machine } from './machine.ts';
import { printRecoveryKey } from './recovery-key.ts';
import { forget, KEY_BYTES } from './seal.ts';

/**
 * A recovery key that is in force nowhere yet: shown, and two of its groups typed back, before a register is created
 * with it or has it in place of the one before. It is held here and nowhere else until then.
 */
export function typedKey({ random }: Machine): {
  make(): RecoveryKey;
  /** The key, where both groups are as they were shown; otherwise `recovery-key-not-typed`. */
  typed(groups: readonly [string, string]): Result<Uint8Array>;
  /** What comes of the key, which is wiped from memory afterwards; refused as `typed` refuses. */
  use<R>(groups: readonly [string, string], work: (key: Uint8Array) => Result<R>): Result<R>;
  forget(): void;
} {
  let held: { readonly key: Uint8Array; readonly shown: RecoveryKey } | null = null;
  const drop = (): void => {
    if (held !== null) forget(held.key);
    held = null;
  };
  const typed = (groups: readonly [string, string]): Result<Uint8Array> => {
    if (held === null) return refused('recovery-key-not-typed');
    const { key, shown } = held;
    const all = shown.printed.split('-');
    const same = shown.askedFor.every((place, at) => asTyped(groups[at] ?? '') === all[place]);
    return same ? ok(key.slice()) : refused('recovery-key-not-typed');
  };
  return {
    make() {
      drop();
      const key = random(KEY_BYTES);
      const printed = printRecoveryKey(key);
      const groups = printed.split('-').length;
      const [a = 0, b = 0] = random(2);
      const first = a % groups;
      // Another one than the first.
      const second = (first + 1 + (b % (groups - 1))) % groups;
      const askedFor: readonly [number, number] = first < second ? [first, second] : [second, first];
      held = { key, shown: { printed, askedFor } };
      return held.shown;
    },
    typed,
    use(groups, work) {
      const key = typed(groups);
      if (!key.ok) return key;
      try {
        return work(key.value);
      } finally {
        forget(key.value);
      }
    },
    forget: drop,
  };
}

/** As it is printed: O for 0, I and L for 1, any case, any spaces. */
function asTyped(group: string): string {
  return group.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}
