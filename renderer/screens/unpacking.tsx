import type { ReactNode } from 'react';
import type { CallName, Host } from '../../shared/host.ts';
import { Progress } from '../ui/kit.ts';
import { useWords } from '../words.tsx';
import { useProgress } from './use-progress.ts';

/** The bar of a call that reads a backup: how far it is read; then, without an end that is known, that it is verified. */
export function Unpacking({
  host,
  call,
  isPending,
}: {
  readonly host: Host;
  readonly call: CallName;
  readonly isPending: boolean;
}): ReactNode {
  const { unpacking: said } = useWords().window.restore;
  const done = useProgress(host, call, isPending);
  if (!isPending) return null;
  return done === null || done === 100 ? (
    <Progress label={done === null ? said.opening : said.verifying} />
  ) : (
    <Progress label={said.reading} value={done} />
  );
}
