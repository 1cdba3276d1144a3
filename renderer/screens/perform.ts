import { useCallback } from 'react';
import type { Performed } from '../../shared/host.ts';
import type { Refused, Result } from '../../shared/result.ts';
import { describeIssues, describeRefusal } from '../../shared/words/describe.ts';
import type { Words } from '../../shared/words/en.ts';
import { useSession } from '../store/session.tsx';
import { useToasts } from '../ui/kit.ts';
import { useWords } from '../words.tsx';

export type Performing = {
  /** Said once it is recorded; nothing is said without it. */
  readonly done?: string;
  /** Offer to undo it (the keeper refuses where a change does not allow it). */
  readonly undo?: boolean;
  /** Refusals are shown by whoever asked, beside the field: nothing is said of them here. */
  readonly quiet?: boolean;
  readonly batch?: string;
};

/**
 * The one way from a screen to the register: hands changes to the keeper, says what became of them, and offers to undo.
 * The answer comes once it is on the disk.
 */
export function usePerform(): (
  changes: readonly object[],
  performing?: Performing,
) => Promise<Result<Performed>> {
  const { host } = useSession();
  const words = useWords();
  const toasts = useToasts();
  return useCallback(
    async (changes, { done, undo = false, quiet = false, batch } = {}) => {
      const performed = await host.perform(batch === undefined ? { changes } : { changes, batch });
      if (!performed.ok) {
        if (!quiet) toasts.say(sayRefusal(performed, words), { tone: 'error' });
        return performed;
      }
      const last = performed.value.changes.at(-1);
      if (done === undefined) toasts.passOver();
      else {
        toasts.say(
          done,
          undo && last !== undefined
            ? {
                action: {
                  label: words.window.frame.undo,
                  onPress: () => void undoing(last.id),
                },
              }
            : {},
        );
      }
      return performed;

      async function undoing(change: string): Promise<void> {
        const undone = await host.perform({ changes: [{ type: 'undone', content: { change } }] });
        toasts.say(undone.ok ? words.window.frame.undone : sayRefusal(undone, words), {
          tone: undone.ok ? 'done' : 'error',
        });
      }
    },
    [host, toasts, words],
  );
}

/** A refusal as sentences: what happened, and each field it names. */
export function sayRefusal(refusal: Refused, words: Words): string {
  return [describeRefusal(refusal, words), ...describeIssues(refusal, words)].join(' ');
}
