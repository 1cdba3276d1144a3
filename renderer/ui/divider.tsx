import type { ReactNode } from 'react';
import { classesOf } from './classes.ts';
import sheet from './small.module.css';

/** A hairline between two things; with words, they stand in the middle of it. */
export function Divider({ children }: { readonly children?: ReactNode }): ReactNode {
  if (children === undefined) return <hr />;
  return <div className={c('divider')}>{children}</div>;
}

const c = classesOf(sheet);
