import { useState } from 'react';
import { useSession } from '../../store/session.tsx';
import { useToasts } from '../../ui/kit.ts';
import { sayRefusal } from '../perform.ts';
import { usePlaces } from '../picker/choose.tsx';
import { useSaid } from '../said.ts';

export type Exporting = {
  readonly isPending: boolean;
  /** The records at these places; all of the register where it is null. */
  readonly run: (format: 'csv' | 'json', places: Iterable<number> | null) => Promise<void>;
};

/** Writes records to a file the person chooses, and says where. The journal knows of it before the file is there. */
export function useExport(): Exporting {
  const { host, rows } = useSession();
  const said = useSaid();
  const { words, language, today } = said;
  const { choose } = usePlaces();
  const toasts = useToasts();
  const [isPending, setPending] = useState(false);
  const text = words.window.register.export;
  return {
    isPending,
    async run(format, places) {
      const out = await choose({ purpose: 'save-file', name: `${text.fileName}-${today}.${format}` });
      if (out === null) return;
      setPending(true);
      const records = places === null ? null : [...places].flatMap((place) => rows.at(place)?.id ?? []);
      const exported = await host.exportData({
        format,
        language,
        ...(records === null ? {} : { records }),
        out,
        replace: true,
      });
      setPending(false);
      if (!exported.ok) toasts.say(sayRefusal(exported, words), { tone: 'error' });
      else toasts.say(text.done(said.quantity(exported.value.records, text.records), exported.value.file));
    },
  };
}
