import type { ReactNode } from 'react';
import { classesOf, cx } from './classes.ts';
import sheet from './status.module.css';

/** How far a thing has come, as a small shape before its word: the shapes differ without their colours. */
export type StatusShape = 'open' | 'half' | 'full' | 'ring' | 'struck' | 'soon' | 'overdue';

export function Status({
  shape,
  children,
  className,
}: {
  readonly shape: StatusShape;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}): ReactNode {
  return (
    <span className={cx(c('status', shape), className)}>
      <svg viewBox="0 0 12 12" className={c('shape')} aria-hidden focusable="false">
        {drawings[shape]}
      </svg>
      <span>{children}</span>
    </span>
  );
}

const c = classesOf(sheet);

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 };
const solid = { fill: 'currentColor' };

const drawings: Readonly<Record<StatusShape, ReactNode>> = {
  open: <circle cx="6" cy="6" r="4.25" {...line} />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.25" {...line} />
      <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" {...solid} />
    </>
  ),
  full: <circle cx="6" cy="6" r="5" {...solid} />,
  ring: (
    <>
      <circle cx="6" cy="6" r="4.25" {...line} />
      <circle cx="6" cy="6" r="1.5" {...solid} />
    </>
  ),
  struck: (
    <>
      <circle cx="6" cy="6" r="4.25" {...line} />
      <path d="M3 9 9 3" {...line} />
    </>
  ),
  soon: <path d="M6 1.25 10.75 6 6 10.75 1.25 6z" {...line} />,
  overdue: <path d="M6 1 11.25 10.5H.75z" {...solid} />,
};
