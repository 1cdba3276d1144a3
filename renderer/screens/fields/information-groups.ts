import type { InformationCategory } from '../../../shared/register/information.ts';

/** The categories of personal information as people look for them; the names of the groups are in words/. */
export const INFORMATION_GROUPS = {
  identity: ['name', 'date-of-birth', 'identity-document', 'proof-of-address', 'business-registration'],
  contact: ['postal-address', 'email', 'phone', 'business-contact'],
  account: ['customer-id', 'login', 'password', 'password-hash', 'ip-address', 'login-log'],
  payment: ['card-partial', 'card-full', 'bank-account', 'invoice', 'amount-due', 'credit'],
  relationship: [
    'business-relationship',
    'communications',
    'service-technical',
    'browsing',
    'location',
    'insurance-file',
    'employment-pay',
  ],
  numbers: ['sin', 'health-insurance-number', 'drivers-licence', 'passport'],
  private: [
    'health',
    'biometric-genetic',
    'sexual-life',
    'beliefs',
    'origin',
    'union-membership',
    'criminal-record',
    'childrens',
  ],
  other: ['other'],
} as const satisfies Readonly<Record<string, readonly InformationCategory[]>>;

export type InformationGroup = keyof typeof INFORMATION_GROUPS;
export const INFORMATION_GROUP_IDS = Object.keys(INFORMATION_GROUPS) as readonly InformationGroup[];
