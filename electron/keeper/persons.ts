import { hex } from '../../shared/journal/bytes.ts';
import { CAPS, shown } from '../../shared/exchange/csv.ts';
import { refuseRows, type RowError } from '../../shared/exchange/row-error.ts';
import type {
  PersonFound,
  PersonsAdded,
  PersonsFound,
  PersonsPage,
  PersonsPlanned,
  PersonsSheet,
} from '../../shared/host.ts';
import {
  MOST_PERSONS,
  type Person,
  PERSONS_IN_BODY,
  samePerson,
  seeking,
} from '../../shared/register/persons.ts';
import type { IncidentRecord } from '../../shared/register/state.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { refusedBy } from './files.ts';
import type { Keeper } from './keeper.ts';
import { runJob } from './workers.ts';

/** What a sheet holds, whole: how the window is told of it is for `plannedPersons`. */
type Plan = Pick<PersonsPlanned, 'mapping' | 'headers' | 'sample' | 'unreachable'> & {
  readonly persons: readonly Person[];
  /** Rows that are kept out, each with its reason. */
  readonly errors: readonly RowError[];
};

/** A mapping as it was given, unread: the command line takes one from a file. */
type Sheet = Omit<PersonsSheet, 'mapping'> & { readonly mapping?: unknown };

/** Whom a sheet would add to the list of a record, and which of its rows are kept out, and why. Records nothing. */
export async function planPersons(keeper: Keeper, asked: Sheet): Promise<Result<Plan>> {
  const { machine, state } = keeper;
  const { organisation, sample } = state.head;
  if (organisation === null) return refused('organisation-missing');
  if (sample) return refused('sample-refuses-import');
  const record = keeper.read(asked.record);
  if (record === undefined) return refused('unknown-record', { record: asked.record });
  const bytes = bytesOf(keeper, asked);
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
export async function addPersons(keeper: Keeper, asked: Sheet): Promise<Result<PersonsAdded>> {
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

function bytesOf({ machine: { disk } }: Keeper, { file, text }: Sheet): Result<Uint8Array> {
  if (file === undefined) return ok(new TextEncoder().encode(text ?? ''));
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

/** Persons, and rows that are kept out, that a preview shows. */
const SHOWN = 50;

/** The same as the window shows it: how many, and the first of them. */
export async function plannedPersons(keeper: Keeper, asked: PersonsSheet): Promise<Result<PersonsPlanned>> {
  const plan = await planPersons(keeper, asked);
  if (!plan.ok) return plan;
  const { persons, errors, ...sheet } = plan.value;
  return ok({
    ...sheet,
    count: persons.length,
    first: persons.slice(0, SHOWN),
    keptOut: errors.length,
    errors: errors.slice(0, SHOWN).map(({ row, column, code, value }) => ({ row, column, code, value })),
  });
}

/** Who is on the list of a record. */
export function personsPage(
  keeper: Keeper,
  { record: named, from, count }: { readonly record: string; readonly from: number; readonly count: number },
): Result<PersonsPage> {
  const record = keeper.read(named);
  if (record === undefined) return refused('unknown-record', { record: named });
  const all = keeper.state.persons(record.id)?.persons ?? [];
  return ok({ persons: all.slice(from, from + count), total: all.length });
}

/**
 * *Was I affected?*: persons of every list still kept in whose name, contact or note each word of the query is found,
 * whatever the case and the accents; and which lists nobody can be looked for in any more.
 */
export function findPersons(keeper: Keeper, query: string): PersonsFound {
  const isSought = seeking(query);
  const found: PersonFound[] = [];
  let more = 0;
  let lists = 0;
  let persons = 0;
  for (const { id, number, facts, notices } of keeper.records()) {
    const list = keeper.state.persons(id)?.persons ?? [];
    if (list.length > 0) lists += 1;
    persons += list.length;
    if (isSought === null) continue;
    const told = notices
      .filter(({ recipient }) => recipient === 'persons')
      .map(({ on, channel, mode }) => ({ on, channel, ...(mode === undefined ? {} : { mode }) }));
    for (const person of list) {
      if (!isSought(person)) continue;
      if (found.length < SHOWN) found.push({ record: id, number, title: facts.title, person, notices: told });
      else more += 1;
    }
  }
  const erased = keeper.state.head.erasures
    .filter(({ what }) => what === 'persons')
    .map(({ number, stamp }) => ({ number, on: stamp.on }));
  return { found, more, lists, persons, erased };
}
