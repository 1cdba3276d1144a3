import type { HeadView, Host } from '../../shared/host.ts';
import type { Row } from '../../shared/register/row.ts';
import type { Refused } from '../../shared/result.ts';
import type { Working } from './database.ts';
import type { Rows } from './rows.ts';

/** Rows asked for at a time: the first few at once, so that something stands on the screen; then more. */
const FIRST = 200;
const PIECE = 500;
/** Rows put into Dexie in one go: small enough that no task of the window is long. */
const INDEXED_AT_ONCE = 50;
/** While the rows come, who shows them is told no more often than this (ms): each look costs by the rows that are there. */
const toldEvery = (size: number): number => Math.max(120, size / 80);
/** After a refusal a page is asked for again, each time later (ms); then it is told. */
const RETRIES = [200, 1000, 3000] as const;

export type Feed = {
  /** Settles when every row is in the table's array and indexed in the working copy, or the feed was stopped. */
  readonly filled: Promise<void>;
  /** Reads every row once more, each in the place it has: what is owed follows the organisation, which has changed. */
  again(): Promise<void>;
  stop(): void;
};

/**
 * Fills the working copy from the keeper, and keeps it up at each commit: rows go to the table's own array first, and
 * to Dexie behind it, from which lists, counts and links are read.
 */
export function startFeed(
  host: Pick<Host, 'rows' | 'listen'>,
  { rows, working, onHead }: { rows: Rows; working: Working; onHead: (head: HeadView) => void },
  wait: (milliseconds: number) => Promise<void> = pause,
): Feed {
  let stopped = false;
  let stopWaiting = (): void => undefined;
  const goesOn = (): boolean => !stopped;
  const index = indexer(working, rows, goesOn);
  const stopListening = host.listen((event) => {
    if (stopped) return;
    if (event.event === 'damage-found' || event.event === 'head-changed') onHead(event.head);
    if (event.event !== 'commit') return;
    rows.patch(event.rows);
    index.add(event.rows);
    if (event.gone.length > 0) {
      rows.drop(event.gone);
      index.drop(event.gone);
    }
    onHead(event.head);
  });
  const askedAgain = (refusal: Refused): Promise<void> =>
    new Promise((resolve) => {
      stopWaiting = resolve;
      const again = (): void => {
        rows.publish({ stopped: null });
        resolve();
      };
      rows.publish({ stopped: { refusal, again } });
    });

  const fill = async (): Promise<void> => {
    let next = page(host, 0, FIRST, wait, goesOn);
    let told = -Infinity;
    for (let from = 0; goesOn();) {
      const answer = await next;
      if (!goesOn()) return;
      if (!answer.ok) {
        await askedAgain(answer);
        // From the start: the register as it stood is known to the keeper that was asked then.
        from = 0;
        next = page(host, 0, FIRST, wait, goesOn);
        continue;
      }
      const { rows: piece, total } = answer.value;
      const at = from;
      from += piece.length;
      const complete = from >= total || piece.length === 0;
      // The next piece is on its way while this one is put in its place.
      if (!complete) next = page(host, from, PIECE, wait, goesOn);
      rows.add(piece, at);
      if (complete || performance.now() - told > toldEvery(from)) {
        // In a task of its own: to put rows in and to show them are two.
        await wait(0);
        if (!goesOn()) return;
        told = performance.now();
        rows.publish({ total, complete });
      }
      if (complete) break;
    }
    await index.start(rows.now().list);
  };

  const filled = fill();
  const readAgain = async (): Promise<void> => {
    await filled;
    for (let from = 0, total = 1; from < total && goesOn();) {
      const answer = await page(host, from, PIECE, wait, goesOn);
      if (!answer.ok || answer.value.rows.length === 0 || !goesOn()) return;
      total = answer.value.total;
      from += answer.value.rows.length;
      rows.patch(answer.value.rows);
      await index.start(answer.value.rows);
    }
  };

  return {
    filled,
    again: readAgain,
    stop() {
      stopped = true;
      stopListening();
      stopWaiting();
    },
  };
}

async function page(
  host: Pick<Host, 'rows'>,
  from: number,
  count: number,
  wait: (milliseconds: number) => Promise<void>,
  goesOn: () => boolean,
): ReturnType<Host['rows']> {
  let answer = await host.rows({ from, count });
  for (const pauseFor of RETRIES) {
    if (answer.ok || !goesOn()) break;
    await wait(pauseFor);
    answer = await host.rows({ from, count });
  }
  return answer;
}

/** Puts rows into Dexie in small pieces, one after the other, as they are when their turn comes. */
function indexer(
  working: Working,
  rows: Rows,
  goesOn: () => boolean,
): {
  add(rows: readonly Row[]): void;
  start(all: readonly Row[]): Promise<void>;
  drop(ids: readonly string[]): void;
} {
  const gone = new Set<string>();
  let waiting: readonly Row[] = [];
  let next = 0;
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (next < waiting.length && goesOn()) {
      const piece = waiting.slice(next, next + INDEXED_AT_ONCE);
      next += piece.length;
      try {
        const there = piece.filter(({ id }) => !gone.has(id));
        await working.rows.bulkPut(there.map((row) => rows.row(row.id) ?? row));
      } catch (error) {
        // Put away under our hands, as the register was closed.
        if (goesOn()) throw error;
      }
    }
    [waiting, next, running] = [[], 0, null];
  };
  const add = (more: readonly Row[]): Promise<void> => {
    waiting = [...waiting, ...more];
    return (running ??= run());
  };
  const drop = (ids: readonly string[]): void => {
    for (const id of ids) gone.add(id);
    // Behind what is being put in now, which may hold them.
    void (running ?? Promise.resolve())
      .then(() => working.rows.bulkDelete([...ids]))
      .catch((error: unknown) => {
        if (goesOn()) throw error;
      });
  };
  return { add: (changed) => void add(changed), start: add, drop };
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
}
