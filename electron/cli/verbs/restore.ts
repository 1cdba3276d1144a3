import { resolve } from 'node:path';
import { ok } from '../../../shared/result.ts';
import { restoreBackup } from '../../keeper/backup/restore.ts';
import { misused } from '../arguments.ts';
import { unlockOf } from '../register.ts';
import { readSecret } from '../secret.ts';
import type { Verb } from '../verb.ts';

/** Restores a backup into a folder: verified beside it, then switched; what stood there is kept. */
export const restore: Verb = {
  options: { 'give-up': { type: 'string' } },
  takes: [2, 2],
  run: async (call) => {
    const { words, machine, values } = call;
    const [file, folder] = call.arguments.map((path) => resolve(path)) as [string, string];
    const typed = values.text('give-up');
    if (typed !== undefined && !/^\d{1,9}$/.test(typed)) {
      return misused(words.cli.misuse.optionNotANumber('--give-up'));
    }
    const secret = await readSecret(words);
    if (!secret.ok) return secret;
    const unlock = unlockOf(secret.value);
    if (!unlock.ok) return unlock;
    call.progress(words.cli.progress.restoring);
    const confirmed = Number(typed ?? 0);
    const restored = await restoreBackup({ machine, file, folder, unlock: unlock.value, confirmed });
    if (!restored.ok) return restored;
    const { entries, records, at, replaced, givenUp, attachmentsMissing, journalled } = restored.value;
    const { backup: said } = words.cli;
    return ok({
      json: restored.value,
      lines: [
        said.restored(folder, at),
        said.holds(entries, records),
        ...(replaced === null ? [] : [said.replaced(replaced)]),
        ...(givenUp === 0 ? [] : [said.givenUp(givenUp)]),
        ...(attachmentsMissing === 0 ? [] : [said.attachmentsMissing(attachmentsMissing)]),
        ...(journalled ? [] : [said.notJournalled]),
      ],
    });
  },
};
