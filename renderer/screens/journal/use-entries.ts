import { useCallback, useEffect, useState } from 'react';
import type { EntriesAsked, EntriesPage, EntryView } from '../../../shared/host.ts';
import type { ChangeType } from '../../../shared/register/change.ts';
import type { Refused } from '../../../shared/result.ts';
import { useSession } from '../../store/session.tsx';

/** Entries read at a time. */
const PAGE = 40;

/** Which entries are wanted; null where it does not matter. */
export type Wanted = {
  readonly record: string | null;
  readonly type: ChangeType | null;
  readonly member: string | null;
};

export type EntriesNow = {
  /** Undefined until they were read. */
  readonly entries: readonly EntryView[] | undefined;
  readonly total: number;
  readonly refusal: Refused | null;
  readonly isReading: boolean;
  readonly older: () => void;
  readonly again: () => void;
};

type Held = { readonly key: string; readonly page: EntriesPage | null; readonly refusal: Refused | null };

/** Entries of the journal, the newest first, a page at a time; what is recorded meanwhile comes in front. */
export function useEntries(wanted: Wanted): EntriesNow {
  const { host, head } = useSession();
  const { record, type, member } = wanted;
  const key = JSON.stringify([record, type, member]);
  const [held, setHeld] = useState<Held>({ key, page: null, refusal: null });
  const [isReading, setReading] = useState(true);
  const [asked, ask] = useState(0);

  const read = useCallback(
    (more: Pick<EntriesAsked, 'before'>) =>
      host.entries({
        limit: PAGE,
        ...(record === null ? {} : { record }),
        ...(type === null ? {} : { types: [type] }),
        ...(member === null ? {} : { member }),
        ...more,
      }),
    [host, record, type, member],
  );

  const { seq } = head;
  useEffect(() => {
    let gone = false;
    void read({}).then((answer) => {
      if (gone) return;
      setReading(false);
      setHeld((before) =>
        answer.ok
          ? { key, page: inFront(answer.value, before.key === key ? before.page : null), refusal: null }
          : { key, page: null, refusal: answer },
      );
    });
    return () => {
      gone = true;
    };
  }, [read, key, seq, asked]);

  const current = held.key === key ? held : { key, page: null, refusal: null };
  const last = current.page?.entries.at(-1)?.place;
  return {
    entries: current.page?.entries,
    total: current.page?.total ?? 0,
    refusal: current.refusal,
    isReading: isReading || held.key !== key,
    older() {
      if (last === undefined || isReading) return;
      setReading(true);
      void read({ before: last }).then((answer) => {
        setReading(false);
        setHeld((before) =>
          before.key !== key || before.page === null || !answer.ok
            ? before
            : { ...before, page: behind(before.page, answer.value) },
        );
      });
    },
    again() {
      setReading(true);
      ask((times) => times + 1);
    },
  };
}

/** The first page as it is now, and behind it what was read further down before. */
export function inFront(first: EntriesPage, before: EntriesPage | null): EntriesPage {
  const last = first.entries.at(-1)?.place;
  if (before === null || last === undefined) return first;
  const [newest] = before.entries;
  // So many were recorded meanwhile that the two do not meet: what is between is read again from the top.
  if (newest !== undefined && newest.place < last) return first;
  return { ...first, entries: [...first.entries, ...before.entries.filter(({ place }) => place < last)] };
}

/** What is shown, and the next page behind it. */
export function behind(shown: EntriesPage, next: EntriesPage): EntriesPage {
  const last = shown.entries.at(-1)?.place ?? Number.POSITIVE_INFINITY;
  return { ...next, entries: [...shown.entries, ...next.entries.filter(({ place }) => place < last)] };
}
