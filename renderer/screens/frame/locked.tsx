import type { ReactNode } from 'react';
import { useWords } from '../../words.tsx';
import { Sheet } from './sheet.tsx';

/** From the moment *lock* is pressed until the host has begun anew: nothing of the register is on the page. */
export function Locked({ failed }: { readonly failed: boolean }): ReactNode {
  const { locked } = useWords().window.frame;
  return (
    <Sheet title={locked.title}>
      <p>{locked.text}</p>
      <p role="status">{failed ? locked.failed : locked.next}</p>
    </Sheet>
  );
}
