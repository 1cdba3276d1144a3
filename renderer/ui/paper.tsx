import type { ReactNode } from 'react';
import { classesOf, cx } from './classes.ts';
import sheet from './paper.module.css';

/**
 * A sheet as it will print, in the language of its text. It stays light in the dark, for it is paper: what
 * uses the tokens inside gets the light ones.
 */
export function Paper({
  children,
  label,
  lang,
  stamp,
  className,
}: {
  readonly children: ReactNode;
  readonly label?: string | undefined;
  readonly lang?: string | undefined;
  /** Across a corner: DRAFT, SAMPLE. */
  readonly stamp?: string | undefined;
  readonly className?: string | undefined;
}): ReactNode {
  return (
    <article
      lang={lang}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className={cx(c('paper'), className)}
    >
      {stamp !== undefined && <p className={c('stamp')}>{stamp}</p>}
      {children}
    </article>
  );
}

const c = classesOf(sheet);
