import type { ReactNode } from 'react';
import { AnswerField, TextArea, TextField } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import { COUNT_KINDS, type CountDraft, withCountKind } from './count-draft.ts';
import type { EditorProps } from './editor.ts';
import styles from './fields.module.css';

const OTHERWISE = COUNT_KINDS.filter((kind) => kind !== 'exact');

/** How many, as exactly as it is known; zero is a number, empty is no answer. */
export function CountField({
  value,
  onChange,
  label,
  isQuestion,
  hint,
  mark,
  error,
  autoFocus,
}: EditorProps<CountDraft>): ReactNode {
  const { fields } = useSaid().words.window.incident;
  const set = (part: Partial<CountDraft>): void => onChange({ ...value, ...part });
  const number = (part: 'n' | 'from' | 'to', isHidden = false): ReactNode => (
    <TextField
      label={isHidden ? label : fields.count[part]}
      isLabelHidden={isHidden}
      value={value[part]}
      onChange={(written) => set({ [part]: written })}
      inputMode="numeric"
      width="short"
      autoFocus={part === 'n' && autoFocus === true}
    />
  );
  return (
    <AnswerField
      label={label}
      isQuestion={isQuestion}
      hint={hint}
      mark={mark}
      error={error}
      alternatives={OTHERWISE.map((id) => ({ id, label: fields.count.otherwise[id] }))}
      alternativesLabel={fields.otherwise(label)}
      alternative={value.kind === 'exact' ? null : value.kind}
      onAlternative={(kind) => onChange(withCountKind(value, kind ?? 'exact'))}
      keepsControl={value.kind === 'approximate'}
      alternativeControl={
        value.kind === 'unknown' ? (
          <TextArea
            label={fields.count.reason}
            value={value.reason}
            onChange={(reason) => set({ reason })}
            rows={2}
          />
        ) : value.kind === 'range' ? (
          <div className={styles['side']}>
            {number('from')}
            {number('to')}
          </div>
        ) : undefined
      }
    >
      {number('n', true)}
    </AnswerField>
  );
}
