import { useEffect, useState } from 'react';
import type { Refused, Result } from '../../../shared/result.ts';
import { useSession } from '../../store/session.tsx';
import { useToasts } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { sayRefusal } from '../perform.ts';
import { byName, draftOf, type SavedView, viewsAmong } from './saved-view.ts';

export type Views = {
  readonly saved: readonly SavedView[];
  /** Where nothing can be written, nothing is saved. */
  readonly canSave: boolean;
  readonly save: (view: Omit<SavedView, 'id'>) => Promise<boolean>;
  /** Gives these their new names, and takes those away; stops at the first that is refused. */
  readonly arrange: (renamed: readonly SavedView[], removed: readonly SavedView[]) => Promise<boolean>;
};

/** The views this member saved in this register. They hold words of it, so they are sealed in its folder. */
export function useViews(): Views {
  const { host, head } = useSession();
  const words = useWords();
  const toasts = useToasts();
  const { views } = words.window.register;
  const [saved, setSaved] = useState<readonly SavedView[]>([]);
  useEffect(() => {
    let gone = false;
    void host.drafts({}).then((drafts) => {
      if (!gone && drafts.ok) setSaved(viewsAmong(drafts.value));
    });
    return () => {
      gone = true;
    };
  }, [host]);
  return {
    saved,
    canSave: head.writing,
    async save(view) {
      // The same name is the same view.
      const before = saved.find(({ name }) => name === view.name);
      const kept: SavedView = { ...view, id: before?.id ?? crypto.randomUUID() };
      const answer = await host.saveDraft(draftOf(kept));
      if (!answer.ok) {
        toasts.say(sayRefusal(answer, words), { tone: 'error' });
        return false;
      }
      setSaved(byName([...saved.filter(({ id }) => id !== kept.id), kept]));
      toasts.say(views.kept(kept.name));
      return true;
    },
    async arrange(renamed, removed) {
      let now = saved;
      const refusal = await first([
        ...renamed.map((view) => async () => {
          const answer = await host.saveDraft(draftOf(view));
          if (answer.ok) now = now.map((each) => (each.id === view.id ? view : each));
          return answer;
        }),
        ...removed.map((view) => async () => {
          const answer = await host.dropDraft({ id: draftOf(view).id });
          if (answer.ok) now = now.filter(({ id }) => id !== view.id);
          return answer;
        }),
      ]);
      setSaved(byName(now));
      if (refusal === null) toasts.say(views.arranged);
      else toasts.say(sayRefusal(refusal, words), { tone: 'error' });
      return refusal === null;
    },
  };
}

/** Does one thing after another, up to the first that is refused. */
async function first(things: readonly (() => Promise<Result<unknown>>)[]): Promise<Refused | null> {
  for (const thing of things) {
    const answer = await thing();
    if (!answer.ok) return answer;
  }
  return null;
}
