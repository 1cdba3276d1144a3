import { resolve } from 'node:path';
import { folded } from '../../../shared/register/find.ts';
import { ok, refused } from '../../../shared/result.ts';
import { attach as attachFile, saveAttachment } from '../../keeper/attachments.ts';
import { eraseAttachment } from '../../keeper/erase.ts';
import { misused, needed } from '../arguments.ts';
import { recordOf, withRegister } from '../register.ts';
import type { Verb } from '../verb.ts';

/** Takes a copy of a file into the register, sealed, beside a record. */
export const attach: Verb = {
  options: { member: { type: 'string' } },
  takes: [3, 3],
  run: (call) =>
    withRegister(call, 'write', async (keeper) => {
      const { cli } = call.words;
      const record = recordOf(keeper, call.arguments[1] ?? '');
      if (!record.ok) return record;
      const file = resolve(call.arguments[2] ?? '');
      const attached = await attachFile(keeper, { record: record.value.id, file });
      if (!attached.ok) return attached;
      return ok({ json: attached.value, lines: [cli.attach.kept(attached.value.name, record.value.number)] });
    }),
};

/** Writes an attachment out, or erases it with a reason. */
export const attachment: Verb = {
  options: {
    out: { type: 'string' },
    force: { type: 'boolean' },
    because: { type: 'string' },
    erase: { type: 'boolean' },
    member: { type: 'string' },
  },
  takes: [3, 3],
  run: (call) => {
    const { values, words } = call;
    const { cli } = words;
    const isErasing = values.flag('erase');
    if (isErasing && values.text('out') !== undefined) return misused(cli.misuse.eraseOrOut);
    const needs = needed(values, isErasing ? 'because' : 'out', words);
    if (!needs.ok) return needs;
    return withRegister(call, isErasing ? 'write' : 'read', async (keeper) => {
      const record = recordOf(keeper, call.arguments[1] ?? '');
      if (!record.ok) return record;
      const name = call.arguments[2] ?? '';
      const found = record.value.attachments.filter(
        (each) => each.id === name || folded(each.name) === folded(name),
      );
      const [one] = found;
      if (one === undefined || found.length > 1) {
        return refused('attachment-unknown', { number: record.value.number });
      }
      const asked = { record: record.value.id, attachment: one.id };
      if (isErasing) {
        const erased = eraseAttachment(keeper, { ...asked, reason: needs.value });
        if (!erased.ok) return erased;
        const { erase } = cli;
        return ok({
          json: erased.value,
          lines: [cli.attach.erased(one.name), ...(erased.value.finished ? [] : [erase.unfinished])],
        });
      }
      const out = resolve(needs.value);
      const saved = await saveAttachment(keeper, { ...asked, out, replace: values.flag('force') });
      return saved.ok ? ok({ json: saved.value, lines: [cli.attach.saved(saved.value.file)] }) : saved;
    });
  },
};
