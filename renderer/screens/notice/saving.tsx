import { type ReactNode, useState } from 'react';
import type { Leaving, Order } from '../../../shared/host.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import type { Refused, Result } from '../../../shared/result.ts';
import type { Words } from '../../../shared/words/en.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Callout, classesOf, useToasts } from '../../ui/kit.ts';
import { sayRefusal } from '../perform.ts';
import { usePlaces } from '../picker/choose.tsx';
import { useSaid } from '../said.ts';
import { type Gap, isNoticeKind } from './gaps.ts';
import sheet from './notice.module.css';

export type SavingNow = {
  readonly isPending: boolean;
  readonly save: () => Promise<void>;
  /** Why it did not leave, where it is for the person to mend. */
  readonly stopped: Refused | 'incomplete' | null;
  readonly open: readonly Gap[];
};

/** Asks where the document is to go, issues it, and says what came of it. An incomplete one is stopped before that. */
export function useSaving({
  record,
  order,
  open,
  onIssued,
}: {
  readonly record: IncidentRecord;
  readonly order: Order;
  /** What is missing still. */
  readonly open: readonly Gap[];
  /** It left, and stands in the journal. */
  readonly onIssued: () => void;
}): SavingNow {
  const { host } = useSession();
  const { words } = useSaid();
  const toasts = useToasts();
  const leaving = useLeaving();
  const [stopped, stop] = useState<SavingNow['stopped']>(null);

  const save = async (): Promise<void> => {
    stop(null);
    if (open.length > 0 && !order.draft) {
      stop('incomplete');
      return;
    }
    const issued = await leaving.leave(fileNameOf(record, order, words), (place) =>
      host.issue({ ...order, ...place }),
    );
    if (issued === null) return;
    const { notice } = words.window;
    if (issued.ok) {
      const { file, journalled } = issued.value;
      if (journalled) onIssued();
      toasts.say(journalled ? notice.saved(file) : notice.savedOnly(file));
    } else if (issued.code === 'characters-unsupported' || issued.code === 'document-incomplete')
      stop(issued);
    else toasts.say(sayRefusal(issued, words), { tone: 'error' });
  };
  return { isPending: leaving.isPending, save, stopped, open };
}

/** Saves the sealed PDF of an issued document once more. */
export function useSavingAgain(document: string): {
  readonly isPending: boolean;
  readonly save: (name: string) => Promise<void>;
} {
  const { host } = useSession();
  const { words } = useSaid();
  const toasts = useToasts();
  const leaving = useLeaving();
  const save = async (name: string): Promise<void> => {
    const saved = await leaving.leave(name, (place) => host.saveIssued({ document, ...place }));
    if (saved === null) return;
    if (saved.ok) toasts.say(words.window.notice.issued.savedAgain(saved.value.file));
    else toasts.say(sayRefusal(saved, words), { tone: 'error' });
  };
  return { isPending: leaving.isPending, save };
}

/** Asks for a place and writes there; the person already agreed that a file of that name may go. Null: none was chosen. */
export function useLeaving() {
  const places = usePlaces();
  const [isPending, setPending] = useState(false);
  const leave = async <T,>(
    name: string,
    issue: (place: Leaving) => Promise<Result<T>>,
  ): Promise<Result<T> | null> => {
    const out = await places.choose({ purpose: 'save-file', name });
    if (out === null) return null;
    setPending(true);
    const issued = await issue({ out, replace: true });
    setPending(false);
    return issued;
  };
  return { isPending, leave };
}

/** What stands in the way of saving, calmly. */
export function Saving({
  saving: { stopped, open },
  onDraft,
}: {
  readonly saving: SavingNow;
  readonly onDraft: () => void;
}): ReactNode {
  const said = useSaid();
  const { notice } = said.words.window;
  const { incomplete, unprintable } = notice;
  const draft = (
    <Button size="small" onPress={onDraft}>
      {notice.makeDraft}
    </Button>
  );
  const isIncomplete = stopped === 'incomplete' || stopped?.code === 'document-incomplete';
  return (
    <>
      {isIncomplete && open.length > 0 && (
        <Callout tone="info" isLive title={incomplete.title} actions={draft}>
          <p>{incomplete.text}</p>
          <ul className={c('changed')}>
            {open.map(({ item }) => (
              <li key={item.id}>{item.label[said.language]}</li>
            ))}
          </ul>
        </Callout>
      )}
      {stopped !== null && stopped !== 'incomplete' && stopped.code === 'characters-unsupported' && (
        <Callout tone="info" isLive title={unprintable.title} actions={draft}>
          {unprintable.text(charactersOf(stopped).join(' '))}
        </Callout>
      )}
    </>
  );
}

const c = classesOf(sheet);

function charactersOf({ details }: Refused): readonly string[] {
  const { characters } = details;
  return Array.isArray(characters) ? characters.filter((each) => typeof each === 'string') : [];
}

/** `I-2026-004-cai-notice-fr.pdf`, in the language spoken here. */
function fileNameOf({ number }: IncidentRecord, { kind, language, draft }: Order, words: Words): string {
  const { fileName, draftName } = words.window.notice;
  const name = isNoticeKind(kind) ? fileName[kind] : kind;
  return `${[number, name, language, ...(draft ? [draftName] : [])].join('-')}.pdf`;
}
