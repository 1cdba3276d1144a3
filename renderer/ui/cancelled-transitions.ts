import { useEffect } from 'react';

/**
 * Tells react-aria of every transition that was cancelled. It waits for all of them before it moves the focus into what
 * has opened, where the last thing pressed looked like a screen reader's press; and of an element with several
 * properties in transition it hears only of the first that is cancelled (react-aria 3.53, runAfterTransition: a listener
 * with `once`). It then waited for ever, and what was typed into a new dialog went nowhere.
 */
export function useCancelledTransitions(): void {
  useEffect(() => {
    const end = ({ target, propertyName, elapsedTime, pseudoElement }: TransitionEvent): void => {
      target?.dispatchEvent(
        new TransitionEvent('transitionend', { propertyName, elapsedTime, pseudoElement, bubbles: true }),
      );
    };
    document.addEventListener('transitioncancel', end);
    return () => document.removeEventListener('transitioncancel', end);
  }, []);
}
