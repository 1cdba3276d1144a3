import type { HeadView, Host } from '../../shared/host.ts';
import type { Row } from '../../shared/register/row.ts';
import type { Working } from './database.ts';
import type { Rows } from './rows.ts';

/** Rows asked for at a time: the first few at once, so that something stands on the screen; then more. */
const FIRST = 200;
const PIECE = 1000;
/** Rows put into Dexie in one go: small enough that no task of the window is long. */
const INDEXED_AT_ONCE = 250;

export type Feed = {
  /** Settles when every row is in the table's array and indexed in the working copy. */
  readonly filled: Promise<void>;
  stop(): void;
};

/**
 * Fills the working copy from the keeper, and keeps it up at each commit: rows go to the table's own array first, and
 * to Dexie behind it, from which lists, counts and links are read.
 */
export function startFeed(
  host: Pick<Host, 'rows' | 'listen'>,
  { rows, working, onHead }: { rows: Rows; working: Working; onHead: (head: HeadView) => void },
): Feed {
  let stopped = false;
  const stopListening = host.listen((event) => {
    if (event.event !== 'commit' || stopped) return;
    rows.patch(event.rows);
    void index(working, event.rows);
    onHead(event.head);
  });
  return {
    filled: fill(host, rows, working, () => stopped),
    stop() {
      stopped = true;
      stopListening();
    },
  };
}

async function fill(
  host: Pick<Host, 'rows'>,
  rows: Rows,
  working: Working,
  stopped: () => boolean,
): Promise<void> {
  const all: Row[] = [];
  for (let from = 0, total = 1; from < total && !stopped();) {
    const page = await host.rows({ from, count: from === 0 ? FIRST : PIECE });
    if (!page.ok) return;
    total = page.value.total;
    from += page.value.rows.length;
    all.push(...page.value.rows);
    const complete = from >= total || page.value.rows.length === 0;
    rows.add(page.value.rows, total, complete);
    if (complete) break;
  }
  for (let at = 0; at < all.length && !stopped(); at += INDEXED_AT_ONCE) {
    // As they are now: a commit may have overtaken the filling.
    await index(
      working,
      all.slice(at, at + INDEXED_AT_ONCE).map((row) => rows.row(row.id) ?? row),
    );
  }
}

async function index(working: Working, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0 || !working.isOpen()) return;
  await working.rows.bulkPut([...rows]);
}
