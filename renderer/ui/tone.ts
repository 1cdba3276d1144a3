import type { IconName } from './icons.ts';

/**
 * How urgent something is. Red is for `overdue` and `damage` only, amber for `soon` only; what is done is
 * said quietly, in ink. A tone is never said by its colour alone: an icon and words go with it.
 */
export type Tone = 'info' | 'soon' | 'overdue' | 'damage' | 'done-quietly';

export const toneIcons = {
  info: 'info',
  soon: 'clock',
  overdue: 'alert',
  damage: 'stop',
  'done-quietly': 'check',
} as const satisfies Readonly<Record<Tone, IconName>>;
