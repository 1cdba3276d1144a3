import type { ReactNode } from 'react';
import { DateField, Field, TextField } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import type { EditorProps } from './editor.ts';
import type { FactDrafts } from './fact-drafts.ts';
import styles from './fields.module.css';

/** The day it was determined that a breach occurred, and by whom. */
export function DeterminedField({
  value,
  onChange,
  autoFocus,
  label,
  isQuestion,
  hint,
  mark,
  error,
}: EditorProps<FactDrafts['determined']>): ReactNode {
  const { words, today } = useSaid();
  const { fields } = words.window.incident;
  return (
    <Field label={label} isQuestion={isQuestion} hint={hint} mark={mark} error={error}>
      <div className={styles['side']}>
        <DateField
          label={fields.when.on}
          value={value.on}
          onChange={(on) => onChange({ ...value, on })}
          maximum={today}
          today={today}
          autoFocus={autoFocus}
        />
        <TextField
          label={fields.by}
          value={value.by}
          onChange={(by) => onChange({ ...value, by })}
          className={styles['grow']}
        />
      </div>
    </Field>
  );
}
