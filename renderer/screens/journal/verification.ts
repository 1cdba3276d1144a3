import { useCallback, useState } from 'react';
import type { VerifyView } from '../../../shared/host.ts';
import type { Refused } from '../../../shared/result.ts';
import { useSession } from '../../store/session.tsx';

/** What became of verifying the journal in this session; `at` is an instant. */
export type Verification =
  | { readonly is: 'never' }
  | { readonly is: 'running' }
  | { readonly is: 'done'; readonly view: VerifyView; readonly at: string }
  | { readonly is: 'refused'; readonly refusal: Refused };

/** Verifies the journal when it is asked to, once at a time; what was found stays until it is asked again. */
export function useVerifying(): { readonly verification: Verification; readonly verify: () => void } {
  const { host } = useSession();
  const [verification, setVerification] = useState<Verification>({ is: 'never' });
  const isRunning = verification.is === 'running';
  const verify = useCallback(() => {
    if (isRunning) return;
    setVerification({ is: 'running' });
    void host.verify({}).then((answer) => {
      setVerification(
        answer.ok
          ? { is: 'done', view: answer.value, at: new Date().toISOString() }
          : { is: 'refused', refusal: answer },
      );
    });
  }, [host, isRunning]);
  return { verification, verify };
}
