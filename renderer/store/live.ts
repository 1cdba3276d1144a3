import { type Collection, Dexie, type InsertType } from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Row } from '../../shared/register/row.ts';
import type { IncidentRecord, Status } from '../../shared/register/state.ts';
import { STATUSES } from '../../shared/register/state.ts';
import type { Refused } from '../../shared/result.ts';
import type { Working } from './database.ts';
import type { RowsNow } from './rows.ts';
import { useSession } from './session.tsx';

/** All rows, newest record first, as they are now. */
export function useRows(): RowsNow {
  const { rows } = useSession();
  return useSyncExternalStore(rows.subscribe, rows.now);
}

const NO_ROWS: readonly Row[] = [];

/** Records in one of these states, the last changed first; at most `limit`. Undefined until they were read. */
export function useRowsIn(statuses: readonly Status[], limit: number): readonly Row[] | undefined {
  const { working } = useSession();
  const key = statuses.join(' ');
  return useLiveQuery(async () => {
    const wanted = STATUSES.filter((status) => key.split(' ').includes(status));
    const lists = await Promise.all(
      wanted.map((status) => inState(working, status).reverse().limit(limit).toArray()),
    );
    return lists
      .flat()
      .sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
      .slice(0, limit);
  }, [working, key, limit]);
}

export type Counts = Readonly<Record<Status, number>>;

/** How many records there are in each state; undefined until they were counted. */
export function useCounts(): Counts | undefined {
  const { working } = useSession();
  return useLiveQuery(async () => {
    const counted = await Promise.all(
      STATUSES.map(async (status) => [status, await inState(working, status).count()] as const),
    );
    return Object.fromEntries(counted) as Counts;
  }, [working]);
}

/** By the index alone, in the order of the last change: no row is read that is not shown. */
function inState(working: Working, status: Status): Collection<Row, string, InsertType<Row, 'id'>> {
  return working.rows.where('[status+updated]').between([status, Dexie.minKey], [status, Dexie.maxKey]);
}

/** One row, kept up; undefined where there is none. */
export function useRow(id: string): Row | undefined {
  const { rows } = useSession();
  return useSyncExternalStore(rows.subscribe, () => rows.row(id));
}

export type RecordNow =
  | { readonly state: 'reading' }
  | { readonly state: 'there'; readonly record: IncidentRecord; readonly reread: () => void }
  | { readonly state: 'refused'; readonly refusal: Refused };

const READING: RecordNow = { state: 'reading' };

/** One record read whole from the keeper, and again whenever its row changes. */
export function useRecord(id: string): RecordNow {
  const { host } = useSession();
  const row = useRow(id);
  const [asked, ask] = useState(0);
  const [now, setNow] = useState<{ readonly id: string; readonly is: RecordNow }>({ id, is: READING });
  const reread = useCallback(() => ask((times) => times + 1), []);
  const version = row?.seq;
  useEffect(() => {
    let gone = false;
    void host.read({ record: id }).then((read) => {
      if (gone) return;
      setNow({
        id,
        is: read.ok ? { state: 'there', record: read.value, reread } : { state: 'refused', refusal: read },
      });
    });
    return () => {
      gone = true;
    };
  }, [host, id, version, asked, reread]);
  return now.id === id ? now.is : READING;
}

/** Rows of these ids, in their order; those that are not there are left out. */
export function useRowsOf(ids: readonly string[]): readonly Row[] {
  const { rows } = useSession();
  useRows();
  return ids.length === 0 ? NO_ROWS : ids.flatMap((id) => rows.row(id) ?? []);
}
