import { useEffect, useState } from 'react';
import type { Refused } from '../../../shared/result.ts';
import { useRows } from '../../store/live.ts';
import type { Rows } from '../../store/rows.ts';
import { useSession } from '../../store/session.tsx';

/** Who still types is not answered yet (ms). */
const PAUSE = 120;
/** Rows marked before the window may do something else. */
const AT_ONCE = 5000;
/** One letter stands in every narrative. */
const SHORTEST = 2;

export type Narratives = {
  readonly state: 'none' | 'seeking' | 'done' | 'refused';
  /** Places whose narrative has all the words; null until that is known. */
  readonly marks: Uint8Array | null;
  readonly refusal: Refused | null;
};
const NONE: Narratives = { state: 'none', marks: null, refusal: null };
const SEEKING: Narratives = { state: 'seeking', marks: null, refusal: null };

/** What the keeper finds in the narratives, a moment after the words were typed; asked again at each commit. */
export function useNarratives(words: readonly string[]): Narratives {
  const { host, rows, head } = useSession();
  const { complete } = useRows();
  const query = words.join(' ');
  const isAsked = query.length >= SHORTEST;
  const [last, setLast] = useState<{ readonly query: string; readonly is: Narratives }>({
    query: '',
    is: NONE,
  });
  const { seq } = head;
  useEffect(() => {
    if (!isAsked) return;
    let gone = false;
    const isGone = (): boolean => gone;
    const timer = setTimeout(() => {
      void host.find({ query: query.slice(0, 500) }).then(async (found) => {
        if (gone) return;
        if (!found.ok) {
          setLast({ query, is: { state: 'refused', marks: null, refusal: found } });
          return;
        }
        const marks = await marksOf(found.value, rows, isGone);
        if (!isGone()) setLast({ query, is: { state: 'done', marks, refusal: null } });
      });
    }, PAUSE);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [host, rows, query, isAsked, seq, complete]);
  if (!isAsked) return NONE;
  return last.query === query ? last.is : SEEKING;
}

async function marksOf(ids: readonly string[], rows: Rows, isGone: () => boolean): Promise<Uint8Array> {
  const marks = new Uint8Array(rows.columns.size);
  for (let at = 0; at < ids.length && !isGone(); at += AT_ONCE) {
    for (const id of ids.slice(at, at + AT_ONCE)) {
      const place = rows.placeOf(id);
      if (place !== undefined) marks[place] = 1;
    }
    if (ids.length > AT_ONCE) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return marks;
}
