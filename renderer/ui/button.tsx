import { type ReactNode, type Ref, useId } from 'react';
import { type PressEvent, Button as Pressed, ProgressBar } from 'react-aria-components';
import sheet from './button.module.css';
import { classesOf, cx } from './classes.ts';
import { given } from './given.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { Kbd } from './kbd.tsx';
import { Spinner } from './progress.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

/** What all buttons take. */
export interface PressProps {
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly slot?: string | null | undefined;
  readonly type?: 'button' | 'submit' | 'reset' | undefined;
  readonly form?: string | undefined;
  readonly excludeFromTabOrder?: boolean | undefined;
  readonly onPress?: ((event: PressEvent) => void) | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-labelledby'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-expanded'?: boolean | undefined;
  readonly 'aria-controls'?: string | undefined;
  readonly 'aria-haspopup'?: 'dialog' | 'menu' | 'listbox' | 'true' | undefined;
}

export interface ButtonProps extends PressProps {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: 'small' | 'normal' | undefined;
  readonly icon?: IconName | undefined;
  /** After the words: a chevron for a menu, an arrow for a next step. */
  readonly endIcon?: IconName | undefined;
  /** The keys that do the same, shown beside the words ("Ctrl+S"): the screen binds them with useShortcuts. */
  readonly shortcut?: string | undefined;
  /** Work is under way: keeps the focus, refuses presses, and a screen reader is told. */
  readonly isPending?: boolean | undefined;
  /** What is said meanwhile ("Sealing…"); otherwise the button's own words are. */
  readonly pendingLabel?: string | undefined;
  readonly isWide?: boolean | undefined;
}

export function Button({
  children,
  variant = 'secondary',
  size = 'normal',
  icon,
  endIcon,
  shortcut,
  isPending = false,
  pendingLabel,
  isWide = false,
  className,
  ...press
}: ButtonProps): ReactNode {
  const words = useId();
  return (
    <Pressed
      {...given(press)}
      // What can be done is nothing on paper.
      data-print="no"
      {...(shortcut === undefined
        ? {}
        : { render: (button) => <button {...button} aria-keyshortcuts={keyShortcuts(shortcut)} /> })}
      isPending={isPending}
      className={cx(c('button', variant, size, isWide && 'wide'), className)}
    >
      {isPending ? (
        <ProgressBar
          isIndeterminate
          {...(pendingLabel === undefined ? { 'aria-labelledby': words } : { 'aria-label': pendingLabel })}
        >
          <Spinner className={c('icon')} />
        </ProgressBar>
      ) : (
        icon && <Icon name={icon} size="small" />
      )}
      <span id={words} className={c('words')}>
        {children}
      </span>
      {endIcon && <Icon name={endIcon} size="small" className={c('endIcon')} />}
      {shortcut !== undefined && (
        <span aria-hidden className={c('keys')}>
          <Kbd keys={shortcut} isQuiet />
        </span>
      )}
    </Pressed>
  );
}

const c = classesOf(sheet);

/** As ARIA writes them: "Ctrl+S" is "Control+S". */
function keyShortcuts(shortcut: string): string {
  return shortcut.replace(/^Ctrl(?=\+)/, 'Control');
}
