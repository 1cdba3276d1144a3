import { type ReactNode, useState } from 'react';
import type { IssuedView } from '../../../shared/host.ts';
import type { IssuedDocument } from '../../../shared/register/state.ts';
import type { Result } from '../../../shared/result.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Callout, classesOf, Dialog } from '../../ui/kit.ts';
import { useSavingAgain } from '../notice/saving.tsx';
import { DocumentPaper } from '../paper/document-paper.tsx';
import { useSaid } from '../said.ts';
import sheet from './incident.module.css';

/** A document that was issued: to be looked at as it was, or saved once more. */
export function IssuedActs({ issued }: { readonly issued: IssuedDocument }): ReactNode {
  const { host } = useSession();
  const { words } = useSaid();
  const { chronology } = words.window.incident;
  const [view, setView] = useState<Result<IssuedView> | null>(null);
  const [isOpening, setOpening] = useState(false);
  const again = useSavingAgain(issued.id);
  const open = async (): Promise<void> => {
    setOpening(true);
    setView(await host.issued({ document: issued.id }));
    setOpening(false);
  };
  const save = (
    <Button
      size="small"
      variant="quiet"
      icon="download"
      isPending={again.isPending}
      onPress={() => void again.save(issued.fileName)}
      aria-label={chronology.saveAgainOf(issued.fileName)}
    >
      {chronology.saveAgain}
    </Button>
  );
  return (
    <div className={c('docActs')}>
      <Button
        size="small"
        variant="quiet"
        icon="eye"
        isPending={isOpening}
        onPress={() => void open()}
        aria-label={chronology.openDocumentOf(issued.fileName)}
      >
        {chronology.openDocument}
      </Button>
      {save}
      <Dialog
        isOpen={view !== null}
        onClose={() => setView(null)}
        title={issued.fileName}
        size="large"
        closeLabel={chronology.closeDocument}
        actions={save}
        isDismissable
      >
        {view?.ok === true && <DocumentPaper doc={view.value.doc} label={issued.fileName} />}
        {view?.ok === false && <Callout tone="damage">{describeRefusal(view, words)}</Callout>}
      </Dialog>
    </div>
  );
}

const c = classesOf(sheet);
