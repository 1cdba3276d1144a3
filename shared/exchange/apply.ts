import { ok, type Result } from '../result.ts';
import { type FactsInput, readFacts } from '../register/incident.ts';
import { LONGEST_LINE, saysSomething } from '../register/parse.ts';
import type { Measure } from '../register/measure.ts';
import { cleanLine, cleanText } from './clean.ts';
import { shown, type Table, type TableRow } from './csv.ts';
import { factsOf, type ImportContext, lookupsOf, measuresOf, type RowReader } from './facts-of.ts';
import type { Mapping } from './mapping.ts';
import { type CellError, refuseRows, type RowError, type RowErrorCode } from './row-error.ts';

export type Applied = {
  /** One for each row, in the order of the file; each passes `readFacts`. */
  readonly incidents: readonly FactsInput[];
  /** The measures of each incident, at the same place. */
  readonly measures: readonly (readonly Measure[])[];
};

/**
 * Makes incidents of rows. All or nothing: one bad row refuses the file, with an error for every bad row. What a cell
 * does not say is recorded as unknown with a reason, in the words given; each record keeps its row, column by column.
 */
export function applyMapping(mapping: Mapping, table: Table, context: ImportContext): Result<Applied> {
  const places = new Map(table.headers.map((header, index) => [header, index]));
  const lookups = lookupsOf(mapping);
  const incidents: FactsInput[] = [];
  const measures: (readonly Measure[])[] = [];
  const errors: RowError[] = [...table.errors];
  for (const row of table.rows) {
    const reader = readerOf(row, places, mapping);
    const facts = factsOf(mapping, reader, lookups, { ...context, table, row });
    const [first, ...also] = reader.faults.length > 0 ? reader.faults : unfit(facts);
    if (first === undefined) {
      incidents.push(facts);
      measures.push(measuresOf(mapping, reader));
    } else {
      errors.push({ row: row.row, ...first, ...(also.length > 0 ? { also } : {}) });
    }
  }
  return errors.length > 0 ? refuseRows(errors) : ok({ incidents, measures });
}

function readerOf(row: TableRow, places: ReadonlyMap<string, number>, mapping: Mapping): RowReader {
  const faults: CellError[] = [];
  const raw = (column: string): string => row.cells[places.get(column) ?? -1] ?? '';
  const fault = (column: string, code: RowErrorCode, value: string): void => {
    faults.push({ column, code, value: shown(value) });
  };
  const inLine = (column: string): string | null => {
    const line = cleanLine(raw(column), mapping);
    if (line.length > LONGEST_LINE) fault(column, 'too-long', line);
    return saysSomething(line) ? line : null;
  };
  const text = (column: string): string => cleanText(raw(column), mapping);
  const said = (column: string): string => (saysSomething(text(column)) ? text(column) : '');
  return { text, said, line: inLine, fault, faults };
}

/** The last gate: what the door would refuse is named here, row by row, before anything is asked of it. */
function unfit(facts: FactsInput): readonly CellError[] {
  const read = readFacts(facts);
  if (read.ok) return [];
  return (read.details.issues ?? []).map(({ path, code }) => ({
    column: null,
    code: 'does-not-fit',
    value: `${path.join('.')}: ${code}`,
  }));
}
