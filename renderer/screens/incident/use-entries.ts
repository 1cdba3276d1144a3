import { useEffect, useState } from 'react';
import type { EntryView } from '../../../shared/host.ts';
import type { Refused } from '../../../shared/result.ts';
import { useSession } from '../../store/session.tsx';

/** The most that one call gives. */
const PAGE = 200;

export type EntriesNow = {
  /** Newest first; undefined until they were read. */
  readonly entries: readonly EntryView[] | undefined;
  readonly isMore: boolean;
  readonly refusal: Refused | null;
  readonly more: () => void;
};

/** The journal's entries about one record, read again whenever the record changes. */
export function useEntries(record: string, seq: number): EntriesNow {
  const { host } = useSession();
  const [pages, setPages] = useState(1);
  const [now, setNow] = useState<Omit<EntriesNow, 'more'>>({
    entries: undefined,
    isMore: false,
    refusal: null,
  });
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<void> => {
      const entries: EntryView[] = [];
      for (let page = 0, total = 1; page < pages && entries.length < total; page += 1) {
        const before = entries.at(-1)?.place;
        const asked = { record, limit: PAGE, ...(before === undefined ? {} : { before }) };
        const answer = await host.entries(asked);
        if (gone) return;
        if (!answer.ok) {
          setNow({ entries, isMore: false, refusal: answer });
          return;
        }
        total = answer.value.total;
        entries.push(...answer.value.entries);
        setNow({ entries, isMore: entries.length < total, refusal: null });
        if (answer.value.entries.length === 0) return;
      }
    };
    void read();
    return () => {
      gone = true;
    };
  }, [host, record, seq, pages]);
  return { ...now, more: () => setPages(pages + 1) };
}
