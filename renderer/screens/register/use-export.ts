import { useState } from 'react';
import type { Rows } from '../../store/rows.ts';
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
      const exported = await host.exportData({
        format,
        language,
        ...(places === null ? {} : chosen(rows, places)),
        out,
        replace: true,
      });
      setPending(false);
      if (!exported.ok) toasts.say(sayRefusal(exported, words), { tone: 'error' });
      else toasts.say(text.done(said.quantity(exported.value.records, text.records), exported.value.file));
    },
  };
}

/** The records at these places, or all but the others: whichever list is the shorter. */
export function chosen(
  rows: Pick<Rows, 'at' | 'base'>,
  places: Iterable<number>,
): { readonly records: readonly string[] } | { readonly except: readonly string[] } {
  const all = rows.base();
  const wanted = new Set(places);
  const isMost = wanted.size > all.length / 2;
  const ids = [...all].flatMap((place) => (wanted.has(place) === isMost ? [] : (rows.at(place)?.id ?? [])));
  return isMost ? { except: ids } : { records: ids };
}
