import * as z from 'zod';
import { refused, type Issue, type Result } from '../result.ts';
import { CAUSES, NATURES } from '../register/incident.ts';
import { type Frozen, line, parse, reason } from '../register/parse.ts';
import { DATE_FORMATS } from './read-value.ts';

const column = z.string().min(1).max(250);
const format = z.enum(DATE_FORMATS).default('undecided');
const unknown = z.strictObject({ unknown: reason });
const oneColumn = z.strictObject({ column }).nullable().default(null);
/** Splits a cell that names several; the whole cell is looked up first. */
const separator = z.string().min(1).max(5).nullable().default(null);

const someValues = z.array(z.string()).min(1).max(20);

const when = z.union([
  z.strictObject({ column, format }),
  z.strictObject({ from: column, to: column, format }),
  unknown,
]);
const count = z.union([z.strictObject({ column }), unknown]);

/** A cause that a value of the file stands for; `unsaid`: it says nothing of the cause; `unknown`: it says it is not known. */
const causeOfValue = z.enum([...CAUSES, 'unsaid', 'unknown']);

/**
 * How the columns of a file become the facts of incidents: a JSON value that is proposed, shown, changed and given
 * back. A fact that is left out is *not answered yet*; `{ "unknown": reason }` records that it is not known, and why.
 * Whatever the mapping says, each record keeps its whole row in `facts.imported`.
 */
export const mappingSchema = z.strictObject({
  version: z.literal(1).default(1),
  /** Read `\N` as empty, and leave out the backslash at the head of a broken line. */
  dump: z.boolean().default(false),
  /** The number an incident has in the file. */
  reference: oneColumn,
  /** The first column must say something; `shorten` cuts a text that serves as title (characters). */
  title: z.strictObject({
    columns: z.array(column).min(1).max(4),
    joiner: z.string().max(10).default(' – '),
    shorten: z.int().min(20).max(500).nullable().default(null),
  }),
  natures: z
    .strictObject({
      column,
      separator,
      values: z.record(z.string(), z.array(z.enum(NATURES)).max(NATURES.length)),
    })
    .nullable()
    .default(null),
  cause: z
    .union([z.strictObject({ column, separator, values: z.record(z.string(), causeOfValue) }), unknown])
    .nullable()
    .default(null),
  circumstances: z
    .strictObject({ columns: z.array(column).min(1).max(8) })
    .nullable()
    .default(null),
  occurred: when.nullable().default(null),
  aware: when,
  awareBy: oneColumn,
  reportedBy: oneColumn,
  information: z
    .union([z.strictObject({ column }), unknown])
    .nullable()
    .default(null),
  persons: count.nullable().default(null),
  personsInQuebec: count.nullable().default(null),
  /** ISO 3166 places; `prefix` is put before a value that `values` does not name: `US-` makes `US-TX` of `TX`. */
  places: z
    .strictObject({
      column,
      separator,
      prefix: z.string().max(3).default(''),
      values: z.record(z.string(), z.string().max(6)).default({}),
    })
    .nullable()
    .default(null),
  systems: z.strictObject({ column, separator }).nullable().default(null),
  /**
   * `present`: the column that says whether there is one, the values that say yes, and those that say no (any other
   * value is then an error). `name`: the column that names
   * it, where `onlyIf` (another column, its values) holds. `detail`: columns kept beside it in the file's words.
   */
  provider: z
    .strictObject({
      as: z.enum(['client', 'provider']).default('client'),
      present: z
        .strictObject({ column, values: someValues, absent: someValues.nullable().default(null) })
        .nullable()
        .default(null),
      name: z
        .strictObject({
          column,
          onlyIf: z.strictObject({ column, values: someValues }).nullable().default(null),
        })
        .nullable()
        .default(null),
      detail: z.array(column).max(5).default([]),
    })
    .nullable()
    .default(null),
  unit: oneColumn,
  /** An authority outside Quebec that the file is about, and the column with the day it was told. */
  otherAuthorities: z
    .strictObject({
      name: line,
      on: z.strictObject({ column, format }),
      reference: column.nullable().default(null),
    })
    .nullable()
    .default(null),
  measures: z
    .array(
      z.strictObject({
        column,
        aim: z.enum(['reduce-risk', 'prevent-recurrence']),
        state: z.enum(['taken', 'planned']).default('taken'),
      }),
    )
    .max(8)
    .default([]),
});

export type Mapping = Frozen<z.infer<typeof mappingSchema>>;
export type MappingInput = z.input<typeof mappingSchema>;

/** Reads a mapping for a file with these columns; one it names and the file lacks is an issue. */
export function readMapping(input: unknown, headers: readonly string[]): Result<Mapping> {
  const mapping = parse(mappingSchema as unknown as z.ZodType<Mapping>, input);
  if (!mapping.ok) return refused('mapping-invalid', mapping.details);
  const known = new Set(headers);
  const issues: Issue[] = columnsOf(mapping.value)
    .filter(({ name }) => !known.has(name))
    .map(({ path, name }) => ({ path, code: 'not-in-list', detail: name }));
  return issues.length === 0 ? mapping : refused('mapping-invalid', { issues, headers });
}

/** Every column a mapping reads, and where it names it. */
export function columnsOf(
  mapping: Mapping,
): readonly { readonly path: readonly (string | number)[]; readonly name: string }[] {
  const found: { path: readonly (string | number)[]; name: string }[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      // Values of the file and sentences are no columns.
      if (key === 'values' || key === 'absent' || key === 'unknown') continue;
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      const last = Array.isArray(value) ? path.at(-1) : key;
      if (typeof inner === 'string' && isColumnKey(last, path)) found.push({ path: here, name: inner });
      else walk(inner, here);
    }
  };
  walk(mapping, []);
  return found;
}

const COLUMN_KEYS: ReadonlySet<unknown> = new Set(['column', 'columns', 'from', 'to', 'detail']);

function isColumnKey(key: unknown, path: readonly (string | number)[]): boolean {
  return COLUMN_KEYS.has(key) || (key === 'reference' && path[0] === 'otherAuthorities');
}
