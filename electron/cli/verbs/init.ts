import { resolve } from 'node:path';
import { ok } from '../../../shared/result.ts';
import { createRegister } from '../../keeper/create.ts';
import { needed } from '../arguments.ts';
import { readJson } from '../files.ts';
import { fold, WIDTH } from '../output.ts';
import { readNewPassphrase } from '../secret.ts';
import type { Verb } from '../verb.ts';

/** Creates a register. The recovery key is said here, once. */
export const init: Verb = {
  options: {
    organisation: { type: 'string' },
    member: { type: 'string' },
    sample: { type: 'boolean' },
  },
  takes: [1, 1],
  run: async ({ arguments: given, values, words, machine, progress }) => {
    const { cli } = words;
    const file = needed(values, 'organisation', words);
    if (!file.ok) return file;
    const organisation = readJson(file.value);
    if (!organisation.ok) return organisation;
    const passphrase = await readNewPassphrase(words);
    if (!passphrase.ok) return passphrase;
    progress(cli.progress.creating);
    const folder = resolve(given[0] ?? '');
    const memberName = values.text('member');
    const created = await createRegister({
      machine,
      folder,
      organisation: organisation.value,
      passphrase: passphrase.value,
      ...(memberName === undefined ? {} : { memberName }),
      sample: values.flag('sample'),
    });
    if (!created.ok) return created;
    const { keeper, recoveryKey } = created.value;
    const { member } = keeper;
    const organisationName = keeper.state.head.organisation?.name ?? '';
    keeper.close();
    return ok({
      json: {
        folder,
        organisation: organisationName,
        member: member.name,
        sample: values.flag('sample'),
        recovery_key: recoveryKey,
      },
      lines: [
        cli.init.created(folder),
        '',
        cli.init.recoveryKey,
        '',
        `  ${recoveryKey}`,
        '',
        ...fold(cli.init.keep, WIDTH),
      ],
    });
  },
};
