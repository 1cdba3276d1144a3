import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextArea } from './text-area.tsx';

export interface AlertDialogProps {
  readonly isOpen: boolean;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  /** Gets the trimmed reason, empty where none was asked for. Close it by `isOpen`. */
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
  /** `danger` for what takes something away. */
  readonly tone?: 'plain' | 'danger' | undefined;
  readonly isPending?: boolean | undefined;
  readonly reason?:
    | {
        readonly label: string;
        readonly hint?: string | undefined;
        readonly required?: boolean | undefined;
        /** Characters it must at least have, once trimmed. */
        readonly minimum?: number | undefined;
        /** Shown when it is missing or too short. */
        readonly error: string;
      }
    | undefined;
}

/** A question to answer by yes or no before something is done, with its reason in writing where one is due. */
export function AlertDialog(props: AlertDialogProps): ReactNode {
  // Mounted anew each time, so that each time starts empty.
  return props.isOpen && <Asked {...props} />;
}

function Asked({
  title,
  children,
  confirmLabel,
  cancelLabel,
  onConfirm,
  onCancel,
  tone = 'plain',
  isPending,
  reason,
}: AlertDialogProps): ReactNode {
  const [written, write] = useState('');
  const [isTried, setTried] = useState(false);
  const trimmed = written.trim();
  const least = reason?.required === true ? Math.max(1, reason.minimum ?? 1) : 0;
  const isShort = trimmed.length < least;

  const confirm = () => {
    setTried(true);
    if (!isShort) onConfirm(trimmed);
  };

  return (
    <Dialog
      isOpen
      onClose={onCancel}
      title={title}
      size="small"
      role="alertdialog"
      actions={
        <>
          <Button variant={tone === 'danger' ? 'danger' : 'primary'} onPress={confirm} isPending={isPending}>
            {confirmLabel}
          </Button>
          <Button variant="quiet" onPress={onCancel} autoFocus={!reason} isDisabled={isPending}>
            {cancelLabel}
          </Button>
        </>
      }
    >
      {children !== undefined && <div>{children}</div>}
      {reason && (
        <TextArea
          label={reason.label}
          hint={reason.hint}
          value={written}
          onChange={write}
          isRequired={reason.required}
          error={isTried && isShort ? reason.error : undefined}
          autoFocus
        />
      )}
    </Dialog>
  );
}
