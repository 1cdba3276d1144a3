import { useSyncExternalStore } from 'react';
import type { Rows } from '../../store/rows.ts';
import { useSession } from '../../store/session.tsx';
import { type Importer, importer, type ImportNow } from './import-now.ts';

/** Kept as long as the register is open: who goes and looks at something finds the import as it was. */
const importers = new WeakMap<Rows, Importer>();

export function useImporter(): readonly [ImportNow, Importer] {
  const { host, rows } = useSession();
  const known = importers.get(rows) ?? importer(host);
  importers.set(rows, known);
  return [useSyncExternalStore(known.subscribe, known.now), known];
}
