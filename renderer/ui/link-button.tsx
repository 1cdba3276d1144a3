import type { ReactNode } from 'react';
import { Button as Pressed } from 'react-aria-components';
import type { PressProps } from './button.tsx';
import sheet from './button.module.css';
import { classesOf, cx } from './classes.ts';
import { given } from './given.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

/** Reads as a link within a line, and acts by `onPress`. */
export function LinkButton({
  children,
  icon,
  endIcon,
  className,
  ...press
}: PressProps & {
  readonly children: ReactNode;
  readonly icon?: IconName | undefined;
  readonly endIcon?: IconName | undefined;
}): ReactNode {
  return (
    <Pressed {...given(press)} className={cx(c('link'), className)}>
      {icon && <Icon name={icon} size="small" className={c('linkIcon')} />}
      <span className={c('linkWords')}>{children}</span>
      {endIcon && <Icon name={endIcon} size="small" className={c('linkIcon')} />}
    </Pressed>
  );
}

const c = classesOf(sheet);
