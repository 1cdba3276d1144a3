import { type Issue, ok, refused, type Refused, type Result } from '../result.ts';
import { amendment, factShape } from './amendment.ts';
import type { AskedOf, Change, ContentOf } from './change.ts';
import { digestOf, same } from './digest.ts';
import type { Decision, Door } from './door.ts';
import { personsRefusal } from './decide-persons.ts';
import type { NoticeSent } from './duty.ts';
import type { FactKey, Facts } from './incident.ts';
import { DEFAULT_ZONE } from './organisation.ts';
import { saysSomething } from './parse.ts';
import { isOfPersons, PERSONS_CHANGES, type PersonsChange } from './persons.ts';
import { type IncidentRecord, isDealtWith, lastAssessment, type State } from './state.ts';
import { endOf } from './when.ts';

/** Numbers are given by year of recording; a number is never given twice, whatever becomes of its record. */
export function nextNumber(
  state: State,
  prefix: string,
  today: string,
): { key: string; number: string; n: number } {
  const key = `${prefix}-${today.slice(0, 4)}`;
  const n = (state.head.counters[key] ?? 0) + 1;
  return { key, number: `${key}-${String(n).padStart(3, '0')}`, n };
}

export function decideOnIncident(state: State, change: Change, door: Door): Result<Decision> {
  if (change.type === 'incident-recorded') {
    if (state.head.organisation === null) return refused('organisation-missing');
    const { facts } = change.content;
    const early = notYet(state, facts, ['content', 'facts'], door);
    if (early !== undefined) return early;
    const { number } = nextNumber(state, 'I', door.today);
    return ok({ record: door.newId(), content: { facts, number } });
  }
  if (change.record === undefined)
    return refused('invalid', { issues: [{ path: ['record'], code: 'required' }] });
  const record = state.record(change.record);
  if (record === undefined) return refused('unknown-record', { record: change.record });
  const refusal = refusalOf(state, record, change, door);
  if (refusal !== undefined) return refusal;
  const content = completed(state, record, change, door);
  return content.ok ? ok({ record: record.id, content: content.value }) : content;
}

/** The content as it will stand in the journal: with what the keeper adds to it, and amendments as they will be. */
function completed(
  state: State,
  record: IncidentRecord,
  change: Change,
  door: Door,
): Result<Decision['content']> {
  switch (change.type) {
    case 'facts-amended':
      return amendedFacts(state, record, change, door);
    case 'risk-assessed':
      return ok({ ...change.content, suggested: [...door.suggest(record.facts, change.content.answers)] });
    case 'erased': {
      const { again, what } = change.content;
      const keptUntil =
        again !== undefined ? again.keptUntil : what === 'record' ? door.keepUntil(record) : null;
      return ok({ ...change.content, number: record.number, keptUntil });
    }
    default:
      return ok(change.content);
  }
}

/** What only an incident has: a record found not to be one is reopened first. */
const OF_INCIDENTS: ReadonlySet<Change['type']> = new Set(['risk-assessed', 'duty-decided', 'notice-sent']);

/** What a closed record still takes: what is learned or received later (a letter comes back), and its reopening. */
const ON_CLOSED: ReadonlySet<Change['type']> = new Set([
  'reopened',
  'note-added',
  'attachment-added',
  ...PERSONS_CHANGES,
]);

function refusalOf(state: State, record: IncidentRecord, change: Change, door: Door): Refused | undefined {
  if (change.type === 'erased') return erasing(state, record, change, door);
  if (change.type === 'hold-placed' || change.type === 'hold-lifted') return holding(record, change);
  if (record.annulled !== null) return refused('record-annulled', { number: record.number });
  if (record.closed !== null && !ON_CLOSED.has(change.type)) {
    return refused('record-closed', { number: record.number });
  }
  if (record.notIncident !== null && OF_INCIDENTS.has(change.type)) {
    return refused('record-not-an-incident', { number: record.number });
  }
  if (isOfPersons(change.type)) return personsRefusal(state, record, change as Change<PersonsChange>, door);
  switch (change.type) {
    case 'measure-changed':
      return changedMeasure(record, change.content);
    case 'risk-assessed':
      return assessed(state, record, change.content, door);
    case 'duty-decided':
      return decidedDuty(state, change.content, door);
    case 'notice-sent':
      return sentNotice(state, record, change.content, door);
    case 'not-an-incident':
      return record.notIncident === null
        ? undefined
        : refused('not-an-incident-already', { number: record.number });
    case 'closed':
      return closing(record, change.content.reasons, door);
    case 'reopened':
      if (record.closed === null && record.notIncident === null) {
        return refused('record-not-closed', { number: record.number });
      }
      return change.reason === undefined ? refused('reason-needed') : undefined;
    case 'annulled':
      return annulling(state, record, change);
    default:
      return undefined;
  }
}

function amendedFacts(
  state: State,
  record: IncidentRecord,
  { content, reason }: Change<'facts-amended'>,
  door: Door,
): Result<ContentOf<'facts-amended'>> {
  const fields = amendment(record.facts, content.fields, factShape);
  if (!fields.ok) return fields;
  const to = Object.fromEntries(Object.entries(fields.value).map(([key, each]) => [key, each.to]));
  const early = notYet(state, to, ['content', 'fields'], door);
  if (early !== undefined) return early;
  const standing = Object.keys(fields.value).filter(
    (key) => key === 'aware' || record.standing.includes(key as FactKey),
  );
  return standing.length > 0 && reason === undefined
    ? refused('reason-needed', { fields: standing })
    : ok({ fields: fields.value });
}

/** Nothing happens, is learned or is determined after today; only what is planned lies ahead. */
function notYet(
  state: State,
  { occurred, aware, determined }: Partial<Facts>,
  path: Issue['path'],
  { today }: Door,
): Refused | undefined {
  const zone = state.head.organisation?.zone ?? DEFAULT_ZONE;
  const last = {
    occurred: occurred ? endOf(occurred, zone) : null,
    aware: aware ? endOf(aware, zone) : null,
    determined: determined?.on ?? null,
  };
  const issues = Object.entries(last).flatMap(([key, day]): Issue[] =>
    day !== null && day > today ? [{ path: [...path, key], code: 'in-the-future' }] : [],
  );
  return issues.length > 0 ? refused('invalid', { issues }) : undefined;
}

function wrong(code: Issue['code'], ...path: string[]): Refused {
  return refused('invalid', { issues: [{ path: ['content', ...path], code }] });
}

function changedMeasure(record: IncidentRecord, content: ContentOf<'measure-changed'>): Refused | undefined {
  const measure = record.measures.find(({ id }) => id === content.measure);
  if (measure === undefined) return refused('measure-unknown', { measure: content.measure });
  const { id: _id, stamp: _stamp, ...current } = measure;
  if (!same(content.from, current)) return refused('stale', { fields: ['measure'] });
  return same(content.from, content.to) ? refused('nothing-changed') : undefined;
}

function assessed(
  state: State,
  record: IncidentRecord,
  content: AskedOf<'risk-assessed'>,
  door: Door,
): Refused | undefined {
  if (content.factsDigest !== digestOf(record.facts)) return refused('assessment-facts-moved');
  const { access } = content.answers;
  if (content.on > door.today) return wrong('in-the-future', 'on');
  if (door.consultationNeeded && content.consulted === null) return refused('assessment-consultation-needed');
  if (content.consulted !== null && content.consulted.on > door.today) {
    return wrong('in-the-future', 'consulted', 'on');
  }
  // That nobody saw it lifts a risk on its own: it is shown, not said.
  if (access?.value === 'excluded' && access.evidence === undefined) {
    return refused('assessment-evidence-needed', { factor: 'access' });
  }
  const inPlay = state.head.organisation?.regimes ?? [];
  const outside = content.conclusions.filter(({ regime }) => !inPlay.includes(regime));
  if (outside.length > 0)
    return refused('regime-not-in-play', { regimes: outside.map(({ regime }) => regime) });
  const suggested = door.suggest(record.facts, content.answers);
  for (const { regime, suggestion } of suggested) {
    const concluded = content.conclusions.filter((conclusion) => conclusion.regime === regime);
    const [conclusion] = concluded;
    if (conclusion === undefined || concluded.length > 1) {
      if (suggestion === 'not-applicable' && concluded.length === 0) continue;
      return refused('assessment-conclusion-missing', { regime });
    }
    // A "no" needs its reasons as much as a "yes" (r. 3.1 s. 7(6)); the words of the person in charge, never ours.
    if (!saysSomething(conclusion.reasons))
      return refused('assessment-reasons-needed', { regime, suggestion });
  }
  return undefined;
}

function decidedDuty(state: State, content: ContentOf<'duty-decided'>, door: Door): Refused | undefined {
  const { regime, recipient, decision } = content;
  if (!(state.head.organisation?.regimes ?? []).includes(regime)) {
    return refused('regime-not-in-play', { regimes: [regime] });
  }
  const misplaced = told([regime], content, door);
  if (misplaced !== undefined) return misplaced;
  // A notice to persons is due "unless otherwise prohibited by law" (PIPEDA s. 10.1(3)): which law is said.
  if (decision === 'do-not-notify' && regime === 'pipeda' && recipient === 'persons') {
    return content.prohibition === undefined ? wrong('required', 'prohibition') : undefined;
  }
  if (decision !== 'defer') return undefined;
  // Only notices to persons wait, and only in Quebec, for an investigation charged by law (P-39.1 s. 3.5 para. 3).
  if (recipient !== 'persons' || regime !== 'quebec-private') {
    return refused('deferral-not-allowed', { regime, recipient });
  }
  return content.deferral === undefined ? wrong('required', 'deferral') : undefined;
}

/** Is there such a duty under each of these laws, and has a public notice its ground? */
function told(
  regimes: NoticeSent['regimes'],
  { recipient, mode, ground }: Pick<NoticeSent, 'recipient' | 'mode' | 'ground'>,
  door: Door,
): Refused | undefined {
  const [first, ...others] = regimes.map((regime) => door.recipients(regime));
  const all = (first ?? []).filter((each) => others.every((list) => list.includes(each)));
  if (!all.includes(recipient)) {
    const detail = all.join(', ');
    return refused('invalid', { issues: [{ path: ['content', 'recipient'], code: 'not-in-list', detail }] });
  }
  return mode === 'public' && ground === undefined ? wrong('required', 'ground') : undefined;
}

function sentNotice(
  state: State,
  record: IncidentRecord,
  content: ContentOf<'notice-sent'>,
  door: Door,
): Refused | undefined {
  if (content.on > door.today) return refused('notice-date-in-future', { on: content.on, today: door.today });
  const inPlay = state.head.organisation?.regimes ?? [];
  const outside = content.regimes.filter((regime) => !inPlay.includes(regime));
  if (outside.length > 0) return refused('regime-not-in-play', { regimes: outside });
  const misplaced = told(content.regimes, content, door);
  if (misplaced !== undefined) return misplaced;
  if (content.document !== undefined && !record.documents.some(({ id }) => id === content.document)) {
    return refused('document-unknown', { document: content.document });
  }
  return undefined;
}

function closing(record: IncidentRecord, reasons: string | undefined, door: Door): Refused | undefined {
  if (record.notIncident !== null || reasons !== undefined) return undefined;
  const unmet = door.unmet(record);
  const unassessed = lastAssessment(record) === undefined;
  return unassessed || unmet.length > 0 ? refused('still-open', { unassessed, unmet }) : undefined;
}

function annulling(state: State, record: IncidentRecord, change: Change<'annulled'>): Refused | undefined {
  if (change.reason === undefined) return refused('reason-needed');
  const { duplicateOf } = change.content;
  if (duplicateOf === undefined) return undefined;
  const known = duplicateOf !== record.id && state.record(duplicateOf) !== undefined;
  return known ? undefined : refused('unknown-record', { record: duplicateOf });
}

/** What the law has kept is kept; and longer, where a dispute or an inquiry needs it. */
function erasing(
  state: State,
  record: IncidentRecord,
  change: Change<'erased'>,
  door: Door,
): Refused | undefined {
  const { number } = record;
  const { again, what, target } = change.content;
  if (what === 'persons' && (target === undefined || state.persons(record.id)?.id !== target)) {
    return refused('persons-none', { number });
  }
  if (what === 'attachment' && !record.attachments.some(({ id }) => id === target)) {
    return refused('attachment-unknown', { number });
  }
  // What a restore brought back was decided before, on the record as it stood then.
  if (again !== undefined) return undefined;
  if (record.hold !== null) return refused('record-on-hold', { number });
  // What stands beside a record has no legal time of its own: it goes once nobody needs it.
  if (what !== 'record') return change.reason === undefined ? refused('reason-needed') : undefined;
  if (!isDealtWith(record)) return refused('record-still-open', { number });
  const until = door.keepUntil(record);
  if (door.today <= until) return refused('still-to-be-kept', { number, until });
  return change.reason === undefined ? refused('reason-needed') : undefined;
}

function holding(
  record: IncidentRecord,
  change: Change<'hold-placed'> | Change<'hold-lifted'>,
): Refused | undefined {
  const { number } = record;
  if (change.type === 'hold-placed' && record.hold !== null) return refused('record-on-hold', { number });
  if (change.type === 'hold-lifted' && record.hold === null) return refused('record-not-on-hold', { number });
  return change.reason === undefined ? refused('reason-needed') : undefined;
}
