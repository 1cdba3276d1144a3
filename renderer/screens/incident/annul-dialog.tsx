import { type ReactNode, useState } from 'react';
import { saysSomething } from '../../../shared/register/parse.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { useRows } from '../../store/live.ts';
import { Button, Dialog, TextArea, TextField } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';

/** Annuls a record with a reason and, where it is a duplicate, the number of the one that stays. */
export function AnnulDialog({
  record,
  isPending,
  onAnnul,
  onCancel,
}: {
  readonly record: IncidentRecord;
  readonly isPending: boolean;
  readonly onAnnul: (reason: string, duplicateOf: string | null) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { annul, cancel } = useSaid().words.window.incident.life;
  const { list } = useRows();
  const [reason, setReason] = useState('');
  const [number, setNumber] = useState('');
  const [isTried, setTried] = useState(false);
  const sought = number.trim().toUpperCase();
  const other = list.find((row) => row.number === sought && row.id !== record.id);
  const isWrong = sought !== '' && other === undefined;
  const confirm = (): void => {
    setTried(true);
    if (saysSomething(reason) && !isWrong) onAnnul(reason, other?.id ?? null);
  };
  return (
    <Dialog
      isOpen
      onClose={onCancel}
      title={annul.title}
      size="small"
      role="alertdialog"
      actions={
        <>
          <Button variant="danger" onPress={confirm} isPending={isPending}>
            {annul.confirm}
          </Button>
          <Button variant="quiet" onPress={onCancel} isDisabled={isPending}>
            {cancel}
          </Button>
        </>
      }
    >
      <p>{annul.text}</p>
      <TextArea
        label={annul.label}
        value={reason}
        onChange={setReason}
        isRequired
        error={isTried && !saysSomething(reason) ? annul.error : undefined}
        autoFocus
      />
      <TextField
        label={annul.duplicate}
        hint={other === undefined ? annul.duplicateHint : annul.duplicateIs(other.number, other.title)}
        value={number}
        onChange={setNumber}
        width="medium"
        error={isTried && isWrong ? annul.duplicateUnknown : undefined}
      />
    </Dialog>
  );
}
