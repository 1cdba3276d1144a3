import type { Answers } from '../register/assessment.ts';
import { most } from '../register/count.ts';
import type { Facts } from '../register/incident.ts';
import type { Reading } from './reading.ts';
import type { Direction, Factor, Reason, ReasonCode, ReasonParams } from './reason.ts';
import type { Regime } from './regime.ts';
import { atLeast, isBusinessContactOnly, sensitivityOf } from './sensitivity.ts';

type Given = {
  readonly facts: Facts;
  readonly answers: Answers;
  readonly reading: Reading;
  readonly regime: Regime;
};

type Said = readonly [direction: Direction, code: ReasonCode, params?: ReasonParams];
type View = {
  readonly answer: string | readonly string[] | null;
  readonly from: 'answer' | 'facts' | 'nothing';
  readonly says: readonly Said[];
};

/** From so many persons on, their number is stated as a reason. It is never one against: one person is enough. */
const MANY = 100;

const SAYS = {
  recipient: {
    nobody: ['against', 'recipient-nobody'],
    trusted: ['against', 'recipient-trusted'],
    known: ['unclear', 'recipient-known'],
    group: ['for', 'recipient-group'],
    insider: ['unclear', 'recipient-insider'],
    unknown: ['for', 'recipient-unknown'],
    public: ['for', 'recipient-public'],
    malicious: ['for', 'recipient-malicious'],
  },
  intent: {
    accidental: ['against', 'intent-accidental'],
    deliberate: ['for', 'intent-deliberate'],
    malicious: ['for', 'intent-malicious'],
    unknown: ['unclear', 'intent-unknown'],
  },
  access: {
    excluded: ['against', 'access-excluded'],
    possible: ['unclear', 'access-possible'],
    confirmed: ['for', 'access-confirmed'],
  },
  containment: {
    contained: ['against', 'contained'],
    partly: ['unclear', 'partly-contained'],
    'not-contained': ['for', 'not-contained'],
    unknown: ['unclear', 'containment-unknown'],
  },
  // Not knowing of a misuse is no proof that there is none.
  misuse: {
    'none-known': ['unclear', 'misuse-none-known'],
    attempted: ['for', 'misuse-attempted'],
    observed: ['for', 'misuse-observed'],
  },
  protection: {
    none: ['for', 'in-clear'],
    'encrypted-key-safe': ['against', 'encrypted-key-safe'],
    'encrypted-key-exposed': ['for', 'encrypted-key-exposed'],
    hashed: ['unclear', 'hashed'],
    unknown: ['unclear', 'protection-unknown'],
  },
} as const satisfies Record<string, Record<string, Said>>;

const VIEWS: Readonly<Record<Factor, (given: Given) => View>> = {
  definition,
  sensitivity,
  protection({ facts, reading }) {
    const kind = facts.protection?.kind;
    if (kind === undefined) return unanswered('protection-unanswered');
    if (reading.encrypted && reading.misuse === 'observed') {
      return { answer: kind, from: 'facts', says: [['for', 'encryption-did-not-hold']] };
    }
    return { answer: kind, from: 'facts', says: [SAYS.protection[kind]] };
  },
  recipient({ reading: { recipient } }) {
    return recipient === null
      ? unanswered('recipient-unanswered')
      : { answer: recipient, from: 'answer', says: [SAYS.recipient[recipient]] };
  },
  intent({ reading: { intent, intentFromFacts } }) {
    return intent === null
      ? unanswered('intent-unanswered')
      : { answer: intent, from: intentFromFacts ? 'facts' : 'answer', says: [SAYS.intent[intent]] };
  },
  access({ reading: { access, excludedWithoutEvidence } }) {
    if (excludedWithoutEvidence) {
      return { answer: 'excluded', from: 'answer', says: [['unclear', 'access-excluded-without-evidence']] };
    }
    return access === null
      ? unanswered('access-unanswered')
      : { answer: access, from: 'answer', says: [SAYS.access[access]] };
  },
  containment({ reading: { containment } }) {
    return containment === null
      ? unanswered('containment-unanswered')
      : { answer: containment, from: 'answer', says: [SAYS.containment[containment]] };
  },
  relation,
  misuse({ reading: { misuse } }) {
    return misuse === null
      ? unanswered('misuse-unanswered')
      : { answer: misuse, from: 'answer', says: [SAYS.misuse[misuse]] };
  },
  vulnerability({ answers, reading }) {
    if (reading.vulnerableFromFacts) {
      return { answer: 'vulnerable', from: 'facts', says: [['for', 'minors-concerned']] };
    }
    if (answers.vulnerability === null) return unanswered('vulnerability-unanswered');
    const { value } = answers.vulnerability;
    const said: Said =
      value === 'vulnerable' ? ['for', 'vulnerable-persons'] : ['against', 'vulnerability-none'];
    return { answer: value, from: 'answer', says: [said] };
  },
  consequences({ answers, reading }) {
    if (answers.consequences === null) return unanswered('consequences-unanswered');
    const { harms } = answers.consequences;
    if (harms.length === 0) return { answer: [], from: 'answer', says: [['against', 'no-harm-anticipated']] };
    const says: Said[] = [['for', 'harms-anticipated', { harms }]];
    if (reading.bodilyHarm) says.push(['for', 'bodily-harm-anticipated']);
    return { answer: harms, from: 'answer', says };
  },
  uses({ answers }) {
    if (answers.uses === null) return unanswered('uses-unanswered');
    const { uses } = answers.uses;
    if (uses.length === 0)
      return { answer: [], from: 'answer', says: [['against', 'no-ill-intentioned-use']] };
    return { answer: uses, from: 'answer', says: [['for', 'ill-intentioned-uses', { uses }]] };
  },
  persons({ facts }) {
    const count = facts.persons === null ? null : most(facts.persons);
    if (count === null) {
      const from = facts.persons === null ? 'nothing' : 'facts';
      return { answer: null, from, says: [['unclear', 'persons-unknown']] };
    }
    return count >= MANY
      ? { answer: 'many', from: 'facts', says: [['for', 'many-persons']] }
      : { answer: 'few', from: 'facts', says: [['unclear', 'one-person-is-enough']] };
  },
};

/** What one factor says under one law. */
export function reasonsOf(
  factor: Factor,
  given: Given,
): {
  readonly answer: View['answer'];
  readonly from: View['from'];
  readonly reasons: readonly Reason[];
} {
  const { answer, from, says } = VIEWS[factor](given);
  const reasons = says.map(([direction, code, params]) =>
    params === undefined ? { factor, direction, code } : { factor, direction, code, params },
  );
  return { answer, from, reasons };
}

/** An answer that is missing is unclear: never for, never against. */
function unanswered(code: ReasonCode): View {
  return { answer: null, from: 'nothing', says: [['unclear', code]] };
}

function definition({ facts, regime }: Given): View {
  const says: Said[] = [];
  const natures = facts.natures ?? [];
  if (natures.length > 0 && !natures.some((nature) => regime.incident.natures.includes(nature))) {
    says.push(['unclear', 'definition-unclear']);
  } else if (natures.length > 0 && natures.every((nature) => nature === 'unauthorised-use')) {
    says.push(['unclear', 'use-is-an-incident']);
  }
  if (isBusinessContactOnly(facts.information)) {
    const excluded = regime.excludes.businessContactOnly !== null;
    says.push(['against', excluded ? 'business-contact-excluded' : 'business-contact-recorded']);
  }
  if (facts.attempted) says.push(['against', 'attempted-only']);
  return { answer: facts.natures, from: facts.natures === null ? 'nothing' : 'facts', says };
}

function sensitivity({ facts, answers, reading }: Given): View {
  const hint = sensitivityOf(facts.information);
  const says: Said[] = [];
  const level = answers.sensitivity?.value ?? hint?.level ?? null;
  if (level !== null) {
    const direction = level === 'high' ? 'for' : level === 'low' ? 'against' : 'unclear';
    const code = `sensitivity-${level}` as const;
    const fromFacts = answers.sensitivity === null ? hint : null;
    says.push(
      fromFacts === null ? [direction, code] : [direction, code, { categories: fromFacts.categories }],
    );
  }
  if (hint !== null && reading.identityEnabling) {
    says.push(['for', 'identity-enabling', { categories: hint.identityEnabling }]);
  }
  const answered = answers.sensitivity?.value;
  if (answered !== undefined && hint !== null && !atLeast(answered, hint.level)) {
    says.push(['unclear', 'sensitivity-below-hint', { categories: hint.categories }]);
  }
  if (facts.information?.kind === 'unknown') says.push(['unclear', 'information-unknown']);
  else if (level === null) says.push(['unclear', 'sensitivity-unanswered']);
  const from = level === null ? 'nothing' : reading.sensitivityFromFacts ? 'facts' : 'answer';
  return { answer: level, from, says };
}

function relation({ reading: { relation: value, intent } }: Given): View {
  if (value === null) return unanswered('relation-unanswered');
  const deliberate = intent === 'deliberate' || intent === 'malicious';
  const said: Said =
    value === 'hostile'
      ? ['for', 'relation-hostile']
      : value === 'none'
        ? ['against', 'relation-none']
        : value === 'unknown'
          ? ['unclear', 'relation-unknown']
          : deliberate
            ? ['for', 'relation-acquainted-deliberate']
            : ['unclear', 'relation-acquainted'];
  return { answer: value, from: 'answer', says: [said] };
}
