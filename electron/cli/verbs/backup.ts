import { resolve } from 'node:path';
import { ok } from '../../../shared/result.ts';
import { makeBackup } from '../../keeper/backup/make.ts';
import { withRegister } from '../register.ts';
import type { Verb } from '../verb.ts';

/** Makes a full backup: one file in the age format, read again before it counts. */
export const backup: Verb = {
  options: { force: { type: 'boolean' } },
  takes: [2, 2],
  run: (call) => {
    const { values, words } = call;
    const out = resolve(call.arguments[1] ?? '');
    return withRegister(call, 'write', async (keeper) => {
      call.progress(words.cli.progress.backingUp);
      const made = await makeBackup(keeper, { kind: 'full', out, replace: values.flag('force') });
      if (!made.ok) return made;
      const { file, entries, records, sha256, journalled } = made.value;
      const { cli } = words;
      return ok({
        json: made.value,
        lines: [
          cli.backup.made(file),
          cli.backup.holds(entries, records),
          `SHA-256 ${sha256}`,
          ...(journalled ? [] : [cli.backup.notJournalled]),
        ],
      });
    });
  },
};
