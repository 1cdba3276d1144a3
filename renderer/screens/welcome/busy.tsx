import type { ReactNode } from 'react';
import { Spinner } from '../../ui/kit.ts';
import sheet from './busy.module.css';

/**
 * The words of a button that is at work until its page goes. What is awaited is said by the page's own status: an
 * announcement tied to the button would outlive it, and name nothing.
 */
export function Busy({ is, children }: { readonly is: boolean; readonly children: string }): ReactNode {
  if (!is) return children;
  return (
    <span className={sheet['busy']}>
      <Spinner />
      {children}
    </span>
  );
}
