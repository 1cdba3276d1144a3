import { useEffect, useState } from 'react';
import type { CallName, Host } from '../../shared/host.ts';

/** How far a long call is, in hundredths; null before it said so, or while it is not asked. */
export function useProgress(host: Host, call: CallName, isPending: boolean): number | null {
  const [done, setDone] = useState<number | null>(null);
  useEffect(() => {
    if (!isPending) return undefined;
    const stop = host.listen((event) => {
      if (event.event !== 'progress' || event.call !== call || event.of === null || event.of === 0) return;
      setDone(Math.floor((event.done / event.of) * 100));
    });
    return () => {
      stop();
      setDone(null);
    };
  }, [host, call, isPending]);
  return done;
}
