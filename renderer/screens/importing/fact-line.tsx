import { type ReactNode, useId } from 'react';
import { classesOf } from '../../ui/kit.ts';
import sheet from './importing.module.css';

/** A fact, and beside it where it comes from. */
export function FactLine({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={c('fact')}>
      <h3 id={id} className={c('factLabel')}>
        {label}
      </h3>
      <div className={c('controls')}>{children}</div>
    </div>
  );
}

const c = classesOf(sheet);
