import { nextNumber } from '../../shared/register/decide-incident.ts';
import { DEFAULT_ZONE } from '../../shared/register/organisation.ts';
import { dateIn } from '../../shared/register/when.ts';
import type { Keeper } from './keeper.ts';

/** An incident to record, with the measures and notes that come with it. */
export type ToRecord = {
  readonly facts: unknown;
  readonly measures?: readonly unknown[] | undefined;
  readonly notes?: readonly unknown[] | undefined;
};

/**
 * The changes of one batch: each incident, then its measures and notes on the number it is about to be given. Numbers
 * are given in order and the register is held; were the year to turn in between, the number would be another and the
 * whole batch be refused.
 */
export function recordingChanges(
  { state, machine }: Keeper,
  incidents: readonly ToRecord[],
): readonly unknown[] {
  const zone = state.head.organisation?.zone ?? DEFAULT_ZONE;
  const { key, n } = nextNumber(state, 'I', dateIn(new Date(machine.now()).toISOString(), zone));
  return incidents.flatMap(({ facts, measures = [], notes = [] }, at) => {
    const record = `${key}-${String(n + at).padStart(3, '0')}`;
    return [
      { type: 'incident-recorded', content: { facts } },
      ...measures.map((measure) => ({ type: 'measure-added', record, content: { measure } })),
      ...notes.map((content) => ({ type: 'note-added', record, content })),
    ];
  });
}
