import type { Duty } from '../../../shared/law/duties.ts';
import type { NotifyDuty } from '../../../shared/law/regime.ts';
import { regime as regimeById } from '../../../shared/law/regimes.ts';
import type { DocumentKind } from '../../../shared/register/document-kind.ts';
import { type Recipient, RECIPIENTS } from '../../../shared/register/duty.ts';
import type { RegimeId } from '../../../shared/register/organisation.ts';
import type { IncidentRecord, IssuedDocument, Sent } from '../../../shared/register/state.ts';
import type { StatusShape } from '../../ui/kit.ts';

/** Where a duty stands, as one word says it. */
export type Stand = 'met' | 'required' | 'deferred' | 'review-due' | 'not-required' | 'undecided';

export function standOf(duty: Duty): Stand {
  if (duty.state === 'not-required') return duty.progress === 'sent' ? 'met' : 'not-required';
  if (duty.met) return 'met';
  if (duty.deferral !== null) return duty.deferral.reviewDue ? 'review-due' : 'deferred';
  return duty.state;
}

export const SHAPES: Readonly<Record<Stand, StatusShape>> = {
  met: 'full',
  required: 'half',
  deferred: 'ring',
  'review-due': 'soon',
  'not-required': 'struck',
  undecided: 'open',
};

/** What a person can do about a duty; `supplement` prepares what follows a notice already sent. */
export type Act = 'decide' | 'prepare' | 'mark-sent' | 'supplement';

/** The next step of a duty, and what else can be done about it. */
export type Acts = { readonly next: Act | null; readonly others: readonly Act[] };

export function actsOf(duty: Duty, record: IncidentRecord): Acts {
  const { trigger } = lawOf(duty);
  if (trigger === 'always') return { next: null, others: [] };
  if (trigger === 'may') return { next: null, others: ['mark-sent'] };
  const kind = documentKindOf(duty.recipient);
  const writing: readonly Act[] = kind === null ? [] : ['prepare'];
  if (duty.progress === 'sent') {
    return { next: null, others: kind === null ? ['mark-sent'] : ['supplement', 'mark-sent'] };
  }
  if (duty.state === 'not-required') {
    return duty.why === 'decided-not-to-notify' || duty.why === 'prohibited-by-law'
      ? { next: null, others: ['decide', ...writing, 'mark-sent'] }
      : { next: null, others: ['mark-sent'] };
  }
  if (duty.state === 'undecided') {
    return duty.why === 'not-assessed'
      ? { next: null, others: ['decide', ...writing, 'mark-sent'] }
      : { next: 'decide', others: [...writing, 'mark-sent'] };
  }
  const ready = kind === null || issuedFor(duty, record).some(({ draft }) => !draft);
  if (duty.deferral !== null) return { next: 'decide', others: [...writing, 'mark-sent'] };
  return ready
    ? { next: 'mark-sent', others: ['decide', ...writing] }
    : { next: 'prepare', others: ['decide', 'mark-sent'] };
}

/** The document that answers a duty; null where none is prescribed that Constat makes. */
export function documentKindOf(
  recipient: Recipient,
): Exclude<DocumentKind, 'register' | 'erasure' | 'law'> | null {
  switch (recipient) {
    case 'cai':
      return 'cai-notice';
    case 'opc':
      return 'opc-report';
    case 'persons':
      return 'person-notice';
    default:
      return null;
  }
}

/** Documents of a duty's kind that left the register, the last one first. */
export function issuedFor(duty: Pick<Duty, 'recipient'>, record: IncidentRecord): readonly IssuedDocument[] {
  const kind = documentKindOf(duty.recipient);
  return kind === null ? [] : record.documents.filter((each) => each.kind === kind).toReversed();
}

/** What went out under a duty, the last one first. */
export function sentUnder(duty: Pick<Duty, 'regime' | 'recipient'>, record: IncidentRecord): readonly Sent[] {
  return record.notices
    .filter(({ regimes, recipient }) => recipient === duty.recipient && regimes.includes(duty.regime))
    .toReversed();
}

/** What the law's own data says of a duty. */
export function lawOf({ regime, recipient }: Pick<Duty, 'regime' | 'recipient'>): NotifyDuty {
  const duty = regimeById(regime).duties.find((each) => each.recipient === recipient);
  if (duty === undefined)
    throw new Error(`No duty towards ${recipient} under ${regime}: duties() made this up.`);
  return duty;
}

/** The duties under each law, in the order of who is told: authorities and persons first, the register last. */
export function byLaw(duties: readonly Duty[]): readonly (readonly [RegimeId, readonly Duty[]])[] {
  const laws = [...new Set(duties.map(({ regime }) => regime))];
  const place = ({ recipient }: Duty): number => RECIPIENTS.indexOf(recipient);
  return laws.map((law) => [
    law,
    duties.filter(({ regime }) => regime === law).toSorted((a, b) => place(a) - place(b)),
  ]);
}
