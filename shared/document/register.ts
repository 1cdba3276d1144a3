import { itemsOf } from '../law/regimes.ts';
import { citeIn } from '../law/source.ts';
import { officerOn } from '../register/organisation.ts';
import { byNumber, inPeriod, type Period } from '../register/period.ts';
import type { IncidentRecord } from '../register/state.ts';
import type { Block, Made, Missing } from './block.ts';
import { type Common, type Context, sayer } from './context.ts';
import { dateOf, frame, momentOf } from './frame.ts';
import { reasonFor, stillMissing } from './items.ts';
import { modulesOf } from './modules.ts';
import { concludedSerious, entry, LABELS, type ShortName } from './register-entry.ts';
import { spoken } from './spoken.ts';

export type AboutMany = Common & {
  /** All records of the register: an annulled entry may name one outside the period. */
  readonly records: readonly IncidentRecord[];
  /** Incidents known in this period; all where it is left out. */
  readonly period?: Period | null;
  /** The head as somebody outside may keep it: its signed statement, and when its entry was recorded (UTC); null where none can be given. */
  readonly anchor?: { readonly note: string; readonly at: string } | null;
};

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
  const period = given.period ?? { from: null, to: null };
  const all = given.records.filter((record) => inPeriod(record, period, organisation.zone)).sort(byNumber);
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
    ...anchorOf(given, saying),
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
      if (missing.reasonAllowed && reasonFor(`${number}/${missing.item}`, reasons) !== null) continue;
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
    { kind: 'pairs', pairs: pairs.filter(({ text }) => text !== ''), labelShare: LABELS },
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
            return at === null
              ? copy.short[item as ShortName]
              : `${at}.\u00A0${copy.short[item as ShortName]}`;
          })
          .join(' · '),
      ]),
    },
  ];
}

/** The head that this copy was made on, for a machine and for a hand: what it is, and how it is held against the register. */
function anchorOf(given: AboutMany, saying: Context['say']): readonly Block[] {
  const { anchor, journalHead, language, words } = given;
  if (anchor === undefined || anchor === null || journalHead === null) return [];
  const copy = words.documents.register.anchor;
  const text = modulesOf(anchor.note) === null ? null : anchor.note;
  return [
    { kind: 'heading', level: 1, text: copy.title },
    { kind: 'paragraph', text: copy.what(saying.number(journalHead.seq), momentOf(anchor.at, given)) },
    { kind: 'code', text, label: copy.label, parts: spoken(journalHead.digest, language) },
    { kind: 'note', text: text === null ? copy.wordsOnly : copy.how },
  ];
}
