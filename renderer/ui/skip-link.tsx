import type { ReactNode } from 'react';
import { classesOf } from './classes.ts';
import sheet from './small.module.css';

/** First on the page, in view only while it has the focus: leads past the navigation to `target`. */
export function SkipLink({
  children,
  target = 'main',
}: {
  readonly children: ReactNode;
  /** The id of what it leads to. */
  readonly target?: string | undefined;
}): ReactNode {
  return (
    <a
      href={`#${target}`}
      className={c('skip')}
      onClick={(event) => {
        // The address is the screen's: only the focus moves.
        event.preventDefault();
        document.getElementById(target)?.focus();
      }}
    >
      {children}
    </a>
  );
}

const c = classesOf(sheet);
