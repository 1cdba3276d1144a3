import type { Row } from '../../shared/register/row.ts';
import type { Refused } from '../../shared/result.ts';
import { columns, type Columns } from './columns.ts';

/** The table's own rows, newest record first; `complete` once the whole register is there. */
export type RowsNow = {
  readonly list: readonly Row[];
  readonly total: number;
  readonly complete: boolean;
  /** Why the rest could not be had, and what asks for it again. */
  readonly stopped: { readonly refusal: Refused; readonly again: () => void } | null;
};

/**
 * Rows in an array of their own, patched at each commit; whoever shows them never reads the whole table again. A row
 * keeps the place it came to; `base` says in which order they stand.
 */
export type Rows = {
  readonly now: () => RowsNow;
  readonly subscribe: (listener: () => void) => () => void;
  row(id: string): Row | undefined;
  at(place: number): Row | undefined;
  placeOf(id: string): number | undefined;
  /** All places, the newest record first. */
  base(): Uint32Array;
  readonly columns: Columns;
  /** A piece of the register as it was when the filling began: its rows, the newest first, from the place `from`. */
  add(rows: readonly Row[], from: number): void;
  /** Rows as they are now: changed ones in their place, new ones in front. */
  patch(rows: readonly Row[]): void;
  /** Takes out records that were erased, by id; whatever still comes of them is left aside. */
  drop(ids: readonly string[]): void;
  /** Tells who listens, and how far the filling is. */
  publish(filling?: Partial<Pick<RowsNow, 'complete' | 'stopped'>> & { readonly total?: number }): void;
};

export function rowsInMemory(): Rows {
  const held: Row[] = [];
  const places = new Map<string, number>();
  const beside = columns();
  /** Places in the order of the register as it was, the newest first. */
  const filled: number[] = [];
  /** Places of rows that a commit brought and no piece of the register has yet, the newest last. */
  const fresh = new Set<number>();
  const gone = new Set<string>();
  const listeners = new Set<() => void>();
  let filling: Pick<RowsNow, 'complete' | 'stopped'> & { readonly total: number } = {
    complete: false,
    stopped: null,
    total: 0,
  };
  let order: Uint32Array | null = null;

  const base = (): Uint32Array => (order ??= orderOf([...fresh].reverse(), filled, beside));
  const snapshot = (): RowsNow => {
    let list: readonly Row[] | null = null;
    return {
      // Most of those who listen look at no row.
      get list() {
        return (list ??= listOf(held, base()));
      },
      ...filling,
      total: Math.max(filling.total, held.length) - gone.size,
    };
  };
  let now = snapshot();

  /** Answers and commits come by different ways: the newer of two stands, whichever comes last. */
  const put = (row: Row): number => {
    const known = places.get(row.id);
    const place = known ?? held.length;
    if (gone.has(row.id)) return place;
    const before = held[place];
    if (before !== undefined && before.seq > row.seq) return place;
    held[place] = row;
    places.set(row.id, place);
    beside.put(place, row);
    if (known === undefined) order = null;
    return place;
  };
  const publish: Rows['publish'] = (changed = {}) => {
    filling = { ...filling, ...changed };
    now = snapshot();
    for (const listener of listeners) listener();
  };

  return {
    now: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    row(id) {
      const place = places.get(id);
      return place === undefined ? undefined : held[place];
    },
    at: (place) => held[place],
    placeOf: (id) => places.get(id),
    base,
    columns: beside,
    add(rows, from) {
      for (const [at, row] of rows.entries()) {
        const place = put(row);
        filled[from + at] = place;
        fresh.delete(place);
      }
      order = null;
    },
    patch(rows) {
      for (const row of rows) {
        const isNew = !places.has(row.id);
        const place = put(row);
        if (isNew) fresh.add(place);
      }
      publish();
    },
    drop(ids) {
      for (const id of ids) {
        const place = places.get(id);
        gone.add(id);
        if (place === undefined) continue;
        places.delete(id);
        // The place keeps its row, which nobody is given any more.
        beside.drop(place);
      }
      order = null;
      publish();
    },
    publish,
  };
}

/** Every place once: a filling that began anew may for a while leave out one it had, or have one twice. */
function orderOf(
  fresh: readonly number[],
  filled: readonly number[],
  { size, arrays }: Pick<Columns, 'size' | 'arrays'>,
): Uint32Array {
  const order = new Uint32Array(size);
  // What was erased stands nowhere.
  const stands = arrays.gone.slice(0, size);
  let next = 0;
  const put = (place: number): void => {
    if (stands[place] !== 0) return;
    stands[place] = 1;
    order[next] = place;
    next += 1;
  };
  fresh.forEach(put);
  filled.forEach(put);
  for (let place = 0; place < size; place += 1) put(place);
  return order.subarray(0, next);
}

function listOf(held: readonly Row[], order: Uint32Array): readonly Row[] {
  const list: Row[] = [];
  for (const place of order) {
    const row = held[place];
    if (row !== undefined) list.push(row);
  }
  return list;
}
