import type { About, Host, Preferences } from '../../shared/host.ts';

/** What a screen has before a register is open. */
export type Start = {
  readonly host: Host;
  readonly about: About;
  /** Keeps a preference of this machine, and shows it at once. */
  readonly prefer: (changed: Partial<Preferences>) => void;
};
