import type { ReactNode } from 'react';
import type { Refused } from '../../../shared/result.ts';
import { labelled } from '../../../shared/words/details.ts';
import { AlertDialog, classesOf } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import sheet from './incident.module.css';

/** What stands against closing, and the reasons for closing all the same. */
export function ClosingDialog({
  refusal,
  isPending,
  onClose,
  onCancel,
}: {
  readonly refusal: Refused;
  readonly isPending: boolean;
  readonly onClose: (reasons: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { words } = useSaid();
  const { close, cancel } = words.window.incident.life;
  const { unassessed, unmet } = refusal.details;
  const named = Array.isArray(unmet) ? unmet.filter((each): each is string => typeof each === 'string') : [];
  const open = named.map((duty) => {
    const [regime = '', recipient = ''] = duty.split('/');
    return close.duty(
      labelled(words.register.regimes, regime),
      labelled(words.register.recipients, recipient),
    );
  });
  return (
    <AlertDialog
      isOpen
      title={close.title}
      confirmLabel={close.confirm}
      cancelLabel={cancel}
      isPending={isPending}
      reason={{ label: close.label, required: true, error: close.error }}
      onConfirm={onClose}
      onCancel={onCancel}
    >
      <ul className={c('bullets')}>
        {unassessed === true && <li>{close.unassessed}</li>}
        {open.map((duty) => (
          <li key={duty}>{duty}</li>
        ))}
      </ul>
      <p>{close.text}</p>
    </AlertDialog>
  );
}

const c = classesOf(sheet);
