import { useState } from 'react';
import { useSession } from '../../store/session.tsx';
import { useToasts } from '../../ui/kit.ts';
import { sayRefusal } from '../perform.ts';
import { useSaid } from '../said.ts';

/** Makes the routine backups now, and says what came of it. */
export function useBackingUp(): { readonly isPending: boolean; readonly backUp: () => Promise<void> } {
  const { host } = useSession();
  const { words } = useSaid();
  const { places } = words.window.settings;
  const toasts = useToasts();
  const [isPending, setPending] = useState(false);
  const backUp = async (): Promise<void> => {
    setPending(true);
    const done = await host.backUpNow({});
    setPending(false);
    if (!done.ok) toasts.say(sayRefusal(done, words), { tone: 'error' });
    else if (done.value.failed > 0) toasts.say(places.notAll, { tone: 'error' });
    else toasts.say(places.made);
  };
  return { isPending, backUp };
}
