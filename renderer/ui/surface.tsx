import type { ReactNode } from 'react';
import { Popover, type PopoverProps } from 'react-aria-components';
import { classesOf, cx } from './classes.ts';
import sheet from './surface.module.css';

/** The sheet that opens over the page beside what opened it: popovers, menus, lists of choices. */
export function Surface({
  className,
  fitsTrigger = false,
  ...props
}: Omit<PopoverProps, 'className' | 'children'> & {
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** At least as wide as what opened it. */
  readonly fitsTrigger?: boolean | undefined;
}): ReactNode {
  return <Popover offset={4} {...props} className={cx(c('surface', fitsTrigger && 'fits'), className)} />;
}

const c = classesOf(sheet);
