import { resolve } from 'node:path';
import { ok } from '../../../shared/result.ts';
import { makeAnchor } from '../../keeper/anchor.ts';
import { needed } from '../arguments.ts';
import { withRegister } from '../register.ts';
import type { Verb } from '../verb.ts';

/** Writes the signed head as a file for somebody outside, and records to whom it goes. */
export const anchor: Verb = {
  options: { holder: { type: 'string' }, force: { type: 'boolean' }, member: { type: 'string' } },
  takes: [2, 2],
  run: (call) => {
    const { values, words } = call;
    const to = needed(values, 'holder', words);
    if (!to.ok) return to;
    return withRegister(call, 'write', (keeper) => {
      const out = resolve(call.arguments[1] ?? '');
      const made = makeAnchor(keeper, { to: to.value, out, replace: values.flag('force') });
      if (!made.ok) return made;
      const { file, entries, sha256 } = made.value;
      const { anchor: said } = words.cli;
      return ok({
        json: made.value,
        lines: [said.made(file), said.covers(entries), `SHA-256 ${sha256}`, said.give],
      });
    });
  },
};
