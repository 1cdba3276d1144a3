import type { Answers, HARMS, MALICIOUS_USES } from '../register/assessment.ts';
import type { InformationCategory } from '../register/information.ts';

/** What an assessment looks at, in the order it is shown: ten answers, and four things the facts say. */
export const FACTORS = [
  'definition',
  'sensitivity',
  'protection',
  'recipient',
  'intent',
  'access',
  'containment',
  'relation',
  'misuse',
  'vulnerability',
  'consequences',
  'uses',
  'persons',
] as const satisfies readonly (keyof Answers | 'definition' | 'protection' | 'persons')[];
export type Factor = (typeof FACTORS)[number];

/** For a risk, against it, or not settled: an answer that is missing is never taken for a good one. */
export const DIRECTIONS = ['for', 'against', 'unclear'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** All that an assessment can say for a factor; the sentences are in words/. */
export const REASON_CODES = [
  'use-is-an-incident',
  'definition-unclear',
  'business-contact-excluded',
  'business-contact-recorded',
  'attempted-only',
  'sensitivity-high',
  'sensitivity-moderate',
  'sensitivity-low',
  'sensitivity-below-hint',
  'sensitivity-unanswered',
  'identity-enabling',
  'information-unknown',
  'in-clear',
  'encrypted-key-safe',
  'encrypted-key-exposed',
  'encryption-did-not-hold',
  'hashed',
  'protection-unknown',
  'protection-unanswered',
  'recipient-nobody',
  'recipient-trusted',
  'recipient-known',
  'recipient-group',
  'recipient-insider',
  'recipient-unknown',
  'recipient-public',
  'recipient-malicious',
  'recipient-unanswered',
  'intent-accidental',
  'intent-deliberate',
  'intent-malicious',
  'intent-unknown',
  'intent-unanswered',
  'access-excluded',
  'access-excluded-without-evidence',
  'access-possible',
  'access-confirmed',
  'access-unanswered',
  'contained',
  'partly-contained',
  'not-contained',
  'containment-unknown',
  'containment-unanswered',
  'relation-none',
  'relation-acquainted',
  'relation-acquainted-deliberate',
  'relation-hostile',
  'relation-unknown',
  'relation-unanswered',
  'misuse-none-known',
  'misuse-attempted',
  'misuse-observed',
  'misuse-unanswered',
  'vulnerability-none',
  'vulnerable-persons',
  'minors-concerned',
  'vulnerability-unanswered',
  'harms-anticipated',
  'bodily-harm-anticipated',
  'no-harm-anticipated',
  'consequences-unanswered',
  'ill-intentioned-uses',
  'no-ill-intentioned-use',
  'uses-unanswered',
  'many-persons',
  'one-person-is-enough',
  'persons-unknown',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** What a reason is about, where the code alone does not say it; labels are in words/register. */
export type ReasonParams = {
  readonly categories?: readonly InformationCategory[];
  readonly harms?: readonly (typeof HARMS)[number][];
  readonly uses?: readonly (typeof MALICIOUS_USES)[number][];
};

export type Reason = {
  readonly factor: Factor;
  readonly direction: Direction;
  readonly code: ReasonCode;
  readonly params?: ReasonParams;
};
