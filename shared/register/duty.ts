import * as z from 'zod';
import { LANGUAGES, REGIME_IDS } from './organisation.ts';
import { type Frozen, line, reason, text } from './parse.ts';
import { dateSchema } from './when.ts';

/** Who may have to be told, or kept informed, under the laws Constat knows. */
export const RECIPIENTS = ['cai', 'opc', 'persons', 'organisations', 'client', 'register'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/** Why a public notice instead of, or beside, a direct one (r. 3.1 s. 6; SOR/2018-64 s. 5(1)). */
export const PUBLIC_GROUNDS = [
  'increased-injury',
  'undue-hardship',
  'no-contact-details',
  'act-quickly',
] as const;

export const NOTICE_MODES = ['direct', 'public'] as const;

/** A decision about one duty, with its reason. */
export const dutyDecisionSchema = z.strictObject({
  regime: z.enum(REGIME_IDS),
  recipient: z.enum(RECIPIENTS),
  decision: z.enum(['notify', 'do-not-notify', 'defer']),
  reason,
  /** Only notices to persons may wait, and only for an investigation charged by law (P-39.1 s. 3.5 para. 3). */
  deferral: z.strictObject({ authority: line, reviewOn: dateSchema }).optional(),
  /** The law that prohibits telling the persons (PIPEDA s. 10.1(3)): without one, deciding not to tell lifts nothing. */
  prohibition: z.strictObject({ law: line }).optional(),
  mode: z.enum(NOTICE_MODES).optional(),
  ground: z.enum(PUBLIC_GROUNDS).optional(),
});
export type DutyDecision = Frozen<z.infer<typeof dutyDecisionSchema>>;

export const CHANNELS = [
  'online-form',
  'email',
  'mail',
  'courier',
  'phone',
  'in-person',
  'portal',
  'publication',
  'other',
] as const;

/** A notice, a report or a communication that went out. */
export const noticeSentSchema = z.strictObject({
  regimes: z.array(z.enum(REGIME_IDS)).min(1).max(REGIME_IDS.length),
  recipient: z.enum(RECIPIENTS),
  /** Name of the organisation or client told, where the recipient alone does not say it. */
  name: line.optional(),
  on: dateSchema,
  channel: z.enum(CHANNELS),
  reference: line.optional(),
  language: z.enum(LANGUAGES).optional(),
  mode: z.enum(NOTICE_MODES).optional(),
  ground: z.enum(PUBLIC_GROUNDS).optional(),
  /** What was told, where the law wants it recorded (P-39.1 s. 3.5 para. 2). */
  told: text.optional(),
  /** How many persons were reached. */
  persons: z.int().min(0).optional(),
  supplement: z.boolean().optional(),
  /** The `document-issued` change whose document went out. */
  document: z.string().max(64).optional(),
});
export type NoticeSent = Frozen<z.infer<typeof noticeSentSchema>>;
