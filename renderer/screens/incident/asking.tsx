import { type ReactNode, useState } from 'react';
import type { Facts } from '../../../shared/register/incident.ts';
import { AlertDialog, Button, classesOf, Dialog, Pairs, SegmentedControl } from '../../ui/kit.ts';
import { readFact } from '../fields/fact-codec.ts';
import type { EditableKey } from '../fields/fact-drafts.ts';
import { sayFact } from '../fields/say-fact.ts';
import { type Said, useSaid } from '../said.ts';
import sheet from './incident.module.css';
import type { Asking, Editing } from './use-editing.ts';

/** What must be settled before an amendment is recorded: a reason where the keeper wants one, or what changed meanwhile. */
export function AskingDialog({
  editing,
  recorded,
}: {
  readonly editing: Editing;
  readonly recorded: Facts;
}): ReactNode {
  const { asking } = editing;
  if (asking === null) return null;
  return asking.for === 'reason' ? (
    <ReasonDialog fields={asking.fields} editing={editing} />
  ) : (
    <StaleDialog fields={asking.fields} editing={editing} recorded={recorded} />
  );
}

function ReasonDialog({
  fields,
  editing,
}: {
  readonly fields: Extract<Asking, { for: 'reason' }>['fields'];
  readonly editing: Editing;
}): ReactNode {
  const { words, list } = useSaid();
  const { reason } = words.window.incident;
  const labels: Readonly<Record<string, string>> = words.register.facts;
  return (
    <AlertDialog
      isOpen
      title={reason.title}
      confirmLabel={reason.confirm}
      cancelLabel={reason.cancel}
      isPending={editing.isRecording}
      reason={{ label: reason.label, required: true, error: reason.error }}
      onConfirm={(given) => void editing.record(given)}
      onCancel={editing.keepAsDraft}
    >
      {reason.text(list(fields.map((field) => labels[field] ?? field)))}
    </AlertDialog>
  );
}

function StaleDialog({
  fields,
  editing,
  recorded,
}: {
  readonly fields: readonly EditableKey[];
  readonly editing: Editing;
  readonly recorded: Facts;
}): ReactNode {
  const said = useSaid();
  const { stale } = said.words.window.incident;
  const [mine, setMine] = useState<readonly EditableKey[]>(fields);
  return (
    <Dialog
      isOpen
      onClose={editing.keepAsDraft}
      title={stale.title}
      size="large"
      role="alertdialog"
      actions={
        <>
          <Button variant="primary" onPress={() => editing.settle(mine)}>
            {stale.confirm}
          </Button>
          <Button variant="quiet" onPress={editing.keepAsDraft}>
            {said.words.window.incident.reason.cancel}
          </Button>
        </>
      }
    >
      <p>{stale.text}</p>
      {fields.map((field) => (
        <section key={field} className={c('stale')} aria-label={said.words.register.facts[field]}>
          <h3>{said.words.register.facts[field]}</h3>
          <Pairs
            pairs={[
              { label: stale.now, value: linesOf(field, recorded, said).join('\n') },
              { label: stale.yours, value: typed(field, editing, said).join('\n') },
            ]}
          />
          <SegmentedControl
            label={said.words.register.facts[field]}
            isLabelHidden
            options={[
              { id: 'yours', label: stale.takeYours },
              { id: 'theirs', label: stale.takeTheirs },
            ]}
            value={mine.includes(field) ? 'yours' : 'theirs'}
            onChange={(chosen) =>
              setMine(chosen === 'yours' ? [...mine, field] : mine.filter((each) => each !== field))
            }
          />
        </section>
      ))}
    </Dialog>
  );
}

function linesOf(field: EditableKey, facts: Facts, said: Said): readonly string[] {
  return sayFact(field, facts[field], said) ?? [said.words.register.notAnswered];
}

function typed(field: EditableKey, editing: Editing, said: Said): readonly string[] {
  const read = readFact(field, editing.draftOf(field), said.zone);
  return read.ok ? (sayFact(field, read.value, said) ?? [said.words.register.notAnswered]) : [];
}

const c = classesOf(sheet);
