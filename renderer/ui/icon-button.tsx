import type { ReactNode } from 'react';
import { Button as Pressed } from 'react-aria-components';
import type { PressProps } from './button.tsx';
import sheet from './button.module.css';
import { classesOf, cx } from './classes.ts';
import { given } from './given.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { Tooltip } from './tooltip.tsx';

/** A button that is only a drawing: its label is its name, and shows when pointed at or reached by key. */
export function IconButton({
  icon,
  label,
  shortcut,
  size = 'normal',
  variant = 'quiet',
  className,
  ...press
}: Omit<PressProps, 'aria-label'> & {
  readonly icon: IconName;
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly size?: 'small' | 'normal' | undefined;
  readonly variant?: 'quiet' | 'secondary' | 'danger' | undefined;
}): ReactNode {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <Pressed
        {...given(press)}
        aria-label={label}
        data-print="no"
        className={cx(c('button', 'square', variant, size), className)}
      >
        <Icon name={icon} size={size === 'small' ? 'small' : 'normal'} />
      </Pressed>
    </Tooltip>
  );
}

const c = classesOf(sheet);
