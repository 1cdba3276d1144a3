import { hex } from '../../shared/journal/bytes.ts';
import { CAPS, shown } from '../../shared/exchange/csv.ts';
import type { PersonsMapping } from '../../shared/exchange/persons.ts';
import { refuseRows, type RowError } from '../../shared/exchange/row-error.ts';
import { MOST_PERSONS, type Person, PERSONS_IN_BODY, samePerson } from '../../shared/register/persons.ts';
import type { IncidentRecord } from '../../shared/register/state.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { refusedBy } from './files.ts';
import type { Keeper } from './keeper.ts';
import { runJob } from './workers.ts';

/** A sheet of persons: a file, or what was pasted from a spreadsheet. */
export type PersonsSheet = { readonly file: string } | { readonly text: string };

export type PersonsAsked = {
  /** The record's id or number. */
  readonly record: string;
  readonly sheet: PersonsSheet;
  /** A value of shared/exchange/persons; without one, the guess is used. */
  readonly mapping?: unknown;
};

export type PersonsPlanned = {
  readonly mapping: PersonsMapping;
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
  /** Whom it would add, in the order of the sheet. */
  readonly persons: readonly Person[];
  /** Rows that are kept out, each with its reason. */
  readonly errors: readonly RowError[];
  /** Of those added: without any address, so that no letter reaches them. */
  readonly unreachable: number;
};

/** Whom a sheet would add to the list of a record, and which of its rows are kept out, and why. Records nothing. */
export async function planPersons(keeper: Keeper, asked: PersonsAsked): Promise<Result<PersonsPlanned>> {
  const { machine, state } = keeper;
  const { organisation, sample } = state.head;
  if (organisation === null) return refused('organisation-missing');
  if (sample) return refused('sample-refuses-import');
  const record = keeper.read(asked.record);
  if (record === undefined) return refused('unknown-record', { record: asked.record });
  const bytes = bytesOf(keeper, asked.sheet);
  if (!bytes.ok) return bytes;
  const { workerFile } = machine;
  const { language } = organisation;
  const { mapping } = asked;
  const read = await runJob({ job: 'read-persons', bytes: bytes.value, language, mapping }, { workerFile });
  if (!read.ok) return read;
  const { persons, errors, ...sheet } = read.value;
  const known = new Set((state.persons(record.id)?.persons ?? []).map(samePerson));
  const seen = new Set<string>();
  const out: RowError[] = [];
  const added: Person[] = [];
  for (const { row, person } of persons) {
    const key = samePerson(person);
    const code = known.has(key) ? 'listed-already' : seen.has(key) ? 'listed-twice' : null;
    if (code === null) added.push(person);
    else out.push({ row, column: sheet.mapping.name[0] ?? null, code, value: shown(person.name) });
    seen.add(key);
  }
  if (known.size + added.length > MOST_PERSONS) return refused('persons-too-many', { most: MOST_PERSONS });
  return ok({
    ...sheet,
    persons: added,
    errors: [...errors, ...out].toSorted((a, b) => a.row - b.row),
    unreachable: added.filter(({ address, email }) => address === undefined && email === undefined).length,
  });
}

/**
 * Adds to the list of a record whom a sheet holds, as one entry whose bodies hold persons only. Rows that are no person, or
 * one that is on the list already, are kept out. Refused as `row-errors` where no row is left, and as `decide` refuses.
 */
export async function addPersons(
  keeper: Keeper,
  asked: PersonsAsked,
): Promise<Result<{ readonly added: number; readonly keptOut: number }>> {
  const { writing, reasons } = keeper.mode();
  if (!writing) return refused('read-only', { reasons });
  const planned = await planPersons(keeper, asked);
  if (!planned.ok) return planned;
  const { persons, errors } = planned.value;
  const record = recordId(keeper, asked.record);
  if (persons.length === 0) return errors.length > 0 ? refuseRows(errors) : refused('batch-empty');
  const changes = [];
  for (let from = 0; from < persons.length; from += PERSONS_IN_BODY) {
    const some = persons.slice(from, from + PERSONS_IN_BODY);
    const named = some.map((person) => ({ ...person, id: hex(keeper.machine.random(8)) }));
    changes.push({ type: 'persons-added', record, content: { persons: named } });
  }
  const performed = keeper.performOwn(changes);
  return performed.ok ? ok({ added: persons.length, keptOut: errors.length }) : performed;
}

function recordId(keeper: Keeper, named: string): IncidentRecord['id'] {
  return keeper.read(named)?.id ?? named;
}

function bytesOf({ machine: { disk } }: Keeper, sheet: PersonsSheet): Result<Uint8Array> {
  if ('text' in sheet) return ok(new TextEncoder().encode(sheet.text));
  const { file } = sheet;
  try {
    const there = disk.stat(file);
    if (there === null || there.directory) return refused('file-missing', { file });
    if (there.size > CAPS.bytes)
      return refused('file-too-large', { file, bytes: there.size, most: CAPS.bytes });
    return ok(disk.read(file));
  } catch (error) {
    return refusedBy(error, 'read-failed');
  }
}
