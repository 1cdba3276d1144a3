import { CAPS, type Table } from '../../shared/exchange/csv.ts';
import { factsOfFiles } from '../../shared/exchange/json.ts';
import type { Mapping } from '../../shared/exchange/mapping.ts';
import type { ImportNote } from '../../shared/exchange/propose.ts';
import type { FactsInput } from '../../shared/register/incident.ts';
import type { Measure } from '../../shared/register/measure.ts';
import type { Language } from '../../shared/register/organisation.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { runJob, type WorkerLimits } from './workers.ts';

/** A file from outside, and the language of the register it comes to: reasons recorded for what it lacks are in it. */
export type ForeignFile = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly language: Language;
} & WorkerLimits;

/** A note of the proposal, and its sentence. */
export type SaidNote = ImportNote & { readonly text: string };

export type Foreign = {
  readonly headers: readonly string[];
  readonly rows: Table['rows'];
  /** Rows that cannot be read whatever the mapping. */
  readonly errors: Table['errors'];
  readonly mapping: Mapping;
  readonly notes: readonly SaidNote[];
};

/** What would be recorded: incidents, and at the same place the measures and notes that come with each. */
export type ImportPlan = {
  /** The mapping used; null for JSON, which needs none. */
  readonly mapping: Mapping | null;
  readonly incidents: readonly FactsInput[];
  readonly measures: readonly (readonly Measure[])[];
  readonly recordNotes: readonly (readonly { readonly text: string; readonly on?: string | undefined }[])[];
  readonly notes: readonly SaidNote[];
};

/** Reads a CSV file for a preview: its columns, its rows and the mapping that proposes itself. Records nothing. */
export async function readForeign(file: ForeignFile): Promise<Result<Foreign>> {
  const { bytes, fileName, language, ...limits } = file;
  if (bytes.length > CAPS.bytes) return tooLarge(file);
  if (formatOf(fileName) !== 'csv')
    return refused('file-not-readable', { cause: 'kind-unknown', file: fileName });
  const read = await runJob({ job: 'read-csv', bytes, fileName, language }, limits);
  if (!read.ok) return inFile(read, fileName);
  const { table, mapping, notes } = read.value;
  const { headers, rows, errors } = table;
  return ok({ headers, rows, errors, mapping, notes: said(notes, language) });
}

/**
 * Makes incidents of a foreign file, in a worker with limits. All or nothing: bad rows are refused together, each
 * named (`row-errors`: `count`, `rows`, and the `mapping` that was used). Records nothing: the door does, in one batch.
 */
export async function planImport(
  file: ForeignFile & { readonly mapping?: unknown },
): Promise<Result<ImportPlan>> {
  const { bytes, fileName, language, mapping, ...limits } = file;
  if (bytes.length > CAPS.bytes) return tooLarge(file);
  if (formatOf(fileName) === 'json') return planJson(file);
  if (formatOf(fileName) !== 'csv')
    return refused('file-not-readable', { cause: 'kind-unknown', file: fileName });
  const planned = await runJob({ job: 'plan-csv', bytes, fileName, language, mapping }, limits);
  if (!planned.ok) return inFile(planned, fileName);
  const { incidents, measures, notes } = planned.value;
  if (incidents.length === 0) return refused('batch-empty', { file: fileName });
  const none = incidents.map(() => []);
  return ok({
    mapping: planned.value.mapping,
    incidents,
    measures,
    recordNotes: none,
    notes: said(notes, language),
  });
}

async function planJson({ bytes, fileName, ...limits }: ForeignFile): Promise<Result<ImportPlan>> {
  const files = await runJob({ job: 'read-json', bytes, fileName }, limits);
  if (!files.ok) return inFile(files, fileName);
  return ok({
    mapping: null,
    incidents: factsOfFiles(files.value),
    measures: files.value.map(({ measures }) => measures ?? []),
    recordNotes: files.value.map(({ notes }) => notes ?? []),
    notes: [],
  });
}

function formatOf(fileName: string): 'csv' | 'json' | 'other' {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (extension === 'json') return 'json';
  return extension === undefined || ['csv', 'tsv', 'txt'].includes(extension) ? 'csv' : 'other';
}

function tooLarge({ bytes, fileName }: ForeignFile): Result<never> {
  return refused('file-too-large', { file: fileName, bytes: bytes.length, most: CAPS.bytes });
}

function inFile(refusal: Result<unknown> & { readonly ok: false }, fileName: string): Result<never> {
  return refused(refusal.code, { ...refusal.details, file: fileName });
}

function said(notes: readonly ImportNote[], language: Language): readonly SaidNote[] {
  const sentences: Readonly<Record<ImportNote['code'], (detail: string) => string>> =
    wordsOf(language).imports.notes;
  return notes.map((note) => ({ ...note, text: sentences[note.code](note.detail) }));
}
