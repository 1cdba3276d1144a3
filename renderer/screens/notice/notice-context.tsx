import type { ReactNode } from 'react';
import { duties } from '../../../shared/law/duties.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { useSession } from '../../store/session.tsx';
import { classesOf, Section } from '../../ui/kit.ts';
import { DutyRow } from '../duties/row.tsx';
import { useSaid } from '../said.ts';
import { type Gap, lawsOfNotice, type NoticeKind, RECIPIENT } from './gaps.ts';
import { GapList } from './gap-list.tsx';
import { IssuedList } from './issued-list.tsx';
import sheet from './notice.module.css';

/** Beside the paper: what is missing, who receives it and where that stands, and what was issued before. */
export function NoticeContext({
  record,
  kind,
  gaps,
  reasons,
  shown,
  isDue,
  onReason,
  onShow,
}: {
  readonly record: IncidentRecord;
  readonly kind: NoticeKind;
  readonly gaps: readonly Gap[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly shown: string | null;
  /** Can the document be made of this record? */
  readonly isDue: boolean;
  readonly onReason: (item: string, reason: string) => void;
  readonly onShow: (document: string | null) => void;
}): ReactNode {
  const { head } = useSession();
  const said = useSaid();
  const { notice } = said.words.window;
  const { organisation } = head;
  const all = duties({ record, organisation, now: said.now });
  const laws = lawsOfNotice(kind, record, organisation);
  const own = all.filter(({ recipient, regime }) => recipient === RECIPIENT[kind] && laws.includes(regime));
  const isActing = head.writing && record.closed === null && record.annulled === null;
  return (
    <>
      {isDue && <GapList {...{ record, gaps, reasons, onReason }} />}
      {isDue && own.length > 0 && (
        <Section level={2} title={notice.told} {...(own.length > 1 ? { hint: notice.both } : {})}>
          <ul className={c('duties')}>
            {own.map((duty) => (
              <DutyRow
                key={duty.regime}
                {...{ duty, all, record, isActing }}
                compact
                without={['prepare', 'supplement']}
                showsLaw={own.length > 1}
                isBesideDocument
                level={3}
              />
            ))}
          </ul>
        </Section>
      )}
      <IssuedList documents={record.documents.filter((each) => each.kind === kind)} {...{ shown, onShow }} />
    </>
  );
}

const c = classesOf(sheet);
