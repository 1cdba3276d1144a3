import * as z from 'zod';
import { same } from '../../../shared/register/digest.ts';
import { parse } from '../../../shared/register/parse.ts';
import { type Edited, NOTHING_EDITED, readEdited } from './edited.ts';
import { type MeasureDraft, measureDraftSchema, NEW_MEASURE } from './measure-draft.ts';

/** All that is being typed on one incident: what its sealed draft holds. */
export type Kept = {
  readonly edited: Edited;
  readonly measure: MeasureDraft | null;
  readonly note: string;
};

export const NOTHING_KEPT: Kept = { edited: NOTHING_EDITED, measure: null, note: '' };

export function isNothing({ edited, measure, note }: Kept): boolean {
  const isUntouched = measure === null || same(measure, NEW_MEASURE);
  return Object.keys(edited).length === 0 && isUntouched && note.trim() === '';
}

const schema = z.strictObject({
  edited: z.unknown(),
  measure: measureDraftSchema.nullable(),
  note: z.string(),
});

/** A sealed draft as it comes back; undefined where there is nothing in it that can be read. */
export function readKept(value: unknown): Kept | undefined {
  const read = parse(schema, value);
  if (!read.ok) return undefined;
  const kept: Kept = { ...read.value, edited: readEdited(read.value.edited) };
  return isNothing(kept) ? undefined : kept;
}
