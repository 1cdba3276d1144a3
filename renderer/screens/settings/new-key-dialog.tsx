import { type ReactNode, useEffect, useState } from 'react';
import type { RecoveryKey } from '../../../shared/host.ts';
import type { Refused } from '../../../shared/result.ts';
import { useSession } from '../../store/session.tsx';
import { Button, ButtonGroup, Callout, Checkbox, Dialog, LinkButton } from '../../ui/kit.ts';
import { sayRefusal } from '../perform.ts';
import { useSaid } from '../said.ts';
import { KeyGroups } from '../welcome/create/key-groups.tsx';
import { RecoverySheet } from '../welcome/create/recovery-sheet.tsx';
import { type TypedBack, TypedGroups } from '../welcome/create/typed-groups.tsx';
import { OwnSecret } from './own-secret.tsx';
import sheet from './settings.module.css';
import type { Secret } from './confirm-own.tsx';

/**
 * Another recovery key: shown and printed; it counts once two of its groups are typed back from the sheet and whoever
 * asks has proven who they are. Until then the one before stays in force.
 */
export function NewKeyDialog({
  title,
  text,
  confirmLabel,
  onDone,
  onClose,
}: {
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  /** Null: it is in force, and the dialog closes. */
  readonly onDone: (typedBack: TypedBack, own: Secret) => Promise<Refused | null>;
  readonly onClose: () => void;
}): ReactNode {
  const { host, head, folder } = useSession();
  const { words } = useSaid();
  const said = words.window.recovery;
  const shown = words.window.welcome.create.recovery;
  const [key, setKey] = useState<RecoveryKey | null>(null);
  const [isWritten, setWritten] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const [typedBack, setTypedBack] = useState<TypedBack>(['', '']);
  const [own, setOwn] = useState('');
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [refusal, refuse] = useState<Refused | null>(null);

  useEffect(() => {
    let isCurrent = true;
    void host.newRecoveryKey({}).then((made) => {
      if (!isCurrent) return;
      if (made.ok) setKey(made.value);
      else refuse(made);
    });
    return () => {
      isCurrent = false;
    };
  }, [host]);

  const goOn = async (): Promise<void> => {
    if (key === null) return;
    setTried(true);
    if (!isTyping) {
      if (!isWritten) return;
      setTyping(true);
      setTried(false);
      return;
    }
    if (own === '') return;
    setPending(true);
    refuse(null);
    const refused = await onDone(typedBack, { passphrase: own });
    setPending(false);
    if (refused !== null) refuse(refused);
  };
  const isWrong = refusal?.code === 'wrong-passphrase';
  const isOther = refusal?.code === 'recovery-key-not-typed';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      isKept={isPending}
      actions={
        <>
          <Button
            variant="primary"
            onPress={() => void goOn()}
            isPending={isPending}
            isDisabled={key === null}
          >
            {isTyping ? confirmLabel : said.replace.next}
          </Button>
          <Button variant="quiet" onPress={onClose} isDisabled={isPending}>
            {words.window.settings.members.cancel}
          </Button>
        </>
      }
    >
      {!isTyping && <p>{text}</p>}
      {key === null && refusal === null && <p role="status">{shown.making}</p>}
      {key !== null && !isTyping && (
        <>
          <KeyGroups printed={key.printed} label={shown.keyLabel} />
          <p className={sheet['soft']}>{shown.keep}</p>
          <ButtonGroup>
            <Button icon="printer" onPress={() => window.print()} autoFocus>
              {shown.print}
            </Button>
          </ButtonGroup>
          <Checkbox
            isSelected={isWritten}
            onChange={setWritten}
            error={isTried && !isWritten ? shown.writtenNeeded : undefined}
          >
            {shown.written}
          </Checkbox>
        </>
      )}
      {key !== null && isTyping && (
        <>
          <p>{shown.typedHint}</p>
          <TypedGroups
            askedFor={key.askedFor}
            typedBack={typedBack}
            onChange={setTypedBack}
            isWrong={isOther}
          />
          <LinkButton icon="eye" onPress={() => setTyping(false)}>
            {shown.showAgain}
          </LinkButton>
          <OwnSecret value={own} onChange={setOwn} isTried={isTried} isWrong={isWrong} />
        </>
      )}
      {refusal !== null && !isWrong && !isOther && (
        <Callout tone="damage" isLive>
          {sayRefusal(refusal, words)}
        </Callout>
      )}
      {key !== null && (
        <RecoverySheet organisation={head.organisation.name} folder={folder} printed={key.printed} />
      )}
    </Dialog>
  );
}
