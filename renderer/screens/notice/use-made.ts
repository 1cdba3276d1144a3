import { useEffect, useRef, useState } from 'react';
import type { Made } from '../../../shared/document/block.ts';
import type { Order } from '../../../shared/host.ts';
import type { Refused } from '../../../shared/result.ts';
import { useSession } from '../../store/session.tsx';

/** How long after the last key the document is made again. */
const MAKE_AFTER_MS = 150;

export type MadeNow =
  | { readonly is: 'making' }
  | { readonly is: 'made'; readonly made: Made }
  | { readonly is: 'refused'; readonly refusal: Refused };

const MAKING: MadeNow = { is: 'making' };

/** The document as the keeper makes it now; the last one stays until the next is there. `version` changes with the record. */
export function useMade(order: Order, version: number): MadeNow {
  const { host } = useSession();
  const [now, setNow] = useState<MadeNow>(MAKING);
  const isFirst = useRef(true);
  const key = JSON.stringify(order);
  useEffect(() => {
    let gone = false;
    const make = async (): Promise<void> => {
      const made = await host.document(JSON.parse(key) as Order);
      if (gone) return;
      isFirst.current = false;
      setNow(made.ok ? { is: 'made', made: made.value } : { is: 'refused', refusal: made });
    };
    const timer = setTimeout(() => void make(), isFirst.current ? 0 : MAKE_AFTER_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [host, key, version]);
  return now;
}
