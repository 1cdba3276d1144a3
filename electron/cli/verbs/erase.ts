import { ok } from '../../../shared/result.ts';
import { eraseRecord } from '../../keeper/erase.ts';
import { needed } from '../arguments.ts';
import { recordOf, withRegister } from '../register.ts';
import type { Verb } from '../verb.ts';

/** Erases a record whose legal time is over: recorded first, then taken out for good. */
export const erase: Verb = {
  options: {
    because: { type: 'string' },
    confirm: { type: 'string' },
    member: { type: 'string' },
  },
  takes: [2, 2],
  run: (call) => {
    const { values, words } = call;
    const reason = needed(values, 'because', words);
    if (!reason.ok) return reason;
    const confirmed = needed(values, 'confirm', words);
    if (!confirmed.ok) return confirmed;
    return withRegister(call, 'write', (keeper) => {
      const record = recordOf(keeper, call.arguments[1] ?? '');
      if (!record.ok) return record;
      const asked = { record: record.value.id, reason: reason.value, confirmed: confirmed.value };
      const erased = eraseRecord(keeper, asked);
      if (!erased.ok) return erased;
      const { number, bodies, blobs, finished } = erased.value;
      const { erase: said } = words.cli;
      return ok({
        json: erased.value,
        lines: [
          said.done(number),
          said.taken(bodies, blobs),
          finished ? said.certificate(number) : said.unfinished,
        ],
      });
    });
  },
};
