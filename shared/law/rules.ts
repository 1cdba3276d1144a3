import type { Suggestion } from '../register/assessment.ts';
import type { Reading } from './reading.ts';
import type { ReasonCode } from './reason.ts';
import { atLeast } from './sensitivity.ts';

type Rule = {
  readonly id: string;
  readonly when: (r: Reading) => boolean;
  readonly suggests: Exclude<Suggestion, 'not-applicable'>;
  /** May vulnerable persons, or somebody who means them harm, raise it by a step? */
  readonly raised: boolean;
};

const sensitive = (r: Reading) => r.sensitivity !== null && atLeast(r.sensitivity, 'moderate');
const high = (r: Reading) => r.sensitivity === 'high';
/** High, or enough to take somebody's identity. */
const grave = (r: Reading) => high(r) || r.identityEnabling;
const low = (r: Reading) => r.sensitivity === 'low';
const misused = (r: Reading) => r.misuse === 'attempted' || r.misuse === 'observed';
const contained = (r: Reading) => r.containment === 'contained' && r.intent !== 'malicious';
const inMaliciousHands = (r: Reading) =>
  r.recipient === 'malicious' || (r.intent === 'malicious' && r.access === 'confirmed');

/**
 * How a suggestion comes about: the first rule that fits gives it, and names itself as the reason. There is no sum
 * and no score. The list is ours, drawn from the statutory factors and from published findings; it suggests, and the
 * person in charge concludes.
 */
const TABLE = [
  // What nobody can read harms nobody: unless misuse shows that the protection did not hold.
  {
    id: 'encrypted-key-safe',
    when: (r) => r.encrypted && r.misuse !== 'observed',
    suggests: 'not-serious',
    raised: false,
  },
  {
    id: 'only-attempted',
    when: (r) =>
      r.attempted &&
      r.access === 'excluded' &&
      !misused(r) &&
      (r.recipient === null || r.recipient === 'nobody'),
    suggests: 'not-serious',
    raised: false,
  },

  { id: 'misused', when: (r) => misused(r) && sensitive(r), suggests: 'serious', raised: false },
  {
    id: 'misused-by-insider-low',
    when: (r) => misused(r) && low(r) && r.recipient === 'insider' && r.intent !== 'malicious',
    suggests: 'not-serious',
    raised: true,
  },
  { id: 'misused-low', when: (r) => misused(r) && low(r), suggests: 'uncertain', raised: true },

  {
    id: 'seen-by-nobody',
    when: (r) =>
      r.access === 'excluded' &&
      r.containment === 'contained' &&
      r.intent === 'accidental' &&
      r.recipient !== 'malicious' &&
      r.relation !== 'hostile' &&
      !misused(r),
    suggests: 'not-serious',
    raised: false,
  },
  {
    id: 'access-excluded-low',
    when: (r) => r.access === 'excluded' && low(r),
    suggests: 'not-serious',
    raised: false,
  },
  // Somebody was there, and only evidence says that nothing was taken (ransomware, clean logs): a judgement.
  { id: 'access-excluded', when: (r) => r.access === 'excluded', suggests: 'uncertain', raised: false },

  { id: 'information-not-known', when: (r) => r.sensitivity === null, suggests: 'uncertain', raised: false },

  {
    id: 'malicious-hands',
    when: (r) => inMaliciousHands(r) && sensitive(r),
    suggests: 'serious',
    raised: false,
  },
  { id: 'malicious-hands-low', when: inMaliciousHands, suggests: 'uncertain', raised: true },

  { id: 'recipient-not-answered', when: (r) => r.recipient === null, suggests: 'uncertain', raised: false },

  {
    id: 'public-grave',
    when: (r) => r.recipient === 'public' && grave(r),
    suggests: 'serious',
    raised: false,
  },
  {
    id: 'public-moderate',
    when: (r) => r.recipient === 'public' && sensitive(r),
    suggests: 'uncertain',
    raised: true,
  },
  { id: 'public-low', when: (r) => r.recipient === 'public', suggests: 'not-serious', raised: true },

  { id: 'group-high', when: (r) => r.recipient === 'group' && high(r), suggests: 'serious', raised: false },
  {
    id: 'group-moderate',
    when: (r) => r.recipient === 'group' && sensitive(r),
    suggests: 'uncertain',
    raised: true,
  },
  { id: 'group-low', when: (r) => r.recipient === 'group', suggests: 'not-serious', raised: true },

  {
    id: 'unknown-recovered',
    when: (r) => r.recipient === 'unknown' && contained(r) && sensitive(r),
    suggests: 'uncertain',
    raised: true,
  },
  // Not knowing that anybody saw it is no answer (P2011-ND-006).
  {
    id: 'unknown-grave',
    when: (r) => r.recipient === 'unknown' && grave(r),
    suggests: 'serious',
    raised: false,
  },
  {
    id: 'unknown-moderate',
    when: (r) => r.recipient === 'unknown' && sensitive(r),
    suggests: 'uncertain',
    raised: true,
  },
  { id: 'unknown-low', when: (r) => r.recipient === 'unknown', suggests: 'not-serious', raised: true },

  {
    id: 'trusted-contained',
    when: (r) => r.recipient === 'trusted' && contained(r) && !r.informationUnknown,
    suggests: 'not-serious',
    raised: true,
  },
  {
    id: 'trusted-sensitive',
    when: (r) => r.recipient === 'trusted' && sensitive(r),
    suggests: 'uncertain',
    raised: true,
  },
  { id: 'trusted-low', when: (r) => r.recipient === 'trusted', suggests: 'not-serious', raised: true },

  {
    id: 'known-contained-high',
    when: (r) => r.recipient === 'known' && contained(r) && high(r),
    suggests: 'uncertain',
    raised: true,
  },
  {
    id: 'known-contained',
    when: (r) => r.recipient === 'known' && contained(r),
    suggests: 'not-serious',
    raised: true,
  },
  { id: 'known-high', when: (r) => r.recipient === 'known' && high(r), suggests: 'serious', raised: false },
  {
    id: 'known-moderate',
    when: (r) => r.recipient === 'known' && sensitive(r),
    suggests: 'uncertain',
    raised: true,
  },
  { id: 'known-low', when: (r) => r.recipient === 'known', suggests: 'not-serious', raised: true },

  {
    id: 'insider-by-mistake-high',
    when: (r) => r.recipient === 'insider' && contained(r) && r.intent === 'accidental' && high(r),
    suggests: 'uncertain',
    raised: true,
  },
  {
    id: 'insider-by-mistake',
    when: (r) => r.recipient === 'insider' && contained(r) && r.intent === 'accidental',
    suggests: 'not-serious',
    raised: true,
  },
  {
    id: 'insider-high',
    when: (r) => r.recipient === 'insider' && high(r),
    suggests: 'serious',
    raised: false,
  },
  {
    id: 'insider-moderate',
    when: (r) => r.recipient === 'insider' && sensitive(r),
    suggests: 'uncertain',
    raised: true,
  },
  { id: 'insider-low', when: (r) => r.recipient === 'insider', suggests: 'not-serious', raised: true },

  { id: 'nobody-low', when: low, suggests: 'not-serious', raised: true },
  {
    id: 'nobody-contained',
    when: (r) => contained(r) && !high(r),
    suggests: 'not-serious',
    raised: true,
  },
] as const satisfies readonly Rule[];

/** Names of the rules, and of the two ways to a suggestion that are none. */
export type RuleId = (typeof TABLE)[number]['id'] | 'not-settled' | 'outside-the-law';
export const RULE_IDS: readonly RuleId[] = [...TABLE.map(({ id }) => id), 'not-settled', 'outside-the-law'];

export type Suggested = {
  readonly suggestion: Exclude<Suggestion, 'not-applicable'>;
  readonly rule: RuleId;
  /** What raised the suggestion above what the rule gives; empty where nothing did. */
  readonly raisedBy: readonly ReasonCode[];
};

export function suggest(reading: Reading): Suggested {
  const rule = TABLE.find(({ when }) => when(reading));
  if (rule === undefined) return { suggestion: 'uncertain', rule: 'not-settled', raisedBy: [] };
  const raisers = rule.raised ? raisersOf(reading) : [];
  if (raisers.length === 0) return { suggestion: rule.suggests, rule: rule.id, raisedBy: [] };
  return {
    suggestion: rule.suggests === 'not-serious' ? 'uncertain' : 'serious',
    rule: rule.id,
    raisedBy: raisers,
  };
}

/** Snooping by somebody who knows the person, ill will, vulnerable persons, bodily harm: each makes harm likelier or worse. */
function raisersOf(r: Reading): readonly ReasonCode[] {
  const raisers: ReasonCode[] = [];
  if (r.vulnerable) raisers.push(r.vulnerableFromFacts ? 'minors-concerned' : 'vulnerable-persons');
  if (r.relation === 'hostile') raisers.push('relation-hostile');
  if (r.relation === 'acquainted' && (r.intent === 'deliberate' || r.intent === 'malicious')) {
    raisers.push('relation-acquainted-deliberate');
  }
  if (r.bodilyHarm) raisers.push('bodily-harm-anticipated');
  return raisers;
}
