import { useEffect, useMemo, useState } from 'react';
import type { Draft, NewDraft } from '../../../shared/host.ts';
import { useSession } from '../../store/session.tsx';
import { type DraftSaver, draftSaver, type DraftState } from './draft-saver.ts';

export type DraftNow = {
  readonly saver: DraftSaver;
  readonly state: DraftState;
  /** A draft that was there when the screen opened; null where none was, undefined until it was looked for. */
  readonly found: Draft | null | undefined;
  /** What was found is taken up or thrown away. */
  readonly settle: () => void;
};

/** The draft of one thing: what was found of it, and what is typed now, sealed a second after the last key. */
export function useDraft(id: string, kind: NewDraft['kind'], record: string | null): DraftNow {
  const { host } = useSession();
  const [state, setState] = useState<DraftState>({ is: 'none' });
  const [found, setFound] = useState<Draft | null | undefined>(undefined);
  const saver = useMemo(
    () => draftSaver(host, { id, kind, record }, { now: () => new Date().toISOString(), onState: setState }),
    [host, id, kind, record],
  );
  useEffect(() => {
    let gone = false;
    void host.drafts({}).then((drafts) => {
      if (gone) return;
      setFound(
        (drafts.ok ? drafts.value : []).find((draft) => draft.id === id && draft.kind === kind) ?? null,
      );
    });
    return () => {
      gone = true;
    };
  }, [host, id, kind]);
  // Whoever goes elsewhere loses nothing of the last second.
  useEffect(() => () => void saver.flush(), [saver]);
  return { saver, state, found, settle: () => setFound(null) };
}
