import type { Duty } from '../../../shared/law/duties.ts';
import { regime as regimeById } from '../../../shared/law/regimes.ts';
import type { Change } from '../../../shared/register/change.ts';
import type { NoticeSent, Recipient } from '../../../shared/register/duty.ts';
import type { Language, RegimeId } from '../../../shared/register/organisation.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { issuedFor } from './stand.ts';

/** A notice that went out, as it is being noted. */
export type SendingDraft = {
  readonly regimes: readonly RegimeId[];
  readonly name: string;
  readonly on: string | null;
  readonly channel: NoticeSent['channel'] | null;
  readonly reference: string;
  readonly language: Language | null;
  readonly mode: NonNullable<NoticeSent['mode']>;
  readonly ground: NonNullable<NoticeSent['ground']> | null;
  readonly told: string;
  readonly persons: number | null;
  readonly supplement: boolean;
  readonly document: string | null;
};

export const SENDING_FIELDS = [
  'regimes',
  'name',
  'on',
  'channel',
  'reference',
  'language',
  'ground',
  'told',
  'persons',
  'document',
] as const;

/**
 * What is likely to have gone out: today, the last document issued that is no draft, under every law that asks for it,
 * and a supplement where a notice went out before. The channel is asked.
 */
export function sendingOf(given: {
  readonly duty: Duty;
  readonly all: readonly Duty[];
  readonly record: IncidentRecord;
  readonly today: string;
  readonly document?: string | undefined;
}): SendingDraft {
  const { duty, all, record, today } = given;
  const issued = issuedFor(duty, record);
  const chosen = issued.find(({ id }) => id === given.document) ?? issued.find(({ draft }) => !draft) ?? null;
  const { decision } = duty;
  return {
    regimes: lawsOf(duty.recipient, all)
      .filter(({ regime, state }) => regime === duty.regime || state !== 'not-required')
      .map(({ regime }) => regime),
    name: '',
    on: today,
    channel: null,
    reference: '',
    language: chosen?.language ?? null,
    mode: duty.mode ?? decision?.mode ?? 'direct',
    ground: duty.ground ?? decision?.ground ?? null,
    told: '',
    persons: null,
    supplement: duty.progress === 'sent' && duty.recipient !== 'organisations',
    document: chosen?.id ?? null,
  };
}

/** The duties of the same recipient, one for each law that knows it. */
export function lawsOf(recipient: Recipient, all: readonly Duty[]): readonly Duty[] {
  return all.filter((each) => each.recipient === recipient);
}

/** What is asked of a notice, by who received it. */
export function askedOf(
  { recipient, progress }: Pick<Duty, 'recipient' | 'progress'>,
  draft: SendingDraft,
): {
  readonly name: boolean;
  readonly mode: boolean;
  readonly ground: boolean;
  readonly persons: boolean;
  readonly told: boolean;
  readonly toldNeeded: boolean;
  readonly supplement: boolean;
} {
  const persons = recipient === 'persons';
  const others = recipient === 'organisations' || recipient === 'client';
  return {
    name: others,
    mode: persons,
    ground: persons && draft.mode === 'public',
    persons: persons && draft.mode === 'direct',
    told: others,
    toldNeeded: isToldNeeded(recipient, draft.regimes),
    supplement: progress === 'sent' && recipient !== 'organisations',
  };
}

/** Where a communication is only allowed, what was communicated is recorded (P-39.1 s. 3.5 para. 2). */
function isToldNeeded(recipient: Recipient, laws: readonly RegimeId[]): boolean {
  return laws.some((id) =>
    regimeById(id).duties.some((duty) => duty.recipient === recipient && duty.trigger === 'may'),
  );
}

/** The change to ask for. What is left empty is left out. */
export function sendingChange(duty: Duty, draft: SendingDraft, record: string): object {
  const asked = askedOf(duty, draft);
  const content = {
    recipient: duty.recipient,
    regimes: draft.regimes,
    ...filled({
      on: draft.on,
      channel: draft.channel,
      reference: draft.reference,
      language: draft.language,
      document: draft.document,
      name: asked.name ? draft.name : null,
      mode: asked.mode ? draft.mode : null,
      ground: asked.ground ? draft.ground : null,
      told: asked.told ? draft.told : null,
      persons: asked.persons ? draft.persons : null,
      supplement: asked.supplement && draft.supplement ? true : null,
    }),
  };
  return { type: 'notice-sent' satisfies Change['type'], record, content };
}

function filled(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && (typeof value !== 'string' || value.trim() !== ''),
    ),
  );
}
