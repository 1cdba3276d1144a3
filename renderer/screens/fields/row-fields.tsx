import type { ReactNode } from 'react';
import { AnswerField, Button, DateField, IconButton, TextField } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import { NO_COUNT } from './count-draft.ts';
import { CountField } from './count-field.tsx';
import type { EditorProps } from './editor.ts';
import type { FactDrafts } from './fact-drafts.ts';
import styles from './fields.module.css';
import { PlaceBox } from './places-field.tsx';

/** How many persons in each place outside Quebec, or that there are none. */
export function PersonsElsewhereField({
  value,
  onChange,
  ...frame
}: EditorProps<FactDrafts['personsElsewhere']>): ReactNode {
  const { fields } = useSaid().words.window.incident;
  return (
    <Rows
      {...frame}
      isNone={value.isNone}
      onNone={(isNone) => onChange({ ...value, isNone })}
      rows={value.rows}
      onRows={(rows) => onChange({ ...value, rows })}
      empty={{ place: null, count: NO_COUNT }}
      noneLabel={fields.personsElsewhere.none}
      addLabel={fields.personsElsewhere.add}
    >
      {(row, set) => (
        <>
          <PlaceBox
            label={fields.places.place}
            value={row.place}
            onChange={(place) => set({ ...row, place })}
            without={['CA-QC']}
          />
          <CountField label={fields.count.n} value={row.count} onChange={(count) => set({ ...row, count })} />
        </>
      )}
    </Rows>
  );
}

/** Authorities outside Quebec that were told: which, when, under what reference; or that there are none. */
export function OtherAuthoritiesField({
  value,
  onChange,
  ...frame
}: EditorProps<FactDrafts['otherAuthorities']>): ReactNode {
  const { words, today } = useSaid();
  const { fields } = words.window.incident;
  return (
    <Rows
      {...frame}
      isNone={value.isNone}
      onNone={(isNone) => onChange({ ...value, isNone })}
      rows={value.rows}
      onRows={(rows) => onChange({ ...value, rows })}
      empty={{ name: '', on: null, reference: '' }}
      noneLabel={fields.otherAuthorities.none}
      addLabel={fields.otherAuthorities.add}
    >
      {(row, set) => (
        <>
          <TextField
            label={fields.otherAuthorities.name}
            value={row.name}
            onChange={(name) => set({ ...row, name })}
          />
          <div className={styles['side']}>
            <DateField
              label={fields.otherAuthorities.on}
              value={row.on}
              onChange={(on) => set({ ...row, on })}
              today={today}
            />
            <TextField
              label={fields.otherAuthorities.reference}
              value={row.reference}
              onChange={(reference) => set({ ...row, reference })}
              className={styles['grow']}
            />
          </div>
        </>
      )}
    </Rows>
  );
}

function Rows<Row>({
  isNone,
  onNone,
  rows,
  onRows,
  empty,
  noneLabel,
  addLabel,
  children,
  label,
  isQuestion,
  hint,
  mark,
  error,
}: Omit<EditorProps<never>, 'value' | 'onChange'> & {
  readonly isNone: boolean;
  readonly onNone: (isNone: boolean) => void;
  readonly rows: readonly Row[];
  readonly onRows: (rows: readonly Row[]) => void;
  readonly empty: Row;
  readonly noneLabel: string;
  readonly addLabel: string;
  readonly children: (row: Row, set: (row: Row) => void) => ReactNode;
}): ReactNode {
  const { fields } = useSaid().words.window.incident;
  return (
    <AnswerField
      label={label}
      isQuestion={isQuestion}
      hint={hint}
      mark={mark}
      error={error}
      alternatives={[{ id: 'none', label: noneLabel }]}
      alternativesLabel={fields.otherwise(label)}
      alternative={isNone ? 'none' : null}
      onAlternative={(other) => onNone(other === 'none')}
    >
      <div>
        {rows.map((row, at) => (
          // Rows have no name of their own: a row is where it stands.
          <div key={at} className={styles['row']} role="group" aria-label={fields.rowOf(label, at + 1)}>
            <div className={styles['stack']}>
              {children(row, (changed) => onRows(rows.with(at, changed)))}
            </div>
            <IconButton
              icon="trash"
              label={fields.removeRow(at + 1)}
              onPress={() => onRows(rows.filter((_, each) => each !== at))}
            />
          </div>
        ))}
        <div className={styles['add']}>
          <Button icon="plus" size="small" onPress={() => onRows([...rows, empty])}>
            {addLabel}
          </Button>
        </div>
      </div>
    </AnswerField>
  );
}
