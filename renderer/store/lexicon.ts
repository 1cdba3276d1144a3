/** Distinct texts by id, and in a time of their own in the order a language puts them in. */
export type Lexicon = {
  /** From 1; the same text has the same. */
  idOf(text: string): number;
  text(id: number): string;
  /** The id of a text that is known already. */
  find(text: string): number | undefined;
  /** How many texts there are: ids go from 1 to this. */
  readonly size: number;
  /** Where each id stands in the order, from 1; null while some text is not in its place yet. */
  ranks(): Uint32Array | null;
  /**
   * Puts texts in their places for as long as `goOn` says; false once all are. The order is that of `compare`: another
   * one begins anew.
   */
  settle(compare: Compare, goOn: () => boolean): boolean;
};
export type Compare = (a: string, b: string) => number;

/** Texts compared between two looks at the clock. */
const STRIDE = 128;
/** Texts sorted in one go, before they are merged. */
const RUN = 64;

/**
 * A comparison in French costs a thousand times one of numbers, so it is made once, in slices, and what the table sorts
 * by is the place it gave.
 */
export function lexicon(): Lexicon {
  const ids = new Map<string, number>();
  const texts: string[] = [''];
  let settled = 0;
  let ranks = new Uint32Array(1);
  let order: readonly number[] = [];
  let by: Compare | null = null;
  let work: Iterator<undefined, readonly number[]> | null = null;
  let upTo = 0;

  return {
    idOf(text) {
      const known = ids.get(text);
      if (known !== undefined) return known;
      ids.set(text, texts.length);
      texts.push(text);
      return texts.length - 1;
    },
    text: (id) => texts[id] ?? '',
    find: (text) => ids.get(text),
    get size() {
      return texts.length - 1;
    },
    ranks: () => (settled === texts.length - 1 ? ranks : null),
    settle(compare, goOn) {
      if (by !== compare) {
        by = compare;
        [order, settled, work] = [[], 0, null];
      }
      while (settled < texts.length - 1) {
        if (work === null) {
          upTo = texts.length - 1;
          const fresh = Array.from({ length: upTo - settled }, (_, at) => settled + 1 + at);
          work = placing(order, fresh, (a, b) => compare(texts[a] ?? '', texts[b] ?? '') || a - b);
        }
        const step = work.next();
        if (step.done === true) {
          [order, settled, work] = [step.value, upTo, null];
          ranks = ranksOf(order);
        } else if (!goOn()) return true;
      }
      return false;
    },
  };
}

type ById = (a: number, b: number) => number;

/** Sorts `fresh`, in runs that are merged, and brings it into `order`. */
function* placing(
  order: readonly number[],
  fresh: readonly number[],
  compare: ById,
): Generator<undefined, readonly number[]> {
  let runs: (readonly number[])[] = [];
  for (let at = 0; at < fresh.length; at += RUN) {
    runs.push(fresh.slice(at, at + RUN).sort(compare));
    yield undefined;
  }
  while (runs.length > 1) {
    const longer: (readonly number[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [one, other] = [runs[at] ?? [], runs[at + 1]];
      longer.push(other === undefined ? one : yield* merging(one, other, compare));
    }
    runs = longer;
  }
  const [sorted = []] = runs;
  // A few into many are looked up one by one; otherwise each of the many would be compared for the sake of the few.
  return sorted.length * 16 < order.length
    ? yield* inserting(order, sorted, compare)
    : yield* merging(order, sorted, compare);
}

function* merging(
  one: readonly number[],
  other: readonly number[],
  compare: ById,
): Generator<undefined, readonly number[]> {
  if (one.length === 0) return other;
  const merged: number[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [one[i], other[j]];
    if (a === undefined && b === undefined) return merged;
    if (b === undefined || (a !== undefined && compare(a, b) <= 0)) {
      merged.push(a ?? 0);
      i += 1;
    } else {
      merged.push(b);
      j += 1;
    }
    if (merged.length % STRIDE === 0) yield undefined;
  }
}

function* inserting(
  order: readonly number[],
  few: readonly number[],
  compare: ById,
): Generator<undefined, readonly number[]> {
  const pieces: (readonly number[])[] = [];
  let from = 0;
  for (const [at, id] of few.entries()) {
    let [low, high] = [from, order.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(order[middle] ?? 0, id) < 0) low = middle + 1;
      else high = middle;
    }
    pieces.push(order.slice(from, low), [id]);
    from = low;
    if (at % (STRIDE / 8) === 0) yield undefined;
  }
  pieces.push(order.slice(from));
  return pieces.flat();
}

function ranksOf(order: readonly number[]): Uint32Array<ArrayBuffer> {
  const ranks = new Uint32Array(order.length + 1);
  for (const [at, id] of order.entries()) ranks[id] = at + 1;
  return ranks;
}
