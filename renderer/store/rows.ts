import type { Row } from '../../shared/register/row.ts';

/** The table's own rows, newest record first; `complete` once the whole register is there. */
export type RowsNow = {
  readonly list: readonly Row[];
  readonly total: number;
  readonly complete: boolean;
};

/** Rows in an array of their own, patched at each commit; whoever shows them never reads the whole table again. */
export type Rows = {
  readonly now: () => RowsNow;
  readonly subscribe: (listener: () => void) => () => void;
  row(id: string): Row | undefined;
  /** A piece of the register as it was when the filling began. */
  add(rows: readonly Row[], total: number, complete: boolean): void;
  /** Rows as they are now: changed ones in their place, new ones in front. */
  patch(rows: readonly Row[]): void;
};

export function rowsInMemory(): Rows {
  let now: RowsNow = { list: [], total: 0, complete: false };
  const placeOf = new Map<string, number>();
  /** Rows in front of the array are new: places are counted from its end, so that they hold. */
  const filled: Row[] = [];
  let fresh: Row[] = [];
  const listeners = new Set<() => void>();
  // What was committed before its row came in with the filling is newer than what the filling brings.
  const ahead = new Map<string, Row>();

  const publish = (total: number, complete: boolean): void => {
    now = { list: fresh.length === 0 ? filled.slice() : [...fresh, ...filled], total, complete };
    for (const listener of listeners) listener();
  };
  const put = (row: Row): void => {
    const place = placeOf.get(row.id);
    if (place !== undefined) {
      filled[place] = row;
      return;
    }
    const at = fresh.findIndex(({ id }) => id === row.id);
    fresh = at === -1 ? [row, ...fresh] : fresh.with(at, row);
  };

  return {
    now: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    row(id) {
      const place = placeOf.get(id);
      return place === undefined ? fresh.find((row) => row.id === id) : filled[place];
    },
    add(rows, total, complete) {
      for (const row of rows) {
        placeOf.set(row.id, filled.length);
        filled.push(ahead.get(row.id) ?? row);
        ahead.delete(row.id);
      }
      if (complete) {
        for (const row of [...ahead.values()].reverse()) put(row);
        ahead.clear();
      }
      publish(total + fresh.length, complete);
    },
    patch(rows) {
      for (const row of rows) {
        if (now.complete || placeOf.has(row.id)) put(row);
        else ahead.set(row.id, row);
      }
      publish(now.complete ? filled.length + fresh.length : now.total, now.complete);
    },
  };
}
