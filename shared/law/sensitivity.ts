import { SENSITIVITIES } from '../register/assessment.ts';
import type { Information, InformationCategory } from '../register/information.ts';

export type Sensitivity = (typeof SENSITIVITIES)[number];

/** Why a category tends to be more or less sensitive; the sentences are in words/. */
export const HINT_REASONS = [
  'identity-theft',
  'financial-fraud',
  'account-access',
  'intimate',
  'discrimination',
  'children',
  'habits',
  'pay-or-debt',
  'identifies-further',
  'content-varies',
  'contact-only',
  'work-only',
  'commercial',
  'technical',
] as const;
export type HintReason = (typeof HINT_REASONS)[number];

export type Hint = { readonly level: Sensitivity; readonly why: HintReason };

const low = (why: HintReason): Hint => ({ level: 'low', why });
const moderate = (why: HintReason): Hint => ({ level: 'moderate', why });
const high = (why: HintReason): Hint => ({ level: 'high', why });

/**
 * How sensitive each category tends to be: a hint, never a verdict. The context decides (P-39.1 s. 12): a list of
 * addresses is harmless until it is the list of a support group.
 */
export const HINTS: Readonly<Record<InformationCategory, Hint>> = {
  name: low('contact-only'),
  'date-of-birth': moderate('identifies-further'),
  'identity-document': high('identity-theft'),
  'proof-of-address': moderate('identifies-further'),
  'business-registration': low('work-only'),
  'postal-address': low('contact-only'),
  email: low('contact-only'),
  phone: low('contact-only'),
  'business-contact': low('work-only'),
  'customer-id': low('commercial'),
  login: low('technical'),
  password: high('account-access'),
  'password-hash': moderate('account-access'),
  'ip-address': low('technical'),
  'login-log': low('technical'),
  'card-partial': low('commercial'),
  'card-full': high('financial-fraud'),
  'bank-account': high('financial-fraud'),
  invoice: low('commercial'),
  'amount-due': moderate('pay-or-debt'),
  'business-relationship': low('commercial'),
  communications: moderate('content-varies'),
  'service-technical': low('technical'),
  browsing: moderate('habits'),
  location: moderate('habits'),
  sin: high('identity-theft'),
  'health-insurance-number': high('identity-theft'),
  'drivers-licence': high('identity-theft'),
  passport: high('identity-theft'),
  health: high('intimate'),
  'biometric-genetic': high('intimate'),
  'sexual-life': high('intimate'),
  beliefs: high('discrimination'),
  origin: high('discrimination'),
  'union-membership': high('discrimination'),
  'criminal-record': high('discrimination'),
  childrens: moderate('children'),
  'employment-pay': moderate('pay-or-debt'),
  credit: high('financial-fraud'),
  'insurance-file': moderate('content-varies'),
  other: moderate('content-varies'),
};

/**
 * Categories that say more together than apart. Name, address and date of birth enable identity theft
 * (P2011-ND-006), whatever each is alone.
 */
const IDENTITY: readonly (readonly InformationCategory[])[] = [
  ['name', 'date-of-birth', 'postal-address'],
  ['name', 'date-of-birth', 'proof-of-address'],
];

export type SensitivityHint = {
  readonly level: Sensitivity;
  /** The categories that give it its level. */
  readonly categories: readonly InformationCategory[];
  /** The categories that together enable identity theft; empty where there are none. */
  readonly identityEnabling: readonly InformationCategory[];
};

/** What the categories suggest together; null where nothing is described yet, or cannot be. */
export function sensitivityOf(information: Information | null): SensitivityHint | null {
  if (information?.kind !== 'described' || information.categories.length === 0) return null;
  const { categories } = information;
  const identityEnabling =
    IDENTITY.find((set) => set.every((category) => categories.includes(category))) ?? [];
  const alone = highest(categories.map((category) => HINTS[category].level));
  if (identityEnabling.length > 0 && alone !== 'high') {
    return { level: 'moderate', categories: identityEnabling, identityEnabling };
  }
  return {
    level: alone,
    categories: categories.filter((category) => HINTS[category].level === alone),
    identityEnabling,
  };
}

export function atLeast(level: Sensitivity, floor: Sensitivity): boolean {
  return SENSITIVITIES.indexOf(level) >= SENSITIVITIES.indexOf(floor);
}

function highest(levels: readonly Sensitivity[]): Sensitivity {
  return levels.reduce<Sensitivity>((so, level) => (atLeast(level, so) ? level : so), 'low');
}

/**
 * Business contact information and nothing else: a person's name, position and ways to be reached at work
 * (PIPEDA s. 2(1), 4.01).
 */
export function isBusinessContactOnly(information: Information | null): boolean {
  if (information?.kind !== 'described') return false;
  const { categories } = information;
  return (
    categories.includes('business-contact') &&
    categories.every((category) => category === 'business-contact' || category === 'name')
  );
}
