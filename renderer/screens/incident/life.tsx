import { type ReactNode, useState } from 'react';
import type { HeadView } from '../../../shared/host.ts';
import { keptUntil } from '../../../shared/law/keeping.ts';
import { type IncidentRecord, isDealtWith, statusOf } from '../../../shared/register/state.ts';
import type { Refused } from '../../../shared/result.ts';
import { useSession } from '../../store/session.tsx';
import { AlertDialog, MenuButton, type MenuEntry, useToasts } from '../../ui/kit.ts';
import { sayRefusal, usePerform } from '../perform.ts';
import { useSaid } from '../said.ts';
import { AnnulDialog } from './annul-dialog.tsx';
import { ClosingDialog } from './closing-dialog.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { usePackRecord } from './use-pack-record.ts';

type Act = 'undo' | 'not-incident' | 'annul' | 'close' | 'reopen' | 'hold' | 'lift' | 'erase' | 'pack';

/** What can become of a record as a whole: found no incident, annulled, closed, reopened; and its last change undone. */
export function LifeMenu({ record }: { readonly record: IncidentRecord }): ReactNode {
  const { head, host } = useSession();
  const { words, today } = useSaid();
  const { life } = words.window.incident;
  const perform = usePerform();
  const toasts = useToasts();
  const [asking, ask] = useState<Exclude<Act, 'undo' | 'close' | 'pack'> | Refused | null>(null);
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
  const erase = async (reason: string, confirmed: string): Promise<void> => {
    setPending(true);
    const erased = await host.erase({ record: record.id, reason, confirmed });
    setPending(false);
    if (!erased.ok) toasts.say(sayRefusal(erased, words), { tone: 'error' });
    else if (erased.value.finished) toasts.say(life.erase.done(record.number));
    else toasts.say(life.erase.unfinished(record.number), { tone: 'error' });
  };
  const pack = usePackRecord(record);
  const { undoable } = head;
  const packing: MenuEntry<Act> = { id: 'pack', label: life.pack.action, icon: 'download' };
  const items = [...entriesOf(record, words), packing, ...keepingOf(record, head, today, words)].concat(
    undoable?.record === record.id
      ? { id: 'undo', label: life.undo(words.register.changes[undoable.type]), icon: 'undo' }
      : [],
  );
  const choose = (id: Act): void => {
    if (id === 'close') void close();
    else if (id === 'pack') void pack();
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
      {(asking === 'hold' || asking === 'lift') && (
        <AlertDialog
          isOpen
          title={life[asking].title}
          confirmLabel={life[asking].confirm}
          cancelLabel={life.cancel}
          isPending={isPending}
          reason={{ label: life[asking].label, required: true, error: life[asking].error }}
          onConfirm={(reason) =>
            void act(
              { type: asking === 'hold' ? 'hold-placed' : 'hold-lifted', reason, content: {} },
              life[asking].done,
            )
          }
          onCancel={cancel}
        >
          {asking === 'hold' ? life.hold.text : undefined}
        </AlertDialog>
      )}
      {asking === 'erase' && (
        <EraseDialog
          numbers={[record.number]}
          isPending={isPending}
          onErase={(reason, confirmed) => void erase(reason, confirmed)}
          onCancel={cancel}
        />
      )}
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

/** Holds, and the erasing of what was dealt with once its time is over. */
function keepingOf(
  record: IncidentRecord,
  { organisation, member }: HeadView,
  today: string,
  { window }: ReturnType<typeof useSaid>['words'],
): readonly MenuEntry<Act>[] {
  const { life } = window.incident;
  const isOfficer = member.role === 'officer';
  if (record.hold !== null) {
    return isOfficer ? [{ id: 'lift', label: life.lift.action, icon: 'law' }] : [];
  }
  const holding: MenuEntry<Act> = { id: 'hold', label: life.hold.action, icon: 'law' };
  const mayErase = isOfficer && isDealtWith(record) && keptUntil(record, organisation) < today;
  const erasing: MenuEntry<Act> = { id: 'erase', label: life.erase.action, icon: 'trash', isDanger: true };
  return mayErase ? [holding, erasing] : [holding];
}
