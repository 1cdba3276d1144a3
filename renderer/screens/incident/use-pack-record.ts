import type { IncidentRecord } from '../../../shared/register/state.ts';
import { useSession } from '../../store/session.tsx';
import { useToasts } from '../../ui/kit.ts';
import { sayRefusal } from '../perform.ts';
import { usePlaces } from '../picker/choose.tsx';
import { useSaid } from '../said.ts';

/** Makes the evidence package of one record, where the person says, in the language of the window. */
export function usePackRecord({ number }: IncidentRecord): () => Promise<void> {
  const { host } = useSession();
  const said = useSaid();
  const { choose } = usePlaces();
  const toasts = useToasts();
  const { incident, journal } = said.words.window;
  return async () => {
    const name = `${journal.package.fileName}-${number}-${said.today}.zip`;
    const out = await choose({ purpose: 'save-file', name });
    if (out === null) return;
    const { language } = said;
    const made = await host.exportData({ format: 'package', language, only: number, out, replace: true });
    if (made.ok) toasts.say(incident.life.pack.done(made.value.file));
    else toasts.say(sayRefusal(made, said.words), { tone: 'error' });
  };
}
