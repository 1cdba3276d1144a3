import * as z from 'zod';
import { ADVICE, CAUSES, type FactKey, NATURES } from '../../../shared/register/incident.ts';
import {
  INFORMATION_CATEGORIES,
  PERSON_CATEGORIES,
  PROTECTIONS,
  PURPOSES,
} from '../../../shared/register/information.ts';
import type { Frozen } from '../../../shared/register/parse.ts';
import { countDraftSchema } from './count-draft.ts';
import { whenDraftSchema } from './when-draft.ts';

/**
 * Every fact as it is being typed: text where a person types text, and what is not answered is empty. A draft comes
 * back from the disk as `unknown` and is read by these schemas again.
 */
export const factDraftShape = {
  title: z.string(),
  natures: z.array(z.enum(NATURES)),
  attempted: z.boolean(),
  circumstances: z.string(),
  cause: z.strictObject({
    isUnknown: z.boolean(),
    cause: z.enum(CAUSES).nullable(),
    detail: z.string(),
    reason: z.string(),
  }),
  occurred: whenDraftSchema,
  aware: whenDraftSchema,
  awareBy: z.string(),
  determined: z.strictObject({ on: z.string().nullable(), by: z.string() }),
  reportedBy: z.string(),
  information: z.strictObject({
    isUnknown: z.boolean(),
    categories: z.array(z.enum(INFORMATION_CATEGORIES)),
    description: z.string(),
    reason: z.string(),
  }),
  protection: z.strictObject({ kind: z.enum(PROTECTIONS).nullable(), detail: z.string() }),
  purposes: z.array(z.enum(PURPOSES)),
  personCategories: z.array(z.enum(PERSON_CATEGORIES)),
  persons: countDraftSchema,
  personsInQuebec: countDraftSchema,
  /** `isNone`: it is known that there are none. */
  personsElsewhere: z.strictObject({
    isNone: z.boolean(),
    rows: z.array(z.strictObject({ place: z.string().nullable(), count: countDraftSchema })),
  }),
  places: z.array(z.string()),
  systems: z.array(z.string()),
  provider: z.strictObject({
    as: z.enum(['client', 'provider']).nullable(),
    name: z.string(),
    detail: z.string(),
  }),
  unit: z.string(),
  personsToldHow: z.string(),
  personsToldWhen: whenDraftSchema,
  advice: z.array(z.enum(ADVICE)),
  adviceText: z.string(),
  otherAuthorities: z.strictObject({
    isNone: z.boolean(),
    rows: z.array(z.strictObject({ name: z.string(), on: z.string().nullable(), reference: z.string() })),
  }),
} as const satisfies Readonly<Partial<Record<FactKey, z.ZodType>>>;

/** The facts a person fills in: all but where an imported record came from. */
export type EditableKey = keyof typeof factDraftShape;
export type FactDrafts = { readonly [K in EditableKey]: Frozen<z.infer<(typeof factDraftShape)[K]>> };
export const EDITABLE_KEYS = Object.keys(factDraftShape) as readonly EditableKey[];

export function isEditable(key: string): key is EditableKey {
  return Object.hasOwn(factDraftShape, key);
}
