import type { ReactNode } from 'react';
import { ToggleButton as Toggled } from 'react-aria-components';
import sheet from './button.module.css';
import { classesOf, cx } from './classes.ts';
import { given } from './given.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

/** A button that stays in. */
export function ToggleButton({
  children,
  isSelected,
  onChange,
  icon,
  size = 'normal',
  className,
  ...rest
}: {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly icon?: IconName | undefined;
  readonly size?: 'small' | 'normal' | undefined;
  readonly className?: string | undefined;
  readonly id?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
}): ReactNode {
  return (
    <Toggled
      {...given(rest)}
      isSelected={isSelected}
      onChange={onChange}
      className={cx(c('button', 'secondary', 'toggle', size), className)}
    >
      {icon && <Icon name={icon} size="small" />}
      <span className={c('words')}>{children}</span>
    </Toggled>
  );
}

const c = classesOf(sheet);
