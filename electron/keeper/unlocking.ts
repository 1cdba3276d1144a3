import type { TypedSecret } from '../../shared/host.ts';
import { type Code, ok, type Result } from '../../shared/result.ts';
import type { patience } from './patience.ts';
import { readRecoveryKey } from './recovery-key.ts';
import type { Unlock } from './slot.ts';

/** Refusals by which somebody who guesses learns that a guess was wrong: each makes the next wait. */
const WRONG_SECRETS: ReadonlySet<Code> = new Set(['wrong-passphrase', 'backup-not-opened']);

/** A wrong secret counts; a right one begins anew; what was refused for another reason says nothing of either. */
export function countedBy(wait: ReturnType<typeof patience>): <R>(result: Result<R>) => Result<R> {
  return (result) => {
    if (result.ok) wait.after(false);
    else if (WRONG_SECRETS.has(result.code)) wait.after(true);
    return result;
  };
}

/** A secret as it was typed, as the keeper takes it; refused with `recovery-key-malformed`. */
export function unlockOf(secret: TypedSecret): Result<Unlock> {
  if ('passphrase' in secret) return ok(secret);
  const recoveryKey = readRecoveryKey(secret.recoveryKey);
  return recoveryKey.ok ? ok({ recoveryKey: recoveryKey.value }) : recoveryKey;
}

/** What is done with a way in that was read. */
export type Unlocked<R> = (unlock: Unlock) => Promise<Result<R>>;
