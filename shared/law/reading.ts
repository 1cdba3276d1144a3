import type { Answers } from '../register/assessment.ts';
import type { CAUSES, Facts } from '../register/incident.ts';
import { sensitivityOf, type Sensitivity } from './sensitivity.ts';

type Value<K extends keyof Answers> = NonNullable<Answers[K]> extends { readonly value: infer V } ? V : never;

/** What both tests are read from: the answers, and what the facts say where nothing was answered. */
export type Reading = {
  readonly sensitivity: Sensitivity | null;
  /** It was said that the information cannot be described. */
  readonly informationUnknown: boolean;
  readonly sensitivityFromFacts: boolean;
  /** Together the categories enable identity theft: counts as moderate at least, and more in unknown hands. */
  readonly identityEnabling: boolean;
  readonly encrypted: boolean;
  readonly attempted: boolean;
  readonly recipient: Value<'recipient'> | null;
  readonly intent: Value<'intent'> | null;
  readonly intentFromFacts: boolean;
  readonly access: Value<'access'> | null;
  /** It was answered that nobody saw it, without saying what shows it: read as possible. */
  readonly excludedWithoutEvidence: boolean;
  readonly containment: Value<'containment'> | null;
  readonly relation: Value<'relation'> | null;
  readonly misuse: Value<'misuse'> | null;
  readonly vulnerable: boolean;
  readonly vulnerableFromFacts: boolean;
  readonly bodilyHarm: boolean;
};

export function read(facts: Facts, answers: Answers): Reading {
  const hint = sensitivityOf(facts.information);
  const answered = answers.sensitivity?.value ?? hint?.level ?? null;
  // Who cannot say what the information is cannot say either that it is harmless.
  const level = facts.information?.kind === 'unknown' && answered !== 'high' ? null : answered;
  const identityEnabling = (hint?.identityEnabling.length ?? 0) > 0;
  const excludedWithoutEvidence =
    answers.access?.value === 'excluded' && (answers.access.evidence ?? '').trim() === '';
  const vulnerableFromFacts = answers.vulnerability === null && concernsMinors(facts);
  return {
    informationUnknown: facts.information?.kind === 'unknown',
    sensitivity: identityEnabling && level === 'low' ? 'moderate' : level,
    sensitivityFromFacts: answers.sensitivity === null && hint !== null,
    identityEnabling,
    encrypted: facts.protection?.kind === 'encrypted-key-safe',
    attempted: facts.attempted,
    recipient: answers.recipient?.value ?? null,
    intent: answers.intent?.value ?? intentOf(facts),
    intentFromFacts: answers.intent === null && intentOf(facts) !== null,
    access: excludedWithoutEvidence ? 'possible' : (answers.access?.value ?? null),
    excludedWithoutEvidence,
    containment: answers.containment?.value ?? null,
    relation: answers.relation?.value ?? null,
    misuse: answers.misuse?.value ?? null,
    vulnerable: answers.vulnerability?.value === 'vulnerable' || vulnerableFromFacts,
    vulnerableFromFacts,
    bodilyHarm: answers.consequences?.harms.includes('bodily-harm') ?? false,
  };
}

export function concernsMinors(facts: Facts): boolean {
  return (
    (facts.personCategories?.includes('minors') ?? false) ||
    (facts.information?.kind === 'described' && facts.information.categories.includes('childrens'))
  );
}

/** What a known cause says of the intent behind it; null where it says nothing. */
const INTENT_OF_CAUSE: Readonly<Record<(typeof CAUSES)[number], Value<'intent'> | null>> = {
  'misdirected-email': 'accidental',
  'misdirected-mail': 'accidental',
  'cc-instead-of-bcc': 'accidental',
  'human-error': 'accidental',
  'wrong-access-right': 'accidental',
  'insider-misuse': 'deliberate',
  cyberattack: 'malicious',
  ransomware: 'malicious',
  phishing: 'malicious',
  theft: 'malicious',
  loss: 'accidental',
  'improper-disposal': 'accidental',
  'technical-fault': 'accidental',
  provider: null,
  other: null,
};

function intentOf(facts: Facts): Value<'intent'> | null {
  return facts.cause?.kind === 'known' ? INTENT_OF_CAUSE[facts.cause.cause] : null;
}
