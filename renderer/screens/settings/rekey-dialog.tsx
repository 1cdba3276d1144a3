import { type ReactNode, useState } from 'react';
import type { Rekeying } from '../../../shared/outgoing.ts';
import { REKEY_CAUSES, type RekeyCause } from '../../../shared/register/member.ts';
import { saysSomething } from '../../../shared/register/parse.ts';
import type { Refused } from '../../../shared/result.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Callout, Dialog, RadioGroup, Select, TextField } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import { ConfirmOwn } from './confirm-own.tsx';
import { useSettling } from './member-acts.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { WayInDialog } from './way-in-dialog.tsx';

/**
 * Another key of the register: first what happened, whose way in it was and why; then what takes the place of what
 * somebody got hold of, and whoever asks proves once more who they are.
 */
export function RekeyDialog({
  onDone,
  onClose,
}: {
  /** The new key is in force. */
  readonly onDone?: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { host, head } = useSession();
  const { window } = useSaid().words;
  const said = window.rekey;
  const [asked, setAsked] = useState<Asked | null>(null);
  const settle = useSettling(onClose);
  const done = async (order: Rekeying): Promise<Refused | null> => {
    const refused = settle(await host.rekey(order), said.done);
    if (refused === null) onDone?.();
    return refused;
  };
  if (asked === null) return <What onNext={setAsked} onCancel={onClose} />;
  const { cause, reason, member } = asked;
  if (cause === 'recovery') {
    return (
      <NewKeyDialog
        title={said.title}
        text={said.causeHints.recovery}
        confirmLabel={said.confirm}
        onDone={(typedBack, own) => done({ cause, reason, typedBack, own })}
        onClose={onClose}
      />
    );
  }
  if (cause === 'departure') {
    return (
      <ConfirmOwn
        title={said.title}
        text={said.causeHints.departure}
        confirmLabel={said.confirm}
        onDone={(own) => done({ cause, reason, own })}
        onCancel={onClose}
      />
    );
  }
  const name = head.members.find(({ id }) => id === member)?.name ?? '';
  return (
    <WayInDialog
      title={said.title}
      text={`${name} · ${said.causeHints[cause]}`}
      confirmLabel={said.confirm}
      about={[head.organisation.name, name]}
      onDone={(passphrase, own) => done({ cause, reason, member, passphrase, own })}
      onCancel={onClose}
    />
  );
}

type Asked = { readonly cause: RekeyCause; readonly reason: string; readonly member: string };

function What({
  onNext,
  onCancel,
}: {
  readonly onNext: (asked: Asked) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { head } = useSession();
  const { window } = useSaid().words;
  const said = window.rekey;
  const [cause, setCause] = useState<RekeyCause | null>(null);
  const [member, setMember] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isSomebodys = cause === 'passphrase' || cause === 'device';
  const people = head.members.filter(({ role, standing }) => role !== 'recovery' && standing === 'active');
  const goOn = (): void => {
    setTried(true);
    if (cause === null || !saysSomething(reason) || (isSomebodys && member === null)) return;
    onNext({ cause, reason, member: member ?? '' });
  };
  return (
    <Dialog
      isOpen
      onClose={onCancel}
      title={said.title}
      actions={
        <>
          <Button variant="primary" onPress={goOn}>
            {said.next}
          </Button>
          <Button variant="quiet" onPress={onCancel}>
            {window.settings.members.cancel}
          </Button>
        </>
      }
    >
      <p>{said.text}</p>
      <Callout>{said.limits}</Callout>
      <RadioGroup<RekeyCause>
        label={said.cause}
        options={REKEY_CAUSES.map((id) => ({
          id,
          label: said.causes[id],
          description: said.causeHints[id],
        }))}
        value={cause}
        onChange={setCause}
        error={isTried && cause === null ? said.causeNeeded : undefined}
      />
      {isSomebodys && (
        <Select
          label={said.whose}
          options={people.map(({ id, name }) => ({ id, label: name }))}
          value={member}
          onChange={setMember}
          error={isTried && member === null ? said.whoseNeeded : undefined}
        />
      )}
      <TextField
        label={said.reason}
        value={reason}
        onChange={setReason}
        isRequired
        error={isTried && !saysSomething(reason) ? said.reasonNeeded : undefined}
      />
    </Dialog>
  );
}
