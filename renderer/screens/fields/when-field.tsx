import type { ReactNode } from 'react';
import { AnswerField, DateField, TextArea, TimeField } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import type { EditorProps } from './editor.ts';
import styles from './fields.module.css';
import { WHEN_KINDS, type WhenDraft, withWhenKind } from './when-draft.ts';

const OTHERWISE = WHEN_KINDS.filter((kind) => kind !== 'date');
const KNOWN = OTHERWISE.filter((kind) => kind !== 'unknown');

/** When, as exactly as it is known: a date, or otherwise by the buttons beside it. */
export function WhenField({
  value,
  onChange,
  label,
  isQuestion,
  hint,
  mark,
  error,
  autoFocus,
  mayBeAhead = false,
  isKnown = false,
}: EditorProps<WhenDraft> & {
  /** It may lie after today: only what is planned does. */
  readonly mayBeAhead?: boolean;
  /** Whether it is known at all was asked before. */
  readonly isKnown?: boolean;
}): ReactNode {
  const { words, today } = useSaid();
  const { fields } = words.window.incident;
  const set = (part: Partial<WhenDraft>): void => onChange({ ...value, ...part });
  const latest = mayBeAhead ? undefined : today;
  const day = (part: 'on' | 'from' | 'to', isHidden = false, focus?: boolean): ReactNode => (
    <DateField
      key={part}
      label={isHidden ? label : fields.when[part]}
      isLabelHidden={isHidden}
      value={value[part]}
      onChange={(date) => set({ [part]: date })}
      maximum={latest}
      today={today}
      autoFocus={focus}
    />
  );
  return (
    <AnswerField
      label={label}
      isQuestion={isQuestion}
      hint={hint}
      mark={mark}
      error={error}
      alternatives={(isKnown ? KNOWN : OTHERWISE).map((id) => ({ id, label: fields.when.otherwise[id] }))}
      alternativesLabel={fields.otherwise(label)}
      alternative={value.kind === 'date' ? null : value.kind}
      onAlternative={(kind) => onChange(withWhenKind(value, kind ?? 'date'))}
      alternativeControl={
        value.kind === 'unknown' ? (
          <TextArea
            label={fields.when.reason}
            value={value.reason}
            onChange={(reason) => set({ reason })}
            rows={2}
          />
        ) : (
          <div className={styles['side']}>
            {value.kind === 'instant' ? (
              <>
                {day('on')}
                <TimeField label={fields.when.time} value={value.time} onChange={(time) => set({ time })} />
              </>
            ) : (
              <>
                {day('from')}
                {day('to')}
              </>
            )}
          </div>
        )
      }
    >
      {day('on', true, autoFocus)}
    </AnswerField>
  );
}
