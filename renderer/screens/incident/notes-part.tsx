import { type ReactNode, useState } from 'react';
import { saysSomething } from '../../../shared/register/parse.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { Button, classesOf, TextArea, useShortcuts } from '../../ui/kit.ts';
import { useMemberName } from '../member-name.ts';
import { usePerform } from '../perform.ts';
import { useSaid } from '../said.ts';
import sheet from './incident.module.css';
import { focusIn } from '../fields/focus.ts';
import { anchorOf, Part } from './part.tsx';

/** Notes: kept in the journal, in no notice. A closed record takes them too. */
export function NotesPart({
  record,
  typed,
  onTyped,
  isOpenable,
}: {
  readonly record: IncidentRecord;
  readonly typed: string;
  readonly onTyped: (note: string) => void;
  readonly isOpenable: boolean;
}): ReactNode {
  const nameOf = useMemberName();
  const { words, instant } = useSaid();
  const { notes } = words.window.incident;
  const perform = usePerform();
  const [isRecording, setRecording] = useState(false);
  const canAdd = saysSomething(typed);
  const add = async (): Promise<void> => {
    if (!canAdd || isRecording) return;
    setRecording(true);
    const change = { type: 'note-added', record: record.id, content: { text: typed } };
    const performed = await perform([change], { done: notes.added, undo: true });
    setRecording(false);
    if (performed.ok) onTyped('');
  };
  useShortcuts({ 'Ctrl+S': () => void add(), 'Ctrl+Enter': () => void add() }, { isDisabled: !canAdd });
  return (
    <Part id="notes">
      {record.notes.length === 0 ? (
        <p className={c('none')}>{notes.empty}</p>
      ) : (
        <ul className={c('notes')}>
          {record.notes.map(({ id, text, stamp }) => (
            <li key={id} className={c('note')}>
              <p className={c('noteText')}>{text}</p>
              <p className={c('quiet')}>{notes.by(nameOf(stamp.member), instant(stamp.at, 'medium'))}</p>
            </li>
          ))}
        </ul>
      )}
      {isOpenable && (
        <div className={c('typing')}>
          <TextArea label={notes.label} value={typed} onChange={onTyped} rows={2} />
          {canAdd && (
            <div>
              <Button onPress={() => void add()} isPending={isRecording} shortcut="Ctrl+S">
                {notes.add}
              </Button>
            </div>
          )}
        </div>
      )}
    </Part>
  );
}

/** Puts the cursor into the new note. */
export function focusNote(): void {
  focusIn(document.getElementById(anchorOf('notes')));
}

const c = classesOf(sheet);
