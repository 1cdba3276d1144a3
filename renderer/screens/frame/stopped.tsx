import { type ReactNode, useState } from 'react';
import { useSession } from '../../store/session.tsx';
import { Button, Dialog } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { useSaid } from '../said.ts';

/** The keeper stopped under an open register: what is safe, what may not be, and that the page can still be read. */
export function Stopped(): ReactNode {
  const { head, lock } = useSession();
  const { stopped, close } = useWords().window.frame;
  const { instant } = useSaid();
  const [isOpen, setOpen] = useState(true);
  const shut = (): void => setOpen(false);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={shut}
      title={stopped.title}
      role="alertdialog"
      closeLabel={close}
      actions={
        <>
          <Button variant="primary" onPress={lock}>
            {stopped.again}
          </Button>
          <Button autoFocus onPress={shut}>
            {stopped.look}
          </Button>
        </>
      }
    >
      <p>{stopped.recorded(instant(head.lastAt ?? head.createdAt ?? new Date().toISOString(), 'long'))}</p>
      <p>{stopped.typing}</p>
    </Dialog>
  );
}
