import fc from 'fast-check';
import {
  ACCESSES,
  answersSchema,
  CONTAINMENTS,
  INTENTS,
  SENSITIVITIES,
} from '../shared/register/assessment.ts';
import type { Answers, AnswersInput } from '../shared/register/assessment.ts';
import { readChange, takesRecord } from '../shared/register/change.ts';
import type { Change, ChangeType, ContentOf, StoredChange } from '../shared/register/change.ts';
import type { Count } from '../shared/register/count.ts';
import { decide } from '../shared/register/decide.ts';
import type { Door } from '../shared/register/decide.ts';
import { digestOf } from '../shared/register/digest.ts';
import { RECIPIENTS } from '../shared/register/duty.ts';
import type { Recipient } from '../shared/register/duty.ts';
import { evolve } from '../shared/register/evolve.ts';
import type { Occurrence } from '../shared/register/evolve.ts';
import { CAUSES, factsSchema, NATURES } from '../shared/register/incident.ts';
import type { Facts, FactsInput } from '../shared/register/incident.ts';
import { INFORMATION_CATEGORIES } from '../shared/register/information.ts';
import type { Measure } from '../shared/register/measure.ts';
import { joined, PERSONS_ROLES, REKEY_CAUSES } from '../shared/register/member.ts';
import type { Member } from '../shared/register/member.ts';
import { organisationSchema, REGIME_IDS } from '../shared/register/organisation.ts';
import type { Organisation, RegimeId } from '../shared/register/organisation.ts';
import { holdState, newIncident } from '../shared/register/state.ts';
import type { Assessment, HeldState, IncidentRecord, Stamp } from '../shared/register/state.ts';
import { line } from '../shared/register/parse.ts';
import type { When } from '../shared/register/when.ts';
import type { Result } from '../shared/result.ts';

/*
 * Builders of the values that tests speak of, and arbitraries of the same for fast-check. Each builder gives a whole,
 * believable value; a test names only what it is about.
 */

export const TODAY = '2026-11-20';
export const NOW = '2026-11-20T15:30:00.000Z';
export const VAULT_ID = '5f'.repeat(16);

/** Ids as the keeper gives them (32 hex digits), from a number. */
export const idOf = (n: number): string => n.toString(16).padStart(32, '0');

export function makeMember(over: Partial<Member> = {}): Member {
  const member = { id: 'member-1', name: 'Hélène Côté', role: 'officer', publicKey: 'A'.repeat(44) } as const;
  return { ...joined(member), ...over };
}

export function makeOrganisation(over: Partial<Organisation> = {}): Organisation {
  return organisationSchema.parse({
    name: 'Coopérative d’hébergement du Nord',
    neq: '1144556677',
    address: '12, rue de l’Église, Rimouski (Québec) G5L 1A1',
    officer: {
      name: 'Hélène Côté',
      title: 'Responsable de la protection des renseignements personnels',
      email: 'vie.privee@exemple.ca',
      phone: '418 555-0142',
    },
    regimes: ['quebec-private', 'pipeda'],
    ...over,
  });
}

/** Facts as they stand after a quick entry and a little more. */
export function makeFacts(over: FactsInput | Partial<Facts> = {}): Facts {
  return factsSchema.parse({
    title: 'Courriel envoyé au mauvais destinataire',
    natures: ['unauthorised-communication'],
    circumstances: 'Un relevé de compte a été joint à un courriel destiné à une autre cliente.',
    cause: { kind: 'known', cause: 'misdirected-email' },
    occurred: { kind: 'date', on: '2026-11-17' },
    aware: { kind: 'date', on: '2026-11-18' },
    information: { kind: 'described', categories: ['name', 'email', 'invoice'] },
    persons: { kind: 'exact', n: 1 },
    personsInQuebec: { kind: 'exact', n: 1 },
    ...over,
  });
}

export function makeAnswers(over: AnswersInput = {}): Answers {
  return answersSchema.parse({
    sensitivity: { value: 'moderate' },
    recipient: { value: 'known', reason: 'Une autre cliente, qui a répondu.' },
    intent: { value: 'accidental' },
    access: { value: 'confirmed' },
    containment: { value: 'contained' },
    consequences: { harms: ['financial-loss'] },
    ...over,
  });
}

export function makeMeasure(over: Partial<Measure> = {}): Measure {
  return {
    aim: 'reduce-risk',
    state: 'taken',
    description: 'La destinataire a confirmé la suppression.',
    on: '2026-11-18',
    timing: null,
    ...over,
  };
}

export function makeStamp(over: Partial<Stamp> = {}): Stamp {
  return { change: idOf(1), at: NOW, on: TODAY, member: 'member-1', seq: 2, ...over };
}

export function makeAssessment(over: Partial<Assessment> = {}): Assessment {
  const facts = over.facts ?? makeFacts();
  const stamp = over.stamp ?? makeStamp();
  return {
    id: stamp.change,
    answers: makeAnswers(),
    conclusions: REGIME_IDS.map((regime) => ({ regime, serious: false, reasons: 'Destinataire connue.' })),
    consulted: { name: 'Hélène Côté', on: TODAY },
    on: TODAY,
    facts,
    factsDigest: digestOf(facts),
    suggested: REGIME_IDS.map((regime) => ({ regime, suggestion: 'not-serious' as const })),
    stamp,
    ...over,
  };
}

export function makeRecord(over: Partial<IncidentRecord> = {}): IncidentRecord {
  const recorded = over.recorded ?? makeStamp();
  return {
    ...newIncident({ id: idOf(0x1000), number: 'I-2026-001', facts: makeFacts() }, recorded),
    history: [
      {
        change: recorded.change,
        type: 'incident-recorded',
        at: recorded.at,
        member: recorded.member,
        seq: recorded.seq,
      },
    ],
    ...over,
  };
}

/** Whom each law has told; law/regimes says so, and a test of electron/keeper/law holds this to it. */
const RECIPIENTS_OF: Readonly<Record<RegimeId, readonly Recipient[]>> = {
  'quebec-private': ['register', 'cai', 'persons', 'organisations', 'client'],
  pipeda: ['register', 'opc', 'persons', 'organisations'],
};

/** A door at which nothing is in the way: an officer, today, no duty unmet. Ids count from 1. */
export function makeDoor(over: Partial<Door> = {}): Door {
  let ids = 0;
  return {
    today: TODAY,
    member: makeMember(),
    newId: () => idOf((ids += 1)),
    suggest: () => REGIME_IDS.map((regime) => ({ regime, suggestion: 'not-serious', asOf: '2026-11-22' })),
    consultationNeeded: true,
    recipients: (regime) => RECIPIENTS_OF[regime],
    unmet: () => [],
    keepUntil: () => '2031-03-01',
    last: null,
    ...over,
  };
}

/** Content of the first change of every register. */
export function makeCreation(
  over: Partial<ContentOf<'register-created'>> = {},
): ContentOf<'register-created'> {
  const { id, name, role, publicKey } = makeMember();
  const recovery = { id: 'recovery', name: 'recovery key', role: 'recovery', publicKey } as const;
  const members = [{ id, name, role, publicKey }, recovery];
  const slots = members.map((member) => ({
    slot: `slot-of-${member.id}`,
    sha256: 'cd'.repeat(32),
    member: member.id,
  }));
  return { vaultId: VAULT_ID, sample: false, members, slots, ...over };
}

/** An assessment's content that fits these facts. */
export function makeAssessing(
  facts: Facts,
  over: Partial<ContentOf<'risk-assessed'>> = {},
): ContentOf<'risk-assessed'> {
  return {
    answers: makeAnswers(),
    conclusions: REGIME_IDS.map((regime) => ({ regime, serious: false, reasons: 'Destinataire connue.' })),
    consulted: { name: 'Hélène Côté', on: TODAY },
    on: TODAY,
    factsDigest: digestOf(facts),
    ...over,
  };
}

export function makeIssue(over: Partial<ContentOf<'document-issued'>> = {}): ContentOf<'document-issued'> {
  return {
    kind: 'cai-notice',
    language: 'fr',
    draft: false,
    reasons: {},
    doc: { title: 'Avis' },
    pdf: { name: 'ab'.repeat(16), sha256: 'cd'.repeat(32), size: 20_000 },
    fileName: 'avis.pdf',
    ...over,
  };
}

export function makeNotice(over: Partial<ContentOf<'notice-sent'>> = {}): ContentOf<'notice-sent'> {
  return { regimes: ['quebec-private'], recipient: 'cai', on: TODAY, channel: 'online-form', ...over };
}

export function makeDutyDecision(over: Partial<ContentOf<'duty-decided'>> = {}): ContentOf<'duty-decided'> {
  return {
    regime: 'quebec-private',
    recipient: 'cai',
    decision: 'notify',
    reason: 'Risque sérieux.',
    ...over,
  };
}

/** A change as it stands in the journal. */
export function makeStored<T extends ChangeType>(
  type: T,
  content: ContentOf<T>,
  over: { readonly id?: string; readonly record?: string | null; readonly reason?: string } = {},
): StoredChange<T> {
  return { id: idOf(0xabc), type, v: 1, record: null, content, ...over } as StoredChange<T>;
}

export function makeOccurrence(
  change: StoredChange,
  over: Partial<Omit<Occurrence, 'change' | 'unreadable'>> = {},
): Occurrence {
  return { at: NOW, on: TODAY, member: 'member-1', seq: 5, void: false, change, ...over };
}

/** Freezes a value to its last leaf; what changes it afterwards throws. */
export function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFrozen(inner);
  return value;
}

/** A register in memory: the keeper's way of a change (read, decide, evolve) without disk and keys. */
export type Register = {
  readonly state: HeldState;
  /** Every change recorded so far. */
  readonly changes: readonly StoredChange[];
  perform(input: unknown, over?: Partial<Door>): Result<StoredChange>;
  /** As `perform`; a refusal is the test's failure. */
  did(input: unknown, over?: Partial<Door>): StoredChange;
  /** Records an incident and gives its id. */
  incident(facts?: Facts, over?: Partial<Door>): string;
  /** The record, which must be there. */
  read(id: string): IncidentRecord;
};

/** A register with its organisation. Everything it holds is frozen: a decision or a fold that changes it in place throws. */
export function makeRegister({
  organisation = makeOrganisation(),
}: { readonly organisation?: Organisation | null } = {}): Register {
  const state = holdState();
  const changes: StoredChange[] = [];
  let ids = 0x100;
  deepFrozen(state.head);
  const perform = (input: unknown, over: Partial<Door> = {}): Result<StoredChange> => {
    const read = readChange(input);
    if (!read.ok) return read;
    const door = makeDoor({ newId: () => idOf((ids += 1)), last: changes.at(-1) ?? null, ...over });
    const decided = decide(state, deepFrozen(read.value), door);
    if (!decided.ok) return decided;
    const change = deepFrozen(decided.value);
    changes.push(change);
    const seq = changes.length;
    const at = `${door.today}T15:30:00.000Z`;
    const after = evolve(state, { at, on: door.today, member: door.member.id, seq, void: false, change });
    state.put(deepFrozen(after));
    return decided;
  };
  const did = (input: unknown, over?: Partial<Door>): StoredChange => {
    const performed = perform(input, over);
    if (!performed.ok) throw new Error(`refused: ${JSON.stringify(performed)}`);
    return performed.value;
  };
  const read = (id: string): IncidentRecord => {
    const record = state.record(id);
    if (record === undefined) throw new Error(`no record ${id}`);
    return record;
  };
  did({ type: 'register-created', content: makeCreation() });
  if (organisation !== null) did({ type: 'organisation-set', content: organisation });
  return {
    state,
    changes,
    perform,
    did,
    incident: (facts = makeFacts(), over) =>
      did({ type: 'incident-recorded', content: { facts } }, over).record ?? '',
    read,
  };
}

// Arbitraries -----------------------------------------------------------------------------------------

/** A line or a text that says something, in any script; as it is read. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom('Œuvre perdue', 'l’été à Percé', '日本語の題名', '<script>', '__proto__', '=1+1', '🧾 1'),
  )
  .map((text) => line.safeParse(text).data ?? '')
  .filter((text) => text !== '');

export const anyDate: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

const anyInstant = fc
  .integer({ min: 946_684_800, max: 2_524_608_000 })
  .map((seconds) => new Date(seconds * 1000).toISOString());

const anySpan = fc
  .tuple(anyDate, anyDate)
  .map(([a, b]): { from: string; to: string } => (a <= b ? { from: a, to: b } : { from: b, to: a }));

export const anyWhen: fc.Arbitrary<When> = fc.oneof(
  anyInstant.map((at): When => ({ kind: 'instant', at })),
  anyDate.map((on): When => ({ kind: 'date', on })),
  anySpan.map((span): When => ({ kind: 'period', ...span })),
  anySpan.map((span): When => ({ kind: 'approximate', ...span })),
  anyText.map((reason): When => ({ kind: 'unknown', reason })),
);

const anyWhole = fc.integer({ min: 0, max: 10_000_000_000 });
export const anyCount: fc.Arbitrary<Count> = fc.oneof(
  anyWhole.map((n): Count => ({ kind: 'exact', n })),
  anyWhole.map((n): Count => ({ kind: 'approximate', n })),
  fc
    .tuple(anyWhole, anyWhole)
    .map(([a, b]): Count => ({ kind: 'range', from: Math.min(a, b), to: Math.max(a, b) })),
  anyText.map((reason): Count => ({ kind: 'unknown', reason })),
);

const maybe = <T>(any: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(any, { freq: 3, nil: null });

/** Facts of every shape that is accepted, from almost nothing to everything. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    title: anyText,
    natures: maybe(fc.uniqueArray(fc.constantFrom(...NATURES), { minLength: 1 })),
    attempted: fc.boolean(),
    circumstances: maybe(anyText),
    cause: maybe(
      fc.oneof(
        fc.constantFrom(...CAUSES).map((cause) => ({ kind: 'known' as const, cause })),
        anyText.map((reason) => ({ kind: 'unknown' as const, reason })),
      ),
    ),
    occurred: maybe(anyWhen),
    aware: anyWhen,
    awareBy: maybe(anyText),
    determined: maybe(anyDate.map((on) => ({ on }))),
    information: maybe(
      fc.oneof(
        fc
          .uniqueArray(fc.constantFrom(...INFORMATION_CATEGORIES), { maxLength: 6 })
          .map((categories) => ({ kind: 'described' as const, categories })),
        anyText.map((reason) => ({ kind: 'unknown' as const, reason })),
      ),
    ),
    persons: maybe(anyCount),
    personsInQuebec: maybe(anyCount),
    systems: maybe(fc.array(anyText, { maxLength: 3 })),
    unit: maybe(anyText),
    provider: maybe(
      fc.record({ as: fc.constantFrom('client' as const, 'provider' as const), name: maybe(anyText) }),
    ),
    imported: maybe(
      fc.record({
        source: anyText,
        reference: maybe(anyText),
        fields: fc.dictionary(
          anyText.filter((key) => key !== '__proto__'),
          anyText,
          { maxKeys: 3 },
        ),
      }),
    ),
  })
  .map((facts) => factsSchema.parse(facts));

export const anyMeasure: fc.Arbitrary<Measure> = fc.record({
  aim: fc.constantFrom('reduce-risk' as const, 'prevent-recurrence' as const),
  state: fc.constantFrom('taken' as const, 'planned' as const),
  description: anyText,
  on: maybe(anyDate),
  timing: maybe(anyText),
});

export const anyAnswers: fc.Arbitrary<Answers> = fc
  .record({
    sensitivity: maybe(fc.record({ value: fc.constantFrom(...SENSITIVITIES) })),
    intent: maybe(fc.record({ value: fc.constantFrom(...INTENTS), reason: anyText })),
    access: maybe(fc.record({ value: fc.constantFrom(...ACCESSES), evidence: anyText })),
    containment: maybe(fc.record({ value: fc.constantFrom(...CONTAINMENTS) })),
  })
  .map((answers) => answersSchema.parse(answers));

export const anyOrganisation: fc.Arbitrary<Organisation> = fc
  .record({
    name: anyText,
    officer: fc.record({ name: anyText, title: anyText, email: fc.constant('a@exemple.ca') }),
    regimes: fc.uniqueArray(fc.constantFrom(...REGIME_IDS), { minLength: 1 }),
    language: fc.constantFrom('fr' as const, 'en' as const),
  })
  .map((organisation) => organisationSchema.parse(organisation));

/** Ids of few records, so that changes meet. */
const anyId = fc.integer({ min: 0x101, max: 0x108 }).map(idOf);
const anyPair = fc.record({ from: fc.jsonValue(), to: fc.jsonValue() });
const anyFields = fc.oneof(
  fc.record({ title: fc.record({ from: anyText, to: anyText }) }),
  fc.record({ persons: fc.record({ from: maybe(anyCount), to: maybe(anyCount) }) }),
  fc.record({ name: fc.record({ from: anyText, to: anyText }) }),
  fc.dictionary(fc.oneof(fc.constantFrom('title', 'aware', 'constructor', 'toString'), anyText), anyPair, {
    maxKeys: 3,
  }),
);
const anyConclusions = fc
  .subarray([...REGIME_IDS], { minLength: 1 })
  .chain((regimes) =>
    fc.tuple(
      ...regimes.map((regime) =>
        fc.record({ regime: fc.constant(regime), serious: fc.boolean(), reasons: anyText }),
      ),
    ),
  );
const anyBlob = fc.record({
  name: fc.constant('ab'.repeat(16)),
  sha256: fc.constant('cd'.repeat(32)),
  size: fc.nat(),
});

const anyMemberId = fc.constantFrom('member-1', 'member-2', 'member-3', 'recovery', 'nobody');
const anyRole = fc.constantFrom(...PERSONS_ROLES);
const anyKey = fc.constantFrom('A'.repeat(44), 'B'.repeat(44));
const anySlot = fc.record({
  slot: fc.constantFrom('slot-1', 'slot-2'),
  sha256: fc.constant('cd'.repeat(32)),
});
const anyWayIn = fc.record({ member: anyMemberId, publicKey: anyKey, slot: anySlot });

const anyBodies = fc.dictionary(
  fc.constant('ab'.repeat(16)),
  fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(3))),
);

/** Content of the right shape for each type of change, whatever the register holds. */
const anyPersonId = fc.constantFrom('0000000000000001', '0000000000000002');
const anyPerson = { name: anyText, language: fc.constantFrom('fr', 'en') };

const anyContent: Readonly<Record<ChangeType, fc.Arbitrary<unknown>>> = {
  'register-created': fc.constant(makeCreation()),
  'organisation-set': anyOrganisation,
  'organisation-amended': fc.record({ fields: anyFields }),
  'incident-recorded': fc.record(
    {
      facts: anyFacts,
      number: fc.oneof(
        fc.constantFrom('I-2026-001', 'I-2026-1000', '__proto__-7', '', '-', 'I-2026-99999999999999999999'),
        fc.integer({ min: 1, max: 20 }).map((n) => `I-2026-${String(n).padStart(3, '0')}`),
      ),
    },
    { requiredKeys: ['facts'] },
  ),
  'facts-amended': fc.record({ fields: anyFields }),
  'measure-added': fc.record({ measure: anyMeasure }),
  'measure-changed': fc.record({ measure: anyId, from: anyMeasure, to: anyMeasure }),
  'note-added': fc.record({ text: anyText, on: anyDate }, { requiredKeys: ['text'] }),
  'risk-assessed': fc.record({
    answers: anyAnswers,
    conclusions: anyConclusions,
    consulted: maybe(fc.record({ name: anyText, on: anyDate })),
    on: anyDate,
    factsDigest: fc.constant('00'.repeat(32)),
  }),
  'duty-decided': fc.record({
    regime: fc.constantFrom(...REGIME_IDS),
    recipient: fc.constantFrom(...RECIPIENTS),
    decision: fc.constantFrom('notify', 'do-not-notify'),
    reason: anyText,
  }),
  'notice-sent': fc.record({
    regimes: fc.uniqueArray(fc.constantFrom(...REGIME_IDS), { minLength: 1 }),
    recipient: fc.constantFrom(...RECIPIENTS),
    on: anyDate,
    channel: fc.constantFrom('email', 'mail'),
  }),
  'document-issued': fc.record({
    kind: fc.constantFrom('cai-notice', 'register'),
    language: fc.constantFrom('fr', 'en'),
    draft: fc.boolean(),
    reasons: fc.constant({}),
    doc: fc.jsonValue({ maxDepth: 4 }),
    pdf: anyBlob,
    fileName: anyText,
  }),
  'data-exported': fc.record({
    format: fc.constantFrom('csv', 'json'),
    records: fc.nat(),
    sha256: fc.constant('cd'.repeat(32)),
    fileName: anyText,
  }),
  'document-not-saved': fc.record({ issued: anyId, cause: fc.constant('ENOSPC') }),
  'not-an-incident': fc.record({ reasons: anyText }),
  closed: fc.record({ reasons: anyText }, { requiredKeys: [] }),
  reopened: fc.constant({}),
  annulled: fc.record({ duplicateOf: anyId }, { requiredKeys: [] }),
  'persons-added': fc.record({
    persons: fc.uniqueArray(fc.record({ ...anyPerson, id: anyPersonId }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ id }) => id,
    }),
  }),
  'person-amended': fc.record({ person: anyPersonId, from: fc.record(anyPerson), to: fc.record(anyPerson) }),
  'letters-sent': fc.record({
    persons: fc.array(anyPersonId, { minLength: 1, maxLength: 3 }),
    on: anyDate,
    channel: fc.constantFrom('mail', 'email'),
  }),
  'letters-issued': fc.record({
    persons: fc.array(anyPersonId, { minLength: 1, maxLength: 3 }),
    language: fc.constantFrom('fr', 'en'),
    draft: fc.boolean(),
    sha256: fc.constant('ab'.repeat(32)),
    fileName: anyText,
  }),
  'letter-returned': fc.record({ person: anyPersonId, on: anyDate, why: fc.constantFrom('moved', 'other') }),
  'attachment-added': fc.record({
    name: anyText,
    type: fc.constantFrom('application/pdf', 'text/plain'),
    blob: anyBlob,
  }),
  'hold-placed': fc.constant({}),
  'hold-lifted': fc.constant({}),
  erased: fc.record({
    what: fc.constant('record'),
    number: fc.constantFrom('I-2026-001', 'I-2026-017', '__proto__-7'),
    keptUntil: fc.constant('2026-01-01'),
    bodies: anyBodies,
    blobs: fc.constant(['cd'.repeat(16)]),
  }),
  undone: fc.record(
    {
      change: anyId,
      restored: fc.oneof(
        fc.record({
          type: fc.constantFrom('measure-added', 'note-added', 'duty-decided', 'not-an-incident', 'annulled'),
        }),
        fc.record({ type: fc.constantFrom('facts-amended', 'organisation-amended'), fields: anyFields }),
        fc.record({
          type: fc.constant('measure-changed'),
          measure: anyId,
          from: anyMeasure,
          to: anyMeasure,
        }),
      ),
    },
    { requiredKeys: ['change'] },
  ),
  'torn-tail-found': fc.record({
    segment: fc.constant('000001.seg'),
    offset: fc.nat(),
    bytes: fc.integer({ min: 1, max: 4096 }),
    sha256: fc.constant('cd'.repeat(32)),
    keptAs: fc.constant('x.torn'),
  }),
  'torn-tails-acknowledged': fc.constant({}),
  'backup-made': fc.record({
    kind: fc.constantFrom('routine', 'full'),
    place: fc.constantFrom('first', 'second', 'other'),
    fileName: anyText,
    bytes: fc.nat(),
    sha256: fc.constant('cd'.repeat(32)),
    at: fc.constant(NOW),
    entries: fc.nat(),
  }),
  anchored: fc.record({
    to: anyText,
    entries: fc.integer({ min: 1 }),
    sha256: fc.constant('cd'.repeat(32)),
    fileName: anyText,
  }),
  'restore-drilled': fc.record({
    place: fc.constantFrom('first', 'second', 'other'),
    fileName: anyText,
    at: fc.constantFrom(NOW, null),
    entries: fc.nat(),
    records: fc.nat(),
    failed: fc.constantFrom('backup-damaged', null),
  }),
  'register-restored': fc.record({
    restore: fc.constant('ab'.repeat(16)),
    kind: fc.constantFrom('restore', 'repair'),
    fileName: anyText,
    at: fc.constant(NOW),
    entries: fc.nat(),
    givenUp: fc.nat(),
  }),
  'member-added': fc.record({
    member: fc.record({ id: anyMemberId, name: anyText, role: anyRole, publicKey: anyKey }),
    slot: anySlot,
  }),
  'member-suspended': fc.record({ member: anyMemberId }),
  'member-reinstated': anyWayIn,
  'member-removed': fc.record({ member: anyMemberId }),
  'member-role-changed': fc.record({ member: anyMemberId, from: anyRole, to: anyRole }),
  'passphrase-changed': fc.record({ slot: anySlot }),
  'passphrase-given': anyWayIn,
  'recovery-replaced': anyWayIn,
  'recovery-checked': fc.constant({}),
  'register-rekeyed': fc.record({
    epoch: fc.integer({ min: 2, max: 0xffff_ffff }),
    cause: fc.constantFrom(...REKEY_CAUSES),
  }),
};

/** The same as it is asked for: without what the keeper fills in. */
const anyAsked: Readonly<Record<ChangeType, fc.Arbitrary<unknown>>> = {
  ...anyContent,
  'incident-recorded': fc.record({ facts: anyFacts }),
  undone: fc.record({ change: anyId }),
  erased: fc.record({
    what: fc.constantFrom('record', 'attachment', 'persons'),
    bodies: anyBodies,
    blobs: fc.constant(['cd'.repeat(16)]),
  }),
};

/** A change as somebody may ask for it: well formed, though the register may not have it. */
export const anyChange: fc.Arbitrary<Change> = fc
  .constantFrom(...(Object.keys(anyAsked) as ChangeType[]))
  .chain((type) =>
    fc.record(
      {
        type: fc.constant(type),
        reason: anyText,
        content: anyAsked[type],
        ...(takesRecord(type) ? { record: anyId } : {}),
      },
      { requiredKeys: ['type', 'content'] },
    ),
  )
  .map((change) => change as Change);

const contentOf = (type: string): fc.Arbitrary<unknown> =>
  Object.hasOwn(anyContent, type) ? anyContent[type as ChangeType] : fc.jsonValue();
const anyThing = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true,
});

/** A change as it may lie in a journal: mostly well formed; at times of another version, type, place or content. */
export const anyWritten: fc.Arbitrary<{
  readonly id: string;
  readonly type: string;
  readonly v: number;
  readonly record: string | null;
  readonly reason?: string;
  readonly content: unknown;
}> = fc
  .oneof(
    { weight: 9, arbitrary: fc.constantFrom(...Object.keys(anyContent)) },
    { weight: 1, arbitrary: anyText },
  )
  .chain((type) =>
    fc.record(
      {
        id: anyId,
        type: fc.constant(type),
        v: fc.oneof({ weight: 12, arbitrary: fc.constant(1) }, fc.constantFrom(0, 2, -1, 1.5, Number.NaN)),
        record: fc.oneof(
          { weight: 8, arbitrary: fc.constantFrom(null, idOf(0x101), idOf(0x101), idOf(0x101), idOf(0x102)) },
          fc.constantFrom('__proto__', 'constructor', 'nowhere', ''),
        ),
        reason: anyText,
        content: fc.oneof(
          { weight: 8, arbitrary: contentOf(type) },
          { weight: 1, arbitrary: fc.jsonValue() },
          { weight: 1, arbitrary: anyThing },
        ),
      },
      { requiredKeys: ['id', 'type', 'v', 'record', 'content'] },
    ),
  );
