import { useCallback, useEffect, useRef, useState } from 'react';
import { type DraftNow, useDraft } from '../fields/use-draft.ts';
import { isNothing, type Kept, NOTHING_KEPT, readKept } from './kept.ts';

export type KeptNow = {
  readonly kept: Kept;
  /** As `kept`, for what began earlier and ends later. */
  readonly latest: () => Kept;
  readonly keep: (change: (kept: Kept) => Kept) => void;
  readonly draft: DraftNow;
  /** What was being typed before a lock, and when it was sealed; null where nothing was. */
  readonly offered: { readonly kept: Kept; readonly savedAt: string } | null;
  readonly resume: () => void;
  readonly discard: () => void;
};

/** What is being typed on one incident, sealed a second after the last key, and offered back when one returns. */
export function useKept(record: string): KeptNow {
  const draft = useDraft(`facts-${record}`, 'facts', record);
  const [kept, setKept] = useState(NOTHING_KEPT);
  const now = useRef(kept);
  const { saver, settle } = draft;
  const read = draft.found && readKept(draft.found.value);
  const offered = draft.found && read ? { kept: read, savedAt: draft.found.savedAt } : null;

  const keep = useCallback(
    (change: (kept: Kept) => Kept): void => {
      const before = now.current;
      now.current = change(before);
      setKept(now.current);
      if (!isNothing(now.current)) saver.typed(now.current);
      else if (!isNothing(before)) void saver.drop();
    },
    [saver],
  );
  const latest = useCallback(() => now.current, []);
  // A draft that says nothing any more would be offered for ever.
  const isEmpty = draft.found !== null && draft.found !== undefined && read === undefined;
  useEffect(() => {
    if (!isEmpty) return;
    void saver.drop();
    settle();
  }, [isEmpty, saver, settle]);
  return {
    kept,
    latest,
    keep,
    draft,
    offered,
    resume() {
      if (offered !== null) keep(() => offered.kept);
      settle();
    },
    discard() {
      void saver.drop();
      settle();
    },
  };
}
