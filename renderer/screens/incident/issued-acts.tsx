import { type ReactNode, useState } from 'react';
import type { IssuedDocument } from '../../../shared/register/state.ts';
import { Button, classesOf, Dialog } from '../../ui/kit.ts';
import { IssuedShown } from '../notice/issued-shown.tsx';
import { useSavingAgain } from '../notice/saving.tsx';
import { useSaid } from '../said.ts';
import sheet from './incident.module.css';

/** A document that was issued: to be looked at as it was, or saved once more. */
export function IssuedActs({ issued }: { readonly issued: IssuedDocument }): ReactNode {
  const { chronology } = useSaid().words.window.incident;
  const [isOpen, open] = useState(false);
  const again = useSavingAgain(issued.id);
  return (
    <div className={c('docActs')}>
      <Button
        size="small"
        variant="quiet"
        icon="eye"
        onPress={() => open(true)}
        aria-label={chronology.openDocumentOf(issued.fileName)}
      >
        {chronology.openDocument}
      </Button>
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
      <Dialog isOpen={isOpen} onClose={() => open(false)} title={issued.fileName} size="large">
        <IssuedShown id={issued.id} onClose={() => open(false)} />
      </Dialog>
    </div>
  );
}

const c = classesOf(sheet);
