import * as z from 'zod';
import { type Measure, measureSchema } from '../../../shared/register/measure.ts';
import { type Frozen, parse } from '../../../shared/register/parse.ts';
import type { RecordedMeasure } from '../../../shared/register/state.ts';
import type { Result } from '../../../shared/result.ts';

export const AIMS = ['reduce-risk', 'prevent-recurrence'] as const;
export const STATES = ['taken', 'planned'] as const;

export const measureDraftSchema = z.strictObject({
  /** The measure it changes; null for a new one. */
  id: z.string().nullable(),
  aim: z.enum(AIMS).nullable(),
  state: z.enum(STATES).nullable(),
  description: z.string(),
  on: z.string().nullable(),
  timing: z.string(),
});
export type MeasureDraft = Frozen<z.infer<typeof measureDraftSchema>>;

export const NEW_MEASURE: MeasureDraft = {
  id: null,
  aim: null,
  state: null,
  description: '',
  on: null,
  timing: '',
};

export function measureDraftOf({ id, aim, state, description, on, timing }: RecordedMeasure): MeasureDraft {
  return { id, aim, state, description, on, timing: timing ?? '' };
}

export function measureIn({ aim, state, description, on, timing }: MeasureDraft): Result<Measure> {
  return parse<Measure>(measureSchema, {
    aim: aim ?? undefined,
    state: state ?? undefined,
    description,
    on,
    timing: timing.trim() === '' ? null : timing,
  });
}

/** A recorded measure without what the register adds to it: as an amendment's `from` wants it. */
export function plainMeasure({ aim, state, description, on, timing }: RecordedMeasure): Measure {
  return { aim, state, description, on, timing };
}
