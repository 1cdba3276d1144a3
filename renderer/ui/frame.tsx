import { type ReactNode, useEffect, useRef } from 'react';
import { CalloutLook } from './callout.tsx';
import { classesOf } from './classes.ts';
import sheet from './frame.module.css';
import { SkipLink } from './skip-link.tsx';

/**
 * The page: a narrow rail, one reading column, a context column. Below 1000 px (or when the text is zoomed to
 * that effect) the context folds under the main column, below 700 px the rail becomes a bar on top.
 */
export function Frame({
  rail,
  children,
  context,
  contextLabel,
  banner,
  width = 'prose',
  skipLabel,
  place,
}: {
  readonly rail?: ReactNode;
  readonly children: ReactNode;
  /** What must be done, by when, why. */
  readonly context?: ReactNode;
  readonly contextLabel?: string | undefined;
  /** Over all three: Callouts, which lie flat here (read-only, sample). */
  readonly banner?: ReactNode;
  /** `wide` gives the main column all the room: tables. `table` also its height: the last part scrolls by itself. `full` has no margins either. */
  readonly width?: 'prose' | 'wide' | 'table' | 'full' | undefined;
  readonly skipLabel: string;
  /** Where one is. When it changes, the main column starts at its top and takes the focus, as it does at first. */
  readonly place?: string | undefined;
}): ReactNode {
  const main = useRef<HTMLElement>(null);
  const before = useRef<string>(undefined);
  useEffect(() => {
    if (place === undefined || before.current === place) return;
    before.current = place;
    const page = main.current;
    // Beside a context column the page scrolls by itself; without one, its columns do.
    page?.scrollTo({ top: 0 });
    page?.closest('[data-scroll]')?.scrollTo({ top: 0 });
    // A field of the new page that asked for the focus has it.
    if (page && !page.contains(document.activeElement)) page.focus({ preventScroll: true });
  }, [place]);

  return (
    <div className={c('frame', width, context !== undefined && 'withContext')}>
      <SkipLink>{skipLabel}</SkipLink>
      {banner !== undefined && (
        <header className={c('banner')}>
          <CalloutLook value="strip">{banner}</CalloutLook>
        </header>
      )}
      {rail}
      <div className={c('columns')} data-scroll="">
        <main ref={main} id="main" tabIndex={-1} className={c('main')}>
          {children}
        </main>
        {context !== undefined && (
          <aside aria-label={contextLabel} className={c('context')}>
            {context}
          </aside>
        )}
      </div>
    </div>
  );
}

const c = classesOf(sheet);
