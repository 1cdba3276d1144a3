import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import sheet from './answer-field.module.css';
import { classesOf } from './classes.ts';
import { Field, type FieldFrame } from './field.tsx';
import { given } from './given.ts';
import { Icon } from './icon.tsx';

export interface Alternative<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
}

export interface AnswerFieldProps<Id extends string> extends FieldFrame {
  /** Other ways to answer, as buttons beside the control: "unknown, because…", "approximately". */
  readonly alternatives: readonly Alternative<Id>[];
  readonly alternative: Id | null;
  /** Null when a chosen alternative is pressed again: back to the main control. */
  readonly onAlternative: (alternative: Id | null) => void;
  /** The name of the row of buttons. */
  readonly alternativesLabel: string;
  /** The main control; its own label is usually hidden. */
  readonly children: ReactNode;
  /** In place of the main control while an alternative is chosen: often a reason to write. */
  readonly alternativeControl?: ReactNode;
  /** Keeps the main control above `alternativeControl`, for alternatives that only qualify it. */
  readonly keepsControl?: boolean | undefined;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** A question that can also be answered otherwise than by its field, openly: the buttons stand beside it. */
export function AnswerField<Id extends string>({
  alternatives,
  alternative,
  onAlternative,
  alternativesLabel,
  children,
  alternativeControl,
  keepsControl = false,
  isDisabled,
  ...frame
}: AnswerFieldProps<Id>): ReactNode {
  const isMain = alternative === null;
  return (
    <Field {...frame} isDisabled={isDisabled}>
      <div className={c('answer')}>
        {(isMain || keepsControl) && <div className={c('control')}>{children}</div>}
        <div role="group" aria-label={alternativesLabel} className={c('alternatives')}>
          {alternatives.map(({ id, label }) => (
            <ToggleButton
              key={id}
              {...given({ isDisabled })}
              isSelected={id === alternative}
              onChange={(isSelected) => onAlternative(isSelected ? id : null)}
              className={c('alternative')}
            >
              {id === alternative && <Icon name="check" size="small" />}
              {label}
            </ToggleButton>
          ))}
        </div>
      </div>
      {!isMain && alternativeControl}
    </Field>
  );
}

const c = classesOf(sheet);
