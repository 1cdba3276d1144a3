import { givePassphrase } from '../../keeper/members.ts';
import { memberNamed, saidOf } from '../members.ts';
import { withRegister } from '../register.ts';
import { readNewPassphrase } from '../secret.ts';
import type { Call, Verb } from '../verb.ts';

const giving = (how: 'passphrase-given' | 'member-reinstated'): Verb => ({
  options: { member: { type: 'string' } },
  takes: [2, 2],
  run: (call: Call) =>
    withRegister(call, 'write', async (keeper, own) => {
      const found = memberNamed(keeper, call.arguments[1] ?? '');
      if (!found.ok) return found;
      const passphrase = await readNewPassphrase(call.words, 'CONSTAT_NEW_PASSPHRASE');
      if (!passphrase.ok) return passphrase;
      const asked = { member: found.value.id, passphrase: passphrase.value, own };
      return saidOf(call, how, givePassphrase(keeper, how, asked));
    }),
});

/** A new passphrase for a member who lost their own. */
export const memberPassphrase = giving('passphrase-given');
/** A new way in for a member who was suspended. */
export const memberReinstate = giving('member-reinstated');
