import { type ReactNode, useEffect, useState } from 'react';
import type { IssuedView } from '../../../shared/host.ts';
import type { Result } from '../../../shared/result.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Callout, classesOf } from '../../ui/kit.ts';
import { DocumentPaper } from '../paper/document-paper.tsx';
import { useSaid } from '../said.ts';
import sheet from './notice.module.css';
import { useSavingAgain } from './saving.tsx';

/** A document as it was when it was issued, whatever has changed since; its very PDF can be saved once more. */
export function IssuedShown({
  id,
  onClose,
}: {
  readonly id: string;
  readonly onClose: () => void;
}): ReactNode {
  const { host } = useSession();
  const said = useSaid();
  const { issued } = said.words.window.notice;
  const [view, setView] = useState<{ readonly id: string; readonly is: Result<IssuedView> } | null>(null);
  useEffect(() => {
    let gone = false;
    void host.issued({ document: id }).then((is) => {
      if (!gone) setView({ id, is });
    });
    return () => {
      gone = true;
    };
  }, [host, id]);
  const again = useSavingAgain(id);
  const close = <Button onPress={onClose}>{issued.close}</Button>;
  if (view?.id !== id) return null;
  if (!view.is.ok) {
    return (
      <Callout tone="damage" actions={close}>
        {describeRefusal(view.is, said.words)}
      </Callout>
    );
  }
  const { doc, document } = view.is.value;
  return (
    <>
      <Callout
        icon="history"
        isLive
        title={issued.shown(said.instant(document.stamp.at))}
        actions={
          <>
            <Button
              icon="download"
              isPending={again.isPending}
              onPress={() => void again.save(document.fileName)}
            >
              {issued.again}
            </Button>
            {close}
          </>
        }
      >
        {issued.shownHint}
      </Callout>
      <div className={c('desk')}>
        <DocumentPaper doc={doc} label={issued.shown(said.instant(document.stamp.at))} />
      </div>
    </>
  );
}

const c = classesOf(sheet);
