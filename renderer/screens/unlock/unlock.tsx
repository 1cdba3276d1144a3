import type { ReactNode } from 'react';
import type { Opened } from '../../../shared/host.ts';
import type { Start } from '../start.ts';

/** Who you are, and the passphrase; nothing of what the register holds. */
export function Unlock({
  folder,
}: {
  readonly start: Start;
  readonly folder: string;
  readonly onOpened: (opened: Opened) => void;
  readonly onElsewhere: () => void;
}): ReactNode {
  return folder;
}
