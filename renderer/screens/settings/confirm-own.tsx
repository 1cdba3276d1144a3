import { type ReactNode, useState } from 'react';
import type { Refused } from '../../../shared/result.ts';
import { Button, Callout, Dialog } from '../../ui/kit.ts';
import { sayRefusal } from '../perform.ts';
import { useSaid } from '../said.ts';
import { OwnSecret } from './own-secret.tsx';

/** What whoever asks is known by, typed once more. */
export type Secret = { readonly passphrase: string };

/** What is asked for is done once whoever asks has proven who they are. */
export function ConfirmOwn({
  title,
  text,
  confirmLabel,
  isReady = true,
  children,
  onDone,
  onCancel,
}: {
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  /** What stands in `children` is answered. */
  readonly isReady?: boolean;
  /** Given whether it was tried to confirm. */
  readonly children?: (isTried: boolean) => ReactNode;
  /** Null: it was done, and the dialog closes. */
  readonly onDone: (own: Secret) => Promise<Refused | null>;
  readonly onCancel: () => void;
}): ReactNode {
  const { words } = useSaid();
  const [own, setOwn] = useState('');
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [refusal, refuse] = useState<Refused | null>(null);
  const isWrong = refusal?.code === 'wrong-passphrase';
  const confirm = async (): Promise<void> => {
    setTried(true);
    if (own === '' || !isReady) return;
    setPending(true);
    refuse(null);
    const refused = await onDone({ passphrase: own });
    setPending(false);
    if (refused !== null) refuse(refused);
  };
  return (
    <Dialog
      isOpen
      onClose={onCancel}
      title={title}
      isKept={isPending}
      actions={
        <>
          <Button variant="primary" onPress={() => void confirm()} isPending={isPending}>
            {confirmLabel}
          </Button>
          <Button variant="quiet" onPress={onCancel} isDisabled={isPending}>
            {words.window.settings.members.cancel}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      {children?.(isTried)}
      <OwnSecret value={own} onChange={setOwn} isTried={isTried} isWrong={isWrong} />
      {refusal !== null && !isWrong && (
        <Callout tone="damage" isLive>
          {sayRefusal(refusal, words)}
        </Callout>
      )}
    </Dialog>
  );
}
