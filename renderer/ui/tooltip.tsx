import type { ReactElement, ReactNode } from 'react';
import { Tooltip as Tip, TooltipTrigger } from 'react-aria-components';
import { classesOf } from './classes.ts';
import { given } from './given.ts';
import { Kbd } from './kbd.tsx';
import sheet from './tooltip.module.css';

/** A few words that show when its one child (a button of ours) is pointed at or reached by key. */
export function Tooltip({
  text,
  shortcut,
  placement,
  isDisabled,
  children,
}: {
  readonly text: string;
  readonly shortcut?: string | undefined;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly children: ReactElement;
}): ReactNode {
  return (
    <TooltipTrigger delay={500} closeDelay={60} {...given({ isDisabled })}>
      {children}
      <Tip offset={6} placement={placement ?? 'bottom'} className={c('tooltip')}>
        <span>{text}</span>
        {shortcut !== undefined && <Kbd keys={shortcut} isQuiet />}
      </Tip>
    </TooltipTrigger>
  );
}

const c = classesOf(sheet);
