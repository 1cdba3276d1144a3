import { endMember } from '../../keeper/members.ts';
import { memberNamed, saidOf } from '../members.ts';
import { withRegister } from '../register.ts';
import type { Call, Verb } from '../verb.ts';

const ending = (how: 'member-suspended' | 'member-removed'): Verb => ({
  options: { because: { type: 'string' }, member: { type: 'string' } },
  takes: [2, 2],
  run: (call: Call) =>
    withRegister(call, 'write', (keeper) => {
      const found = memberNamed(keeper, call.arguments[1] ?? '');
      if (!found.ok) return found;
      const asked = { member: found.value.id, reason: call.values.text('because') };
      return saidOf(call, how, endMember(keeper, how, asked));
    }),
});

/** Takes a member's way in away until they are reinstated. */
export const memberSuspend = ending('member-suspended');
/** Takes a member's way in away for good. */
export const memberRemove = ending('member-removed');
