import { type ReactNode, useId } from 'react';
import { classesOf, cx } from './classes.ts';
import sheet from './section.module.css';

/** A part of a page under its heading. `id` is its anchor: moving the focus there is possible. */
export function Section({
  title,
  level = 2,
  id,
  hint,
  mark,
  actions,
  children,
  look = 'plain',
  className,
}: {
  readonly title: ReactNode;
  readonly level?: 2 | 3 | 4 | undefined;
  readonly id?: string | undefined;
  readonly hint?: ReactNode;
  /** Beside the heading: a LawMark, a count. */
  readonly mark?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
  /** `ruled` draws a hairline above, as between the parts of a form. */
  readonly look?: 'plain' | 'ruled' | undefined;
  readonly className?: string | undefined;
}): ReactNode {
  const own = useId();
  const Heading = `h${level}` as const;
  return (
    <section
      {...(id === undefined ? {} : { id, tabIndex: -1 })}
      aria-labelledby={own}
      className={cx(c('section', look), className)}
    >
      <div className={c('head')}>
        <div className={c('titles')}>
          <Heading id={own} className={c(`level${level}`)}>
            {title}
          </Heading>
          {mark}
        </div>
        {actions !== undefined && <div className={c('actions')}>{actions}</div>}
      </div>
      {hint !== undefined && <div className={c('hint')}>{hint}</div>}
      {children}
    </section>
  );
}

const c = classesOf(sheet);
