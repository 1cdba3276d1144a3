import { CAUSES, NATURES } from '../../shared/register/incident.ts';
import { STATUSES } from '../../shared/register/state.ts';
import { type Columns, RISKS, SUGGESTIONS } from './columns.ts';

/** Columns by which the table is sorted. */
export const SORTABLE = [
  'number',
  'title',
  'status',
  'kind',
  'aware',
  'occurred',
  'recorded',
  'persons',
  'natures',
  'cause',
  'unit',
  'risk',
  'suggested',
  'updated',
] as const;
export type Sortable = (typeof SORTABLE)[number];
export type SortBy = { readonly column: Sortable; readonly desc: boolean };

/** How a language says and orders what rows hold as codes. */
export type Saying = {
  readonly compare: (a: string, b: string) => number;
  readonly causes: Readonly<Record<(typeof CAUSES)[number], string>>;
  readonly natures: Readonly<Record<(typeof NATURES)[number], string>>;
};

/** The place of each row in an order: from 1, 0 for none; none comes last whichever way one sorts. */
type Ranked = { readonly ranks: ArrayLike<number>; readonly most: number };

/**
 * Places of the rows in the order asked for; among equals, in the order of `base`. Null while the texts it needs are
 * not in order yet (Lexicon.settle). Each key is one counting pass over ranks: nothing is compared.
 */
export function ordered(
  columns: Columns,
  base: Uint32Array,
  sorting: readonly SortBy[],
  saying: Saying,
): Uint32Array | null {
  let order = base;
  for (const { column, desc } of sorting.toReversed()) {
    const passes = ranksBy(columns, column, saying);
    if (passes === null) return null;
    for (const ranked of passes.toReversed()) order = sortedBy(order, ranked, desc);
  }
  return order;
}

/** Texts that a sorting by these columns waits for. */
export function lexiconsOf(columns: Columns, sorting: readonly SortBy[]): readonly Columns['titles'][] {
  const of = { title: columns.titles, unit: columns.units, number: columns.serieses };
  return sorting.flatMap(({ column }) =>
    column === 'title' || column === 'unit' || column === 'number' ? [of[column]] : [],
  );
}

/** Stable: a counting sort by rank. */
function sortedBy(order: Uint32Array, { ranks, most }: Ranked, desc: boolean): Uint32Array {
  const starts = new Uint32Array(most + 2);
  const bucketOf = (place: number): number => {
    const rank = ranks[place] ?? 0;
    if (rank === 0) return most;
    return desc ? most - rank : rank - 1;
  };
  for (const place of order) starts[bucketOf(place) + 1] = (starts[bucketOf(place) + 1] ?? 0) + 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const place of order) {
    const bucket = bucketOf(place);
    const to = starts[bucket] ?? 0;
    sorted[to] = place;
    starts[bucket] = to + 1;
  }
  return sorted;
}

/** Ranks to sort by, the weightiest first. */
function ranksBy(columns: Columns, column: Sortable, saying: Saying): readonly Ranked[] | null {
  const { arrays, size } = columns;
  switch (column) {
    case 'kind':
      return [];
    case 'number': {
      const series = byText(arrays.series, columns.serieses, size);
      return series && [series, byNumber(columns, 'serial')];
    }
    case 'title':
      return only(byText(arrays.title, columns.titles, size));
    case 'unit':
      return only(byText(arrays.unit, columns.units, size));
    case 'status':
      return [
        byCode(
          arrays.status,
          size,
          STATUSES.map((_, at) => at + 1),
        ),
      ];
    case 'risk':
      // Upwards: from none to serious.
      return [byCode(arrays.risk, size, [0, ...RISKS.map((_, at) => RISKS.length - at)])];
    case 'suggested':
      return [byCode(arrays.suggested, size, [0, ...SUGGESTIONS.map((_, at) => SUGGESTIONS.length - at)])];
    case 'cause':
      return [
        byCode(arrays.cause, size, [
          0,
          ...placesOf(
            CAUSES.map((cause) => saying.causes[cause]),
            saying,
          ),
        ]),
      ];
    case 'natures':
      return [byCode(arrays.natures, size, natureRanks(saying))];
    case 'aware':
    case 'occurred':
    case 'recorded':
      return [byDay(arrays[column], size)];
    case 'persons':
      return [byNumber(columns, 'persons')];
    case 'updated':
      return [byNumber(columns, 'seq')];
  }
}

const only = (ranked: Ranked | null): readonly Ranked[] | null => ranked && [ranked];

function byText(ids: Uint32Array, lexicon: Columns['titles'], size: number): Ranked | null {
  const places = lexicon.ranks();
  if (places === null) return null;
  const ranks = new Uint32Array(size);
  for (let at = 0; at < size; at += 1) ranks[at] = places[ids[at] ?? 0] ?? 0;
  return { ranks, most: lexicon.size };
}

function byCode(codes: Uint8Array, size: number, places: readonly number[]): Ranked {
  const ranks = new Uint8Array(size);
  for (let at = 0; at < size; at += 1) ranks[at] = places[codes[at] ?? 0] ?? 0;
  return { ranks, most: places.length };
}

/** Days lie close together: each has a rank of its own, whether a row has it or not. */
function byDay(days: Uint32Array, size: number): Ranked {
  let [least, most] = [Infinity, 0];
  for (let at = 0; at < size; at += 1) {
    const day = days[at] ?? 0;
    if (day === 0) continue;
    if (day < least) least = day;
    if (day > most) most = day;
  }
  if (most === 0) return { ranks: days, most: 0 };
  const ranks = new Uint32Array(size);
  for (let at = 0; at < size; at += 1) {
    const day = days[at] ?? 0;
    ranks[at] = day === 0 ? 0 : day - least + 1;
  }
  return { ranks, most: most - least + 1 };
}

type Numbers = 'persons' | 'seq' | 'serial';
/** The last ranks made of numbers, until a row changes. */
const made = new WeakMap<Columns, Map<Numbers, Ranked & { readonly version: number }>>();

function byNumber(columns: Columns, name: Numbers): Ranked {
  const known = made.get(columns) ?? new Map<Numbers, Ranked & { readonly version: number }>();
  made.set(columns, known);
  const last = known.get(name);
  if (last?.version === columns.version) return last;
  const ranked = { ...densely(columns.arrays[name], columns.size), version: columns.version };
  known.set(name, ranked);
  return ranked;
}

/** Ranks without gaps: the smallest number has 1. NaN is none. */
function densely(numbers: Float64Array, size: number): Ranked {
  const sorted = numbers.slice(0, size).sort();
  let most = 0;
  for (const number of sorted) {
    if (Number.isNaN(number)) break;
    if (most === 0 || sorted[most - 1] !== number) {
      sorted[most] = number;
      most += 1;
    }
  }
  const ranks = new Uint32Array(size);
  for (let at = 0; at < size; at += 1) {
    const number = numbers[at] ?? NaN;
    if (Number.isNaN(number)) continue;
    let [low, high] = [0, most - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    ranks[at] = low + 1;
  }
  return { ranks, most };
}

/** Where each of a few texts stands among them, from 1. */
function placesOf(texts: readonly string[], { compare }: Saying): readonly number[] {
  const order = texts.map((_, at) => at).sort((a, b) => compare(texts[a] ?? '', texts[b] ?? '') || a - b);
  const places = texts.map(() => 0);
  for (const [place, at] of order.entries()) places[at] = place + 1;
  return places;
}

/** By the words a row shows: all its natures, in their order. */
function natureRanks(saying: Saying): readonly number[] {
  const texts = Array.from({ length: 1 << NATURES.length }, (_, bits) =>
    NATURES.filter((_nature, at) => (bits & (1 << at)) !== 0)
      .map((nature) => saying.natures[nature])
      .join(', '),
  );
  return [0, ...placesOf(texts.slice(1), saying)];
}
