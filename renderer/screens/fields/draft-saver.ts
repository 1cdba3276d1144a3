import type { Host, NewDraft } from '../../../shared/host.ts';
import type { Refused } from '../../../shared/result.ts';

/** How long after the last key what is typed is sealed (design D4, "Drafts and saving"). */
export const SAVE_AFTER_MS = 1000;

export type DraftState =
  | { readonly is: 'none' }
  | { readonly is: 'saved'; readonly at: string }
  | { readonly is: 'refused'; readonly refusal: Refused };

export type DraftSaver = {
  /** What is being typed now: sealed once no other comes for a second. */
  typed(value: unknown): void;
  /** Seals at once what is still waiting. */
  flush(): Promise<void>;
  /** It is recorded, or thrown away: no draft is left of it, not even one under way. */
  drop(): Promise<void>;
};

/** Keeps one draft, one write after the other, so that an older one never lands on a newer. */
export function draftSaver(
  host: Pick<Host, 'saveDraft' | 'dropDraft'>,
  about: Pick<NewDraft, 'id' | 'kind' | 'record'>,
  { now, onState }: { readonly now: () => string; readonly onState: (state: DraftState) => void },
): DraftSaver {
  let waiting: { readonly value: unknown } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();

  const then = (work: () => Promise<void>): Promise<void> => (last = last.then(work));
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    return then(async () => {
      if (waiting === null) return;
      const { value } = waiting;
      waiting = null;
      const saved = await host.saveDraft({ ...about, value });
      onState(saved.ok ? { is: 'saved', at: now() } : { is: 'refused', refusal: saved });
    });
  };
  return {
    typed(value) {
      waiting = { value };
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), SAVE_AFTER_MS);
    },
    flush,
    drop() {
      clearTimeout(timer);
      waiting = null;
      return then(async () => {
        await host.dropDraft({ id: about.id });
        onState({ is: 'none' });
      });
    },
  };
}
