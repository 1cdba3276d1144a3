import { type ReactNode, useState } from 'react';
import type { Refused } from '../../../shared/result.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Callout, Dialog, PassphraseField } from '../../ui/kit.ts';
import { StrengthMeter } from '../passphrase/strength-meter.tsx';
import { sayRefusal } from '../perform.ts';
import { useSaid } from '../said.ts';
import { passphraseFaults } from '../welcome/create/draft.ts';
import { OwnSecret } from './own-secret.tsx';

export type Secret = { readonly passphrase: string };

/** Makes a way in: a new passphrase typed twice, and whoever gives it proves once more who they are. */
export function WayInDialog({
  title,
  text,
  confirmLabel,
  about,
  isReady = true,
  children,
  onDone,
  onCancel,
}: {
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  /** Names that a passphrase should not be made of. */
  readonly about: readonly string[];
  /** What stands in `children` is answered. */
  readonly isReady?: boolean;
  /** Given whether it was tried to confirm. */
  readonly children?: (isTried: boolean) => ReactNode;
  /** Null: it was done, and the dialog closes. */
  readonly onDone: (passphrase: string, own: Secret) => Promise<Refused | null>;
  readonly onCancel: () => void;
}): ReactNode {
  const { about: host } = useSession();
  const { words } = useSaid();
  const { members } = words.window.settings;
  const said = words.window.welcome.create.passphrase;
  const least = host.shortestPassphrase;
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [own, setOwn] = useState('');
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [refusal, refuse] = useState<Refused | null>(null);
  const faults = passphraseFaults({ passphrase, again }, least);
  const message = { empty: said.empty, tooShort: said.tooShort(least), differs: said.differs };
  const confirm = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(faults).length > 0 || own === '' || !isReady) return;
    setPending(true);
    refuse(null);
    const refused = await onDone(passphrase, { passphrase: own });
    setPending(false);
    if (refused !== null) refuse(refused);
  };
  const shown = { showLabel: said.show, capsLockText: said.capsLock };
  const isWrong = refusal?.code === 'wrong-passphrase';
  return (
    <Dialog
      isOpen
      onClose={onCancel}
      title={title}
      size="normal"
      isKept={isPending}
      actions={
        <>
          <Button variant="primary" onPress={() => void confirm()} isPending={isPending}>
            {confirmLabel}
          </Button>
          <Button variant="quiet" onPress={onCancel} isDisabled={isPending}>
            {members.cancel}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      {children?.(isTried)}
      <PassphraseField
        {...shown}
        label={members.fresh}
        hint={said.least(least)}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus={children === undefined}
        error={isTried && faults.passphrase !== undefined ? message[faults.passphrase] : undefined}
      />
      <StrengthMeter passphrase={passphrase} least={least} about={about} />
      <PassphraseField
        {...shown}
        label={said.again}
        value={again}
        onChange={setAgain}
        error={isTried && faults.again !== undefined ? message[faults.again] : undefined}
      />
      <OwnSecret value={own} onChange={setOwn} isTried={isTried} isWrong={isWrong} />
      {refusal !== null && !isWrong && (
        <Callout tone="damage" isLive>
          {sayRefusal(refusal, words)}
        </Callout>
      )}
    </Dialog>
  );
}
