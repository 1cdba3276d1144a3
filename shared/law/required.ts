import type { FactKey, Facts } from '../register/incident.ts';
import type { Organisation, RegimeId } from '../register/organisation.ts';
import { type IncidentRecord, lastAssessment } from '../register/state.ts';
import type { AnsweredBy, Prescribed, RequiredItem, Source } from './regime.ts';
import { itemsOf, regime, regimeOf } from './regimes.ts';

/** How the record answers a required item. `unknown-with-reason`: not known, and the record says why. */
export const ITEM_STATES = ['answered', 'unknown-with-reason', 'not-applicable', 'missing'] as const;
export type ItemState = (typeof ITEM_STATES)[number];
export type AnsweredItem = { readonly item: RequiredItem; readonly state: ItemState };

/** A required item without an answer; `reasonAllowed`: may it be said to be unknown, with a reason? */
export type MissingItem = {
  readonly item: string;
  readonly number: string | null;
  readonly source: Source;
  readonly reasonAllowed: boolean;
};

type Asked = {
  readonly record: IncidentRecord;
  readonly organisation: Organisation;
  readonly regime: RegimeId;
};

/** Every item a document must hold, in the law's order, and how this record answers it under this law. */
export function required(
  prescribed: Prescribed,
  regimeId: RegimeId,
  record: IncidentRecord,
  organisation: Organisation,
): readonly AnsweredItem[] {
  const asked: Asked = { record, organisation, regime: regimeId };
  return (regime(regimeId).required[prescribed] ?? []).map((item) => ({ item, state: stateOf(item, asked) }));
}

/** The items of a document that the record does not answer; practice that is only recommended is never missing. */
export function missingItems(
  prescribed: Prescribed,
  record: IncidentRecord,
  organisation: Organisation,
): readonly MissingItem[] {
  if (itemsOf(prescribed).length === 0) return [];
  return required(prescribed, regimeOf(prescribed), record, organisation)
    .filter(({ state }) => state === 'missing')
    .map(({ item }) => ({
      item: item.id,
      number: item.number,
      source: item.source,
      reasonAllowed: reasonAllowed(item),
    }));
}

/** Facts that may be said to be unknown, with a reason. */
const MAY_BE_UNKNOWN: ReadonlySet<FactKey> = new Set<FactKey>([
  'information',
  'cause',
  'occurred',
  'aware',
  'persons',
  'personsInQuebec',
  'personsToldWhen',
]);

/** May a reason stand in for this item? Only where what it asks can be unknown: the law accepts no other excuse. */
export function reasonAllowed(item: RequiredItem): boolean {
  return item.answeredBy.some((by) => by.from === 'fact' && MAY_BE_UNKNOWN.has(by.fact));
}

function stateOf(item: RequiredItem, asked: Asked): ItemState {
  if (item.need === 'if-serious' && conclusionOf(asked)?.serious !== true) return 'not-applicable';
  if (item.id === 'individual_notice_date' && publicInstead(asked)) return 'not-applicable';
  if (item.id === 'public_notice') return publicNotice(asked);
  const states = item.answeredBy.map((by) => answerOf(by, asked));
  for (const state of ['answered', 'unknown-with-reason'] as const) {
    if (states.includes(state)) return state;
  }
  return item.need === 'if-any' || item.need === 'recommended' ? 'not-applicable' : 'missing';
}

function answerOf(by: AnsweredBy, asked: Asked): ItemState {
  const { record, organisation } = asked;
  switch (by.from) {
    case 'derived':
      return 'answered';
    case 'organisation':
      return organisation[by.field] === undefined ? 'missing' : 'answered';
    case 'fact':
      return factState(record.facts, by.fact);
    case 'reason':
      return factState(record.facts, by.fact) === 'unknown-with-reason' ? 'answered' : 'missing';
    case 'assessment': {
      const conclusion = conclusionOf(asked);
      if (by.serious === true && conclusion?.serious !== true) return 'missing';
      return (conclusion?.reasons ?? '') === '' ? 'missing' : 'answered';
    }
    case 'consultation':
      return (lastAssessment(record)?.consulted ?? null) === null ? 'missing' : 'answered';
    case 'measures': {
      const measures = record.measures.filter(
        ({ aim, state }) =>
          (by.aim === undefined || aim === by.aim) && (by.state === undefined || state === by.state),
      );
      const dated = measures.every(({ on, timing }) => on !== null || timing !== null);
      return measures.length > 0 && (by.dated === undefined || dated) ? 'answered' : 'missing';
    }
    case 'notice':
      return noticesTo(by.recipient, asked, by.mode).length > 0 ? 'answered' : 'missing';
    case 'decision':
      return decisionSays(by, asked) ? 'answered' : 'missing';
  }
}

/** A fact that was never answered is missing; one that is known to be unknown says why. */
function factState(facts: Facts, key: FactKey): ItemState {
  const value = facts[key];
  if (value === null) return 'missing';
  if (Array.isArray(value)) return value.length > 0 ? 'answered' : 'missing';
  if (typeof value === 'object' && 'kind' in value && value.kind === 'unknown') {
    return 'reason' in value ? 'unknown-with-reason' : 'answered';
  }
  const { information } = facts;
  if (key === 'information' && information?.kind === 'described') {
    const said = information.categories.length > 0 || information.description !== undefined;
    return said ? 'answered' : 'missing';
  }
  return 'answered';
}

function conclusionOf({ record, regime: id }: Asked) {
  return lastAssessment(record)?.conclusions.find((conclusion) => conclusion.regime === id);
}

/** A notice to another authority counts whatever law it went out under; the others count under their own. */
function noticesTo(
  recipient: IncidentRecord['notices'][number]['recipient'],
  { record, regime: id }: Asked,
  mode?: 'direct' | 'public',
) {
  const foreign = (recipient === 'cai' || recipient === 'opc') && regime(id).authority.id !== recipient;
  return record.notices.filter(
    (notice) =>
      notice.recipient === recipient &&
      (foreign || notice.regimes.includes(id)) &&
      (mode === undefined || (notice.mode ?? 'direct') === mode),
  );
}

function decisionOf(recipient: string, { record, regime: id }: Asked) {
  return record.decisions.findLast((decision) => decision.regime === id && decision.recipient === recipient);
}

function decisionSays(by: Extract<AnsweredBy, { from: 'decision' }>, asked: Asked): boolean {
  const decision = decisionOf(by.recipient, asked);
  switch (by.says) {
    case 'deferral':
      return decision?.decision === 'defer' && decision.deferral !== undefined;
    case 'notify':
      return decision?.decision === 'notify';
    case 'prohibition':
      return decision?.decision === 'do-not-notify' && decision.prohibition !== undefined;
    case 'ground':
      return (
        decision?.ground !== undefined ||
        noticesTo(by.recipient, asked, 'public').some(({ ground }) => ground !== undefined)
      );
  }
}

/** Did a public notice take the place of the direct ones, on a ground that allows it? */
function publicInstead(asked: Asked): boolean {
  const { grounds } = regime(asked.regime).publicNotice;
  const decided = decisionOf('persons', asked)?.ground;
  return noticesTo('persons', asked, 'public').some((notice) => {
    const ground = notice.ground ?? decided;
    return ground !== undefined && grounds.includes(ground);
  });
}

/** That there was none is an answer; that there was one wants its reason (A-2.1, r. 3.1, s. 7(7)). */
function publicNotice(asked: Asked): ItemState {
  const given = noticesTo('persons', asked, 'public').length > 0;
  const said = decisionSays({ from: 'decision', recipient: 'persons', says: 'ground' }, asked);
  return given && !said ? 'missing' : 'answered';
}
