import { describe, expect, test, vi } from 'vitest';
import type { Working } from '../../renderer/store/database.ts';
import { type Feed, startFeed } from '../../renderer/store/feed.ts';
import { type Rows, rowsInMemory } from '../../renderer/store/rows.ts';
import type { HeadView, Host, HostEvent, RowsPage } from '../../shared/host.ts';
import type { Row } from '../../shared/register/row.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { makeRow } from './make-rows.ts';

const HEAD = { seq: 99 } as unknown as HeadView;

/** A keeper that holds these rows, and refuses a page as often as it is told to. */
function keeperOf(records: number) {
  let list = Array.from({ length: records }, (_, at) => makeRow(records - at));
  let snapshot = list;
  let refusals = 0;
  const asked: { from: number; count: number }[] = [];
  const listeners = new Set<(event: HostEvent) => void>();
  const host: Pick<Host, 'rows' | 'listen'> = {
    rows: ({ from, count }): Promise<Result<RowsPage>> => {
      asked.push({ from, count });
      if (refusals > 0) {
        refusals -= 1;
        return Promise.resolve(refused('read-failed', { cause: 'EIO' }));
      }
      if (from === 0) snapshot = list;
      return Promise.resolve(ok({ rows: snapshot.slice(from, from + count), total: snapshot.length }));
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    host,
    asked,
    listeners,
    refuse: (times: number) => void (refusals = times),
    /** Every row as the keeper gives it from now on, of the same sequence. */
    change: (over: Partial<Row>) => void (list = list.map((row) => ({ ...row, ...over }))),
    tell(event: HostEvent) {
      for (const listener of listeners) listener(event);
    },
    commit(row: Row) {
      list = [row, ...list.filter(({ id }) => id !== row.id)];
      for (const listener of listeners) listener({ event: 'commit', rows: [row], gone: [], head: HEAD });
    },
  };
}

/** Dexie's part: what was put, in the pieces it came in. */
function workingCopy() {
  const held = new Map<string, Row>();
  const pieces: number[] = [];
  const working = {
    rows: {
      bulkPut(rows: readonly Row[]) {
        pieces.push(rows.length);
        for (const row of rows) held.set(row.id, row);
        return Promise.resolve();
      },
    },
  } as unknown as Working;
  return { working, held, pieces };
}

function begin(keeper: ReturnType<typeof keeperOf>): {
  readonly rows: Rows;
  readonly feed: Feed;
  readonly copy: ReturnType<typeof workingCopy>;
  readonly onHead: ReturnType<typeof vi.fn>;
} {
  const rows = rowsInMemory();
  const copy = workingCopy();
  const onHead = vi.fn();
  const feed = startFeed(keeper.host, { rows, working: copy.working, onHead }, () => Promise.resolve());
  return { rows, feed, copy, onHead };
}

describe('the feed', () => {
  test('fills the table and the working copy, first with a few, then with many', async () => {
    const keeper = keeperOf(2750);
    const { rows, feed, copy } = begin(keeper);
    await feed.filled;
    expect(rows.now()).toMatchObject({ total: 2750, complete: true });
    expect(rows.now().list.map(({ seq }) => seq)).toEqual(Array.from({ length: 2750 }, (_, at) => 2750 - at));
    expect(copy.held.size).toBe(2750);
    expect(Math.max(...copy.pieces)).toBeLessThanOrEqual(50);
    expect(keeper.asked.map(({ from }) => from)).toEqual([0, 200, 700, 1200, 1700, 2200, 2700]);
  });

  test('hands on the head of a register that was found damaged while it was open, and leaves the rows', async () => {
    const keeper = keeperOf(3);
    const { rows, feed, onHead } = begin(keeper);
    await feed.filled;
    const { list } = rows.now();
    keeper.tell({ event: 'damage-found', head: HEAD });
    expect(onHead.mock.calls).toEqual([[HEAD]]);
    expect(rows.now().list).toBe(list);
    feed.stop();
    keeper.tell({ event: 'damage-found', head: HEAD });
    expect(onHead).toHaveBeenCalledTimes(1);
  });

  test('is complete at once where there is nothing', async () => {
    const { rows, feed } = begin(keeperOf(0));
    await feed.filled;
    expect(rows.now()).toMatchObject({ total: 0, complete: true, list: [] });
  });

  test('asks again for a page that was refused, and says nothing of it', async () => {
    const keeper = keeperOf(500);
    keeper.refuse(3);
    const { rows, feed } = begin(keeper);
    await feed.filled;
    expect(rows.now()).toMatchObject({ total: 500, complete: true, stopped: null });
  });

  test('says so where a page is refused for good, and goes on when it is asked to', async () => {
    const keeper = keeperOf(500);
    keeper.refuse(4);
    const { rows, feed } = begin(keeper);
    await vi.waitFor(() => expect(rows.now().stopped).not.toBeNull());
    expect(rows.now().complete).toBe(false);
    expect(rows.now().stopped?.refusal.code).toBe('read-failed');
    rows.now().stopped?.again();
    await feed.filled;
    expect(rows.now()).toMatchObject({ total: 500, complete: true, stopped: null });
  });

  test('takes commits while it fills, and after', async () => {
    const keeper = keeperOf(1500);
    const { rows, feed, copy, onHead } = begin(keeper);
    keeper.commit(makeRow(1, { title: 'Amendé', seq: 2000 }));
    keeper.commit(makeRow(1501));
    await feed.filled;
    expect(rows.now().total).toBe(1501);
    expect(rows.now().list[0]?.seq).toBe(1501);
    expect(rows.row(makeRow(1).id)?.title).toBe('Amendé');
    keeper.commit(makeRow(1502));
    await vi.waitFor(() => expect(copy.held.size).toBe(1502));
    expect(copy.held.get(makeRow(1).id)?.title).toBe('Amendé');
    expect(onHead).toHaveBeenCalledTimes(3);
  });

  test('reads every row once more where what is owed has changed, and keeps the places', async () => {
    const keeper = keeperOf(2300);
    const { rows, feed, copy } = begin(keeper);
    await feed.filled;
    keeper.commit(makeRow(2301));
    const before = rows.now().list.map(({ id }) => id);
    keeper.change({ owed: { assess: 2 } });
    await feed.again();
    expect(rows.now().list.map(({ id }) => id)).toEqual(before);
    expect(rows.now().list.every(({ owed }) => owed?.assess === 2)).toBe(true);
    expect([...copy.held.values()].every(({ owed }) => owed?.assess === 2)).toBe(true);
  });

  test('stops: what comes later changes nothing', async () => {
    const keeper = keeperOf(5000);
    const { rows, feed } = begin(keeper);
    feed.stop();
    await feed.filled;
    expect(keeper.listeners.size).toBe(0);
    expect(rows.now().complete).toBe(false);
    expect(keeper.asked.length).toBeLessThan(3);
  });

  test('stops too while it waits to be asked again', async () => {
    const keeper = keeperOf(500);
    keeper.refuse(4);
    const { rows, feed } = begin(keeper);
    await vi.waitFor(() => expect(rows.now().stopped).not.toBeNull());
    feed.stop();
    await feed.filled;
    expect(rows.now().complete).toBe(false);
  });
});
