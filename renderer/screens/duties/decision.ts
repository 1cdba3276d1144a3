import type { Duty } from '../../../shared/law/duties.ts';
import { regime as regimeById } from '../../../shared/law/regimes.ts';
import type { Change } from '../../../shared/register/change.ts';
import type { DutyDecision } from '../../../shared/register/duty.ts';
import { lawOf } from './stand.ts';

/** A decision as it is being written. */
export type DecisionDraft = {
  readonly decision: DutyDecision['decision'] | null;
  readonly reason: string;
  readonly authority: string;
  readonly reviewOn: string | null;
  readonly law: string;
  readonly mode: NonNullable<DutyDecision['mode']>;
  readonly ground: NonNullable<DutyDecision['ground']> | null;
};

/** What the form shows of a refusal, field by field. */
export const DECISION_FIELDS = [
  'decision',
  'reason',
  'deferral.authority',
  'deferral.reviewOn',
  'prohibition',
  'prohibition.law',
  'ground',
] as const;

/** The last decision to write on from, or none yet. */
export function draftOf({ decision }: Duty): DecisionDraft {
  return {
    decision: decision?.decision ?? null,
    reason: '',
    authority: decision?.deferral?.authority ?? '',
    reviewOn: null,
    law: decision?.prohibition?.law ?? '',
    mode: decision?.mode ?? 'direct',
    ground: decision?.ground ?? null,
  };
}

/** What may be decided about a duty: only some notices may wait, and the law says which. */
export function choicesOf(duty: Duty): readonly DutyDecision['decision'][] {
  return lawOf(duty).deferrable === null ? ['notify', 'do-not-notify'] : ['notify', 'do-not-notify', 'defer'];
}

/** Is the law that prohibits the notice asked for? */
export function asksProhibition(duty: Duty, draft: DecisionDraft): boolean {
  return draft.decision === 'do-not-notify' && lawOf(duty).unlessProhibited !== undefined;
}

/** Is it asked whether the notice is direct or public? */
export function asksMode(duty: Duty, draft: DecisionDraft): boolean {
  return duty.recipient === 'persons' && draft.decision === 'notify';
}

/** Grounds of a public notice that this law knows: those that replace direct notices, then those that add to them. */
export function groundsOf({ regime }: Pick<Duty, 'regime'>): readonly NonNullable<DutyDecision['ground']>[] {
  const { grounds, inAddition } = regimeById(regime).publicNotice;
  return [...grounds, ...inAddition];
}

/** The change to ask for. What is left empty is left out, and refused by its own name. */
export function decisionChange(duty: Duty, draft: DecisionDraft, record: string): object {
  const { decision, mode, ground } = draft;
  const content = {
    regime: duty.regime,
    recipient: duty.recipient,
    ...(decision === null ? {} : { decision }),
    reason: draft.reason,
    ...(decision === 'defer'
      ? {
          deferral: {
            authority: draft.authority,
            ...(draft.reviewOn === null ? {} : { reviewOn: draft.reviewOn }),
          },
        }
      : {}),
    ...(asksProhibition(duty, draft) ? { prohibition: { law: draft.law } } : {}),
    ...(asksMode(duty, draft) ? { mode, ...(mode === 'public' && ground !== null ? { ground } : {}) } : {}),
  };
  return { type: 'duty-decided' satisfies Change['type'], record, content };
}
