import { PERSONS_ROLES } from '../../../shared/register/member.ts';
import { changeRole } from '../../keeper/members.ts';
import { oneOf } from '../arguments.ts';
import { memberNamed, saidOf } from '../members.ts';
import { withRegister } from '../register.ts';
import type { Verb } from '../verb.ts';

/** Changes what a member may do. */
export const memberRole: Verb = {
  options: { member: { type: 'string' } },
  takes: [3, 3],
  run: (call) => {
    const [, name = '', wanted = ''] = call.arguments;
    const role = oneOf(wanted, 'role', PERSONS_ROLES, call.words);
    if (!role.ok) return role;
    return withRegister(call, 'write', (keeper, own) => {
      const found = memberNamed(keeper, name);
      if (!found.ok) return found;
      const asked = { own, member: found.value.id, to: role.value };
      return saidOf(call, 'member-role-changed', changeRole(keeper, asked));
    });
  },
};
