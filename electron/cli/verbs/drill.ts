import { resolve } from 'node:path';
import { type Code, ok } from '../../../shared/result.ts';
import { drillRestore } from '../../keeper/backup/drill.ts';
import { withRegister } from '../register.ts';
import type { Verb } from '../verb.ts';

/** Tries a restore without replacing anything, and records what came of it. */
export const drill: Verb = {
  options: {},
  takes: [2, 2],
  run: (call) => {
    const { cli, codes } = call.words;
    const file = resolve(call.arguments[1] ?? '');
    return withRegister(call, 'write', async (keeper) => {
      call.progress(cli.progress.restoring);
      const drilled = await drillRestore(keeper, { file, place: 'other' });
      if (!drilled.ok) return drilled;
      const { failed, entries, records, newer, attachments, journalled } = drilled.value;
      const said =
        failed === null
          ? [
              cli.backup.drilled,
              cli.backup.holds(entries, records),
              cli.backup.compared(newer ?? 0, attachments ?? 0),
            ]
          : [cli.backup.drillFailed, codes.refusals[failed as Code]({})];
      return ok({
        json: drilled.value,
        lines: [...said, ...(journalled ? [] : [cli.backup.notJournalled])],
        failed: failed !== null,
      });
    });
  },
};
