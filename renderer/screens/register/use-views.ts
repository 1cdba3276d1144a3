import { useEffect, useState } from 'react';
import { useSession } from '../../store/session.tsx';
import { useToasts } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { sayRefusal } from '../perform.ts';
import { draftOf, type SavedView, viewsAmong } from './saved-view.ts';

export type Views = {
  readonly saved: readonly SavedView[];
  /** Where nothing can be written, nothing is saved. */
  readonly canSave: boolean;
  readonly save: (view: Omit<SavedView, 'id'>) => Promise<boolean>;
  readonly remove: (view: SavedView) => Promise<void>;
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
      setSaved(
        [...saved.filter(({ id }) => id !== kept.id), kept].sort((a, b) => a.name.localeCompare(b.name)),
      );
      toasts.say(views.kept(kept.name));
      return true;
    },
    async remove(view) {
      const answer = await host.dropDraft({ id: draftOf(view).id });
      if (!answer.ok) {
        toasts.say(sayRefusal(answer, words), { tone: 'error' });
        return;
      }
      setSaved(saved.filter(({ id }) => id !== view.id));
      toasts.say(views.removed(view.name));
    },
  };
}
