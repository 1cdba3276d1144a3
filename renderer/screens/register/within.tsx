import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Asked, type Keeping, useAsked } from './kept.ts';
import { type Sight, useSight } from './sight.ts';

/** What is asked of the table, and what it shows. */
export type Within = { readonly asked: Asked; readonly set: Keeping['set']; readonly sight: Sight };

const Current = createContext<Within | null>(null);

/**
 * Works out what the table shows, for all its parts. They take it from here, each by itself: a key in the search draws the
 * rows and the counts anew, and not the page around them.
 */
export function WithSight({ children }: { readonly children: ReactNode }): ReactNode {
  const [asked, set] = useAsked();
  const sight = useSight(asked);
  return <Current value={useMemo(() => ({ asked, set, sight }), [asked, set, sight])}>{children}</Current>;
}

export function useWithin(): Within {
  const within = useContext(Current);
  if (within === null) throw new Error('The parts of the table stand inside <WithSight>.');
  return within;
}
