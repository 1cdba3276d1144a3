import { ok } from '../../../shared/result.ts';
import { table } from '../output.ts';
import { withRegister } from '../register.ts';
import type { Verb } from '../verb.ts';

/** Who may come in, as what, and who could once. */
export const members: Verb = {
  options: {},
  takes: [1, 1],
  run: (call) =>
    withRegister(call, 'read', ({ state }) => {
      const { cli, register } = call.words;
      const all = state.head.members;
      return ok({
        json: {
          members: all.map(({ id, name, role, standing }) => ({ id, name, role, standing })),
          recovery_checked: state.head.recoveryCheckedAt,
        },
        lines: table(
          [
            { label: cli.members.name, fills: true },
            { label: cli.members.role },
            { label: cli.members.standing },
          ],
          all.map(({ name, role, standing }) => [
            role === 'recovery' ? register.roles.recovery : name,
            register.roles[role],
            register.standings[standing],
          ]),
        ),
      });
    }),
};
