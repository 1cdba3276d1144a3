import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Host, PlaceAsked } from '../../../shared/host.ts';
import { useToasts } from '../../ui/kit.ts';
import { useLanguage, useWords } from '../../words.tsx';
import { sayRefusal } from '../perform.ts';
import { PlaceDialog } from './place-dialog.tsx';

/** What a place is wanted for; `name` is the file or folder name proposed. */
export type Choosing = { readonly purpose: PlaceAsked['purpose']; readonly name?: string };

export type PlaceChooser = {
  /**
   * Asks the person for a place on the disk: in the system's own dialog, or in the window's where the host lists
   * folders. Gives an absolute path; null where they change their mind. For `save-file`, a file that is there already
   * is only given once the person agreed that it may go: pass `replace: true` with the path.
   */
  readonly choose: (choosing: Choosing) => Promise<string | null>;
};

/** How a screen asks where something is, or is to go: `const { choose } = usePlaces()`. */
export function usePlaces(): PlaceChooser {
  const chooser = useContext(Current);
  if (chooser === null) throw new Error('usePlaces stands inside <PlacePicker>.');
  return chooser;
}

/** Stands around the window, so that every screen can ask for a place. */
export function PlacePicker({
  host,
  children,
}: {
  readonly host: Host;
  readonly children: ReactNode;
}): ReactNode {
  const { places } = host;
  const words = useWords();
  const language = useLanguage();
  const toasts = useToasts();
  const [asked, setAsked] = useState<Asked | null>(null);

  const choose = useCallback(
    async (choosing: Choosing): Promise<string | null> => {
      if (places.kind === 'listed') {
        return new Promise((answer) => setAsked({ ...choosing, answer }));
      }
      const chosen = await places.choose({ ...choosing, language });
      if (chosen.ok) return chosen.value.path;
      toasts.say(sayRefusal(chosen, words), { tone: 'error' });
      return null;
    },
    [places, language, toasts, words],
  );
  const chooser = useMemo(() => ({ choose }), [choose]);

  return (
    <Current value={chooser}>
      {children}
      {places.kind === 'listed' && asked !== null && (
        <PlaceDialog
          list={places.list}
          choosing={asked}
          onAnswer={(path) => {
            setAsked(null);
            asked.answer(path);
          }}
        />
      )}
    </Current>
  );
}

type Asked = Choosing & { readonly answer: (path: string | null) => void };

const Current = createContext<PlaceChooser | null>(null);
