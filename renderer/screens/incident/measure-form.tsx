import { type ReactNode, useEffect, useState } from 'react';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import type { Issue } from '../../../shared/result.ts';
import {
  Button,
  ButtonGroup,
  classesOf,
  DateField,
  RadioGroup,
  TextArea,
  TextField,
  useShortcuts,
} from '../../ui/kit.ts';
import { DraftState } from '../fields/draft-state.tsx';
import type { DraftState as State } from '../fields/draft-saver.ts';
import { sayFaults } from '../fields/faults.ts';
import { focusFact } from '../fields/focus.ts';
import { usePerform } from '../perform.ts';
import { useSaid } from '../said.ts';
import sheet from './incident.module.css';
import { focusPart } from './part.tsx';
import { AIMS, type MeasureDraft, measureIn, plainMeasure, STATES } from './measure-draft.ts';

/** The order in which faults are met. */
const ORDER = ['description', 'aim', 'state', 'on', 'timing'] as const;

/** One measure being written: what for, taken or planned, what, and when; recorded by Ctrl+S. */
export function MeasureForm({
  record,
  typed,
  onTyped,
  draft,
}: {
  readonly record: IncidentRecord;
  readonly typed: MeasureDraft;
  readonly onTyped: (measure: MeasureDraft | null) => void;
  readonly draft: State;
}): ReactNode {
  const { words, today } = useSaid();
  const { measures } = words.window.incident;
  const perform = usePerform();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [isRecording, setRecording] = useState(false);
  const set = (part: Partial<MeasureDraft>): void => {
    onTyped({ ...typed, ...part });
    setIssues(issues.filter(({ path }) => !Object.hasOwn(part, String(path[0]))));
  };
  const beside = (field: keyof MeasureDraft): string | undefined => {
    const own = issues.filter(({ path }) => path[0] === field).map((issue) => ({ ...issue, path: [] }));
    return own.length === 0 ? undefined : sayFaults(own, words);
  };
  const save = async (): Promise<void> => {
    if (isRecording) return;
    const read = measureIn(typed);
    if (!read.ok) {
      const found = read.details.issues ?? [];
      setIssues(found);
      const first = ORDER.find((field) => found.some(({ path }) => path[0] === field));
      if (first !== undefined) focusFact(`measure-${first}`);
      return;
    }
    const before = record.measures.find(({ id }) => id === typed.id);
    const change =
      before === undefined
        ? { type: 'measure-added', record: record.id, content: { measure: read.value } }
        : {
            type: 'measure-changed',
            record: record.id,
            content: { measure: before.id, from: plainMeasure(before), to: read.value },
          };
    setRecording(true);
    const performed = await perform([change], {
      done: before === undefined ? measures.added : measures.changed,
      undo: true,
    });
    setRecording(false);
    if (performed.ok || performed.code === 'nothing-changed') leave();
  };
  const leave = (): void => {
    onTyped(null);
    requestAnimationFrame(() => focusPart('done', 'nearest'));
  };
  useShortcuts({ 'Ctrl+S': () => void save(), 'Ctrl+Enter': () => void save() });
  // The part may be far below where its key was pressed: the focus brings the page along.
  useEffect(() => focusFact('measure-description'), []);
  return (
    <div className={c('typing')} data-editing="done">
      <div data-fact="measure-description">
        <TextArea
          label={measures.description}
          isQuestion
          hint={measures.descriptionHint}
          value={typed.description}
          onChange={(description) => set({ description })}
          rows={2}
          error={beside('description')}
        />
      </div>
      <div data-fact="measure-aim">
        <RadioGroup
          label={measures.aim}
          isQuestion
          isAcross
          options={AIMS.map((id) => ({ id, label: words.register.measures.aims[id] }))}
          value={typed.aim}
          onChange={(aim) => set({ aim })}
          error={beside('aim')}
        />
      </div>
      <div data-fact="measure-state">
        <RadioGroup
          label={measures.state}
          isQuestion
          isAcross
          options={STATES.map((id) => ({ id, label: words.register.measures.states[id] }))}
          value={typed.state}
          onChange={(state) => set({ state })}
          error={beside('state')}
        />
      </div>
      <div data-fact="measure-on" className={c('side')}>
        <DateField
          label={measures.on[typed.state ?? 'taken']}
          value={typed.on}
          onChange={(on) => set({ on })}
          today={today}
          error={beside('on')}
        />
        <TextField
          label={measures.timing}
          hint={measures.timingHint}
          value={typed.timing}
          onChange={(timing) => set({ timing })}
          error={beside('timing')}
          className={c('grow')}
          spellCheck
        />
      </div>
      <div className={c('foot')}>
        <ButtonGroup>
          <Button variant="primary" onPress={() => void save()} isPending={isRecording} shortcut="Ctrl+S">
            {measures.save}
          </Button>
          <Button variant="quiet" onPress={leave}>
            {measures.cancel}
          </Button>
        </ButtonGroup>
        <DraftState state={draft} />
      </div>
    </div>
  );
}

const c = classesOf(sheet);
