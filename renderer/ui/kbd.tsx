import type { ReactNode } from 'react';
import { classesOf, cx } from './classes.ts';
import sheet from './kbd.module.css';

/** Keys as they are on the keyboard: "Ctrl+K" shows two caps. `isQuiet` takes the colour of what is around. */
export function Kbd({
  keys,
  isQuiet = false,
  className,
}: {
  readonly keys: string;
  readonly isQuiet?: boolean | undefined;
  readonly className?: string | undefined;
}): ReactNode {
  return (
    <kbd className={cx(c('keys', isQuiet && 'quiet'), className)}>
      {capsOf(keys).map((cap, index) => (
        <kbd key={index} className={c('cap')}>
          {cap}
        </kbd>
      ))}
    </kbd>
  );
}

const c = classesOf(sheet);

/** "Ctrl++" is Ctrl and the plus sign; "G T" is one after the other. */
function capsOf(keys: string): readonly string[] {
  return keys.split(/\+(?!$)| /);
}
