import { PERSONS_ROLES } from '../../../shared/register/member.ts';
import { addMember } from '../../keeper/members.ts';
import { needed, oneOf } from '../arguments.ts';
import { saidOf } from '../members.ts';
import { withRegister } from '../register.ts';
import { readNewPassphrase } from '../secret.ts';
import type { Verb } from '../verb.ts';

/** Adds a member, with a passphrase and a key of their own. */
export const memberAdd: Verb = {
  options: { role: { type: 'string' }, member: { type: 'string' } },
  takes: [2, 2],
  run: (call) => {
    const { words, values } = call;
    const named = needed(values, 'role', words);
    if (!named.ok) return named;
    const role = oneOf(named.value, 'role', PERSONS_ROLES, words);
    if (!role.ok) return role;
    return withRegister(call, 'write', async (keeper, own) => {
      const passphrase = await readNewPassphrase(words, 'CONSTAT_NEW_PASSPHRASE');
      if (!passphrase.ok) return passphrase;
      const name = call.arguments[1] ?? '';
      return saidOf(
        call,
        'member-added',
        addMember(keeper, { name, role: role.value, passphrase: passphrase.value, own }),
      );
    });
  },
};
