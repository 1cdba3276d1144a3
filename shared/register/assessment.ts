import * as z from 'zod';
import { REGIME_IDS, type RegimeId } from './organisation.ts';
import { type Frozen, line, text } from './parse.ts';
import { dateSchema } from './when.ts';

/**
 * One set of answers from which both tests are read: Quebec's (P-39.1 s. 3.7, r. 3.1 s. 7(6)) and PIPEDA's
 * (s. 10.1(8)). Each answer carries its evidence and its reason; none of them decides.
 */
const factor = <T extends readonly [string, ...string[]]>(values: T) =>
  z
    .strictObject({ value: z.enum(values), evidence: text.optional(), reason: text.optional() })
    .nullable()
    .default(null);

export const SENSITIVITIES = ['low', 'moderate', 'high'] as const;
/** Who has, or may have, the information. */
export const RECIPIENTS_OF_INFORMATION = [
  'nobody',
  'trusted', // bound by confidentiality and cooperating
  'known', // identified, not bound
  'group', // a limited group of known persons
  'insider', // an employee who used what he could reach
  'unknown',
  'public',
  'malicious',
] as const;
export const INTENTS = ['accidental', 'deliberate', 'malicious', 'unknown'] as const;
/** Was the information seen or taken? *Excluded* wants evidence. */
export const ACCESSES = ['excluded', 'possible', 'confirmed'] as const;
export const CONTAINMENTS = ['contained', 'partly', 'not-contained', 'unknown'] as const;
export const RELATIONS = ['none', 'acquainted', 'hostile', 'unknown'] as const;
export const MISUSES = ['none-known', 'attempted', 'observed'] as const;
export const VULNERABILITIES = ['none', 'vulnerable'] as const;

/** PIPEDA s. 10.1(7), an open list; the same words serve Quebec's *anticipated consequences*. */
export const HARMS = [
  'bodily-harm',
  'humiliation',
  'reputation',
  'employment',
  'financial-loss',
  'identity-theft',
  'credit-record',
  'property',
  'other',
] as const;
export const MALICIOUS_USES = [
  'identity-fraud',
  'account-takeover',
  'phishing',
  'blackmail',
  'harassment',
  'discrimination',
  'resale',
  'marketing',
  'other',
] as const;

export const answersSchema = z.strictObject({
  sensitivity: factor(SENSITIVITIES),
  recipient: factor(RECIPIENTS_OF_INFORMATION),
  intent: factor(INTENTS),
  access: factor(ACCESSES),
  containment: factor(CONTAINMENTS),
  relation: factor(RELATIONS),
  misuse: factor(MISUSES),
  vulnerability: factor(VULNERABILITIES),
  consequences: z
    .strictObject({ harms: z.array(z.enum(HARMS)).max(HARMS.length), description: text.optional() })
    .nullable()
    .default(null),
  uses: z
    .strictObject({
      uses: z.array(z.enum(MALICIOUS_USES)).max(MALICIOUS_USES.length),
      description: text.optional(),
    })
    .nullable()
    .default(null),
});
export type Answers = Frozen<z.infer<typeof answersSchema>>;
export type AnswersInput = z.input<typeof answersSchema>;

export const SUGGESTIONS = ['serious', 'uncertain', 'not-serious', 'not-applicable'] as const;
export type Suggestion = (typeof SUGGESTIONS)[number];

/** What the person in charge concludes for one law, in writing. */
export const conclusionSchema = z.strictObject({
  regime: z.enum(REGIME_IDS),
  serious: z.boolean(),
  reasons: z.string().trim().max(100_000),
});
export type Conclusion = Frozen<z.infer<typeof conclusionSchema>>;

/** The person in charge must be consulted (P-39.1 s. 3.7). */
export const consultationSchema = z.strictObject({ name: line, on: dateSchema });
export type Consultation = Frozen<z.infer<typeof consultationSchema>>;

export const suggestedSchema = z.array(
  z.strictObject({
    regime: z.enum(REGIME_IDS),
    suggestion: z.enum(SUGGESTIONS),
    /** The version of the law that was applied: the day from which it was known like this (law/version.ts). */
    asOf: dateSchema.optional(),
  }),
);
export type Suggested = readonly {
  readonly regime: RegimeId;
  readonly suggestion: Suggestion;
  readonly asOf?: string | undefined;
}[];
