import type { ReactNode } from 'react';
import { classesOf } from './classes.ts';
import sheet from './small.module.css';

/** For screen readers only. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={c('hidden')}>{children}</span>;
}

const c = classesOf(sheet);
