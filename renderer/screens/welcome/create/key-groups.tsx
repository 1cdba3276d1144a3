import type { ReactNode } from 'react';
import sheet from './key-groups.module.css';

/** A recovery key in its groups, each with its number: what is typed back is asked for by it. */
export function KeyGroups({
  printed,
  label,
}: {
  readonly printed: string;
  readonly label: string;
}): ReactNode {
  return (
    <ol aria-label={label} className={sheet['groups']}>
      {printed.split('-').map((group, at) => (
        <li key={at} className={sheet['group']}>
          <span aria-hidden className={sheet['number']}>
            {at + 1}
          </span>
          <span className={sheet['signs']}>{group}</span>
        </li>
      ))}
    </ol>
  );
}
