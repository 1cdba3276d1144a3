import { type ReactNode, useState } from 'react';
import { saysSomething } from '../../../shared/register/parse.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { Button, Dialog, TextArea, TextField } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';

/** Erases a record: why, and its number typed, since nothing brings it back. */
export function EraseDialog({
  record,
  isPending,
  onErase,
  onCancel,
}: {
  readonly record: IncidentRecord;
  readonly isPending: boolean;
  readonly onErase: (reason: string, confirmed: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { erase, cancel } = useSaid().words.window.incident.life;
  const [reason, setReason] = useState('');
  const [number, setNumber] = useState('');
  const [isTried, setTried] = useState(false);
  const typed = number.trim().toUpperCase();
  const isConfirmed = typed === record.number;
  const confirm = (): void => {
    setTried(true);
    if (saysSomething(reason) && isConfirmed) onErase(reason, typed);
  };
  return (
    <Dialog
      isOpen
      onClose={onCancel}
      title={erase.title}
      size="small"
      role="alertdialog"
      isKept={isPending}
      actions={
        <>
          <Button variant="danger" onPress={confirm} isPending={isPending}>
            {erase.confirm}
          </Button>
          <Button variant="quiet" onPress={onCancel} isDisabled={isPending}>
            {cancel}
          </Button>
        </>
      }
    >
      <p>{erase.text}</p>
      <p>{erase.backups}</p>
      <TextArea
        label={erase.label}
        value={reason}
        onChange={setReason}
        isRequired
        error={isTried && !saysSomething(reason) ? erase.error : undefined}
        autoFocus
      />
      <TextField
        label={erase.number(record.number)}
        value={number}
        onChange={setNumber}
        width="medium"
        isRequired
        error={isTried && !isConfirmed ? erase.numberError : undefined}
      />
    </Dialog>
  );
}
