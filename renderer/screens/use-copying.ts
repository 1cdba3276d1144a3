import { useCallback } from 'react';
import { useToasts } from '../ui/kit.ts';
import { useWords } from '../words.tsx';

/** Puts a text on the clipboard; where the system refuses that, says so. The answer: is it there? */
export function useCopying(): (text: string) => Promise<boolean> {
  const toasts = useToasts();
  const { copyRefused } = useWords().window.frame;
  return useCallback(
    async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        toasts.say(copyRefused, { tone: 'error' });
        return false;
      }
    },
    [toasts, copyRefused],
  );
}
