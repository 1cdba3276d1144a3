import type { ReactNode } from 'react';
import { classesOf, cx } from './classes.ts';
import sheet from './ring.module.css';

/**
 * A thin ring that fills: decoration beside the words that say the same ("11 days left").
 *
 * @param value the part that is gone, 0 to 1
 */
export function Ring({
  value,
  tone = 'plain',
  size = 'normal',
  className,
}: {
  readonly value: number;
  readonly tone?: 'plain' | 'soon' | 'overdue' | undefined;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
  readonly className?: string | undefined;
}): ReactNode {
  const part = Math.min(1, Math.max(0, value));
  return (
    <svg viewBox="0 0 32 32" className={cx(c('ring', tone, size), className)} aria-hidden focusable="false">
      <circle cx="16" cy="16" r="14" className={c('track')} />
      <circle
        cx="16"
        cy="16"
        r="14"
        pathLength={100}
        strokeDasharray={`${part * 100} 100`}
        transform="rotate(-90 16 16)"
        className={c('arc')}
      />
    </svg>
  );
}

const c = classesOf(sheet);
