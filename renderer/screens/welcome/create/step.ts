import type { Draft } from './draft.ts';

/** What every step is given. */
export type StepProps = {
  readonly draft: Draft;
  readonly onChange: (changed: Partial<Draft>) => void;
  /** One tried to go on: what is wrong is said. */
  readonly isTried: boolean;
};
