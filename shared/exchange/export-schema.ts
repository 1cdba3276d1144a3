import * as z from 'zod';
import {
  answersSchema,
  conclusionSchema,
  consultationSchema,
  suggestedSchema,
} from '../register/assessment.ts';
import { blobSchema } from '../register/change.ts';
import { dutyDecisionSchema, noticeSentSchema } from '../register/duty.ts';
import { factsSchema } from '../register/incident.ts';
import { measureSchema } from '../register/measure.ts';
import { LANGUAGES, organisationSchema } from '../register/organisation.ts';
import { MOST_RECORDS } from './incident-file.ts';

const change = z.string().max(64);
/** Which change said it, when (UTC; and the day in the organisation's zone), by which member, at which entry. */
const stamp = z.strictObject({ change, at: z.string(), on: z.string(), member: z.string(), seq: z.int() });
const stamped = { id: change, stamp };

export const STATUSES = [
  'open',
  'contained',
  'assessed',
  'notices-under-way',
  'closed',
  'not-an-incident',
  'annulled',
] as const;

const recordSchema = z.strictObject({
  kind: z.literal('incident'),
  id: change,
  number: z.string(),
  status: z.enum(STATUSES),
  facts: factsSchema,
  measures: z.array(measureSchema.extend(stamped)),
  notes: z.array(z.strictObject({ ...stamped, text: z.string(), on: z.string().nullable() })),
  assessments: z.array(
    z.strictObject({
      ...stamped,
      answers: answersSchema,
      conclusions: z.array(conclusionSchema),
      consulted: consultationSchema.nullable(),
      on: z.string(),
      facts: factsSchema,
      factsDigest: z.string(),
      suggested: suggestedSchema,
    }),
  ),
  decisions: z.array(dutyDecisionSchema.extend(stamped)),
  notices: z.array(noticeSentSchema.extend(stamped)),
  documents: z.array(
    z.strictObject({
      ...stamped,
      kind: z.string(),
      language: z.enum(LANGUAGES),
      draft: z.boolean(),
      pdf: blobSchema,
      fileName: z.string(),
      saved: z.boolean(),
    }),
  ),
  notIncident: z.strictObject({ reasons: z.string(), stamp }).nullable(),
  closed: z.strictObject({ reasons: z.string().nullable(), stamp }).nullable(),
  annulled: z.strictObject({ reason: z.string(), duplicateOf: z.string().nullable(), stamp }).nullable(),
  /** What each is called, and its digest; the files themselves stay in the register. */
  attachments: z
    .array(z.strictObject({ ...stamped, name: z.string(), type: z.string(), blob: blobSchema }))
    .default([]),
  /** Left out by versions that knew of no holds. */
  hold: z.strictObject({ reason: z.string(), stamp }).nullable().default(null),
  recorded: stamp,
  updated: stamp,
  history: z.array(
    z.strictObject({
      change,
      type: z.string(),
      at: z.string(),
      member: z.string(),
      seq: z.int(),
      reason: z.string().optional(),
    }),
  ),
});

/** A register as JSON: what `export --format json` writes, and `import` and `add` read. */
export const exportSchema = z.strictObject({
  format: z.literal('constat-register'),
  version: z.literal(1),
  /** Made from the sample register: its records are not real, and are not taken into another. */
  sample: z.boolean(),
  organisation: organisationSchema,
  records: z.array(recordSchema).max(MOST_RECORDS),
});

export type RegisterExport = z.infer<typeof exportSchema>;
export type ExportedRecord = RegisterExport['records'][number];
