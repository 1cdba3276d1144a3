import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../../words.tsx';
import sheet from './starting.module.css';
import { Mark } from './mark.tsx';

/** Nothing is said of a start that is over before it is noticed (ms). */
const QUIET_MS = 600;

/** Until the host has said what it is. */
export function Starting(): ReactNode {
  const { frame } = useWords().window;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className={sheet['page']} aria-busy>
      {isLong && (
        <>
          <Mark size="2rem" />
          <p role="status">{frame.starting}</p>
        </>
      )}
    </main>
  );
}
