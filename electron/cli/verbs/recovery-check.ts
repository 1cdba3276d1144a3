import { checkRecoveryKey } from '../../keeper/members.ts';
import { readRecoveryKey } from '../../keeper/recovery-key.ts';
import { saidOf } from '../members.ts';
import { withRegister } from '../register.ts';
import { readSheet } from '../secret.ts';
import type { Verb } from '../verb.ts';

/** Checks that the recovery sheet holds the key in force, and records that it was checked. */
export const recoveryCheck: Verb = {
  options: { member: { type: 'string' } },
  takes: [1, 1],
  run: async (call) => {
    // Before the register is opened, which would take the key for the way in.
    const typed = await readSheet(call.words);
    if (!typed.ok) return typed;
    const key = readRecoveryKey(typed.value);
    if (!key.ok) return key;
    return withRegister(call, 'write', (keeper) =>
      saidOf(call, 'recovery-checked', checkRecoveryKey(keeper, key.value)),
    );
  },
};
