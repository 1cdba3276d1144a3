import type { Suggestion } from '../../register/assessment.ts';
import type { RegimeId } from '../../register/organisation.ts';
import type { FactorView } from '../../law/assess.ts';
import type { Duty, DutyState, ItemState, WhyCode } from '../../law/duties.ts';
import type { Direction, Factor, ReasonCode } from '../../law/reason.ts';
import type { Certainty, NotifyDuty, RequiredItem } from '../../law/regime.ts';
import type { RuleId } from '../../law/rules.ts';
import type { HintReason } from '../../law/sensitivity.ts';
import { clocks } from './clocks.ts';
import { known } from './known.ts';
import { register } from './register.ts';

/** The words for what the law asks: suggestions, reasons, duties, clocks. Labels of answers are in `register.risk`. */
export const law = {
  certainty: {
    official: 'official text read',
    secondary: 'read in another text that quotes it or sums it up',
    unconfirmed: 'not confirmed: check it before relying on it',
  } satisfies Record<Certainty, string>,
  source: (cite: string, date: string, certainty: string) => `${cite}; read on ${date}; ${certainty}`,

  timing: {
    promptly: 'Promptly; the law sets no number of hours or days',
    'as-soon-as-feasible':
      'As soon as feasible after it is determined that the breach occurred; the law sets no number of hours or days',
    'without-delay': 'Without delay',
    'kept-up-to-date': 'Kept up to date at all times',
    'any-time': 'At any time; the law sets none',
  } satisfies Record<NotifyDuty['timing'], string>,

  recipients: register.recipients,

  suggestions: {
    'quebec-private': {
      serious: 'There seems to be a risk of serious injury',
      uncertain: 'The answers so far do not settle whether there is a risk of serious injury',
      'not-serious': 'There does not seem to be a risk of serious injury',
      'not-applicable': 'The Act does not seem to apply to this information',
    },
    pipeda: {
      serious: 'There seems to be a real risk of significant harm',
      uncertain: 'The answers so far do not settle whether there is a real risk of significant harm',
      'not-serious': 'There does not seem to be a real risk of significant harm',
      'not-applicable': 'The Act does not seem to apply to this information',
    },
  } satisfies Record<RegimeId, Record<Suggestion, string>>,
  onlySuggests:
    'This is a suggestion drawn from the answers and the facts. The person in charge concludes, in writing, with reasons: for a “no” as much as for a “yes”.',
  conclusions: {
    'quebec-private': {
      serious: 'There is a risk of serious injury',
      notSerious: 'There is no risk of serious injury',
    },
    pipeda: {
      serious: 'There is a real risk of significant harm',
      notSerious: 'There is no real risk of significant harm',
    },
  } satisfies Record<RegimeId, { serious: string; notSerious: string }>,

  factors: {
    definition: 'What happened, under the definition of the law',
    ...register.risk.factors,
    protection: 'Protection of the information',
    persons: 'Number of persons concerned',
  } satisfies Record<Factor, string>,
  /** How an answer came about. */
  from: {
    answer: 'answered',
    facts: 'drawn from the facts',
    nothing: 'not answered',
  } satisfies Record<FactorView['from'], string>,
  personsAnswers: { many: 'Many', few: 'Few' },

  directions: {
    for: 'For a risk',
    against: 'Against a risk',
    unclear: 'Not settled',
  } satisfies Record<Direction, string>,

  reasons: {
    'use-is-an-incident':
      'Use that the law does not authorise is an incident by itself, even if nothing was communicated to anybody.',
    'definition-unclear':
      'The definition names loss, access and communication (disclosure): what happened here may lie outside it. The incident is assessed and recorded all the same.',
    'business-contact-excluded':
      'Only business contact information is involved: the Act does not apply to it where it is used solely to communicate with the person about work.',
    'business-contact-recorded':
      'Only information about the person’s work is involved, which lowers the risk; the incident goes in the register all the same.',
    'attempted-only': 'The facts describe an attempt that did not succeed.',
    'sensitivity-high': 'The information is highly sensitive.',
    'sensitivity-moderate': 'The information is moderately sensitive.',
    'sensitivity-low': 'The information is not very sensitive by itself.',
    'sensitivity-below-hint':
      'Sensitivity was put lower than these categories of information usually call for: say why.',
    'sensitivity-unanswered': 'It has not been said how sensitive the information is.',
    'identity-enabling':
      'Together, name, address and date of birth make identity theft possible, whatever each of them is worth alone.',
    'information-unknown':
      'It is not known which information is involved: it cannot be taken to be harmless.',
    'in-clear': 'The information was not protected: anybody who has it can read it.',
    'encrypted-key-safe': 'The information was encrypted and the key is safe: nobody can read it.',
    'encrypted-key-exposed': 'The information was encrypted, but the key may be known to others.',
    'encryption-did-not-hold':
      'The information is said to be encrypted with its key safe, but its misuse was observed: the protection does not seem to have held.',
    hashed:
      'The information was hashed: depending on the method and on what was hashed, it can sometimes be recovered.',
    'protection-unknown': 'It is not known whether the information was protected.',
    'protection-unanswered': 'It has not been said whether the information was protected.',
    'recipient-nobody': 'Nobody is known or thought to have the information.',
    'recipient-trusted': 'Whoever has the information is bound by confidentiality and cooperates.',
    'recipient-known': 'Whoever has the information is known, but is not bound by confidentiality.',
    'recipient-group': 'Several persons have the information, even if they are known.',
    'recipient-insider': 'An employee used access that was given for other purposes.',
    'recipient-unknown':
      'It is not known who has, or may have, the information. That nobody is known to have seen it is no answer.',
    'recipient-public': 'The information was within everybody’s reach.',
    'recipient-malicious': 'Whoever has the information has ill intent.',
    'recipient-unanswered': 'It has not been said who has, or may have, the information.',
    'intent-accidental': 'What happened was an accident.',
    'intent-deliberate': 'What happened was deliberate.',
    'intent-malicious': 'What happened was malicious.',
    'intent-unknown': 'The intent is not known.',
    'intent-unanswered': 'Nothing has been said of the intent.',
    'access-excluded': 'There is evidence that nobody saw or took the information.',
    'access-excluded-without-evidence':
      'Nobody is said to have seen or taken the information, but no evidence shows it: it is read as possible.',
    'access-possible': 'The information may have been seen or taken.',
    'access-confirmed': 'The information was seen or taken.',
    'access-unanswered': 'It has not been said whether the information was seen or taken.',
    contained: 'The information was recovered, or its destruction was confirmed.',
    'partly-contained': 'Only part of the information was recovered or destroyed.',
    'not-contained': 'The information was not recovered.',
    'containment-unknown': 'It is not known whether the information was recovered.',
    'containment-unanswered': 'It has not been said whether the information was recovered.',
    'relation-none': 'Whoever has the information has no relation to the persons concerned.',
    'relation-acquainted': 'Whoever has the information knows a person concerned.',
    'relation-acquainted-deliberate':
      'Somebody who knows a person concerned sought the information on purpose, which makes harm more likely.',
    'relation-hostile': 'Whoever has the information may wish a person concerned harm.',
    'relation-unknown': 'The relation to the persons concerned is not known.',
    'relation-unanswered': 'Nothing has been said of the relation to the persons concerned.',
    'misuse-none-known': 'No misuse is known so far; that does not show that there is none.',
    'misuse-attempted': 'Somebody tried to misuse the information.',
    'misuse-observed': 'Misuse of the information was observed.',
    'misuse-unanswered': 'It has not been said whether misuse was observed.',
    'vulnerability-none': 'The persons concerned are not particularly vulnerable.',
    'vulnerable-persons': 'There are vulnerable persons among those concerned.',
    'minors-concerned': 'There are minors among the persons concerned.',
    'vulnerability-unanswered': 'It has not been said whether the persons concerned are vulnerable.',
    'harms-anticipated': 'The use of the information could cause harm of a kind that counts.',
    'bodily-harm-anticipated': 'Somebody could be physically harmed.',
    'no-harm-anticipated': 'No harm is anticipated from the use of the information.',
    'consequences-unanswered': 'The anticipated consequences have not been described.',
    'ill-intentioned-uses': 'The information lends itself to ill-intentioned uses.',
    'no-ill-intentioned-use': 'No ill-intentioned use of the information is foreseen.',
    'uses-unanswered': 'The possible ill-intentioned uses have not been described.',
    'many-persons': 'Many persons are concerned, so that one of them may well be harmed.',
    'one-person-is-enough': 'Few persons are concerned, which changes nothing: one person at risk is enough.',
    'persons-unknown': 'It is not known how many persons are concerned; one person at risk is enough.',
  } satisfies Record<ReasonCode, string>,

  /** Why the suggestion is what it is: the rule that gave it. */
  rules: {
    'encrypted-key-safe': 'The information was encrypted and the key is safe.',
    'only-attempted': 'The attempt did not succeed, and evidence excludes that anybody had access.',
    misused: 'Information that matters was misused, or somebody tried to misuse it.',
    'misused-by-insider-low':
      'An employee misused information of low sensitivity, without malice and without passing it on.',
    'misused-low': 'The information was misused, but it is of low sensitivity.',
    'seen-by-nobody': 'Evidence excludes access, the information was recovered, and nobody meant harm.',
    'access-excluded-low': 'Evidence excludes access, and the information is of low sensitivity.',
    'access-excluded':
      'Evidence excludes access, but the information is sensitive or not known, and something still speaks for a risk: this is a matter of judgement, to be documented.',
    'information-not-known': 'It is not known which information is involved, or how sensitive it is.',
    'malicious-hands': 'Sensitive information is in the hands of somebody with ill intent.',
    'malicious-hands-low':
      'The information is in the hands of somebody with ill intent, but it is of low sensitivity.',
    'recipient-not-answered': 'It has not been said who has, or may have, the information.',
    'public-grave':
      'Information that is highly sensitive, or that makes identity theft possible, was within everybody’s reach.',
    'public-moderate': 'Moderately sensitive information was within everybody’s reach.',
    'public-low': 'The information was within everybody’s reach, but it is of low sensitivity.',
    'group-high': 'Several persons have highly sensitive information.',
    'group-moderate': 'Several persons have moderately sensitive information.',
    'group-low': 'Several persons have the information, but it is of low sensitivity.',
    'unknown-recovered':
      'The information was recovered, but an unknown person may have seen it while it was gone.',
    'unknown-grave':
      'Information that is highly sensitive, or that makes identity theft possible, may be in unknown hands.',
    'unknown-moderate': 'Moderately sensitive information may be in unknown hands.',
    'unknown-low': 'The information may be in unknown hands, but it is of low sensitivity.',
    'trusted-contained':
      'Whoever received the information is bound by confidentiality and returned or destroyed it.',
    'trusted-sensitive':
      'Whoever received the sensitive information is bound by confidentiality, but has not been shown to have returned or destroyed it.',
    'trusted-low':
      'Whoever received the information is bound by confidentiality, and it is of low sensitivity.',
    'known-contained-high':
      'A known person received highly sensitive information; the information was recovered, but it may have been read.',
    'known-contained': 'A known person received the information, and it was recovered or destroyed.',
    'known-high': 'A known person has highly sensitive information, and it was not recovered.',
    'known-moderate': 'A known person has moderately sensitive information, and it was not recovered.',
    'known-low': 'A known person has the information, but it is of low sensitivity.',
    'insider-by-mistake-high':
      'An employee saw highly sensitive information by mistake; the matter is contained.',
    'insider-by-mistake': 'An employee saw the information by mistake; the matter is contained.',
    'insider-high': 'An employee reached highly sensitive information without a right to it.',
    'insider-moderate': 'An employee reached moderately sensitive information without a right to it.',
    'insider-low': 'An employee reached information of low sensitivity without a right to it.',
    'nobody-low': 'Nobody is thought to have the information, and it is of low sensitivity.',
    'nobody-contained': 'Nobody is thought to have the information, and it was recovered.',
    'not-settled': 'Nobody is thought to have the information, but too little speaks for it.',
    'outside-the-law': 'The information lies outside this law.',
  } satisfies Record<RuleId, string>,
  raised: 'Raised by a step, because of what follows:',

  /** Why a category of information is more or less sensitive: a hint, never a verdict. */
  hints: {
    'identity-theft': 'Can be used to take somebody’s identity.',
    'financial-fraud': 'Can be used for fraud.',
    'account-access': 'Can open an account, here or elsewhere.',
    intimate: 'Touches on health, the body or private life.',
    discrimination: 'Can lead to discrimination or harm a reputation.',
    children: 'Concerns children.',
    habits: 'Reveals habits or movements.',
    'pay-or-debt': 'Reveals income or debts.',
    'identifies-further': 'Helps to identify a person, above all together with a name and an address.',
    'content-varies': 'Depends on what it holds: look at the content.',
    'contact-only': 'Serves to reach a person; the context can make it sensitive.',
    'work-only': 'Concerns work or business.',
    commercial: 'Concerns an ordinary commercial relation.',
    technical: 'Is technical and says little of a person by itself.',
  } satisfies Record<HintReason, string>,

  dutyStates: {
    required: 'Required',
    'not-required': 'Not required',
    undecided: 'Not decided',
  } satisfies Record<DutyState, string>,
  progress: {
    none: 'Nothing done yet',
    decided: 'Decided',
    sent: 'Sent',
  } satisfies Record<Duty['progress'], string>,
  why: {
    'every-incident': 'Every incident is recorded, whether or not there is a risk.',
    'outside-the-law': 'The information lies outside this law.',
    'not-assessed': 'The risk has not been assessed yet.',
    'concluded-serious': 'The person in charge concluded that the risk reaches the threshold of the law.',
    'concluded-not-serious':
      'The person in charge concluded that the risk does not reach the threshold of the law.',
    'suggested-serious': 'The suggestion, if it were concluded, would require it.',
    'suggested-not-serious': 'The suggestion, if it were concluded, would not require it.',
    'suggested-uncertain': 'The suggestion is uncertain: the person in charge has to conclude.',
    deferred:
      'Required, but put off for as long as it could hamper an investigation by a person or body charged by law with preventing, detecting or repressing crime or offences.',
    'cannot-be-deferred': 'Required now: this notice cannot be put off for an investigation.',
    'decision-cannot-lift':
      'Required by the conclusion: a decision not to notify does not lift it by itself. A new assessment can.',
    'prohibited-by-law':
      'Not given, because a law is said to prohibit it; that law and the reason are recorded.',
    'client-in-control':
      'The organisation acts for a client, who controls the information and normally gives this notice: decide who does.',
    'decided-to-notify': 'The organisation decided to notify.',
    'decided-not-to-notify': 'The organisation decided not to notify; the reason is recorded.',
    'may-tell-and-record':
      'Allowed, not required: whoever can reduce the risk may be told, with only the information needed, and the communication must be recorded.',
    'able-to-reduce-undecided':
      'Required if the organisation believes that another organisation or a government institution can reduce or mitigate the harm: decide.',
    'persons-not-told': 'Only arises where the persons concerned are notified.',
    'acts-for-client':
      'The organisation acts for a client: the client’s person in charge must be told of any breach without delay.',
    'attempt-against-client':
      'The organisation acts for a client: the client’s person in charge must be told of an attempted breach too, without delay.',
    'provider-role-not-known':
      'An attempt must be reported to the client if the organisation acts for one: say whether it does.',
    'not-a-provider': 'The organisation does not act for a client here.',
  } satisfies Record<WhyCode, string>,

  deferral: (authority: string, date: string) => `Put off for ${authority}; to be reviewed on ${date}`,
  deferralDue: 'The day to review the deferral has come: once the obstacle is gone, notify quickly.',
  internalTarget: (hours: number) =>
    `Internal target: ${hours} ${hours === 1 ? 'hour' : 'hours'} from awareness. It is the organisation’s own; no law sets it.`,

  needs: {
    always: 'required',
    'or-reason': 'required, or why it cannot be given',
    'if-known': 'required if known',
    'if-any': 'required if there is one',
    'if-serious': 'required if there is a risk of serious injury',
    recommended: 'recommended',
  } satisfies Record<RequiredItem['need'], string>,
  itemStates: {
    answered: 'Answered',
    'unknown-with-reason': 'Not known, with the reason',
    'not-applicable': 'Not applicable',
    missing: 'Missing',
  } satisfies Record<ItemState, string>,

  ...clocks,
  known,
};
