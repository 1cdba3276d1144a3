import { basename } from 'node:path';
import { alreadyImported } from '../../shared/exchange/already-imported.ts';
import { CAPS } from '../../shared/exchange/csv.ts';
import type { ImportAsked, ImportDone, ImportPlanned, RowFault } from '../../shared/host.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { codeOf, type Disk } from './files.ts';
import { importFile } from './import.ts';
import { planImport, readForeign } from './intake.ts';
import type { Keeper } from './keeper.ts';

/** Rows of the file, and incidents, that a preview shows. */
const SHOWN = 25;

/** What a file would bring in, or the rows that keep it out. Records nothing. */
export async function planned(keeper: Keeper, asked: ImportAsked): Promise<Result<ImportPlanned>> {
  const { head } = keeper.state;
  if (head.organisation === null) return refused('organisation-missing');
  if (head.sample) return refused('sample-refuses-import');
  const bytes = bytesOf(keeper.machine.disk, asked.file);
  if (!bytes.ok) return bytes;
  const fileName = basename(asked.file);
  const { workerFile } = keeper.machine;
  const file = { bytes: bytes.value, fileName, language: head.organisation.language, workerFile };
  const json = /\.json$/i.test(fileName);
  const table = json ? undefined : await readForeign(file);
  if (table?.ok === false) return table;
  const mapping = asked.mapping ?? table?.value.mapping;
  const plan = await planImport(mapping === undefined ? file : { ...file, mapping });
  if (!plan.ok && plan.code !== 'row-errors') return plan;
  const seen = {
    fileName,
    headers: table?.value.headers ?? [],
    sample: table?.value.rows.slice(0, SHOWN).map(({ cells }) => cells) ?? [],
    notes: (table?.value.notes ?? []).map(({ code, detail }) => ({ code, detail })),
  };
  if (!plan.ok) {
    const errors = (plan.details['rows'] ?? []) as readonly RowFault[];
    return ok({ ...seen, mapping: mapping ?? null, first: [], incidents: 0, errors, already: 0 });
  }
  const { incidents } = plan.value;
  return ok({
    ...seen,
    mapping: plan.value.mapping,
    first: incidents.slice(0, SHOWN),
    incidents: incidents.length,
    errors: [],
    already: alreadyImported(keeper.records(), plan.value),
  });
}

/** Records what a file holds, as one entry: all of it or nothing. */
export async function importPlanned(keeper: Keeper, asked: ImportAsked): Promise<Result<ImportDone>> {
  const { organisation } = keeper.state.head;
  if (organisation === null) return refused('organisation-missing');
  const bytes = bytesOf(keeper.machine.disk, asked.file);
  if (!bytes.ok) return bytes;
  const imported = await importFile(keeper, {
    bytes: bytes.value,
    fileName: basename(asked.file),
    ...(asked.mapping === undefined || asked.mapping === null ? {} : { mapping: asked.mapping }),
    dryRun: false,
    language: organisation.language,
  });
  if (!imported.ok) return imported;
  const { recorded } = imported.value;
  return ok({ recorded: recorded.length, first: recorded[0] ?? '', last: recorded.at(-1) ?? '' });
}

function bytesOf(disk: Disk, file: string): Result<Uint8Array> {
  try {
    const there = disk.stat(file);
    if (there === null || there.directory) return refused('file-missing', { file });
    if (there.size > CAPS.bytes)
      return refused('file-too-large', { file, bytes: there.size, most: CAPS.bytes });
    return ok(disk.read(file));
  } catch (error) {
    return refused('read-failed', { file: basename(file), cause: codeOf(error) });
  }
}
