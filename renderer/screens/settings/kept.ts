import { useCallback, useState } from 'react';
import { useSession } from '../../store/session.tsx';

/** What is typed and not saved yet, while the window stands: one may look elsewhere and come back. */
const kept = new Map<string, unknown>();

/** A section's draft; null while it shows what is recorded. */
export function useKept<T>(section: string): [T | null, (draft: T | null) => void] {
  const { folder } = useSession();
  const key = `${folder}\n${section}`;
  const [draft, setDraft] = useState(() => (kept.get(key) ?? null) as T | null);
  const keep = useCallback(
    (next: T | null) => {
      if (next === null) kept.delete(key);
      else kept.set(key, next);
      setDraft(next);
    },
    [key],
  );
  return [draft, keep];
}
