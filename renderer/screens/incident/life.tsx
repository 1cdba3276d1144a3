import { type ReactNode, useState } from 'react';
import { type IncidentRecord, statusOf } from '../../../shared/register/state.ts';
import type { Refused } from '../../../shared/result.ts';
import { useSession } from '../../store/session.tsx';
import { AlertDialog, MenuButton, type MenuEntry, useToasts } from '../../ui/kit.ts';
import { sayRefusal, usePerform } from '../perform.ts';
import { useSaid } from '../said.ts';
import { AnnulDialog } from './annul-dialog.tsx';
import { ClosingDialog } from './closing-dialog.tsx';

type Act = 'undo' | 'not-incident' | 'annul' | 'close' | 'reopen';

/** What can become of a record as a whole: found no incident, annulled, closed, reopened; and its last change undone. */
export function LifeMenu({ record }: { readonly record: IncidentRecord }): ReactNode {
  const { head } = useSession();
  const { words } = useSaid();
  const { life } = words.window.incident;
  const perform = usePerform();
  const toasts = useToasts();
  const [asking, ask] = useState<Exclude<Act, 'undo' | 'close'> | Refused | null>(null);
  const [isPending, setPending] = useState(false);

  const act = async (change: object, done: string, undo = false): Promise<Refused | null> => {
    setPending(true);
    const quiet = 'type' in change && change.type === 'closed';
    const performed = await perform([{ record: record.id, ...change }], { done, undo, quiet });
    setPending(false);
    if (performed.ok) ask(null);
    return performed.ok ? null : performed;
  };
  const close = async (reasons?: string): Promise<void> => {
    const content = reasons === undefined ? {} : { reasons };
    const refusal = await act({ type: 'closed', content }, life.close.done);
    if (refusal?.code === 'still-open') ask(refusal);
    else if (refusal !== null) toasts.say(sayRefusal(refusal, words), { tone: 'error' });
  };
  const { undoable } = head;
  const items = entriesOf(record, words).concat(
    undoable?.record === record.id
      ? { id: 'undo', label: life.undo(words.register.changes[undoable.type]), icon: 'undo' }
      : [],
  );
  const choose = (id: Act): void => {
    if (id === 'close') void close();
    else if (id !== 'undo') ask(id);
    else if (undoable !== null) {
      void perform([{ type: 'undone', content: { change: undoable.change } }], { done: life.undone });
    }
  };
  if (!head.writing || items.length === 0) return null;
  const cancel = (): void => ask(null);
  return (
    <>
      <MenuButton label={life.more} items={items} onAction={choose} />
      <AlertDialog
        isOpen={asking === 'not-incident'}
        title={life.notIncident.title}
        confirmLabel={life.notIncident.confirm}
        cancelLabel={life.cancel}
        isPending={isPending}
        reason={{
          label: life.notIncident.label,
          hint: life.notIncident.hint,
          required: true,
          error: life.notIncident.error,
        }}
        onConfirm={(reasons) =>
          void act({ type: 'not-an-incident', content: { reasons } }, life.notIncident.done, true)
        }
        onCancel={cancel}
      >
        {life.notIncident.text}
      </AlertDialog>
      <AlertDialog
        isOpen={asking === 'reopen'}
        title={life.reopen.title}
        confirmLabel={life.reopen.confirm}
        cancelLabel={life.cancel}
        isPending={isPending}
        reason={{ label: life.reopen.label, required: true, error: life.reopen.error }}
        onConfirm={(reason) => void act({ type: 'reopened', reason, content: {} }, life.reopen.done)}
        onCancel={cancel}
      />
      {asking === 'annul' && (
        <AnnulDialog
          record={record}
          isPending={isPending}
          onAnnul={(reason, duplicateOf) =>
            void act(
              { type: 'annulled', reason, content: duplicateOf === null ? {} : { duplicateOf } },
              life.annul.done,
              true,
            )
          }
          onCancel={cancel}
        />
      )}
      {asking !== null && typeof asking === 'object' && (
        <ClosingDialog
          refusal={asking}
          isPending={isPending}
          onClose={(reasons) => void close(reasons)}
          onCancel={cancel}
        />
      )}
    </>
  );
}

/** What may be done follows from where the record stands. */
function entriesOf(
  record: IncidentRecord,
  { window }: ReturnType<typeof useSaid>['words'],
): readonly MenuEntry<Act>[] {
  const { life } = window.incident;
  const closing: MenuEntry<Act> = { id: 'close', label: life.close.action, icon: 'lock' };
  const annulling: MenuEntry<Act> = { id: 'annul', label: life.annul.action, icon: 'ban', isDanger: true };
  const reopening: MenuEntry<Act> = { id: 'reopen', label: life.reopen.action, icon: 'unlock' };
  switch (statusOf(record)) {
    case 'annulled':
      return [];
    case 'closed':
      return [reopening];
    case 'not-an-incident':
      return [reopening, closing, annulling];
    default:
      return [closing, { id: 'not-incident', label: life.notIncident.action, icon: 'question' }, annulling];
  }
}
