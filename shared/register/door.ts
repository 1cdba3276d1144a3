import type { Answers, Suggested } from './assessment.ts';
import type { ChangeType, ContentOf, StoredChange } from './change.ts';
import type { Recipient } from './duty.ts';
import type { Facts } from './incident.ts';
import type { Member } from './member.ts';
import type { RegimeId } from './organisation.ts';
import type { IncidentRecord } from './state.ts';

/** What a decision may ask of the world: given as values, so that the same question has the same answer. */
export type Door = {
  /** The calendar date in the organisation's zone, YYYY-MM-DD. */
  readonly today: string;
  readonly member: Member;
  readonly newId: () => string;
  /** What the laws in play suggest for these facts and answers (law/assess). */
  readonly suggest: (facts: Facts, answers: Answers) => Suggested;
  /** Must the person in charge be consulted on an assessment (P-39.1 s. 3.7)? */
  readonly consultationNeeded: boolean;
  /** Whom a law has told, or kept informed (law/regimes). */
  readonly recipients: (regime: RegimeId) => readonly Recipient[];
  /** Duties still unmet or undecided (law/duties), as `regime/recipient`. */
  readonly unmet: (record: IncidentRecord) => readonly string[];
  /** The last day on which the laws in play have a record kept (law/keeping). */
  readonly keepUntil: (record: IncidentRecord) => string;
  /** The last change this member recorded since the register was opened. */
  readonly last: StoredChange | null;
};

/** What a decision fills in; the rest of the stored change is the same for all. */
export type Decision<T extends ChangeType = ChangeType> = {
  readonly record: string | null;
  readonly content: ContentOf<T>;
};
