import { useEffect, useState } from 'react';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { useSession } from '../../store/session.tsx';
import { useDraft } from '../fields/use-draft.ts';
import { type NoticeKind, type Reasons, readReasons } from './gaps.ts';

const NONE: Reasons = {};
/** Entries looked through for the last document of a kind. */
const LOOKED_AT = 20;

export type ReasonsNow = {
  readonly reasons: Reasons;
  readonly give: (item: string, reason: string) => void;
  /** They left with a document, and stand in the journal: no draft is left of them. */
  readonly settle: () => void;
};

/** Reasons why items are not stated, as they are being written: kept as a sealed draft, or as the last document gave them. */
export function useReasons(record: IncidentRecord, kind: NoticeKind): ReasonsNow {
  const kept = useDraft(`notice-${kind}-${record.id}`, 'notice', record.id);
  const [written, write] = useState<Reasons | null>(null);
  const issued = useIssuedReasons(record, kind);
  const reasons = written ?? (kept.found ? readReasons(kept.found.value) : issued);
  return {
    reasons,
    give(item, reason) {
      const next = { ...reasons, [item]: reason };
      write(next);
      if (Object.values(next).every((each) => each.trim() === '')) void kept.saver.drop();
      else kept.saver.typed(next);
    },
    settle() {
      write(reasons);
      void kept.saver.drop();
      kept.settle();
    },
  };
}

/** The reasons that the last document of a kind was issued with. */
function useIssuedReasons(record: IncidentRecord, kind: NoticeKind): Reasons {
  const { host } = useSession();
  const [found, setFound] = useState<Reasons>(NONE);
  const last = record.documents.findLast((each) => each.kind === kind)?.id;
  useEffect(() => {
    if (last === undefined) return;
    let gone = false;
    void host.entries({ record: record.id, limit: LOOKED_AT, types: ['document-issued'] }).then((page) => {
      if (gone || !page.ok) return;
      const change = page.value.entries.flatMap(({ changes }) => changes).find(({ id }) => id === last);
      const content = change?.content;
      if (typeof content === 'object' && content !== null && 'reasons' in content) {
        setFound(readReasons(content.reasons));
      }
    });
    return () => {
      gone = true;
    };
  }, [host, record.id, last]);
  return found;
}
