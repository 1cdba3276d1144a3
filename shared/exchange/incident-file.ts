import * as z from 'zod';
import { answersSchema } from '../register/assessment.ts';
import { factsSchema } from '../register/incident.ts';
import { measureSchema } from '../register/measure.ts';
import { type Frozen, text } from '../register/parse.ts';
import { dateSchema } from '../register/when.ts';

/** Most records one file may hold. */
export const MOST_RECORDS = 50_000;

/**
 * An incident as a file: what `add` records and `assess` assesses. `answers` are for `assess`; nothing is sealed by
 * `add`, because an assessment is concluded by a person, in writing.
 */
export const incidentFileSchema = z.strictObject({
  kind: z.literal('incident').default('incident'),
  facts: factsSchema,
  answers: answersSchema.optional(),
  measures: z.array(measureSchema).max(1000).optional(),
  notes: z
    .array(z.strictObject({ text, on: dateSchema.optional() }))
    .max(1000)
    .optional(),
});

export type IncidentFile = Frozen<z.infer<typeof incidentFileSchema>>;
export type IncidentFileInput = z.input<typeof incidentFileSchema>;
