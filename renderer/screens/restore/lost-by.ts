import type { Refused } from '../../../shared/result.ts';

/** How many later entries a restore would give up, where that is why it was refused; null where it is not. */
export function lostBy({ code, details }: Refused): number | null {
  const { lost } = details;
  return code === 'restore-goes-back' && typeof lost === 'number' && lost > 0 ? lost : null;
}
