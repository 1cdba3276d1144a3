import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, Text } from 'react-aria-components';
import { classesOf, cx } from './classes.ts';
import { given } from './given.ts';
import { Icon } from './icon.tsx';
import sheet from './options.module.css';

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange?: ((isSelected: boolean) => void) | undefined;
  readonly isIndeterminate?: boolean | undefined;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly className?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
  readonly slot?: string | null | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
}

/** Yes or not. */
export function Checkbox({
  children,
  description,
  error,
  className,
  isSelected,
  ...rest
}: CheckboxProps): ReactNode {
  return (
    <CheckboxField
      {...given(rest)}
      isSelected={isSelected}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={cx(c('option'), className)}
    >
      <CheckboxButton className={c('choice')}>
        <CheckMark isIndeterminate={rest.isIndeterminate} />
        <span>{children}</span>
      </CheckboxButton>
      {description !== undefined && (
        <Text slot="description" className={c('description')}>
          {description}
        </Text>
      )}
      {error !== undefined && (
        <Text slot="errorMessage" className={c('description', 'error')}>
          <Icon name="alert" size="small" />
          {error}
        </Text>
      )}
    </CheckboxField>
  );
}

/** The small box; a table draws it too. */
export function CheckMark({
  isIndeterminate,
}: {
  readonly isIndeterminate?: boolean | undefined;
}): ReactNode {
  return (
    <span className={c('mark')}>
      <Icon name={isIndeterminate === true ? 'minus' : 'check'} size="small" className={c('tick')} />
    </span>
  );
}

const c = classesOf(sheet);
