import { REKEY_CAUSES, type RekeyCause } from '../../../shared/register/member.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Keeper } from '../../keeper/keeper.ts';
import { printRecoveryKey } from '../../keeper/recovery-key.ts';
import { rekey as giveAnotherKey, type Renewed } from '../../keeper/rekey.ts';
import { KEY_BYTES } from '../../keeper/seal.ts';
import { needed, oneOf } from '../arguments.ts';
import { memberNamed } from '../members.ts';
import { fold, WIDTH } from '../output.ts';
import { withRegister } from '../register.ts';
import { readNewPassphrase } from '../secret.ts';
import type { Call, Verb } from '../verb.ts';

/** Gives the register another key: what is recorded from then on opens with that one alone. */
export const rekey: Verb = {
  options: {
    because: { type: 'string' },
    cause: { type: 'string' },
    of: { type: 'string' },
    member: { type: 'string' },
  },
  takes: [1, 1],
  run: (call) => {
    const { values, words } = call;
    const wished = needed(values, 'cause', words);
    if (!wished.ok) return wished;
    const cause = oneOf(wished.value, 'cause', REKEY_CAUSES, words);
    const because = needed(values, 'because', words);
    if (!cause.ok) return cause;
    if (!because.ok) return because;
    return withRegister(call, 'write', async (keeper, own) => {
      const renewed = await renewedBy(call, keeper, cause.value);
      if (!renewed.ok) return renewed;
      const { init, recovery, rekeyed } = words.cli;
      const asked = { own, cause: cause.value, reason: because.value, renewed: renewed.value };
      const printed =
        renewed.value !== null && 'recoveryKey' in renewed.value
          ? printRecoveryKey(renewed.value.recoveryKey)
          : null;
      const done = giveAnotherKey(keeper, asked);
      if (!done.ok) return done;
      const sheet =
        printed === null
          ? []
          : ['', recovery.replaced, '', init.recoveryKey, '', `  ${printed}`, '', ...fold(init.keep, WIDTH)];
      return ok({
        json: {
          ...{ seq: done.value.seq, epoch: keeper.state.head.epoch },
          ...(printed === null ? {} : { recovery_key: printed }),
        },
        lines: [...fold(rekeyed, WIDTH), ...sheet],
      });
    });
  },
};

/** A passphrase that somebody may know, or a sheet that somebody may have seen, goes with the key. */
async function renewedBy(call: Call, keeper: Keeper, cause: RekeyCause): Promise<Result<Renewed>> {
  if (cause === 'departure') return ok(null);
  if (cause === 'recovery') return ok({ recoveryKey: keeper.machine.random(KEY_BYTES) });
  const found = memberNamed(keeper, call.values.text('of') ?? keeper.member.id);
  if (!found.ok) return found;
  const passphrase = await readNewPassphrase(call.words, 'CONSTAT_NEW_PASSPHRASE');
  return passphrase.ok ? ok({ member: found.value.id, passphrase: passphrase.value }) : passphrase;
}
