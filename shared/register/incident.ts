import * as z from 'zod';
import { countSchema } from './count.ts';
import {
  informationSchema,
  PERSON_CATEGORIES,
  placeSchema,
  protectionSchema,
  PURPOSES,
  systemSchema,
} from './information.ts';
import { type Frozen, line, parse, reason, text } from './parse.ts';
import type { Result } from '../result.ts';
import { dateSchema, whenSchema } from './when.ts';

/** What kind of confidentiality incident it is: the four limbs of P-39.1 s. 3.6. */
export const NATURES = [
  'unauthorised-access',
  'unauthorised-use',
  'unauthorised-communication',
  'loss',
  'other-breach',
] as const;
export type Nature = (typeof NATURES)[number];

export const CAUSES = [
  'misdirected-email',
  'misdirected-mail',
  'cc-instead-of-bcc',
  'human-error',
  'wrong-access-right',
  'insider-misuse',
  'cyberattack',
  'ransomware',
  'phishing',
  'theft',
  'loss',
  'improper-disposal',
  'technical-fault',
  'provider',
  'other',
] as const;

export const causeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), cause: z.enum(CAUSES), detail: text.optional() }),
  z.strictObject({ kind: z.literal('unknown'), reason }),
]);

/** Advice to the persons concerned (r. 3.1 s. 5(5); SOR/2018-64 s. 3(e)); the sentences are in words/. */
export const ADVICE = [
  'beware-of-phishing',
  'change-password',
  'watch-accounts',
  'tell-bank',
  'fraud-alert',
  'credit-report',
  'sin-watch',
  'licence-watch',
  'health-number-watch',
  'delete-message',
  'report-to-police',
] as const;

const when = whenSchema;
const count = countSchema;

/**
 * The facts of an incident in the order of the law's questions. `null` means *not answered yet*; what is known to be
 * unknown is a value of its own, with its reason.
 */
export const factsSchema = z.strictObject({
  title: line,
  natures: z.array(z.enum(NATURES)).min(1).max(NATURES.length).nullable().default(null),
  /** Only attempted: a provider must report that too (P-39.1 s. 18.3). */
  attempted: z.boolean().default(false),
  circumstances: text.nullable().default(null),
  cause: causeSchema.nullable().default(null),
  occurred: when.nullable().default(null),
  /** When the first employee who knew, knew: the organisation's awareness. Set once; no default. */
  aware: when,
  awareBy: line.nullable().default(null),
  /** When, and by whom, it was determined that a breach occurred: PIPEDA's clocks start here. */
  determined: z.strictObject({ on: dateSchema, by: line.optional() }).nullable().default(null),
  reportedBy: line.nullable().default(null),
  information: informationSchema.nullable().default(null),
  protection: protectionSchema.nullable().default(null),
  purposes: z.array(z.enum(PURPOSES)).max(PURPOSES.length).nullable().default(null),
  personCategories: z.array(z.enum(PERSON_CATEGORIES)).max(PERSON_CATEGORIES.length).nullable().default(null),
  persons: count.nullable().default(null),
  personsInQuebec: count.nullable().default(null),
  personsElsewhere: z
    .array(z.strictObject({ place: placeSchema, count }))
    .max(300)
    .nullable()
    .default(null),
  places: z.array(placeSchema).max(300).nullable().default(null),
  systems: z.array(systemSchema).max(200).nullable().default(null),
  provider: z
    .strictObject({
      /** Whose breach it is: our provider's, or ours in a client's information. */
      as: z.enum(['client', 'provider']),
      name: line.nullable(),
      detail: text.optional(),
    })
    .nullable()
    .default(null),
  /** The unit of the organisation where it happened. */
  unit: line.nullable().default(null),
  /** How the persons are, or will be, told (r. 3.1 s. 3(9); SOR/2018-64 s. 2(1)(f)). */
  personsToldHow: text.nullable().default(null),
  personsToldWhen: when.nullable().default(null),
  advice: z.array(z.enum(ADVICE)).max(ADVICE.length).nullable().default(null),
  adviceText: text.nullable().default(null),
  /** Authorities outside Quebec with similar oversight that were told (r. 3.1 s. 3(11)). */
  otherAuthorities: z
    .array(z.strictObject({ name: line, on: dateSchema.nullable(), reference: line.optional() }))
    .max(50)
    .nullable()
    .default(null),
  /** Where an imported record came from; the row it came from stays with it, column by column. */
  imported: z
    .strictObject({
      source: line,
      reference: line.nullable(),
      fields: z.record(z.string().max(200), z.string().max(32_767)),
    })
    .nullable()
    .default(null),
});

export type Facts = Frozen<z.infer<typeof factsSchema>>;
export type FactKey = keyof Facts;
export const FACT_KEYS = Object.keys(factsSchema.shape) as readonly FactKey[];

/** What may be left out at a quick entry: everything but a title and when we learned of it. */
export type FactsInput = z.input<typeof factsSchema>;

/** Reads a draft from outside into facts, or names what is wrong field by field. */
export function readFacts(draft: unknown): Result<Facts> {
  return parse(factsSchema as unknown as z.ZodType<Facts>, draft);
}

/** The facts that say something, as opposed to those not answered yet. */
export function answeredFacts(facts: Facts): readonly FactKey[] {
  return FACT_KEYS.filter((key) => facts[key] !== null);
}
