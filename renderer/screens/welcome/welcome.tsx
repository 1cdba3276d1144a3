import type { ReactNode } from 'react';
import type { Opened } from '../../../shared/host.ts';
import type { Start } from '../start.ts';

/** The first screen: create a register, open one, or try the sample. */
export function Welcome({
  start,
}: {
  readonly start: Start;
  readonly onOpened: (opened: Opened) => void;
}): ReactNode {
  return start.about.version;
}
