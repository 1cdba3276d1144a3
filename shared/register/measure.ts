import * as z from 'zod';
import { type Frozen, line, text } from './parse.ts';
import { dateSchema } from './when.ts';

/** A measure taken or planned after an incident (P-39.1 s. 3.5; r. 3.1 ss. 3(10), 7(8)). */
export const measureSchema = z.strictObject({
  aim: z.enum(['reduce-risk', 'prevent-recurrence']),
  state: z.enum(['taken', 'planned']),
  description: text,
  /** The day it was taken, or is planned for. */
  on: dateSchema.nullable().default(null),
  /** Expected timing in words, where there is no day yet. */
  timing: line.nullable().default(null),
});
export type Measure = Frozen<z.infer<typeof measureSchema>>;
