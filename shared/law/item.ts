import type { Recipient } from '../register/duty.ts';
import type { FactKey } from '../register/incident.ts';
import type { AnsweredBy, Bilingual, RequiredItem, Source } from './regime.ts';

/** One line of a list of required items, as the files of regimes/ write it. */
export function item(
  number: string | null,
  id: string,
  label: readonly [en: string, fr: string],
  need: RequiredItem['need'],
  source: Source,
  answeredBy: readonly AnsweredBy[],
  note?: Bilingual,
): RequiredItem {
  const line = { id, number, label: { en: label[0], fr: label[1] }, source, need, answeredBy };
  return note === undefined ? line : { ...line, note };
}

export const fact = (key: FactKey): AnsweredBy => ({ from: 'fact', fact: key });
export const reasonFor = (key: FactKey): AnsweredBy => ({ from: 'reason', fact: key });
export const sent = (recipient: Recipient, mode?: 'direct' | 'public'): AnsweredBy =>
  mode === undefined ? { from: 'notice', recipient } : { from: 'notice', recipient, mode };
export const decided = (
  recipient: Recipient,
  says: Extract<AnsweredBy, { from: 'decision' }>['says'],
): AnsweredBy => ({
  from: 'decision',
  recipient,
  says,
});
export const officer: AnsweredBy = { from: 'organisation', field: 'officer' };
export const conclusion: AnsweredBy = { from: 'assessment' };
export const conclusionOfRisk: AnsweredBy = { from: 'assessment', serious: true };
export const derived: AnsweredBy = { from: 'derived' };
