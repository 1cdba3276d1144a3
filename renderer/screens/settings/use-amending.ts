import { useState } from 'react';
import type { Issue, Refused } from '../../../shared/result.ts';
import { useSession } from '../../store/session.tsx';
import { issuesOfFields } from '../field-error.ts';
import { usePerform } from '../perform.ts';
import { fieldsOf } from './amend.ts';

export type Amending = {
  /** Amends the organisation, and offers to undo it; true once it is recorded, or where nothing changes. */
  readonly amend: (to: Readonly<Record<string, unknown>>, done: string) => Promise<boolean>;
  readonly isPending: boolean;
  /** What is wrong, by field of the organisation. */
  readonly issues: readonly Issue[];
  /** Why it was refused, where no field is at fault. */
  readonly refusal: Refused | null;
  readonly clear: () => void;
};

export function useAmending(): Amending {
  const { head } = useSession();
  const perform = usePerform();
  const [isPending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const issues = refused?.details.issues ?? [];
  return {
    isPending,
    issues: issuesOfFields(issues),
    refusal: issues.length === 0 ? refused : null,
    clear: () => setRefused(null),
    async amend(to, done) {
      const fields = fieldsOf(head.organisation, to);
      if (fields === null) return true;
      setPending(true);
      const change = { type: 'organisation-amended', content: { fields } };
      const performed = await perform([change], { done, undo: true, quiet: true });
      setPending(false);
      setRefused(performed.ok ? null : performed);
      return performed.ok;
    },
  };
}
