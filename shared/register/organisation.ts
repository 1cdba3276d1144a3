import * as z from 'zod';
import { because, type Frozen, line } from './parse.ts';
import { dateSchema } from './when.ts';

/** The laws Constat knows; law/regimes has one file for each. */
export const REGIME_IDS = ['quebec-private', 'pipeda'] as const;
export type RegimeId = (typeof REGIME_IDS)[number];

/** What is asked of an organisation, in plain words, to tell which laws it answers to (law/applies.ts reads the answers). */
export const QUESTIONS = ['quebec', 'federal', 'borders', 'public', 'elsewhere'] as const;
export type Question = (typeof QUESTIONS)[number];
export const ANSWERS = ['yes', 'no', 'unsure'] as const;
export type Answer = (typeof ANSWERS)[number];

const answerSchema = z.enum(ANSWERS).nullable();
export const situationSchema = z.strictObject({
  quebec: answerSchema,
  federal: answerSchema,
  borders: answerSchema,
  public: answerSchema,
  elsewhere: answerSchema,
});
/** Null where a question is not answered yet. */
export type Situation = Frozen<z.infer<typeof situationSchema>>;

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Where most of Quebec keeps its clocks; legal dates are calendar dates in this zone unless it is set otherwise. */
export const DEFAULT_ZONE = 'America/Toronto';

/** NEQ: ten digits, the first of 1, 2, 3 or 8 (form of the number; it says nothing of whether it was given). */
export const isNeq = (value: string): boolean => /^[1238]\d{9}$/.test(value);

export const isEmail = (value: string): boolean => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(value);

/** Zones that were asked for and are there: asking costs half a millisecond, and an organisation is read often. */
const zones = new Set<string>();

const isZone = (value: string): boolean => {
  if (zones.has(value)) return true;
  try {
    const isThere = Intl.DateTimeFormat('en-CA', { timeZone: value }).resolvedOptions().timeZone !== '';
    if (isThere) zones.add(value);
    return isThere;
  } catch {
    return false;
  }
};

const address = z.string().trim().min(1).max(1000);

/** The person in charge of the protection of personal information (P-39.1 s. 3.1), with the dates of the charge. */
export const officerSchema = z.strictObject({
  name: line,
  title: line,
  email: line.refine(isEmail, because('not-an-email')),
  phone: line.optional(),
  address: address.optional(),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
});
export type Officer = Frozen<z.infer<typeof officerSchema>>;

export const organisationSchema = z.strictObject({
  name: line,
  neq: z
    .string()
    .transform((value) => value.replace(/[\s-]/g, ''))
    .refine(isNeq, because('not-a-neq'))
    .optional(),
  address: address.optional(),
  sector: line.optional(),
  website: line.optional(),
  officer: officerSchema,
  formerOfficers: z.array(officerSchema).max(50).optional(),
  regimes: z
    .array(z.enum(REGIME_IDS))
    .min(1)
    .max(REGIME_IDS.length)
    .transform((ids) => REGIME_IDS.filter((id) => ids.includes(id)))
    .default([...REGIME_IDS]),
  /** The answers on which the choice of laws rests. */
  situation: situationSchema.optional(),
  language: z.enum(LANGUAGES).default('fr'),
  zone: z.string().refine(isZone, because('malformed')).default(DEFAULT_ZONE),
  /** The organisation's own target for telling an authority, in hours from awareness. No law sets it. */
  internalTargetHours: z.int().min(1).max(8760).optional(),
});
export type Organisation = Frozen<z.infer<typeof organisationSchema>>;
export type OrganisationField = keyof Organisation;

/** Who was in charge on a date: documents name the person of their day, not of today. */
export function officerOn(organisation: Organisation, date: string): Officer {
  const former = organisation.formerOfficers?.find(
    (officer) => (officer.from ?? '') <= date && officer.to !== undefined && date <= officer.to,
  );
  return former ?? organisation.officer;
}
