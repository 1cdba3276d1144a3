import { ok } from '../../../shared/result.ts';
import { DEFAULT_ZONE } from '../../../shared/register/organisation.ts';
import { recordJson } from '../record-json.ts';
import { recordLines } from '../record-lines.ts';
import { recordOf, withRegister } from '../register.ts';
import type { Verb } from '../verb.ts';

/** Shows one record with its duties and clocks. */
export const show: Verb = {
  options: {},
  takes: [2, 2],
  run: (call) =>
    withRegister(call, 'read', (keeper) => {
      const record = recordOf(keeper, call.arguments[1] ?? '');
      if (!record.ok) return record;
      const { words, language, machine } = call;
      const { organisation, members } = keeper.state.head;
      const about = {
        record: record.value,
        organisation,
        members,
        zone: organisation?.zone ?? DEFAULT_ZONE,
        now: new Date(machine.now()).toISOString(),
        words,
        language,
      };
      return ok({ json: recordJson(about), lines: recordLines(about) });
    }),
};
