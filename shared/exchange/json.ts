import type * as z from 'zod';
import type { FactsInput } from '../register/incident.ts';
import type { Organisation } from '../register/organisation.ts';
import { LONGEST_LINE, parse } from '../register/parse.ts';
import { type IncidentRecord, statusOf } from '../register/state.ts';
import { type Issue, ok, refused, type Result } from '../result.ts';
import { CAPS } from './csv.ts';
import { type ExportedRecord, exportSchema, type RegisterExport } from './export-schema.ts';
import { type IncidentFile, incidentFileSchema, MOST_RECORDS } from './incident-file.ts';

export { publishedSchema } from './schema.ts';

/** How deep the values of a file may be nested; ours need half of it. */
export const DEEPEST = 20;

/** Reads the JSON of a foreign file: UTF-8, at most 25 MB, no deeper than it needs to be. Never throws on input. */
export function readJson(bytes: Uint8Array): Result<unknown> {
  if (bytes.length > CAPS.bytes) return refused('file-too-large', { bytes: bytes.length, most: CAPS.bytes });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refused('file-not-readable', { cause: 'not-json' });
  }
  return inspect(value);
}

/** One incident as a file holds it: what `assess` reads. */
export function readIncidentFile(value: unknown): Result<IncidentFile> {
  const whole = inspect(value);
  return whole.ok ? readOne(value) : whole;
}

/**
 * The incidents of a file: one, an array of them, or a register that was exported. Of an exported register come the
 * facts, measures and notes of every record that is not annulled, under the number they had; assessments and notices
 * stay where they were sealed. All or nothing; the path of an issue begins with the place of its incident.
 */
export function readIncidents(value: unknown, fileName = ''): Result<readonly IncidentFile[]> {
  const whole = inspect(value);
  if (!whole.ok) return whole;
  if (isExport(value)) return readExport(value, fileName);
  if (!Array.isArray(value)) {
    const file = readOne(value);
    return file.ok ? ok([file.value]) : file;
  }
  if (value.length > MOST_RECORDS) return refused('rows-too-many', { most: MOST_RECORDS });
  if (value.length === 0) return refused('batch-empty');
  const files: IncidentFile[] = [];
  const issues: Issue[] = [];
  for (const [index, one] of (value as unknown[]).entries()) {
    const file = readOne(one);
    if (file.ok) files.push(file.value);
    else
      issues.push(
        ...(file.details.issues ?? []).map((issue) => ({ ...issue, path: [index, ...issue.path] })),
      );
  }
  return issues.length === 0 ? ok(files) : refused('invalid', { issues });
}

/** Records as the published JSON value; the same records give the same value. */
export function exportJson(
  records: readonly IncidentRecord[],
  organisation: Organisation,
  sample: boolean,
): RegisterExport {
  return structured({
    format: 'constat-register',
    version: 1,
    sample,
    organisation,
    records: records.map(exported),
  });
}

function readOne(value: unknown): Result<IncidentFile> {
  const kind = kindOf(value);
  if (kind !== undefined && kind !== 'incident') {
    // The other kinds of record come with a later version: said as such, not as a list of fields that do not fit.
    return refused('invalid', { issues: [{ path: ['kind'], code: 'not-in-list', detail: 'incident' }] });
  }
  return parse(incidentFileSchema as unknown as z.ZodType<IncidentFile>, value);
}

function exported(record: IncidentRecord): unknown {
  const { kind, id, number, standing: _standing, conflicts: _conflicts, ...rest } = record;
  return { kind, id, number, status: statusOf(record), ...rest };
}

/** What JSON makes of it: fields that are undefined are not there. */
function structured(value: unknown): RegisterExport {
  return JSON.parse(JSON.stringify(value)) as RegisterExport;
}

function readExport(value: unknown, fileName: string): Result<readonly IncidentFile[]> {
  const read = parse(exportSchema as unknown as z.ZodType<RegisterExport>, value);
  if (!read.ok) return read;
  if (read.value.sample) {
    return refused('invalid', { issues: [{ path: ['sample'], code: 'not-in-list', detail: 'false' }] });
  }
  const files = read.value.records
    .filter(({ annulled }) => annulled === null)
    .map((record) => fileOf(record, fileName === '' ? read.value.organisation.name : fileName));
  return files.length === 0 ? refused('batch-empty') : ok(files);
}

function fileOf(record: ExportedRecord, source: string): IncidentFile {
  const { facts, measures, notes, number } = record;
  const imported = { source: source.slice(0, LONGEST_LINE), reference: number, fields: {} };
  return {
    kind: 'incident',
    facts: { ...facts, imported: facts.imported ?? imported },
    measures: measures.map(({ id: _id, stamp: _stamp, ...measure }) => measure),
    notes: notes.map(({ text, on }) => (on === null ? { text } : { text, on })),
  };
}

/** The facts alone, in their order. */
export function factsOfFiles(files: readonly IncidentFile[]): readonly FactsInput[] {
  return files.map(({ facts }) => facts as FactsInput);
}

function isExport(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'format');
}

function kindOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'kind')
    ? (value as { readonly kind: unknown }).kind
    : undefined;
}

/** Half of a character. */
const LONE_SURROGATE = /\p{Cs}/u;

/**
 * What no schema would notice: nesting that exhausts the stack, half characters that have no UTF-8 (and no canonical
 * form to digest), and `__proto__`, which a copy of an object would drop in silence.
 */
function inspect(root: unknown): Result<unknown> {
  const issues: Issue[] = [];
  const todo: { value: unknown; path: readonly (string | number)[] }[] = [{ value: root, path: [] }];
  for (let next = todo.pop(); next !== undefined && issues.length < 100; next = todo.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && LONE_SURROGATE.test(value)) issues.push({ path, code: 'malformed' });
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= DEEPEST) return refused('file-not-readable', { cause: 'too-deep', most: DEEPEST });
    for (const [key, inner] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      if (key === '__proto__') issues.push({ path: here, code: 'unknown-key', detail: key });
      else if (LONE_SURROGATE.test(key)) issues.push({ path, code: 'malformed' });
      else todo.push({ value: inner, path: here });
    }
  }
  return issues.length === 0 ? ok(root) : refused('invalid', { issues });
}
