import { type ReactNode, useState } from 'react';
import type { Order } from '../../../shared/host.ts';
import { regime as regimeById } from '../../../shared/law/regimes.ts';
import type { Language } from '../../../shared/register/organisation.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Callout, classesOf, Status, useShortcuts } from '../../ui/kit.ts';
import { Page } from '../frame/page.tsx';
import { DocumentPaper } from '../paper/document-paper.tsx';
import { useSaid } from '../said.ts';
import { AnswersView } from './answers-view.tsx';
import { ChangedSince } from './changed-banner.tsx';
import { gapsOf, isCalledFor, lawsOfNotice, type NoticeKind, openGaps, reasonsFor } from './gaps.ts';
import { IssuedShown } from './issued-shown.tsx';
import { NoticeContext } from './notice-context.tsx';
import sheet from './notice.module.css';
import { NoticeTools, type View } from './notice-tools.tsx';
import { Saving, useSaving } from './saving.tsx';
import { useMade } from './use-made.ts';
import { useReasons } from './use-reasons.ts';

/** A notice of a record that is there: its tools, the paper, and beside it what is missing and what was done. */
export function NoticeOf({
  record,
  kind,
  place,
  back,
}: {
  readonly record: IncidentRecord;
  readonly kind: NoticeKind;
  readonly place: string;
  readonly back: { readonly label: string; readonly onPress: () => void };
}): ReactNode {
  const { head } = useSession();
  const said = useSaid();
  const { notice, documents } = { notice: said.words.window.notice, documents: said.words.documents };
  const { organisation } = head;
  const [language, setLanguage] = useState<Language>(organisation.language);
  const [view, setView] = useState<View>('page');
  const { reasons, give, settle } = useReasons(record, kind);
  const [isDraft, setDraft] = useState<boolean | null>(null);
  const [shown, show] = useState<string | null>(null);
  const laws = lawsOfNotice(kind, record, organisation);
  const gaps = gapsOf(kind, record, organisation);
  const open = openGaps(gaps, reasons);
  const draft = isDraft ?? (open.length > 0 || !isCalledFor(kind, record, organisation));
  const order: Order = {
    kind,
    record: record.id,
    language,
    draft,
    reasons: reasonsFor(gaps, reasons),
  };
  const made = useMade(order, record.updated.seq);
  // Of some records no document is made at all; those issued before are still shown.
  const isDue = laws.length > 0 && made.is !== 'refused';
  const saving = useSaving({ record, order, open, onIssued: () => !draft && settle() });
  const canSave =
    (head.writing || head.reasons.some((reason) => reason === 'damaged' || reason === 'forked')) &&
    made.is === 'made';
  useShortcuts({ 'Ctrl+S': () => void saving.save() }, { isDisabled: !canSave || shown !== null });
  const title = documents.kinds[kind];
  const form = kind !== 'person-notice';

  return (
    <Page
      place={place}
      title={title}
      number={record.number}
      subtitle={record.facts.title}
      back={back}
      status={
        isDue && (
          <Status shape={open.length > 0 ? 'half' : 'full'}>
            {open.length > 0 ? said.quantity(open.length, notice.missing) : notice.complete}
          </Status>
        )
      }
      actions={
        shown === null &&
        canSave && (
          <Button
            variant="primary"
            icon="download"
            shortcut="Ctrl+S"
            isPending={saving.isPending}
            onPress={() => void saving.save()}
          >
            {draft ? notice.saveDraft : notice.save}
          </Button>
        )
      }
      width="wide"
      contextLabel={notice.contextLabel}
      context={
        <NoticeContext {...{ record, kind, gaps, reasons, shown, isDue }} onReason={give} onShow={show} />
      }
    >
      <ChangedSince record={record} kind={kind} laws={laws.map(regimeById)} />
      <Saving saving={saving} onDraft={() => setDraft(true)} />
      {shown === null ? (
        <>
          {isDue && (
            <NoticeTools
              {...{ language, draft, view }}
              onLanguage={setLanguage}
              onDraft={setDraft}
              onView={setView}
              hasForm={form}
            />
          )}
          {made.is === 'refused' && (
            <Callout tone="info" isLive>
              {describeRefusal(made.refusal, said.words)}
            </Callout>
          )}
          {made.is === 'made' &&
            (view === 'answers' && form ? (
              <AnswersView doc={made.made.doc} />
            ) : (
              <div className={c('desk')}>
                <DocumentPaper doc={made.made.doc} label={notice.paper(title)} />
              </div>
            ))}
        </>
      ) : (
        <IssuedShown
          id={shown}
          onClose={() => {
            document.querySelector<HTMLElement>(`[data-issued="${shown}"] button`)?.focus();
            show(null);
          }}
        />
      )}
    </Page>
  );
}

const c = classesOf(sheet);
