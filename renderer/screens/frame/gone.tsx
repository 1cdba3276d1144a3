import type { ReactNode } from 'react';
import { useWords } from '../../words.tsx';

/** The keeper stopped, or another window took over: nothing more can be done here, and nothing is lost. */
export function Gone({ why }: { readonly why: 'keeper-gone' | 'taken-over' }): ReactNode {
  const { frame } = useWords().window;
  return <main>{frame.gone[why]}</main>;
}
