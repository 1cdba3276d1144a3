import { ok, refused, type Result } from '../../shared/result.ts';
import { refusedBy } from './files.ts';
import { quarantine } from './journal.ts';
import type { Keeper } from './keeper.ts';
import { isOnRecord, type Loaded } from './load.ts';

/**
 * Puts aside what interrupted writes left, and says so in the journal; also of earlier ones, where saying so was itself
 * interrupted.
 */
export function settleTails(keeper: Keeper, { settled, torn }: Loaded): Result<undefined> {
  const { machine, folder, state } = keeper;
  for (const tail of [...settled, ...torn]) {
    const segment = `${tail.device}/${tail.segment}`;
    if (isOnRecord(state, tail)) continue;
    let kept: ReturnType<typeof quarantine>;
    try {
      kept = quarantine(machine, folder, tail.device, tail);
    } catch (error) {
      return refusedBy(error, 'write-failed');
    }
    const content = { segment, offset: tail.offset, bytes: tail.bytes, ...kept };
    const noted = keeper.performOwn({ type: 'torn-tail-found', content });
    if (!noted.ok) return refused(noted.code, noted.details);
  }
  return ok(undefined);
}
