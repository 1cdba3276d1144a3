import type { ReactNode } from 'react';
import { Button } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { Sheet } from './sheet.tsx';

/** The keeper stopped, or another window took over: nothing more can be done here, and nothing is lost. */
export function Gone({
  why,
  onAgain,
}: {
  readonly why: 'keeper-gone' | 'taken-over';
  /** Starts anew, where there is something to start with. */
  readonly onAgain?: () => void;
}): ReactNode {
  const { gone } = useWords().window.frame;
  return (
    <Sheet
      title={gone[why].title}
      isUrgent
      {...(why === 'keeper-gone' && onAgain !== undefined
        ? {
            actions: (
              <Button variant="primary" onPress={onAgain}>
                {gone.again}
              </Button>
            ),
          }
        : {})}
    >
      <p>{gone[why].text}</p>
    </Sheet>
  );
}
