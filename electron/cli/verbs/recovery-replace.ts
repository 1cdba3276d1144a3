import { ok } from '../../../shared/result.ts';
import { replaceRecoveryKey } from '../../keeper/members.ts';
import { printRecoveryKey } from '../../keeper/recovery-key.ts';
import { KEY_BYTES } from '../../keeper/seal.ts';
import { fold, WIDTH } from '../output.ts';
import { withRegister } from '../register.ts';
import type { Verb } from '../verb.ts';

/** Makes another recovery key, and says it here, once: from then on the one before opens nothing. */
export const recoveryReplace: Verb = {
  options: { member: { type: 'string' } },
  takes: [1, 1],
  run: (call) =>
    withRegister(call, 'write', (keeper, own) => {
      const { init, recovery } = call.words.cli;
      const recoveryKey = keeper.machine.random(KEY_BYTES);
      const printed = printRecoveryKey(recoveryKey);
      const replaced = replaceRecoveryKey(keeper, { recoveryKey, own });
      if (!replaced.ok) return replaced;
      return ok({
        json: { seq: replaced.value.seq, recovery_key: printed },
        lines: [recovery.replaced, '', init.recoveryKey, '', `  ${printed}`, '', ...fold(init.keep, WIDTH)],
      });
    }),
};
