import { createContext, type ReactNode, useContext } from 'react';
import type { About, HeadView, Host, Preferences } from '../../shared/host.ts';
import type { Working } from './database.ts';
import type { Rows } from './rows.ts';

/** What an open register is to the screens: the host to ask, and the windows out of the working copy. */
export type Session = {
  readonly host: Host;
  readonly about: About;
  /** Keeps a preference of this machine, and shows it at once. */
  readonly prefer: (changed: Partial<Preferences>) => void;
  readonly folder: string;
  readonly head: HeadView;
  /** The keeper is gone: what is on the page can be read, and nothing more is answered. */
  readonly isStopped: boolean;
  readonly rows: Rows;
  readonly working: Working;
  /** Every row is in the working copy: what is not found there is not there. */
  readonly filled: boolean;
  /** Ends the session; what comes next begins at Unlock. */
  readonly lock: () => void;
};

const Current = createContext<Session | null>(null);

export function InSession({
  session,
  children,
}: {
  readonly session: Session;
  readonly children: ReactNode;
}): ReactNode {
  return <Current value={session}>{children}</Current>;
}

/** Is a register open around this? What is shown before and within one alike asks so. */
export function useIsOpen(): boolean {
  return useContext(Current) !== null;
}

/** The open register. A screen that asks for it outside of one is a bug. */
export function useSession(): Session {
  const session = useContext(Current);
  if (session === null) throw new Error('No register is open here.');
  return session;
}
