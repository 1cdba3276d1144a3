import { type ReactNode, useId } from 'react';
import { FieldError, Group, Label, Text } from 'react-aria-components';
import { classesOf, cx } from './classes.ts';
import sheet from './field.module.css';
import { given } from './given.ts';
import { Icon } from './icon.tsx';

/** What stands around a control. */
export interface FieldFrame {
  readonly label: ReactNode;
  /** The label is a question of the conversation: set one size larger. */
  readonly isQuestion?: boolean | undefined;
  /** Under the label: how to answer. */
  readonly hint?: ReactNode;
  /** Beside the label: the law's mark (LawMark), or a small button. */
  readonly mark?: ReactNode;
  /** At the end of the label's line: "optional", a Badge. */
  readonly badge?: ReactNode;
  /** What is wrong. Its presence makes the field invalid. */
  readonly error?: ReactNode;
}

/** What every field takes, beside its value. */
export interface FieldProps extends Omit<FieldFrame, 'label'> {
  readonly label: string;
  /** Keeps the label for screen readers only. */
  readonly isLabelHidden?: boolean | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly className?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-details'?: string | undefined;
}

/** How wide the control is: as wide as its answer is likely to be. */
export type FieldWidth = 'short' | 'medium' | 'full';

/** The frame alone, for a control of another kind or a group of controls. */
export function Field({
  children,
  id,
  className,
  isDisabled,
  ...frame
}: FieldFrame & {
  readonly children: ReactNode;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}): ReactNode {
  const label = useId();
  const hint = useId();
  const wrong = useId();
  const described = cx(frame.hint !== undefined && hint, hasError(frame) && wrong);
  return (
    <Group
      {...given({ id, isDisabled })}
      isInvalid={hasError(frame)}
      aria-labelledby={label}
      // The ring goes around the control inside that has the focus, not around the whole question.
      data-ring="inner"
      {...(described === '' ? {} : { 'aria-describedby': described })}
      className={cx(c('field'), className)}
    >
      <div className={c('head')}>
        <span id={label} className={c('label', frame.isQuestion === true && 'question')}>
          {frame.label}
        </span>
        {frame.mark}
        {frame.badge !== undefined && <span className={c('badge')}>{frame.badge}</span>}
      </div>
      {frame.hint !== undefined && (
        <div id={hint} className={c('hint')}>
          {frame.hint}
        </div>
      )}
      {children}
      {hasError(frame) && (
        <div id={wrong} className={c('error')}>
          <Icon name="alert" size="small" className={c('errorIcon')} />
          <span>{frame.error}</span>
        </div>
      )}
    </Group>
  );
}

/** Label, mark, badge and hint, for the components of react-aria, which tie them to the control. */
export function FieldHead(field: FieldProps): ReactNode {
  return (
    <>
      {field.isLabelHidden !== true && (
        <div className={c('head')}>
          <Label className={c('label', field.isQuestion === true && 'question')}>{field.label}</Label>
          {field.mark}
          {field.badge !== undefined && <span className={c('badge')}>{field.badge}</span>}
        </div>
      )}
      {field.hint !== undefined && (
        <Text slot="description" elementType="div" className={c('hint')}>
          {field.hint}
        </Text>
      )}
    </>
  );
}

/** What is wrong, below the control: the screen's words, or else the control's own (out of its bounds). */
export function FieldFoot({ error }: FieldProps): ReactNode {
  return (
    <FieldError elementType="div" className={c('error')}>
      {({ validationErrors }) => (
        <>
          <Icon name="alert" size="small" className={c('errorIcon')} />
          <span>{error ?? validationErrors.join(' ')}</span>
        </>
      )}
    </FieldError>
  );
}

/** The properties that every field of react-aria takes alike. */
export function fieldProps(field: FieldProps) {
  return {
    ...given({
      id: field.id,
      name: field.name,
      autoFocus: field.autoFocus,
      isDisabled: field.isDisabled,
      isReadOnly: field.isReadOnly,
      isRequired: field.isRequired,
      onFocus: field.onFocus,
      onBlur: field.onBlur,
      'aria-describedby': field['aria-describedby'],
      'aria-details': field['aria-details'],
      'aria-label': field.isLabelHidden === true ? field.label : undefined,
    }),
    isInvalid: hasError(field),
    // The screen says what is wrong, when it wants: never the browser's bubbles.
    validationBehavior: 'aria' as const,
    className: cx(c('field'), field.className),
  };
}

const c = classesOf(sheet);

function hasError({ error }: Pick<FieldFrame, 'error'>): boolean {
  return error !== undefined && error !== null && error !== false && error !== '';
}
