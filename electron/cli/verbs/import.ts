import { basename } from 'node:path';
import type { CellError, RowError } from '../../../shared/exchange/row-error.ts';
import { ok, type Refused } from '../../../shared/result.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import type { Words } from '../../../shared/words/en.ts';
import { importFile as importInto, type Imported } from '../../keeper/import.ts';
import { readBytes, readJson } from '../files.ts';
import { bullet, jsonText, refusalJson } from '../output.ts';
import { withRegister } from '../register.ts';
import type { Call, Said, Verb } from '../verb.ts';

/** Imports the incidents of a foreign file: all of it, or nothing. */
export const importFile: Verb = {
  options: { map: { type: 'string' }, 'dry-run': { type: 'boolean' }, member: { type: 'string' } },
  takes: [2, 2],
  run: (call) => {
    const { words, values, language } = call;
    const name = call.arguments[1] ?? '';
    const bytes = readBytes(name);
    if (!bytes.ok) return bytes;
    const map = values.text('map');
    const mapping = map === undefined ? ok(undefined) : readJson(map);
    if (!mapping.ok) return mapping;
    const dryRun = values.flag('dry-run');
    return withRegister(call, dryRun ? 'read' : 'write', async (keeper) => {
      call.progress(words.cli.progress.reading);
      const imported = await importInto(keeper, {
        bytes: bytes.value,
        fileName: basename(name),
        ...(mapping.value === undefined ? {} : { mapping: mapping.value }),
        dryRun,
        language: keeper.state.head.organisation?.language ?? language,
      });
      if (!imported.ok) return imported.code === 'row-errors' ? ok(rowErrors(imported, call)) : imported;
      const { recorded, planned } = imported.value;
      const count = dryRun ? planned : recorded.length;
      const summary = dryRun
        ? words.cli.import.dryRun(count)
        : words.cli.import.done(count, recorded[0] ?? '', recorded.at(-1) ?? '');
      const proposed = map === undefined && imported.value.mapping !== null;
      return ok({
        json: { dry_run: dryRun, proposed, ...imported.value },
        lines: [
          ...(proposed ? [words.cli.import.mapping, jsonText(imported.value.mapping), ''] : []),
          ...notesOf(imported.value, words),
          summary,
        ],
      });
    });
  },
};

/** Bad rows are the answer to an import: they are said on standard output, one line each, and nothing is recorded. */
function rowErrors(refusal: Refused, { words, warn }: Call): Said {
  warn(describeRefusal(refusal, words));
  const rows = (refusal.details['rows'] ?? []) as readonly RowError[];
  const { imports } = words;
  const line = (row: number, { column, code, value }: CellError): readonly string[] =>
    bullet(imports.rowError(row, column, imports.rowErrors[code], value));
  return {
    json: refusalJson(refusal, words),
    lines: [
      imports.rowErrorsCount(rows.length),
      ...rows.flatMap((error) => [error, ...(error.also ?? [])].flatMap((each) => line(error.row, each))),
    ],
    failed: true,
  };
}

/** What the proposal says of itself, in the language of this call. */
function notesOf({ notes }: Imported, { imports }: Words): readonly string[] {
  return notes.flatMap(({ code, detail }) => bullet(imports.notes[code](detail)));
}
