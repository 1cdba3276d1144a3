import { useEffect, useState } from 'react';
import type { Row } from '../../../shared/register/row.ts';
import { useSession } from '../../store/session.tsx';
import { SHOWN } from './matches.ts';

/** Who still types is not answered yet (ms). */
const PAUSE_MS = 250;
/** One letter stands in every text. */
const SHORTEST = 3;

export type NarrativeRows = {
  readonly state: 'none' | 'seeking' | 'found' | 'refused';
  readonly rows: readonly Row[];
};
const NONE: NarrativeRows = { state: 'none', rows: [] };
const SEEKING: NarrativeRows = { state: 'seeking', rows: [] };

/** Records in whose text every word of the query stands, a moment after it was typed; the keeper looks for them. */
export function useNarrativeRows(query: string): NarrativeRows {
  const { host, rows } = useSession();
  const asked = query.trim();
  const isAsked = asked.length >= SHORTEST;
  const [last, setLast] = useState<{ readonly asked: string; readonly is: NarrativeRows }>({
    asked: '',
    is: NONE,
  });
  useEffect(() => {
    if (!isAsked) return;
    let gone = false;
    const timer = setTimeout(() => {
      void host.find({ query: asked.slice(0, 500) }).then((found) => {
        if (gone) return;
        const is: NarrativeRows = found.ok
          ? { state: 'found', rows: found.value.slice(0, 3 * SHOWN).flatMap((id) => rows.row(id) ?? []) }
          : { state: 'refused', rows: [] };
        setLast({ asked, is });
      });
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [host, rows, asked, isAsked]);
  if (!isAsked) return NONE;
  return last.asked === asked ? last.is : SEEKING;
}
