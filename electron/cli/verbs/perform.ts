import { ok } from '../../../shared/result.ts';
import { labelled } from '../../../shared/words/details.ts';
import { completed } from '../complete.ts';
import { readJson } from '../files.ts';
import { withRegister } from '../register.ts';
import type { Verb } from '../verb.ts';

/** Performs any change, or a list of them as one batch. */
export const perform: Verb = {
  options: { member: { type: 'string' } },
  takes: [2, 2],
  run: (call) => {
    const { words, progress } = call;
    const given = readJson(call.arguments[1] ?? '');
    if (!given.ok) return given;
    return withRegister(call, 'write', (keeper) => {
      const changes = completed(keeper.state, given.value);
      if (!changes.ok) return changes;
      progress(words.cli.progress.recording);
      const performed = keeper.perform(changes.value);
      if (!performed.ok) return performed;
      const types = [changes.value].flat().map(typeOf);
      const done = performed.value.changes.map((change, at) => ({ type: types[at] ?? '', ...change }));
      return ok({
        json: { seq: performed.value.seq, hash: performed.value.hash, changes: done },
        lines: done.map(({ type, number }) =>
          words.cli.performed(labelled(words.register.changes, type), number ?? ''),
        ),
      });
    });
  },
};

const typeOf = (change: unknown): string =>
  typeof change === 'object' && change !== null && 'type' in change ? String(change.type) : '';
