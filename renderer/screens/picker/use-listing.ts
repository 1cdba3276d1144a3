import { useCallback, useEffect, useState } from 'react';
import type { Listing, Places } from '../../../shared/host.ts';
import type { Refused } from '../../../shared/result.ts';

export type List = Extract<Places, { readonly kind: 'listed' }>['list'];

/** The last folder that somebody chose from, for as long as the window stands: the next choice begins there. */
let lastFolder: string | null = null;

export type Listed = {
  /** What stands in the folder one is in; null until the first answer. */
  readonly listing: Listing | null;
  /** Why the folder last asked for is not shown; the one before it stays. */
  readonly refusal: Refused | null;
  readonly isLoading: boolean;
  readonly goTo: (folder: string | null) => void;
  /** Keeps the folder one is in for the next choice. */
  readonly keep: () => void;
};

/** The folders of this machine, one at a time. */
export function useListing(list: List): Listed {
  const [{ folder, asked }, setWanted] = useState({ folder: lastFolder, asked: 0 });
  const [{ listing, refusal, answered }, setAnswer] = useState<{
    readonly listing: Listing | null;
    readonly refusal: Refused | null;
    readonly answered: number;
  }>({ listing: null, refusal: null, answered: -1 });

  useEffect(() => {
    let isCurrent = true;
    void list({ folder }).then((answer) => {
      if (!isCurrent) return;
      // A folder that is gone since the last choice is no reason to show none.
      if (!answer.ok && folder !== null && asked === 0) setWanted({ folder: null, asked: 1 });
      else if (answer.ok) setAnswer({ listing: answer.value, refusal: null, answered: asked });
      else setAnswer((before) => ({ ...before, refusal: answer, answered: asked }));
    });
    return () => {
      isCurrent = false;
    };
  }, [list, folder, asked]);

  const goTo = useCallback(
    (to: string | null) => setWanted((now) => ({ folder: to, asked: now.asked + 1 })),
    [],
  );
  const keep = useCallback(() => {
    lastFolder = listing?.folder ?? null;
  }, [listing]);
  return { listing, refusal, isLoading: answered !== asked, goTo, keep };
}
