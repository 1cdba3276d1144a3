import { resolve } from 'node:path';
import { folded } from '../../shared/register/find.ts';
import type { IncidentRecord } from '../../shared/register/state.ts';
import { type Code, ok, refused, type Result } from '../../shared/result.ts';
import { type Keeper, openRegister } from '../keeper/keeper.ts';
import { readRecoveryKey } from '../keeper/recovery-key.ts';
import type { Unlock } from '../keeper/slot.ts';
import { readSecret, type Secret } from './secret.ts';
import type { Call, Said } from './verb.ts';

/** Opens the register a call is about, does the work, and closes it whatever happens. */
export async function withRegister(
  call: Call,
  mode: 'read' | 'write',
  /** `unlock` is what it was opened with: what gives a way in asks for it once more. */
  work: (keeper: Keeper, unlock: Unlock) => Result<Said> | Promise<Result<Said>>,
): Promise<Result<Said>> {
  const { words, machine } = call;
  const folder = resolve(call.arguments[0] ?? '');
  const secret = await readSecret(words);
  if (!secret.ok) return secret;
  call.progress(words.cli.progress.opening);
  const unlock = unlockOf(secret.value);
  if (!unlock.ok) return unlock;
  const opened = await openRegister({ machine, folder, unlock: unlock.value, mode });
  if (!opened.ok) return opened;
  const keeper = opened.value;
  try {
    const member = call.values.text('member');
    if (member !== undefined && folded(member) !== folded(keeper.member.name)) {
      return refused('member-unknown', { member });
    }
    warnOf(call, keeper);
    return await work(keeper, unlock.value);
  } finally {
    keeper.close();
  }
}

/** The secret as the keeper takes it; a recovery key is typed by hand, so it may be mistyped. */
export function unlockOf(secret: Secret): Result<Unlock> {
  if ('passphrase' in secret) return ok(secret);
  const recoveryKey = readRecoveryKey(secret.recoveryKey);
  return recoveryKey.ok ? ok({ recoveryKey: recoveryKey.value }) : recoveryKey;
}

/** A record by its number, in any case, or by its id. */
export function recordOf(keeper: Keeper, name: string): Result<IncidentRecord> {
  const record = keeper.read(name) ?? keeper.read(name.toUpperCase());
  return record === undefined ? refused('unknown-number', { number: name }) : ok(record);
}

/** A damaged register is never shown as if it were whole; and what the person should know of its disk and folder. */
function warnOf({ warn, words }: Call, keeper: Keeper): void {
  const serious: readonly Code[] = ['damaged', 'forked'];
  for (const code of keeper.mode().reasons.filter((each) => serious.includes(each))) {
    warn(words.codes.refusals[code]({}));
  }
  for (const warning of keeper.warnings()) warn(words.codes.warnings[warning]);
}
