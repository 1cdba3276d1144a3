import type { ImportWords } from '../words/en/imports.ts';
import type { register } from '../words/en/register.ts';
import { cleanText } from './clean.ts';
import { shown, type Table } from './csv.ts';
import { plain } from './headers.ts';
import { isKnownFile, knownFile } from './known-file.ts';
import { columnsOf, type Mapping, mappingSchema, type MappingInput } from './mapping.ts';
import { decideFormat, type DateFormat } from './read-value.ts';
import { COLUMN_NAMES, type Kind, KINDS, type Target, TARGETS } from './synonyms.ts';

export const NOTES = [
  'known-file',
  'header-row',
  'no-column',
  'title-from',
  'date-order',
  'date-undecided',
  'values-unrecognised',
  'columns-kept',
  'dump-marks',
  'characters-replaced',
  'windows-encoding',
] as const;
/** Something the reader of a proposal should know; words say it, with the detail in it. */
export type ImportNote = { readonly code: (typeof NOTES)[number]; readonly detail: string };

export type Proposal = { readonly mapping: Mapping; readonly notes: readonly ImportNote[] };
export type ProposeContext = {
  readonly words: ImportWords;
  /** Labels of the facts, to name those that have no column. */
  readonly labels: typeof register.facts;
};

/**
 * Proposes a mapping from the names of the columns (English or French) and from all their values. What it cannot
 * place stays in the row that each record keeps; what no column says is proposed as unknown, with that reason.
 */
export function propose(table: Table, context: ProposeContext): Proposal {
  const notes: ImportNote[] = [];
  const note = (code: ImportNote['code'], detail: string): void => {
    notes.push({ code, detail });
  };
  const dump = table.rows.some(({ cells }) => cells.some((cell) => cell.trim() === '\\N'));
  const values = (column: string): string[] => {
    const place = table.headers.indexOf(column);
    return table.rows
      .map(({ cells }) => cleanText(cells[place] ?? '', { dump }))
      .filter((cell) => cell !== '');
  };
  const columns = assign(table.headers);
  // A column of kinds says both what happened and why, where no other does.
  const kinds = columns.get('natures') ?? columns.get('cause');
  const sheet: Sheet = { headers: table.headers, columns, kinds, values, note, context };
  const ordinary: MappingInput = {
    dump,
    reference: oneColumn(columns.get('reference')),
    title: titleFrom(sheet),
    natures: naturesFrom(sheet),
    cause: causeFrom(sheet),
    circumstances: columns.has('circumstances') ? { columns: [columns.get('circumstances') ?? ''] } : null,
    occurred: occurredFrom(sheet),
    aware: whenFrom(sheet, 'aware', 'aware'),
    awareBy: oneColumn(columns.get('awareBy')),
    reportedBy: oneColumn(columns.get('reportedBy')),
    information: columnOr(sheet, 'information'),
    persons: columnOr(sheet, 'persons'),
    personsInQuebec: columnOr(sheet, 'personsInQuebec'),
    systems: systemsFrom(sheet),
    provider: providerFrom(columns.get('provider')),
    unit: oneColumn(columns.get('unit')),
    measures: measuresFrom(columns),
  };
  const known = isKnownFile(table.headers);
  const proposed = known ? knownFile(ordinary, table.headers, values, context.words) : ordinary;
  if (known) {
    const said = new Set(['no-column', 'title-from']);
    notes.splice(0, notes.length, ...notes.filter(({ code }) => !said.has(code)));
    note('known-file', context.words.authorities.hhs);
  }
  const mapping = mappingSchema.parse(proposed) as Mapping;
  noteTheRest(mapping, table, dump, note);
  return { mapping, notes };
}

type Sheet = {
  readonly headers: readonly string[];
  readonly columns: ReadonlyMap<Target, string>;
  readonly kinds: string | undefined;
  readonly values: (column: string) => string[];
  readonly note: (code: ImportNote['code'], detail: string) => void;
  readonly context: ProposeContext;
};

/** Gives each column to the target it fits best, and each target one column. */
function assign(headers: readonly string[]): ReadonlyMap<Target, string> {
  const scored = headers.flatMap((header, index) => {
    const name = plain(header);
    return TARGETS.map((target) => ({ target, header, index, score: fit(name, COLUMN_NAMES[target]) }));
  });
  const assigned = new Map<Target, string>();
  const taken = new Set<string>();
  for (const { target, header, score } of scored
    .filter(({ score: s }) => s > 0)
    .toSorted((a, b) => b.score - a.score || a.index - b.index)) {
    if (score === 0 || assigned.has(target) || taken.has(header)) continue;
    assigned.set(target, header);
    taken.add(header);
  }
  return assigned;
}

function fit(name: string, names: readonly string[]): number {
  if (names.includes(name)) return 1000 + name.length;
  const padded = ` ${name} `;
  const held = names.filter((phrase) => phrase.includes(' ') && padded.includes(` ${phrase} `));
  return Math.max(0, ...held.map((phrase) => phrase.length));
}

const oneColumn = (column: string | undefined): { column: string } | null =>
  column === undefined ? null : { column };

function titleFrom({ headers, columns, kinds, note }: Sheet): MappingInput['title'] {
  const title = columns.get('title');
  if (title !== undefined) return { columns: [title] };
  const stand = columns.get('circumstances') ?? kinds ?? columns.get('reference') ?? headers[0] ?? '';
  note('title-from', stand);
  return { columns: [stand], shorten: 120 };
}

function naturesFrom({ columns, kinds, values }: Sheet): MappingInput['natures'] {
  if (kinds === undefined) return null;
  const found = recognise(values(kinds));
  const natures = Object.fromEntries(
    [...found.kinds]
      .filter(([, kind]) => kind.natures.length > 0)
      .map(([value, kind]) => [value, [...kind.natures]]),
  );
  if (Object.keys(natures).length === 0 && !columns.has('natures')) return null;
  // A part that names no nature must still be known, or the whole cell would not be.
  for (const [value, kind] of found.kinds) if (kind.natures.length === 0) natures[value] = [];
  return { column: kinds, separator: found.separator, values: natures };
}

function causeFrom(sheet: Sheet): MappingInput['cause'] {
  const column = sheet.columns.get('cause') ?? sheet.kinds;
  if (column === undefined) return noColumn(sheet, 'cause');
  const found = recognise(sheet.values(column));
  if (found.others.length > 0)
    sheet.note('values-unrecognised', `${column}: ${found.others.slice(0, 10).map(shown).join(' · ')}`);
  const causes = Object.fromEntries([...found.kinds].map(([value, kind]) => [value, kind.cause]));
  return { column, separator: found.separator, values: causes };
}

/** A cell that names kinds is no longer than this (characters): a longer one is a sentence. */
const LONGEST_KINDS = 300;
const SEPARATORS = [',', ';', '|', '/', '\n'] as const;

/** Which values stand for a kind we know, and by what cells that hold several are split. */
function recognise(cells: readonly string[]): {
  kinds: ReadonlyMap<string, Kind>;
  separator: string | null;
  others: readonly string[];
} {
  const distinct = [...new Set(cells)].slice(0, 2000);
  const kindOf = new Map(KINDS.flatMap((kind) => kind.names.map((name) => [name, kind] as const)));
  const isKnown = (value: string): boolean => value.length <= LONGEST_KINDS && kindOf.has(plain(value));
  const whole = distinct.filter(isKnown);
  const rest = distinct.filter((cell) => !isKnown(cell));
  const partsOf = (cell: string, separator: string): string[] =>
    cell.length > LONGEST_KINDS
      ? []
      : cell
          .split(separator)
          .map((part) => part.trim())
          .filter((part) => part !== '');
  const candidates = SEPARATORS.map((separator) => ({
    separator,
    split: rest.filter(
      (cell) => partsOf(cell, separator).length > 1 && partsOf(cell, separator).every(isKnown),
    ),
  }));
  const { separator, split } = candidates.reduce((best, next) =>
    next.split.length > best.split.length ? next : best,
  );
  const kinds = new Map<string, Kind>();
  const seen = new Set<string>();
  for (const value of [...whole, ...split.flatMap((cell) => partsOf(cell, separator))]) {
    const kind = kindOf.get(plain(value));
    if (kind === undefined || seen.has(plain(value))) continue;
    seen.add(plain(value));
    kinds.set(value, kind);
  }
  return {
    kinds,
    separator: split.length > 0 ? separator : null,
    others: rest.filter((cell) => !split.includes(cell)),
  };
}

function noColumn({ note, context }: Sheet, fact: keyof typeof register.facts): { unknown: string } {
  note('no-column', context.labels[fact]);
  return { unknown: context.words.reasons.noColumn };
}

function columnOr(
  sheet: Sheet,
  fact: 'information' | 'persons' | 'personsInQuebec',
): { column: string } | { unknown: string } {
  const column = sheet.columns.get(fact);
  return column === undefined ? noColumn(sheet, fact) : { column };
}

function whenFrom(
  sheet: Sheet,
  target: 'occurred' | 'aware',
  fact: 'occurred' | 'aware',
): MappingInput['aware'] {
  const column = sheet.columns.get(target);
  return column === undefined ? noColumn(sheet, fact) : { column, format: formatOf(sheet, [column]) };
}

function occurredFrom(sheet: Sheet): MappingInput['aware'] {
  const from = sheet.columns.get('occurredFrom');
  const to = sheet.columns.get('occurredTo');
  if (sheet.columns.has('occurred') || from === undefined) return whenFrom(sheet, 'occurred', 'occurred');
  if (to === undefined) return { column: from, format: formatOf(sheet, [from]) };
  return { from, to, format: formatOf(sheet, [from, to]) };
}

function formatOf({ values, note }: Sheet, columns: readonly string[]): DateFormat {
  const format = decideFormat(columns.flatMap(values));
  if (format === 'undecided') note('date-undecided', columns.join(' · '));
  if (format === 'dmy' || format === 'mdy') note('date-order', `${columns.join(' · ')}: ${format}`);
  return format;
}

function systemsFrom({ columns, values }: Sheet): MappingInput['systems'] {
  const column = columns.get('systems');
  return column === undefined ? null : { column, separator: listSeparator(values(column)) };
}

/** A list, not a sentence: split, the cells fall into few parts that come back. */
export function listSeparator(cells: readonly string[]): string | null {
  const distinct = new Set(cells);
  for (const separator of [';', '|', ',']) {
    const lists = [...distinct].filter((cell) => cell.includes(separator));
    const parts = new Set([...distinct].flatMap((cell) => cell.split(separator).map((part) => part.trim())));
    if (lists.length > 0 && (separator !== ',' || parts.size < distinct.size)) return separator;
  }
  return null;
}

function providerFrom(column: string | undefined): MappingInput['provider'] {
  return column === undefined ? null : { name: { column } };
}

function measuresFrom(columns: ReadonlyMap<Target, string>): MappingInput['measures'] {
  const taken = columns.get('measuresTaken');
  const prevent = columns.get('measuresToPrevent');
  return [
    ...(taken === undefined ? [] : [{ column: taken, aim: 'reduce-risk' as const }]),
    ...(prevent === undefined ? [] : [{ column: prevent, aim: 'prevent-recurrence' as const }]),
  ];
}

function noteTheRest(mapping: Mapping, table: Table, dump: boolean, note: Sheet['note']): void {
  const used = new Set(columnsOf(mapping).map(({ name }) => name));
  const kept = table.headers.filter((header) => !used.has(header));
  if (kept.length > 0) note('columns-kept', kept.map(shown).join(' · '));
  if (table.headerRow > 1) note('header-row', String(table.headerRow));
  if (dump) note('dump-marks', '');
  const replaced = table.rows.reduce(
    (sum, { cells }) => sum + cells.filter((cell) => LOST.test(cell)).length,
    0,
  );
  if (replaced > 0) note('characters-replaced', String(replaced));
  if (table.encoding === 'windows-1252') note('windows-encoding', '');
}

// eslint-disable-next-line no-control-regex -- controls are what is looked for
const LOST = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/;
