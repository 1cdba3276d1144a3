import { keepUntil } from '../law/clock.ts';
import { required } from '../law/required.ts';
import { itemsOf } from '../law/regimes.ts';
import { citeIn } from '../law/source.ts';
import { officerOn } from '../register/organisation.ts';
import { type IncidentRecord, lastAssessment, statusOf } from '../register/state.ts';
import { endOf, startOf } from '../register/when.ts';
import * as say from './answers.ts';
import type { Block, Made, Missing, Prose, Run } from './block.ts';
import { type Common, type Context, sayer } from './context.ts';
import { dateOf, frame } from './frame.ts';
import { reasonFor, stillMissing } from './items.ts';
import { riskInBrief } from './risk.ts';

/** First and last day, YYYY-MM-DD; null where it is open. */
export type Period = { readonly from: string | null; readonly to: string | null };
export type AboutMany = Common & {
  readonly records: readonly IncidentRecord[];
  /** Incidents known in this period; all where it is left out. */
  readonly period?: Period | null;
};

/** Items that tell of practice or of keeping; the eight of s. 7 are the others. */
type ShortName = keyof Common['words']['documents']['register']['short'];

/**
 * Copy of the register for the Commission (P-39.1, s. 3.8, r. 3.1, s. 7): the eight items of every incident,
 * serious or not; annulled entries struck through; what was found to be no incident apart; what is missing, entry by
 * entry. A gap is shown and listed even where a reason was given for it.
 */
export function registerCopy(given: AboutMany): Made {
  const { organisation, words, language } = given;
  const saying = sayer(language, organisation.zone);
  const context = (record: IncidentRecord): Context => ({
    record,
    organisation,
    regime: 'quebec-private',
    officer: officerOn(organisation, dateOf(given)),
    language,
    words,
    say: saying,
  });
  const all = inPeriod(given.records, given.period ?? null, organisation.zone);
  const entries = all.filter((record) => record.notIncident === null || record.annulled !== null);
  const counted = entries.filter((record) => record.annulled === null);
  const others = all.filter((record) => record.notIncident !== null && record.annulled === null);
  const gaps = new Map(
    counted.map((record) => [record.number, stillMissing('register-entry', context(record), {})]),
  );
  const numbers = new Map(given.records.map((record) => [record.id, record.number]));
  const copy = words.documents.register;
  const blocks: Block[] = [
    { kind: 'paragraph', text: copy.intro },
    ...summary(given, saying, counted, entries.length - counted.length, others.length, gaps),
    ...itemTable(given),
    { kind: 'heading', level: 1, text: copy.entries },
    ...(entries.length === 0 ? [{ kind: 'paragraph', text: copy.none } as const] : []),
    ...entries.flatMap((record) =>
      entry(context(record), gaps.get(record.number) ?? [], numbers, given.reasons),
    ),
    ...notIncidents(others, context),
    ...completeness(given, saying, gaps),
  ];
  const doc = frame(given, saying, {
    kind: 'register',
    number: null,
    title: words.documents.titles.register,
    subtitle: copy.subtitle(periodText(given, saying), saying.date(dateOf(given))),
    blocks,
  });
  return { doc, missing: unexplained(gaps, given.reasons) };
}

/** Gaps without a reason: one for each item, with the records that lack it. */
function unexplained(
  gaps: ReadonlyMap<string, readonly Missing[]>,
  reasons: Common['reasons'],
): readonly Missing[] {
  const byItem = new Map<string, Missing & { readonly records: string[] }>();
  for (const [number, items] of gaps) {
    for (const missing of items) {
      if (reasonFor(missing.item, reasons) !== null) continue;
      const known = byItem.get(missing.item);
      if (known === undefined) byItem.set(missing.item, { ...missing, records: [number] });
      else known.records.push(number);
    }
  }
  return [...byItem.values()];
}

function periodText({ period, words }: AboutMany, saying: Context['say']): string {
  const copy = words.documents.register;
  const from = period?.from ?? null;
  const to = period?.to ?? null;
  if (from === null) return to === null ? copy.whole : copy.until(saying.date(to));
  return to === null ? copy.since(saying.date(from)) : copy.period(saying.date(from), saying.date(to));
}

/** By the days of awareness; by the day of recording where these are not known. In the order of the numbers. */
function inPeriod(
  records: readonly IncidentRecord[],
  period: Period | null,
  zone: string,
): readonly IncidentRecord[] {
  const within = records.filter((record) => {
    if (period === null) return true;
    const from = startOf(record.facts.aware, zone) ?? record.recorded.on;
    const to = endOf(record.facts.aware, zone) ?? record.recorded.on;
    return (period.to === null || from <= period.to) && (period.from === null || to >= period.from);
  });
  return [...within].sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0));
}

function summary(
  given: AboutMany,
  saying: Context['say'],
  counted: readonly IncidentRecord[],
  annulled: number,
  others: number,
  gaps: ReadonlyMap<string, readonly Missing[]>,
): readonly Block[] {
  const { organisation, words, journalHead } = given;
  const copy = words.documents.register;
  const officer = officerOn(organisation, dateOf(given));
  const serious = counted.filter((record) => concludedSerious(record) === true).length;
  const complete = counted.filter((record) => (gaps.get(record.number) ?? []).length === 0).length;
  const n = (count: number): string => saying.number(count);
  const pairs = [
    { label: copy.organisation, text: organisation.name },
    { label: copy.neq, text: organisation.neq ?? '' },
    { label: copy.officer, text: `${officer.name}, ${officer.title}` },
    { label: copy.incidents, text: n(counted.length) },
    { label: copy.serious, text: n(serious) },
    { label: copy.complete, text: copy.ofTotal(n(complete), n(counted.length)) },
    { label: copy.annulled, text: n(annulled) },
    { label: copy.notIncidents, text: n(others) },
    {
      label: copy.journal,
      text: journalHead === null ? '' : copy.journalHead(n(journalHead.seq), journalHead.digest),
    },
  ];
  return [
    { kind: 'heading', level: 1, text: copy.summary },
    { kind: 'pairs', pairs: pairs.filter(({ text }) => text !== '') },
  ];
}

/** The law's own labels and sections, once; the entries use their short names. */
function itemTable({ words, language }: Common): readonly Block[] {
  const copy = words.documents.register;
  const items = itemsOf('register-entry');
  return [
    { kind: 'heading', level: 1, text: copy.items, trace: items.map(({ id }) => id) },
    {
      kind: 'table',
      columns: [
        { label: copy.itemColumns.number, width: 8 },
        { label: copy.itemColumns.item, width: 66 },
        { label: copy.itemColumns.section, width: 26 },
      ],
      rows: items.map((item) => [item.number ?? '', item.label[language], citeIn(item.source, language)]),
    },
  ];
}

function entry(
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
  const pairs = entryPairs(context, new Set(missing.map(({ item }) => item)), reasons);
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
              { text: `${copy.annulledMark} `, style: 'strong' },
              { text: copy.annulledBecause(saying.date(record.annulled.stamp.on), record.annulled.reason) },
              ...(original === undefined ? [] : [{ text: ` ${copy.duplicateOf(original)}` }]),
            ],
          },
        ];
  return [heading, ...note, { kind: 'pairs', pairs: kept }];
}

type Pair = { readonly label: string; readonly text: Prose };

function entryPairs(
  context: Context,
  missing: ReadonlySet<string>,
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
    individual_notice_date: sent('persons', 'direct') || (serious === true ? copy.notSentYet : notAsked),
    public_notice:
      publicNotices(sent('persons', 'public'), context) ||
      (serious === true ? words.documents.answers.noPublicNotice : notAsked),
    measures: say.riskMeasures(context, 'taken').join('\n'),
    dpo_consulted: consulted === null ? '' : consultedOn(consulted.name, saying.date(consulted.on)),
    retention_until: keep === null ? '' : saying.date(keep),
  };
  const items = itemsOf('register-entry').map(({ id, number }): Pair => {
    const name = id as ShortName;
    const label = number === null ? copy.short[name] : `${number}. ${copy.short[name]}`;
    if (!missing.has(id)) return { label, text: values[name] };
    const because = reasonFor(id, reasons);
    const gap = because === null ? words.documents.notStated : words.documents.notKnown(because);
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
function concludedSerious(record: IncidentRecord): boolean | null {
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

function notIncidents(
  records: readonly IncidentRecord[],
  context: (record: IncidentRecord) => Context,
): readonly Block[] {
  const [first] = records;
  if (first === undefined) return [];
  const { words, say: saying } = context(first);
  const { notIncidentTitle, notIncidentColumns: columns } = words.documents.register;
  return [
    { kind: 'heading', level: 1, text: notIncidentTitle },
    {
      kind: 'table',
      columns: [
        { label: columns.number, width: 16 },
        { label: columns.title, width: 30 },
        { label: columns.on, width: 20 },
        { label: columns.reasons, width: 40 },
      ],
      rows: records.map((record) => [
        record.number,
        record.facts.title,
        record.notIncident === null ? '' : saying.date(record.notIncident.stamp.on),
        record.notIncident?.reasons ?? '',
      ]),
    },
  ];
}

function completeness(
  { words }: Common,
  saying: Context['say'],
  gaps: ReadonlyMap<string, readonly Missing[]>,
): readonly Block[] {
  const copy = words.documents.register;
  const open = [...gaps].filter(([, missing]) => missing.length > 0);
  const heading: Block = { kind: 'heading', level: 1, text: copy.completeness };
  if (open.length === 0) return [heading, { kind: 'paragraph', text: copy.allComplete }];
  const numberOf = new Map(itemsOf('register-entry').map(({ id, number }) => [id, number]));
  return [
    heading,
    { kind: 'paragraph', text: copy.incomplete(saying.number(open.length)) },
    {
      kind: 'table',
      columns: [
        { label: copy.completenessColumns.number, width: 18 },
        { label: copy.completenessColumns.missing, width: 82 },
      ],
      rows: open.map(([number, missing]) => [
        number,
        missing
          .map(({ item }) => {
            const at = numberOf.get(item) ?? null;
            return at === null ? copy.short[item as ShortName] : `${at}. ${copy.short[item as ShortName]}`;
          })
          .join(' · '),
      ]),
    },
  ];
}
