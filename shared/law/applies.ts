import { type Question, REGIME_IDS, type RegimeId, type Situation } from '../register/organisation.ts';
import type { Source } from './regime.ts';
import { official, secondary } from './source.ts';

export { ANSWERS, QUESTIONS, type Answer, type Question, type Situation } from '../register/organisation.ts';

export const VERDICTS = ['applies', 'may-apply', 'disputed', 'does-not', 'unsettled'] as const;
/** `disputed`: lawyers disagree. `unsettled`: the answers do not say. */
export type Verdict = (typeof VERDICTS)[number];

/** Why a law does or does not apply; the sentences are in words/. */
export const WHY_APPLIES = [
  'enterprise-in-quebec',
  'federal-undertaking-in-quebec',
  'federal-in-quebec-not-sure',
  'public-not-sure',
  'quebec-not-sure',
  'public-body',
  'no-enterprise-in-quebec',
  'quebec-unanswered',
  'federal-undertaking',
  'across-borders',
  'borders-not-sure',
  'persons-elsewhere',
  'federal-not-sure',
  'public-body-activities',
  'within-quebec-only',
  'exclusion-not-sure',
  'nothing-federal',
  'federal-unanswered',
] as const;
export type WhyApplies = (typeof WHY_APPLIES)[number];

export type Finding = {
  readonly regime: RegimeId;
  readonly verdict: Verdict;
  readonly why: WhyApplies;
  readonly source: Source;
};

/** Laws that an answer points to and that Constat does not keep: they must be watched elsewhere. */
export const OUTSIDE_LAWS = [
  'quebec-public',
  'quebec-health',
  'alberta',
  'bc',
  'ontario-health',
  'gdpr',
] as const;
export type OutsideLaw = (typeof OUTSIDE_LAWS)[number];
export type Outside = { readonly law: OutsideLaw; readonly source: Source };

export type Applying = {
  /** One for each law that Constat knows. */
  readonly findings: readonly Finding[];
  /** What is proposed; the person decides. Where it is open whether a law applies, it is proposed. */
  readonly proposed: readonly RegimeId[];
  readonly outside: readonly Outside[];
};

/** Which laws the answers point to, each with its reason and where that stands. Proposes only: the person decides. */
export function applies(situation: Situation): Applying {
  const findings = REGIME_IDS.map((regime) => ({ regime, ...READERS[regime](situation) }));
  return {
    findings,
    proposed: findings.filter(({ verdict }) => PROPOSED.includes(verdict)).map(({ regime }) => regime),
    outside: outsideOf(situation),
  };
}

const PROPOSED: readonly Verdict[] = ['applies', 'may-apply', 'disputed'];

type Read = Omit<Finding, 'regime'>;
const found = (verdict: Verdict, why: WhyApplies, source: Source): Read => ({ verdict, why, source });

function quebecPrivate({ quebec, federal, public: body }: Situation): Read {
  if (body === 'yes') return found('does-not', 'public-body', NOT_PUBLIC);
  switch (quebec) {
    case null:
      return found('unsettled', 'quebec-unanswered', ENTERPRISE);
    case 'no':
      return found('does-not', 'no-enterprise-in-quebec', ENTERPRISE);
    case 'unsure':
      return found('may-apply', 'quebec-not-sure', ENTERPRISE);
    case 'yes':
      // Whether a law of Quebec binds a federal undertaking is a constitutional question: nobody decides it here.
      if (federal === 'yes') return found('disputed', 'federal-undertaking-in-quebec', FEDERAL);
      if (federal === 'unsure') return found('may-apply', 'federal-in-quebec-not-sure', FEDERAL);
      if (body === 'unsure') return found('may-apply', 'public-not-sure', NOT_PUBLIC);
      return found('applies', 'enterprise-in-quebec', ENTERPRISE);
  }
}

function pipeda({ quebec, federal, borders, public: body, elsewhere }: Situation): Read {
  if (federal === 'yes') return found('applies', 'federal-undertaking', FEDERAL);
  if (body === 'yes') return found('unsettled', 'public-body-activities', COMMERCIAL);
  if (borders === 'yes') return found('applies', 'across-borders', BORDERS);
  if (borders === 'unsure') return found('may-apply', 'borders-not-sure', BORDERS);
  if (elsewhere === 'yes') return found('may-apply', 'persons-elsewhere', BORDERS);
  if (federal === 'unsure') return found('may-apply', 'federal-not-sure', FEDERAL);
  if (federal === null || borders === null) return found('unsettled', 'federal-unanswered', COMMERCIAL);
  if (quebec === 'yes') return found('does-not', 'within-quebec-only', EXCLUDED);
  if (quebec === 'no') return found('does-not', 'nothing-federal', COMMERCIAL);
  return found('unsettled', 'exclusion-not-sure', EXCLUDED);
}

const READERS: Readonly<Record<RegimeId, (situation: Situation) => Read>> = {
  'quebec-private': quebecPrivate,
  pipeda,
};

const ENTERPRISE = official('P-39.1, ss. 1 and 2');
const NOT_PUBLIC = official('P-39.1, s. 3');
const FEDERAL = official('PIPEDA, ss. 2(1) and 4(1)(b)');
const COMMERCIAL = official('PIPEDA, s. 4(1)');
const BORDERS = secondary('PIPEDA, ss. 4(1) and 30');
const EXCLUDED = official('SOR/2003-374, s. 1');

/** Answers that point outside, and the laws they point to. */
const POINTS: readonly { readonly question: Question; readonly to: readonly Outside[] }[] = [
  {
    question: 'public',
    to: [
      { law: 'quebec-public', source: official('A-2.1, s. 63.8') },
      { law: 'quebec-health', source: official('R-22.1, s. 108') },
    ],
  },
  {
    question: 'elsewhere',
    to: [
      { law: 'alberta', source: official('SOR/2004-219, s. 1') },
      { law: 'bc', source: official('SOR/2004-220, s. 1') },
      { law: 'ontario-health', source: official('PHIPA, s. 12(2)') },
      { law: 'gdpr', source: secondary('GDPR, art. 33') },
    ],
  },
];

function outsideOf(situation: Situation): readonly Outside[] {
  return POINTS.flatMap(({ question, to }) => {
    const answer = situation[question];
    return answer === 'yes' || answer === 'unsure' ? to : [];
  });
}
