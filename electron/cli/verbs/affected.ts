import { letterState } from '../../../shared/register/persons.ts';
import { ok } from '../../../shared/result.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { findPersons } from '../../keeper/persons.ts';
import { bullet } from '../output.ts';
import { withRegister } from '../register.ts';
import type { Verb } from '../verb.ts';

/** *Was I affected?*: looks a person up in the persons lists of every incident. */
export const affected: Verb = {
  options: {},
  takes: [2, 2],
  run: (call) =>
    withRegister(call, 'read', (keeper) => {
      const { words, language } = call;
      const { register, window, cli } = words;
      const { affected: ours, letters } = window.persons;
      const found = findPersons(keeper, call.arguments[1] ?? '');
      const date = (on: string): string => formatDate(on, language);
      const lines = found.found.flatMap(({ number, title, person, notices }) => [
        [person.name, person.email, person.note].filter(Boolean).join(' · '),
        ...bullet(ours.concerned(number, title)),
        ...(person.letters.length === 0 ? bullet(register.letterStates[letterState(person)]) : []),
        ...person.letters.flatMap(({ on, channel, returned }) => [
          ...bullet(letters.sent(date(on), register.channels[channel])),
          ...(returned === null
            ? []
            : bullet(letters.returned(date(returned.on), register.returnReasons[returned.why]))),
        ]),
        ...notices
          .filter(({ mode }) => mode === 'public')
          .flatMap(({ on, channel }) => bullet(ours.publicly(date(on), register.channels[channel]))),
        '',
      ]);
      return ok({
        json: found,
        lines: [
          ...(lines.length === 0 ? [ours.nobody] : lines),
          ...(found.more > 0 ? [cli.persons.more(found.more)] : []),
          ...found.erased.map(({ number, on }) => ours.erasedOf(number, date(on))),
        ],
      });
    }),
};
