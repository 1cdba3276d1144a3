import { type ReactNode, useState } from 'react';
import type { Refused } from '../../../shared/result.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Dialog, TextField } from '../../ui/kit.ts';
import { sayRefusal } from '../perform.ts';
import { useSaid } from '../said.ts';
import { useSettling } from './member-acts.tsx';

/** The sheet is found, and its key typed whole: that it opens the register is recorded, and nothing of the key. */
export function CheckKeyDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { host } = useSession();
  const { words } = useSaid();
  const said = words.window.recovery;
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [refusal, refuse] = useState<Refused | null>(null);
  const settle = useSettling(onClose);
  const isEmpty = typed.trim() === '';
  const check = async (): Promise<void> => {
    setTried(true);
    if (isEmpty) return;
    setPending(true);
    refuse(null);
    const done = await host.checkRecoveryKey({ recoveryKey: typed });
    setPending(false);
    refuse(settle(done, said.checked));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={said.check.title}
      isKept={isPending}
      actions={
        <>
          <Button variant="primary" onPress={() => void check()} isPending={isPending}>
            {said.check.confirm}
          </Button>
          <Button variant="quiet" onPress={onClose} isDisabled={isPending}>
            {words.window.settings.members.cancel}
          </Button>
        </>
      }
    >
      <p>{said.check.text}</p>
      <TextField
        label={said.check.label}
        hint={said.check.hint}
        value={typed}
        onChange={setTyped}
        autoFocus
        error={
          refusal !== null ? sayRefusal(refusal, words) : isTried && isEmpty ? said.check.empty : undefined
        }
      />
    </Dialog>
  );
}
