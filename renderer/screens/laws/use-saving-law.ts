import { useState } from 'react';
import type { Refused } from '../../../shared/result.ts';
import { useSession } from '../../store/session.tsx';
import { useToasts } from '../../ui/kit.ts';
import { usePlaces } from '../picker/choose.tsx';
import { useSaid } from '../said.ts';

/** The whole of the law as a PDF of today: what was known when is then on record, as with every document. */
export function useSavingLaw(): {
  readonly isPending: boolean;
  readonly refusal: Refused | null;
  readonly save: () => Promise<void>;
} {
  const { host } = useSession();
  const { words, language, today } = useSaid();
  const said = words.window.laws;
  const { choose } = usePlaces();
  const toasts = useToasts();
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const save = async (): Promise<void> => {
    const out = await choose({ purpose: 'save-file', name: `${said.fileName}-${today}-${language}.pdf` });
    if (out === null) return;
    setPending(true);
    setRefusal(null);
    const issued = await host.issue({ kind: 'law', language, draft: false, reasons: {}, out, replace: true });
    setPending(false);
    if (issued.ok) toasts.say(said.saved(issued.value.file));
    else setRefusal(issued);
  };
  return { isPending, refusal, save };
}
