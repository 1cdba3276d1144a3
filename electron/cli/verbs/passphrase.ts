import { changePassphrase } from '../../keeper/members.ts';
import { saidOf } from '../members.ts';
import { withRegister } from '../register.ts';
import { readNewPassphrase } from '../secret.ts';
import type { Verb } from '../verb.ts';

/** Changes one's own passphrase. */
export const passphrase: Verb = {
  options: { member: { type: 'string' } },
  takes: [1, 1],
  run: (call) =>
    withRegister(call, 'write', async (keeper, own) => {
      const next = await readNewPassphrase(call.words, 'CONSTAT_NEW_PASSPHRASE');
      if (!next.ok) return next;
      return saidOf(call, 'passphrase-changed', changePassphrase(keeper, { passphrase: next.value, own }));
    }),
};
