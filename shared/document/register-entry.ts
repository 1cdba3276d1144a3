import { keepUntil } from '../law/clock.ts';
import { itemsOf } from '../law/regimes.ts';
import { required } from '../law/required.ts';
import { type IncidentRecord, lastAssessment, statusOf } from '../register/state.ts';
import * as say from './answers.ts';
import type { Block, Missing, Prose, Run } from './block.ts';
import { type Common, type Context, sentence } from './context.ts';
import { reasonFor } from './items.ts';
import { riskInBrief } from './risk.ts';

/** Labels take the same room in every entry. */
export const LABELS = 0.33;

/** Items of the register have short names in words/; a test holds the two lists together. */
export type ShortName = keyof Common['words']['documents']['register']['short'];

/** One incident in the copy of the register: its items, its annulment, where it stands. */
export function entry(
  context: Context,
  missing: readonly Missing[],
  numbers: ReadonlyMap<string, string>,
  reasons: Common['reasons'],
): readonly Block[] {
  const { record, words, say: saying } = context;
  const copy = words.documents.register;
  const struck = record.annulled !== null;
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: copy.entryTitle(record.number, record.facts.title),
    trace: required('register-entry', 'quebec-private', record, context.organisation).map(
      ({ item }) => item.id,
    ),
  };
  const pairs = entryPairs(
    context,
    new Map(missing.map(({ item, reasonAllowed }) => [item, reasonAllowed])),
    reasons,
  );
  const kept = struck ? pairs.map(({ label, text }) => ({ label, text: strike(text) })) : pairs;
  const duplicate = record.annulled?.duplicateOf ?? null;
  const original = duplicate === null ? undefined : numbers.get(duplicate);
  const note: readonly Block[] =
    record.annulled === null
      ? []
      : [
          {
            kind: 'paragraph',
            text: [
              { text: `${copy.annulledOn(saying.date(record.annulled.stamp.on))} `, style: 'strong' },
              { text: sentence(copy.annulledBecause(record.annulled.reason)) },
              ...(original === undefined ? [] : [{ text: ` ${copy.duplicateOf(original)}` }]),
            ],
          },
        ];
  return [heading, ...note, { kind: 'pairs', pairs: kept, labelShare: LABELS }];
}

type Pair = { readonly label: string; readonly text: Prose };

function entryPairs(
  context: Context,
  /** Whether a reason may stand in, by item. */
  missing: ReadonlyMap<string, boolean>,
  reasons: Common['reasons'],
): readonly Pair[] {
  const { record, words, organisation, say: saying } = context;
  const copy = words.documents.register;
  const serious = concludedSerious(record);
  const notAsked = serious === null ? copy.notAssessed : copy.notSerious;
  const sent = (recipient: 'cai' | 'persons', mode?: 'direct' | 'public'): string =>
    record.notices
      .filter((notice) => notice.recipient === recipient && notice.regimes.includes('quebec-private'))
      .filter((notice) => mode === undefined || (notice.mode ?? 'direct') === mode)
      .map((notice) => say.sentLine(notice, context))
      .join('\n');
  const waits = say.deferralOf(context);
  const notTold =
    waits === null
      ? copy.notSentYet
      : words.documents.answers.deferredInBrief(waits.cite, waits.authority, waits.reviewOn);
  const keep = keepUntil('quebec-private', record.facts, organisation.zone);
  const consulted = lastAssessment(record)?.consulted ?? null;
  const { consultedOn } = words.documents.risk;
  const values: Readonly<Record<ShortName, Prose>> = {
    pi_description: plain(say.information(context)),
    circumstances: plain(say.circumstances(context)),
    occurred: plain(say.occurred(context)),
    aware: plain(say.aware(context)),
    n_total: plain(say.persons(context)),
    risk_reasons: riskInBrief(context),
    cai_notice_date: sent('cai') || (serious === true ? copy.notSentYet : notAsked),
    individual_notice_date: sent('persons', 'direct') || (serious === true ? notTold : notAsked),
    public_notice:
      publicNotices(sent('persons', 'public'), context) ||
      (serious === true ? words.documents.answers.noPublicNotice : notAsked),
    measures: say.riskMeasures(context, 'taken').join('\n'),
    dpo_consulted: consulted === null ? '' : consultedOn(consulted.name, saying.date(consulted.on)),
    retention_until: keep === null ? copy.retentionUnknown : saying.date(keep),
  };
  const items = itemsOf('register-entry').map(({ id, number }): Pair => {
    const name = id as ShortName;
    const label = number === null ? copy.short[name] : `${number}.\u00A0${copy.short[name]}`;
    if (!missing.has(id)) return { label, text: values[name] };
    const because = missing.get(id) === true ? reasonFor(`${record.number}/${id}`, reasons) : null;
    const gap = because === null ? words.documents.notStated : words.documents.notStatedBecause(because);
    return { label, text: [{ text: gap, style: 'strong' }] };
  });
  const { imported } = record.facts;
  const origin =
    imported === null
      ? ''
      : imported.reference === null
        ? imported.source
        : copy.imported(imported.source, imported.reference);
  return [
    ...items,
    { label: copy.recorded, text: saying.date(record.recorded.on) },
    { label: copy.state, text: words.register.statuses[statusOf(record)] },
    { label: copy.origin, text: origin },
  ].filter(({ text }) => text !== '');
}

/** Public notices with their grounds (s. 7(7)). */
function publicNotices(sent: string, { record, words }: Context): string {
  if (sent === '') return '';
  const { answers } = words.documents;
  const grounds = record.notices
    .filter(({ recipient, mode }) => recipient === 'persons' && mode === 'public')
    .map(({ ground }) => ground ?? record.decisions.findLast((each) => each.recipient === 'persons')?.ground)
    .filter((ground) => ground !== undefined);
  const said = [...new Set(grounds)].map((ground) =>
    answers.publicBecause(words.register.publicGrounds[ground]),
  );
  return [sent, ...said].join('\n');
}

/** Under Quebec's test; null while nothing is concluded. */
export function concludedSerious(record: IncidentRecord): boolean | null {
  return (
    lastAssessment(record)?.conclusions.find(({ regime }) => regime === 'quebec-private')?.serious ?? null
  );
}

/** Paragraphs as lines of a cell. */
function plain(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' && typeof block.text === 'string' ? [block.text] : []))
    .join('\n');
}

function strike(text: Prose): Prose {
  const runs: readonly Run[] = typeof text === 'string' ? [{ text }] : text;
  return runs.map((run) => ({ ...run, style: 'strike' }));
}
