import type { ReactNode } from 'react';
import { classesOf, cx } from './classes.ts';
import sheet from './pairs.module.css';

export interface Pair {
  readonly id?: string | undefined;
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** Beside the label: a LawMark. */
  readonly mark?: ReactNode;
}

/** Facts and their values, as a list of definitions. `stacked` puts each value under its label. */
export function Pairs({
  pairs,
  look = 'columns',
  className,
}: {
  readonly pairs: readonly Pair[];
  readonly look?: 'columns' | 'stacked' | undefined;
  readonly className?: string | undefined;
}): ReactNode {
  return (
    <dl className={cx(c('pairs', look), className)}>
      {pairs.map(({ id, label, value, mark }, index) => (
        <div key={id ?? index} className={c('pair')}>
          <dt className={c('label')}>
            {label} {mark}
          </dt>
          <dd className={c('value')}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const c = classesOf(sheet);
