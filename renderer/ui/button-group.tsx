import type { ReactNode } from 'react';
import sheet from './button.module.css';
import { classesOf, cx } from './classes.ts';

/** Buttons that belong together, in reading order: the main one first. Wraps where it is narrow. */
export function ButtonGroup({
  children,
  label,
  align = 'start',
  className,
}: {
  readonly children: ReactNode;
  readonly label?: string | undefined;
  readonly align?: 'start' | 'end' | 'between' | undefined;
  readonly className?: string | undefined;
}): ReactNode {
  return (
    <div
      {...(label === undefined ? {} : { role: 'group', 'aria-label': label })}
      className={cx(c('group', align), className)}
    >
      {children}
    </div>
  );
}

const c = classesOf(sheet);
