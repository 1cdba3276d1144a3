import * as z from 'zod';
import { type Frozen, line, reason, text } from './parse.ts';

/** What kinds of personal information there are to choose from; how sensitive each tends to be is law/sensitivity. */
export const INFORMATION_CATEGORIES = [
  'name',
  'date-of-birth',
  'identity-document',
  'proof-of-address',
  'business-registration',
  'postal-address',
  'email',
  'phone',
  'business-contact',
  'customer-id',
  'login',
  'password',
  'password-hash',
  'ip-address',
  'login-log',
  'card-partial',
  'card-full',
  'bank-account',
  'invoice',
  'amount-due',
  'business-relationship',
  'communications',
  'service-technical',
  'browsing',
  'location',
  'sin',
  'health-insurance-number',
  'drivers-licence',
  'passport',
  'health',
  'biometric-genetic',
  'sexual-life',
  'beliefs',
  'origin',
  'union-membership',
  'criminal-record',
  'childrens',
  'employment-pay',
  'credit',
  'insurance-file',
  'other',
] as const;
export type InformationCategory = (typeof INFORMATION_CATEGORIES)[number];

/** What information was concerned, or why that cannot be described (A-2.1, r. 3.1, ss. 3(3), 5(1), 7(1)). */
export const informationSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('described'),
    categories: z.array(z.enum(INFORMATION_CATEGORIES)).max(INFORMATION_CATEGORIES.length),
    description: text.optional(),
  }),
  z.strictObject({ kind: z.literal('unknown'), reason }),
]);
export type Information = Frozen<z.infer<typeof informationSchema>>;

export const PROTECTIONS = [
  'none',
  'encrypted-key-safe',
  'encrypted-key-exposed',
  'hashed',
  'unknown',
] as const;
export const protectionSchema = z.strictObject({
  kind: z.enum(PROTECTIONS),
  detail: text.optional(),
});
export type Protection = Frozen<z.infer<typeof protectionSchema>>;

export const PURPOSES = [
  'contract-management',
  'service-delivery',
  'customer-relationship',
  'prospecting',
  'fraud-and-payment-security',
  'stored-payments',
  'collections',
  'statistics',
  'personalisation',
  'advertising',
  'legal-obligations',
  'employment',
  'other',
] as const;

export const PERSON_CATEGORIES = [
  'customers',
  'prospects',
  'customer-agents',
  'employees',
  'former-employees',
  'candidates',
  'minors',
  'patients',
  'members',
  'suppliers',
  'other',
] as const;

/** A place, as ISO 3166: `CA-QC`, `CA-AB`, `US`, `FR`. */
export const placeSchema = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/);
export const systemSchema = line;
