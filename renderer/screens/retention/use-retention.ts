import { useEffect, useState } from 'react';
import type { Retention } from '../../../shared/host.ts';
import { useSession } from '../../store/session.tsx';

/** Records at the end of their legal time, read again at each commit; null until they were read. */
export function useRetention(atMost: number): Retention | null {
  const { host, head } = useSession();
  const [found, setFound] = useState<Retention | null>(null);
  useEffect(() => {
    let isWanted = true;
    void host.retention({ atMost }).then((read) => {
      if (isWanted && read.ok) setFound(read.value);
    });
    return () => {
      isWanted = false;
    };
  }, [host, atMost, head.seq]);
  return found;
}
