import type { ReactNode } from 'react';
import { SwitchButton, SwitchField, Text } from 'react-aria-components';
import { classesOf, cx } from './classes.ts';
import { given } from './given.ts';
import sheet from './options.module.css';

/** Takes effect at once. For an answer in a form, use Checkbox or RadioGroup. */
export function Switch({
  children,
  description,
  isSelected,
  className,
  ...rest
}: {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange?: ((isSelected: boolean) => void) | undefined;
  readonly description?: ReactNode;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly className?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
}): ReactNode {
  return (
    <SwitchField {...given(rest)} isSelected={isSelected} className={cx(c('option', 'wide'), className)}>
      <SwitchButton className={c('choice')}>
        <span className={c('track')}>
          <span className={c('thumb')} />
        </span>
        <span>{children}</span>
      </SwitchButton>
      {description !== undefined && (
        <Text slot="description" className={c('description')}>
          {description}
        </Text>
      )}
    </SwitchField>
  );
}

const c = classesOf(sheet);
