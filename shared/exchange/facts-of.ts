import type { Count } from '../register/count.ts';
import type { FactsInput } from '../register/incident.ts';
import { LONGEST_LINE, saysSomething } from '../register/parse.ts';
import type { Measure } from '../register/measure.ts';
import type { When } from '../register/when.ts';
import type { ImportWords } from '../words/en/imports.ts';
import { cleanLine, oneLine } from './clean.ts';
import { shown, type Table, type TableRow } from './csv.ts';
import { plain } from './headers.ts';
import { lookUp, type Lookup, lookupOf } from './look-up.ts';
import type { Mapping } from './mapping.ts';
import { readCount, readDay, readWhen, saysUnknown } from './read-value.ts';
import type { CellError, RowErrorCode } from './row-error.ts';

export type ImportContext = { readonly fileName: string; readonly words: ImportWords };

/** The values a mapping knows, ready to be looked up. */
export type Lookups = {
  readonly natures: Lookup<readonly string[]> | null;
  readonly causes: Lookup<string> | null;
  readonly places: Lookup<string> | null;
};

export function lookupsOf({ natures, cause, places }: Mapping): Lookups {
  return {
    natures: natures === null ? null : lookupOf(natures.values),
    causes: cause === null || 'unknown' in cause ? null : lookupOf(cause.values),
    places: places === null ? null : lookupOf(places.values),
  };
}

/** Reads the cells of one row, and notes what is wrong with them. */
export type RowReader = {
  text(column: string): string;
  /** The text where it says something: a dash or a full stop that fills a cell is nothing said. */
  said(column: string): string;
  /** One line, or null where the cell says nothing. */
  line(column: string): string | null;
  fault(column: string, code: RowErrorCode, value: string): void;
  readonly faults: readonly CellError[];
};

export type RowContext = ImportContext & { readonly table: Table; readonly row: TableRow };

/** The facts of one row; what is wrong with it goes to the reader. */
export function factsOf(mapping: Mapping, reader: RowReader, lookups: Lookups, here: RowContext): FactsInput {
  const { words } = here;
  const optional = (from: { readonly column: string } | null): string | null =>
    from && reader.line(from.column);
  return {
    title: titleOf(mapping, reader),
    natures: naturesOf(mapping, reader, lookups),
    circumstances: mapping.circumstances && textOf(mapping.circumstances.columns, reader),
    cause: causeOf(mapping, reader, lookups, words),
    occurred: mapping.occurred && whenOf(mapping.occurred, reader, words),
    aware: whenOf(mapping.aware, reader, words),
    awareBy: optional(mapping.awareBy),
    reportedBy: optional(mapping.reportedBy),
    information: informationOf(mapping, reader, words),
    persons: mapping.persons && countOf(mapping.persons, reader, words),
    personsInQuebec: mapping.personsInQuebec && countOf(mapping.personsInQuebec, reader, words),
    places: placesOf(mapping, reader, lookups),
    systems: systemsOf(mapping, reader),
    provider: providerOf(mapping, reader, words),
    unit: optional(mapping.unit),
    otherAuthorities: authoritiesOf(mapping, reader),
    imported: {
      source: baseName(here.fileName),
      reference: optional(mapping.reference),
      fields: Object.fromEntries(
        here.table.headers.map((header, index) => [header, here.row.cells[index] ?? '']),
      ),
    },
  };
}

function titleOf({ title }: Mapping, reader: RowReader): string {
  const parts = title.columns.map((column) => oneLine(reader.said(column)));
  const [first = ''] = parts;
  const column = title.columns[0] ?? '';
  if (first === '') reader.fault(column, 'title-missing', '');
  const whole = parts.filter((part) => part !== '').join(title.joiner);
  if (title.shorten !== null && whole.length > title.shorten)
    return `${whole.slice(0, title.shorten - 1).trimEnd()}…`;
  if (whole.length > LONGEST_LINE) reader.fault(column, 'too-long', whole);
  return whole;
}

function textOf(columns: readonly string[], reader: RowReader): string | null {
  const text = columns
    .map((column) => reader.said(column))
    .filter((part) => part !== '')
    .join('\n\n');
  return text === '' ? null : text;
}

function naturesOf({ natures }: Mapping, reader: RowReader, lookups: Lookups): FactsInput['natures'] {
  if (natures === null || lookups.natures === null) return null;
  const found = lookUp(reader.text(natures.column), natures.separator, lookups.natures);
  const all = new Set(found?.flatMap(({ value }) => value) ?? []);
  return all.size === 0 ? null : ([...all] as NonNullable<FactsInput['natures']>);
}

function causeOf(
  { cause }: Mapping,
  reader: RowReader,
  lookups: Lookups,
  words: ImportWords,
): FactsInput['cause'] {
  if (cause === null) return null;
  if ('unknown' in cause) return { kind: 'unknown', reason: cause.unknown };
  const { column } = cause;
  const cell = reader.text(column);
  const unknown = (reason: string): FactsInput['cause'] => ({ kind: 'unknown', reason });
  if (cell === '') return unknown(words.reasons.emptyCell(column));
  const found = lookups.causes && lookUp(cell, cause.separator, lookups.causes);
  if (found === null) {
    // Nobody taught the mapping this value: the file's own words say the cause.
    return saysNothing(cell)
      ? unknown(words.reasons.saysUnknown(column, cell))
      : { kind: 'known', cause: 'other', detail: cell };
  }
  const causes = [...new Set(found.map(({ value }) => value))].filter((value) => value !== 'unsaid');
  const [only] = causes;
  if (only === undefined) return unknown(words.reasons.causeUnsaid(column, shown(cell)));
  if (causes.length > 1) return unknown(words.reasons.causeSeveral(column, shown(cell)));
  if (only === 'unknown') return unknown(words.reasons.causeOpen(column, shown(cell)));
  const known = only as Extract<FactsInput['cause'], { kind: 'known' }>['cause'];
  return plain(cell) === plain(only)
    ? { kind: 'known', cause: known }
    : { kind: 'known', cause: known, detail: cell };
}

function whenOf(from: Mapping['aware'], reader: RowReader, words: ImportWords): When {
  if ('unknown' in from) return { kind: 'unknown', reason: from.unknown };
  if ('column' in from) return whenIn(from.column, from.format, reader, words);
  const first = whenIn(from.from, from.format, reader, words);
  const last = whenIn(from.to, from.format, reader, words);
  if (last.kind === 'unknown') return first;
  if (first.kind === 'unknown') {
    return last.kind === 'date'
      ? { kind: 'unknown', reason: words.reasons.onlyLastDay(from.to, last.on) }
      : last;
  }
  if (first.kind !== 'date' || last.kind !== 'date') {
    reader.fault(from.to, 'not-a-date', reader.text(from.to));
    return first;
  }
  if (first.on > last.on) reader.fault(from.to, 'dates-reversed', reader.text(from.to));
  return first.on === last.on ? first : { kind: 'period', from: first.on, to: last.on };
}

function whenIn(
  column: string,
  format: Parameters<typeof readWhen>[1],
  reader: RowReader,
  words: ImportWords,
): When {
  const cell = reader.text(column);
  if (cell === '') return { kind: 'unknown', reason: words.reasons.emptyCell(column) };
  const read = readWhen(cell, format);
  if ('value' in read && read.value !== 'says-unknown') return read.value;
  if ('wrong' in read) reader.fault(column, read.wrong, cell);
  return { kind: 'unknown', reason: words.reasons.saysUnknown(column, shown(cell)) };
}

function countOf(from: NonNullable<Mapping['persons']>, reader: RowReader, words: ImportWords): Count {
  if ('unknown' in from) return { kind: 'unknown', reason: from.unknown };
  const { column } = from;
  const cell = reader.text(column);
  if (cell === '') return { kind: 'unknown', reason: words.reasons.emptyCell(column) };
  const read = readCount(cell);
  if ('value' in read && read.value !== 'says-unknown') return read.value;
  if ('wrong' in read) reader.fault(column, read.wrong, cell);
  return { kind: 'unknown', reason: words.reasons.saysUnknown(column, shown(cell)) };
}

function informationOf(
  { information }: Mapping,
  reader: RowReader,
  words: ImportWords,
): FactsInput['information'] {
  if (information === null) return null;
  if ('unknown' in information) return { kind: 'unknown', reason: information.unknown };
  const text = reader.text(information.column);
  if (text === '') return { kind: 'unknown', reason: words.reasons.emptyCell(information.column) };
  if (saysNothing(text))
    return { kind: 'unknown', reason: words.reasons.saysUnknown(information.column, text) };
  return { kind: 'described', categories: [], description: text };
}

/** Says it that it is not known, or says nothing at all? */
function saysNothing(cell: string): boolean {
  return saysUnknown(cell) || !saysSomething(cell);
}

function placesOf({ places }: Mapping, reader: RowReader, lookups: Lookups): FactsInput['places'] {
  if (places === null) return null;
  const cell = reader.text(places.column);
  if (cell === '') return null;
  const names = places.separator === null ? [cell] : cell.split(places.separator);
  const found = names.map((name) => {
    const code = lookups.places?.get(plain(name)) ?? `${places.prefix}${name.trim()}`;
    if (!/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code)) reader.fault(places.column, 'not-in-list', name);
    return code;
  });
  return [...new Set(found)];
}

function systemsOf({ systems }: Mapping, reader: RowReader): string[] | null {
  if (systems === null) return null;
  const cell = reader.text(systems.column);
  const parts = systems.separator === null ? [cell] : cell.split(systems.separator);
  const lines = [...new Set(parts.map((part) => oneLine(part)))].filter(saysSomething);
  const long = lines.find((part) => part.length > LONGEST_LINE);
  if (long !== undefined || lines.length > 200) reader.fault(systems.column, 'too-long', long ?? cell);
  return lines.length === 0 ? null : lines;
}

/** Names that say there is none. */
const NO_NAME: ReadonlySet<string> = new Set([
  'not applicable',
  'n a',
  'na',
  'none',
  'no',
  'non',
  'aucun',
  'sans objet',
  's o',
]);

function providerOf({ provider }: Mapping, reader: RowReader, words: ImportWords): FactsInput['provider'] {
  if (provider === null) return null;
  const holds = ({
    column,
    values,
  }: {
    readonly column: string;
    readonly values: readonly string[];
  }): boolean => isOneOf(reader.text(column), values);
  const from =
    provider.name === null || (provider.name.onlyIf !== null && !holds(provider.name.onlyIf))
      ? null
      : provider.name;
  const cell = from && reader.line(from.column);
  const name = cell === null || NO_NAME.has(plain(cell)) ? null : cell;
  const present = provider.present === null ? name !== null : holds(provider.present);
  if (provider.present !== null && !present) {
    const { column, absent } = provider.present;
    const answer = reader.text(column);
    if (absent !== null && answer !== '' && !isOneOf(answer, absent))
      reader.fault(column, 'not-in-list', answer);
  }
  if (!present) return null;
  const detail = provider.detail
    .map((column) => [column, reader.said(column)] as const)
    .filter(([, value]) => value !== '')
    .map(([column, value]) => words.cell(column, value))
    .join('\n');
  return { as: provider.as, name, ...(detail === '' ? {} : { detail }) };
}

function isOneOf(cell: string, values: readonly string[]): boolean {
  return values.some((value) => plain(value) === plain(cell));
}

function authoritiesOf(
  { otherAuthorities: from }: Mapping,
  reader: RowReader,
): FactsInput['otherAuthorities'] {
  if (from === null) return null;
  const cell = reader.text(from.on.column);
  if (cell === '' || saysUnknown(cell)) return null;
  const day = readDay(cell, from.on.format);
  if ('wrong' in day) {
    reader.fault(from.on.column, day.wrong, cell);
    return null;
  }
  const reference = from.reference && reader.line(from.reference);
  return [{ name: from.name, on: day.value, ...(reference === null ? {} : { reference }) }];
}

/** The measures of one row. */
export function measuresOf({ measures }: Mapping, reader: RowReader): readonly Measure[] {
  return measures.flatMap(({ column, aim, state }) => {
    const description = reader.said(column);
    return description === '' || NO_NAME.has(plain(description))
      ? []
      : [{ aim, state, description, on: null, timing: null }];
  });
}

function baseName(fileName: string): string {
  const base = cleanLine(fileName.replace(/^.*[/\\]/, ''), { dump: false });
  return saysSomething(base) ? base.slice(0, LONGEST_LINE) : 'file';
}
