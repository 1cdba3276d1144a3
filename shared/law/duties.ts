import { parseDate, toZoned } from '@internationalized/date';
import type { Suggested } from '../register/assessment.ts';
import type { Recipient } from '../register/duty.ts';
import type { Organisation, RegimeId } from '../register/organisation.ts';
import type { Decided, IncidentRecord, Sent } from '../register/state.ts';
import { dateIn, startOf } from '../register/when.ts';
import type { NotifyDuty, Prescribed, PublicGround, Source } from './regime.ts';
import { regime as regimeById } from './regimes.ts';
import { type MissingItem, missingItems } from './required.ts';
import { type DutyState, type Outlook, outlookOf, standingOf, type WhyCode } from './standing.ts';

export { missingItems, required } from './required.ts';
export type { AnsweredItem, ItemState, MissingItem } from './required.ts';
export { DUTY_STATES, WHY_CODES } from './standing.ts';
export type { DutyState, WhyCode } from './standing.ts';

/** What one law asks for one recipient, and where it stands. */
export type Duty = {
  readonly regime: RegimeId;
  readonly recipient: Recipient;
  readonly state: DutyState;
  readonly why: WhyCode;
  readonly source: Source;
  readonly timing: NotifyDuty['timing'];
  readonly document: Prescribed | null;
  /** Required items of its document that the record does not answer; none where the duty is not there. */
  readonly missing: readonly MissingItem[];
  /** A notice went out (for persons: direct, or public on a ground that replaces it); for a register: nothing is missing. */
  readonly met: boolean;
  readonly progress: 'none' | 'decided' | 'sent';
  readonly mode: 'direct' | 'public' | null;
  readonly ground: PublicGround | null;
  /** Only notices to persons, only in Quebec (P-39.1 s. 3.5 para. 3). */
  readonly deferral: {
    readonly authority: string;
    readonly reviewOn: string;
    /** The day to look at it again has come. */
    readonly reviewDue: boolean;
    readonly source: Source;
  } | null;
  readonly decision: Decided | null;
  /**
   * The organisation's own target for telling an authority, from the first day or instant of awareness. Always said to
   * be internal: no law sets it. `by` is an instant in UTC; null where awareness is not known.
   */
  readonly internalTarget: {
    readonly kind: 'internal';
    readonly hours: number;
    readonly by: string | null;
  } | null;
};

type Given = {
  readonly record: IncidentRecord;
  readonly organisation: Organisation;
  /** An instant (ISO 8601), or a day in the organisation's zone. */
  readonly now: string;
};

type Options = {
  readonly suppose?: Suggested;
  /** `register`: what is missing is worked out for the register's own entry only, where there are many records. */
  readonly missing?: 'all' | 'register';
};

/**
 * What each law in play asks for this incident. What a law asks follows the conclusion of the last sealed assessment;
 * `suppose` shows what a suggestion would bring where nothing is concluded. The register is owed for every incident
 * (P-39.1 s. 3.8; PIPEDA s. 10.3), and no duty waits for another.
 */
export function duties(given: Given, options: Options = {}): readonly Duty[] {
  const { record, organisation } = given;
  if (record.notIncident !== null || record.annulled !== null) return [];
  return organisation.regimes.flatMap((id) => {
    const outlook = outlookOf(record, id, options.suppose);
    return regimeById(id).duties.map((duty) => dutyOf(duty, id, outlook, given, options));
  });
}

/** What stands against closing: duties that are required or undecided, and not met. */
export function unmet(record: IncidentRecord, organisation: Organisation, now: string): readonly Duty[] {
  return duties({ record, organisation, now }).filter(({ state, met }) => state !== 'not-required' && !met);
}

function dutyOf(
  duty: NotifyDuty,
  id: RegimeId,
  outlook: Outlook,
  given: Given,
  { missing: of = 'all' }: Options,
): Duty {
  const { record, organisation } = given;
  const decision =
    record.decisions.findLast(({ regime, recipient }) => regime === id && recipient === duty.recipient) ??
    null;
  const notices = record.notices.filter(
    ({ regimes, recipient }) => regimes.includes(id) && recipient === duty.recipient,
  );
  const [state, why] = standingOf(duty, id, outlook, record, decision);
  const told = duty.recipient === 'persons' ? howTold(id, notices, decision) : null;
  const document = told?.mode === 'public' ? (publicDocument(id) ?? duty.document) : duty.document;
  const looked = state !== 'not-required' && (of === 'all' || duty.recipient === 'register');
  const missing = looked ? missingOf(duty, document, record, organisation) : [];
  return {
    regime: id,
    recipient: duty.recipient,
    state,
    why,
    source: duty.source,
    timing: duty.timing,
    document,
    missing,
    met:
      duty.recipient === 'register'
        ? state === 'not-required' || missing.length === 0
        : (told?.met ?? notices.some(({ supplement }) => supplement !== true)),
    progress: notices.length > 0 ? 'sent' : decision === null ? 'none' : 'decided',
    mode: told?.mode ?? null,
    ground: told?.ground ?? null,
    deferral: deferralOf(duty, state, decision, given),
    decision,
    internalTarget: duty.recipient === regimeById(id).authority.id ? internalTarget(given) : null,
  };
}

/** How persons are, or are to be, told; a public notice replaces direct ones only on a ground that allows it. */
function howTold(
  id: RegimeId,
  notices: readonly Sent[],
  decision: Decided | null,
): { readonly mode: 'direct' | 'public'; readonly ground: PublicGround | null; readonly met: boolean } {
  const { grounds } = regimeById(id).publicNotice;
  const direct = notices.some(({ mode, supplement }) => mode !== 'public' && supplement !== true);
  const replacing = notices.find(
    (notice) => notice.mode === 'public' && replaces(grounds, notice.ground ?? decision?.ground),
  );
  const decided = decision?.mode === 'public' && replaces(grounds, decision.ground);
  const mode = replacing !== undefined || (decided && !direct) ? 'public' : 'direct';
  return {
    mode,
    ground: mode === 'public' ? (replacing?.ground ?? decision?.ground ?? null) : null,
    met: direct || replacing !== undefined,
  };
}

function replaces(grounds: readonly PublicGround[], ground: PublicGround | undefined): boolean {
  return ground !== undefined && grounds.includes(ground);
}

function publicDocument(id: RegimeId): Prescribed | null {
  const { required } = regimeById(id);
  return (
    (['public-notice', 'pipeda-indirect-notice'] as const).find((kind) => required[kind] !== undefined) ??
    null
  );
}

/** A public notice says what a direct one says, and its ground. */
function missingOf(
  duty: NotifyDuty,
  document: Prescribed | null,
  record: IncidentRecord,
  organisation: Organisation,
): readonly MissingItem[] {
  const own = duty.document === null ? [] : missingItems(duty.document, record, organisation);
  if (document === null || document === duty.document) return own;
  return [...own, ...missingItems(document, record, organisation)];
}

function deferralOf(
  duty: NotifyDuty,
  state: DutyState,
  decision: Decided | null,
  given: Given,
): Duty['deferral'] {
  if (duty.deferrable === null || state !== 'required') return null;
  if (decision?.decision !== 'defer' || decision.deferral === undefined) return null;
  const { authority, reviewOn } = decision.deferral;
  const { now, organisation } = given;
  const today = now.length === 'YYYY-MM-DD'.length ? now : dateIn(now, organisation.zone);
  return { authority, reviewOn, reviewDue: today >= reviewOn, source: duty.deferrable.source };
}

function internalTarget({ record, organisation }: Given): Duty['internalTarget'] {
  const hours = organisation.internalTargetHours;
  if (hours === undefined) return null;
  const from = awareAt(record, organisation.zone);
  const by = from === null ? null : new Date(from + hours * HOUR_MS).toISOString();
  return { kind: 'internal', hours, by };
}

const HOUR_MS = 3_600_000;

/** The earliest moment of awareness, in milliseconds of UTC: a day counts from its start. */
function awareAt(record: IncidentRecord, zone: string): number | null {
  const { aware } = record.facts;
  if (aware.kind === 'instant') return Date.parse(aware.at);
  const day = startOf(aware, zone);
  return day === null ? null : startOfDay(day, zone);
}

/** Days already worked out: records are many, days are few, and a time zone is slow to ask. */
const starts = new Map<string, number>();

function startOfDay(day: string, zone: string): number {
  const key = `${day} ${zone}`;
  const start = starts.get(key) ?? toZoned(parseDate(day), zone).toDate().getTime();
  if (starts.size > 10_000) starts.clear();
  starts.set(key, start);
  return start;
}
