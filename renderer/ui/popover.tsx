import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Heading } from 'react-aria-components';
import { classesOf } from './classes.ts';
import { given } from './given.ts';
import sheet from './popover.module.css';
import { Surface } from './surface.tsx';

/** Ties its first child (a button of ours) to the Popover that follows it. */
export function PopoverTrigger({
  children,
  isOpen,
  onOpenChange,
}: {
  readonly children: ReactNode;
  readonly isOpen?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
}): ReactNode {
  return <DialogTrigger {...given({ isOpen, onOpenChange })}>{children}</DialogTrigger>;
}

/** A sheet beside the button that opened it. Escape and a press outside close it. */
export function Popover({
  label,
  title,
  children,
  placement = 'bottom start',
  size = 'normal',
}: {
  /** Its name, where no `title` shows. */
  readonly label?: string | undefined;
  readonly title?: string | undefined;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly placement?: 'bottom start' | 'bottom end' | 'bottom' | 'top' | 'right' | 'left' | undefined;
  readonly size?: 'small' | 'normal' | undefined;
}): ReactNode {
  return (
    <Surface placement={placement} className={c(size)}>
      <Dialog
        className={c('popover')}
        {...(title === undefined && label !== undefined ? { 'aria-label': label } : {})}
      >
        {({ close }) => (
          <>
            {title !== undefined && (
              <Heading slot="title" level={2} className={c('title')}>
                {title}
              </Heading>
            )}
            {typeof children === 'function' ? children(close) : children}
          </>
        )}
      </Dialog>
    </Surface>
  );
}

const c = classesOf(sheet);
