import { saidOf } from '../members.ts';
import { withRegister } from '../register.ts';
import type { Verb } from '../verb.ts';

/** Records that an officer has seen the interrupted writes that were announced; they are announced no more. */
export const acknowledge: Verb = {
  options: { member: { type: 'string' } },
  takes: [1, 1],
  run: (call) =>
    withRegister(call, 'write', (keeper) => {
      const type = 'torn-tails-acknowledged';
      return saidOf(call, type, keeper.perform({ type, content: {} }));
    }),
};
