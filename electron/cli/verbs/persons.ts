import { resolve } from 'node:path';
import { letterState } from '../../../shared/register/persons.ts';
import { ok } from '../../../shared/result.ts';
import { erasePersons } from '../../keeper/erase.ts';
import { addPersons, planPersons } from '../../keeper/persons.ts';
import { needed } from '../arguments.ts';
import { readJson } from '../files.ts';
import { bullet, table } from '../output.ts';
import { recordOf, withRegister } from '../register.ts';
import type { Verb } from '../verb.ts';

/** Lists the persons concerned by an incident, or erases the list with a reason. */
export const persons: Verb = {
  options: { because: { type: 'string' }, erase: { type: 'boolean' }, member: { type: 'string' } },
  takes: [2, 2],
  run: (call) => {
    const { values, words } = call;
    const { cli, register } = words;
    const isErasing = values.flag('erase');
    const reason = isErasing ? needed(values, 'because', words) : ok('');
    if (!reason.ok) return reason;
    return withRegister(call, isErasing ? 'write' : 'read', (keeper) => {
      const record = recordOf(keeper, call.arguments[1] ?? '');
      if (!record.ok) return record;
      const { id, number } = record.value;
      if (isErasing) {
        const erased = erasePersons(keeper, { record: id, reason: reason.value });
        if (!erased.ok) return erased;
        const lines = [cli.persons.erased(number), ...(erased.value.finished ? [] : [cli.erase.unfinished])];
        return ok({ json: erased.value, lines });
      }
      const all = keeper.state.persons(id)?.persons ?? [];
      const columns = [
        { label: cli.persons.columns.name },
        { label: cli.persons.columns.language },
        { label: cli.persons.columns.letter },
        { label: cli.persons.columns.contact, fills: true },
      ];
      const cells = all.map((person) => [
        person.name,
        person.language,
        register.letterStates[letterState(person)],
        [person.address?.replaceAll('\n', ', '), person.email].filter(Boolean).join(' · ') || cli.none,
      ]);
      return ok({
        json: { persons: all.map((person) => ({ ...person, state: letterState(person) })) },
        lines:
          all.length === 0
            ? [cli.persons.nobody(number)]
            : [...table(columns, cells), '', cli.persons.count(all.length)],
      });
    });
  },
};

/** Adds to the persons list of an incident whom a sheet holds; rows that are kept out are named. */
export const personsAdd: Verb = {
  options: { map: { type: 'string' }, 'dry-run': { type: 'boolean' }, member: { type: 'string' } },
  takes: [3, 3],
  run: (call) => {
    const { values, words } = call;
    const { cli, imports } = words;
    const map = values.text('map');
    const mapping = map === undefined ? ok(undefined) : readJson(map);
    if (!mapping.ok) return mapping;
    const dryRun = values.flag('dry-run');
    return withRegister(call, dryRun ? 'read' : 'write', async (keeper) => {
      const record = recordOf(keeper, call.arguments[1] ?? '');
      if (!record.ok) return record;
      const asked = {
        record: record.value.id,
        file: resolve(call.arguments[2] ?? ''),
        ...(mapping.value === undefined ? {} : { mapping: mapping.value }),
      };
      call.progress(cli.progress.reading);
      const planned = await planPersons(keeper, asked);
      if (!planned.ok) return planned;
      const { errors, unreachable } = planned.value;
      const out = errors.flatMap(({ row, column, code, value }) =>
        bullet(imports.rowError(row, column, imports.rowErrors[code], value)),
      );
      const told = [
        ...(out.length > 0 ? [cli.persons.keptOut(out.length), ...out] : []),
        ...(unreachable > 0 ? [cli.persons.unreachable(unreachable)] : []),
      ];
      if (dryRun) {
        const { sample: _sample, persons: found, ...rest } = planned.value;
        const lines = [...told, cli.persons.wouldAdd(found.length, record.value.number)];
        return ok({ json: { dry_run: true, persons: found.length, ...rest }, lines });
      }
      const added = await addPersons(keeper, asked);
      if (!added.ok) return added;
      return ok({
        json: { dry_run: false, ...added.value, errors },
        lines: [...told, cli.persons.added(added.value.added, record.value.number)],
      });
    });
  },
};
