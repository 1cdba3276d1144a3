import { useEffect, useMemo, useState } from 'react';
import { CAUSES } from '../../../shared/register/incident.ts';
import { folded, queryWords } from '../../../shared/register/find.ts';
import type { Language } from '../../../shared/register/organisation.ts';
import { localeOf } from '../../../shared/words/format.ts';
import type { Words } from '../../../shared/words/en.ts';
import { useRows } from '../../store/live.ts';
import { lexiconsOf, ordered, type Saying, type SortBy } from '../../store/order.ts';
import { matcher } from '../../store/matcher.ts';
import type { Rows } from '../../store/rows.ts';
import { type Found, pick, seek } from '../../store/seek.ts';
import { useSession } from '../../store/session.tsx';
import { useLanguage, useWords } from '../../words.tsx';
import { useMoment } from '../today/use-waiting.ts';
import { type Group, waitingMarks } from '../today/waiting.ts';
import { soughtBy } from './filters.ts';
import type { Asked } from './kept.ts';
import { sortingOf } from './layout.ts';
import { useNarratives } from './narratives.ts';

/** What the table shows: places of rows in their order, and what was counted on the way. */
export type Sight = {
  readonly view: Uint32Array;
  readonly found: Found;
  /** The order that was asked for is still being worked out. */
  readonly isOrdering: boolean;
  readonly narratives: ReturnType<typeof useNarratives>;
};

export function useSight({ query, filters, sorting }: Pick<Asked, 'query' | 'filters' | 'sorting'>): Sight {
  const { rows } = useSession();
  const now = useRows();
  const saying = useSaying();
  const words = useMemo(() => queryWords(query), [query]);
  const narratives = useNarratives(words);
  const order = useOrder(rows, now, sorting, saying);
  const { marks } = narratives;
  const match = useMemo(() => matcher(rows.columns), [rows]);
  const only = useWaitingOnly(rows, now, filters.waiting);
  const found = useMemo(
    () =>
      seek(rows.columns, {
        matched: match({ words, causes: saying.folded }),
        narratives: marks,
        only,
        ...soughtBy(filters, rows.columns),
      }),
    // `now` stands for what the rows hold.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [rows, now, match, words, saying, marks, only, filters],
  );
  const view = useMemo(() => pick(order.order, found), [order.order, found]);
  const { isOrdering } = order;
  return useMemo(() => ({ view, found, isOrdering, narratives }), [view, found, isOrdering, narratives]);
}

/** The rows of a group of Today, at this moment: a mark in each place. */
function useWaitingOnly(rows: Rows, now: unknown, group: Group | null): Uint8Array | null {
  const moment = useMoment();
  return useMemo(
    () => (group === null ? null : waitingMarks(rows, group, moment)),
    // `now` stands for what the rows hold.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [rows, now, group, moment],
  );
}

type Said = Saying & { readonly folded: readonly string[] };

function useSaying(): Said {
  const words = useWords();
  const language = useLanguage();
  return useMemo(() => sayingOf(words, language), [words, language]);
}

function sayingOf({ register: { causes, natures } }: Words, language: Language): Said {
  const { compare } = new Intl.Collator(localeOf(language));
  return { compare, causes, natures, folded: ['', ...CAUSES.map((cause) => folded(causes[cause]))] };
}

/** Texts put in order in one go before the table shows itself without; and then slice by slice (ms). */
const AT_ONCE = 4;
const SLICE = 8;

function useOrder(
  rows: Rows,
  now: unknown,
  sorting: Asked['sorting'],
  saying: Saying,
): { readonly order: Uint32Array; readonly isOrdering: boolean } {
  const keys = useMemo(() => sortingOf(sorting), [sorting]);
  const [settled, settle] = useState(0);
  const order = useMemo(
    () => orderNow(rows, keys, saying),
    // `now` and `settled` stand for what the rows and their texts hold.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [rows, now, keys, saying, settled],
  );
  const isOrdering = order === null;
  useEffect(() => {
    if (!isOrdering) return;
    return inSlices(
      () => lexiconsOf(rows.columns, keys).some((texts) => texts.settle(saying.compare, timeFor(SLICE))),
      () => settle((times) => times + 1),
    );
  }, [isOrdering, rows, keys, saying]);
  // Titles take longest: they are put in order before somebody asks.
  useEffect(() => {
    return inSlices(
      () => rows.now().complete && rows.columns.titles.settle(saying.compare, timeFor(SLICE / 2)),
      () => undefined,
      100,
    );
  }, [rows, now, saying]);
  return { order: order ?? rows.base(), isOrdering };
}

function orderNow(rows: Rows, keys: readonly SortBy[], saying: Saying): Uint32Array | null {
  for (const texts of lexiconsOf(rows.columns, keys)) texts.settle(saying.compare, timeFor(AT_ONCE));
  return ordered(rows.columns, rows.base(), keys, saying);
}

function timeFor(milliseconds: number): () => boolean {
  const until = performance.now() + milliseconds;
  return () => performance.now() < until;
}

/** Works for as long as there is something left to do, with rest in between; gives back what ends it. */
function inSlices(work: () => boolean, done: () => void, rest = 0): () => void {
  let timer = setTimeout(function slice() {
    if (work()) timer = setTimeout(slice, rest === 0 ? 0 : 4);
    else done();
  }, rest);
  return () => clearTimeout(timer);
}
