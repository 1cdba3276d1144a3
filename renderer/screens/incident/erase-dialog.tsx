import { type ReactNode, useState } from 'react';
import { saysSomething } from '../../../shared/register/parse.ts';
import { Button, Dialog, TextArea, TextField } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';

/** Erases records: why, and the number of the one or how many they are typed, since nothing brings them back. */
export function EraseDialog({
  numbers,
  isPending,
  onErase,
  onCancel,
}: {
  readonly numbers: readonly string[];
  readonly isPending: boolean;
  readonly onErase: (reason: string, confirmed: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { words, quantity, list } = useSaid();
  const { erase, cancel } = words.window.incident.life;
  const [reason, setReason] = useState('');
  const [number, setNumber] = useState('');
  const [isTried, setTried] = useState(false);
  const typed = number.trim().toUpperCase();
  const isOne = numbers.length === 1;
  const expected = isOne ? (numbers[0] ?? '') : String(numbers.length);
  const isConfirmed = typed === expected;
  const confirm = (): void => {
    setTried(true);
    if (saysSomething(reason) && isConfirmed) onErase(reason, typed);
  };
  return (
    <Dialog
      isOpen
      onClose={onCancel}
      title={isOne ? erase.title : erase.many(quantity(numbers.length, words.window.retention.records))}
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
      {!isOne && <p>{list(numbers)}</p>}
      <p>{isOne ? erase.text : erase.manyText}</p>
      <p>{isOne ? erase.backups : erase.manyBackups}</p>
      <TextArea
        label={erase.label}
        value={reason}
        onChange={setReason}
        isRequired
        error={isTried && !saysSomething(reason) ? erase.error : undefined}
        autoFocus
      />
      <TextField
        label={isOne ? erase.number(expected) : erase.count(expected)}
        value={number}
        onChange={setNumber}
        width="medium"
        isRequired
        error={isTried && !isConfirmed ? (isOne ? erase.numberError : erase.countError) : undefined}
      />
    </Dialog>
  );
}
