import { CAUSES, NATURES } from '../../shared/register/incident.ts';
import { STATUSES } from '../../shared/register/state.ts';
import { type Columns, RISKS } from './columns.ts';

/** What rows are counted by, and chosen by. */
export const FACETS = ['status', 'natures', 'cause', 'unit', 'risk', 'year'] as const;
export type Facet = (typeof FACETS)[number];

/** A value of each facet as a number, as the columns hold it; 0 is for none, but for the status, which all have. */
export type Chosen = Readonly<Record<Facet, ReadonlySet<number>>>;
export const NONE_CHOSEN: Chosen = {
  status: new Set(),
  natures: new Set(),
  cause: new Set(),
  unit: new Set(),
  risk: new Set(),
  year: new Set(),
};

/** How many rows have each value, among those that everything else that was asked lets through. */
export type Counted = Readonly<Record<Facet, Uint32Array>>;

export type Sought = {
  /** Rows that have the words of the query (`matcher`), a mark in each place; null where none was given. */
  readonly matched: Uint8Array | null;
  /** Rows whose narrative has the words, a mark in each place; null while that is not known. */
  readonly narratives: Uint8Array | null;
  readonly chosen: Chosen;
  /** Only rows whose entry in the register still lacks a required item. */
  readonly incomplete: boolean;
  /** Only numbers of this series, from one to another. */
  readonly numbers: { readonly series: number; readonly from: number; readonly to: number } | null;
  /** Only rows with a mark in their place; null: any. */
  readonly only: Uint8Array | null;
};

/** Why a row is there. */
export const [NOT_FOUND, FOUND, FOUND_IN_NARRATIVE] = [0, 1, 2];

export type Found = {
  /** For each place NOT_FOUND, FOUND, or FOUND_IN_NARRATIVE: nothing the table shows has the words. */
  readonly rows: Uint8Array;
  readonly count: number;
  readonly inNarrative: number;
  readonly counted: Counted;
};

const YEARS = 10_000;
/** The nature of a row that has none, as a value of the facet: a place beyond NATURES. */
export const NO_NATURE = NATURES.length;

/** Finds and counts in one pass over the columns. */
export function seek(columns: Columns, sought: Sought): Found {
  const { size, arrays } = columns;
  const { matched, narratives, chosen, incomplete, numbers, only } = sought;
  const { status, natures, cause, unit, risk, year } = arrays;
  const rows = new Uint8Array(size);
  const counted = {
    status: new Uint32Array(STATUSES.length),
    natures: new Uint32Array(NATURES.length + 1),
    cause: new Uint32Array(CAUSES.length + 1),
    unit: new Uint32Array(columns.units.size + 1),
    risk: new Uint32Array(RISKS.length + 1),
    year: new Uint32Array(YEARS),
  };
  const wanted = {
    status: bitsOf(chosen.status),
    natures: bitsOf(chosen.natures),
    cause: bitsOf(chosen.cause),
    risk: bitsOf(chosen.risk),
    unit: chosen.unit.size === 0 ? null : marksOf(chosen.unit, columns.units.size + 1),
    year: chosen.year.size === 0 ? null : marksOf(chosen.year, YEARS),
  };
  let [count, inNarrative] = [0, 0];

  for (let at = 0; at < size; at += 1) {
    if (arrays.gone[at] === 1) continue;
    const mark =
      matched === null || matched[at] === 1 ? FOUND : narratives?.[at] === 1 ? FOUND_IN_NARRATIVE : NOT_FOUND;
    if (mark === NOT_FOUND) continue;
    if (incomplete && arrays.incomplete[at] === 0) continue;
    if (only !== null && only[at] !== 1) continue;
    if (numbers !== null && !isNumbered(arrays, at, numbers)) continue;
    const state = status[at] ?? 0;
    const kinds = naturesOf(natures[at] ?? 0);
    const why = cause[at] ?? 0;
    const where = unit[at] ?? 0;
    const grave = risk[at] ?? 0;
    const when = year[at] ?? 0;

    // What keeps it out: a bit for each facet.
    const out =
      Number(wanted.status !== 0 && (wanted.status & (1 << state)) === 0) |
      (Number(wanted.natures !== 0 && (wanted.natures & kinds) === 0) << 1) |
      (Number(wanted.cause !== 0 && (wanted.cause & (1 << why)) === 0) << 2) |
      (Number(wanted.unit !== null && wanted.unit[where] === 0) << 3) |
      (Number(wanted.risk !== 0 && (wanted.risk & (1 << grave)) === 0) << 4) |
      (Number(wanted.year !== null && wanted.year[when] === 0) << 5);
    if ((out & ~1) === 0) add(counted.status, state);
    if ((out & ~2) === 0) addBits(counted.natures, kinds);
    if ((out & ~4) === 0) add(counted.cause, why);
    if ((out & ~8) === 0) add(counted.unit, where);
    if ((out & ~16) === 0) add(counted.risk, grave);
    if ((out & ~32) === 0) add(counted.year, when);
    if (out !== 0) continue;
    rows[at] = mark;
    count += 1;
    if (mark === FOUND_IN_NARRATIVE) inNarrative += 1;
  }
  return { rows, count, inNarrative, counted };
}

/** The places of an order that were found, in it. */
export function pick(order: Uint32Array, { rows, count }: Found): Uint32Array {
  const picked = new Uint32Array(count);
  let at = 0;
  for (const place of order) {
    if (rows[place] !== NOT_FOUND && rows[place] !== undefined) {
      picked[at] = place;
      at += 1;
    }
  }
  return picked;
}

const naturesOf = (bits: number): number => (bits === 0 ? 1 << NO_NATURE : bits);

function isNumbered(
  { series, serial }: Columns['arrays'],
  at: number,
  { series: of, from, to }: NonNullable<Sought['numbers']>,
): boolean {
  const n = serial[at] ?? -1;
  return series[at] === of && n >= from && n <= to;
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function addBits(counts: Uint32Array, bits: number): void {
  for (let at = 0; at <= NO_NATURE; at += 1) if ((bits & (1 << at)) !== 0) add(counts, at);
}

/** A value that no row can have is a bit that no row has: something was chosen all the same. */
function bitsOf(values: ReadonlySet<number>): number {
  return [...values].reduce((bits, value) => bits | (1 << Math.min(value, 30)), 0);
}

function marksOf(values: ReadonlySet<number>, room: number): Uint8Array {
  const marks = new Uint8Array(room);
  for (const value of values) if (value < room) marks[value] = 1;
  return marks;
}
