import { reasonAllowed, required } from '../law/required.ts';
import type { Prescribed, RequiredItem } from '../law/regime.ts';
import type { RegimeId } from '../register/organisation.ts';
import { type IncidentRecord, lastAssessment } from '../register/state.ts';
import * as say from './answers.ts';
import type { Block, Made, Missing, Prose } from './block.ts';
import { type AboutOne, capital, type Context, inSentence, sentence } from './context.ts';
import { contextOf, dateOf, draftNote, frame, signature } from './frame.ts';
import { reasonFor, stillMissing } from './items.ts';
import { citeIn } from '../law/source.ts';

/**
 * Letter to the persons concerned (A-2.1, r. 3.1, s. 5; SOR/2018-64, s. 3), for the laws in play. It is read by
 * somebody who is worried: plain headings instead of the law's labels, and nothing the law does not ask that could
 * confuse (no cause, no awareness date, no count).
 */
export function personNotice(given: AboutOne): Made {
  const { record, organisation, words } = given;
  const regimes = inPlay(record, organisation.regimes);
  const context = contextOf(given, regimes[0] ?? 'quebec-private');
  const letter = words.documents.person;
  const asked = regimes.flatMap((id) => askedUnder(id, context));
  const missing = merged(regimes.flatMap((id) => stillMissing(PRESCRIBED[id], context, given.reasons)));
  const part = (heading: string, ids: readonly string[], body: readonly Block[]): readonly Block[] => {
    const here = asked.filter(({ item }) => ids.includes(item.id));
    const trace = [...new Set(here.map(({ item }) => item.id))];
    const gaps = gapsOf(here, given, context);
    if (body.length === 0 && gaps.length === 0) return [];
    return [
      { kind: 'heading', level: 2, text: heading, ...(trace.length > 0 ? { trace } : {}) },
      ...body,
      ...gaps,
    ];
  };
  const blocks: Block[] = [
    ...draftNote(given, context),
    ...(letter.frenchVersion === '' || !regimes.includes('quebec-private')
      ? []
      : [{ kind: 'paragraph', text: [{ text: letter.frenchVersion, style: 'italic' }] } as const]),
    { kind: 'paragraph', text: letter.salutation },
    { kind: 'paragraph', text: letter.opening(organisation.name) },
    ...part(letter.happened, ['circumstances', 'occurred'], happened(context)),
    ...part(letter.information, ['pi_description'], informationFor(context)),
    ...part(letter.meaning, ['significance'], meaning(context)),
    ...part(letter.measures, ['measures', 'org_steps'], measures(context)),
    ...part(letter.advice, ['advice', 'individual_steps'], advice(context)),
    ...part(
      letter.contact,
      ['contact'],
      [{ kind: 'paragraph', text: letter.contactIntro(record.number) }, ...say.contact(context)],
    ),
    { kind: 'heading', level: 2, text: letter.recourse },
    { kind: 'paragraph', text: regimes.map((id) => letter.recourses[id]).join(' ') },
    { kind: 'paragraph', text: letter.regret },
    { kind: 'paragraph', text: letter.closing },
    signature(context),
  ];
  const doc = frame(given, context.say, {
    kind: 'person-notice',
    number: record.number,
    title: words.documents.titles['person-notice'],
    subtitle: context.say.date(dateOf(given)),
    blocks,
  });
  const said = new Set(blocks.flatMap((block) => (block.kind === 'heading' ? (block.trace ?? []) : [])));
  // What the letter is, rather than what it says: direct, conspicuous, offered in French.
  const trace = [...new Set(asked.map(({ item }) => item.id))].filter((id) => !said.has(id));
  return { doc: { ...doc, trace }, missing };
}

const PRESCRIBED: Readonly<Record<RegimeId, Prescribed>> = {
  'quebec-private': 'person-notice',
  pipeda: 'pipeda-person-notice',
};

/** The laws under which the risk was concluded to be serious; all the organisation's, where none was yet. */
export function inPlay(record: IncidentRecord, regimes: readonly RegimeId[]): readonly RegimeId[] {
  const conclusions = lastAssessment(record)?.conclusions ?? [];
  const serious = regimes.filter((id) => conclusions.some((each) => each.regime === id && each.serious));
  return serious.length > 0 ? serious : regimes;
}

type Asked = { readonly item: RequiredItem; readonly missing: boolean };

function askedUnder(id: RegimeId, { record, organisation }: Context): readonly Asked[] {
  return required(PRESCRIBED[id], id, record, organisation).map(({ item, state }) => ({
    item,
    missing: state === 'missing',
  }));
}

/** Two laws ask for the same thing: one gap, with both sections. */
function merged(missing: readonly Missing[]): readonly Missing[] {
  const byItem = new Map<string, Missing>();
  for (const each of missing) {
    const known = byItem.get(each.item);
    byItem.set(
      each.item,
      known === undefined ? each : { ...known, source: `${known.source} · ${each.source}` },
    );
  }
  return [...byItem.values()];
}

/** Items that are not answered: the reason given, or a frame with the law's label and section. */
function gapsOf(asked: readonly Asked[], given: AboutOne, { language, words }: Context): readonly Block[] {
  const gaps = new Map<string, { label: string; source: string; because: string | null }>();
  for (const { item, missing } of asked) {
    if (!missing) continue;
    const source = citeIn(item.source, language);
    const known = gaps.get(item.id);
    gaps.set(item.id, {
      label: known?.label ?? item.label[language],
      // One section to a line, beside the label.
      source: known === undefined ? source : `${known.source}\n${source}`,
      because: reasonAllowed(item) ? reasonFor(item.id, given.reasons) : null,
    });
  }
  return [...gaps].map(([id, { label, source, because }]): Block => {
    if (because !== null) return { kind: 'paragraph', text: words.documents.notStatedBecause(because) };
    const body = [{ kind: 'paragraph', text: words.documents.notStated } as const];
    return { kind: 'item', number: '', label, source, body, missing: true, trace: [id] };
  });
}

function happened({ record, words, say: saying }: Context): readonly Block[] {
  const { circumstances, occurred } = record.facts;
  const blocks: Block[] = [];
  if (circumstances !== null) blocks.push({ kind: 'paragraph', text: circumstances });
  if (occurred !== null) {
    const { person } = words.documents;
    const text =
      occurred.kind === 'unknown'
        ? sentence(person.whenUnknown(capital(occurred.reason)))
        : sentence(person.when(saying.when(occurred)));
    blocks.push({ kind: 'paragraph', text });
  }
  return blocks;
}

function informationFor({ record, words }: Context): readonly Block[] {
  const { information } = record.facts;
  const letter = words.documents.person;
  if (information === null) return [];
  if (information.kind === 'unknown') {
    return [{ kind: 'paragraph', text: sentence(letter.informationUnknown(information.reason)) }];
  }
  const items = information.categories.map((category) =>
    inSentence(words.register.informationCategories[category]),
  );
  const described: readonly Block[] =
    information.description === undefined ? [] : [{ kind: 'paragraph', text: information.description }];
  return items.length === 0 ? described : [...listed(letter.informationList, items), ...described];
}

/** Enough to understand the significance (PIPEDA s. 10.1(4)): what the assessment anticipates, without its narratives. */
function meaning({ record, words, say: saying }: Context): readonly Block[] {
  const answers = lastAssessment(record)?.answers;
  const { harms, maliciousUses } = words.register.risk;
  const letter = words.documents.person;
  // « Other » says nothing to who reads it.
  const consequences = (answers?.consequences?.harms ?? []).filter((harm) => harm !== 'other');
  const uses = (answers?.uses?.uses ?? []).filter((use) => use !== 'other');
  const sentences = [
    ...(consequences.length === 0
      ? []
      : [letter.harms(saying.list(consequences.map((harm) => harms[harm])))]),
    ...(uses.length === 0 ? [] : [letter.uses(saying.list(uses.map((use) => maliciousUses[use])))]),
  ];
  return sentences.length === 0 ? [] : [{ kind: 'paragraph', text: sentences.join(' ') }];
}

function measures(context: Context): readonly Block[] {
  const letter = context.words.documents.person;
  return [
    ...listed(letter.taken, say.riskMeasures(context, 'taken')),
    ...listed(letter.planned, say.riskMeasures(context, 'planned')),
  ];
}

function advice({ record, words }: Context): readonly Block[] {
  const sentences = (record.facts.advice ?? []).map((each) => words.register.advice[each]);
  const { adviceText } = record.facts;
  const typed: readonly Block[] = adviceText === null ? [] : [{ kind: 'paragraph', text: adviceText }];
  return [...listed(words.documents.person.adviceList, sentences), ...typed];
}

function listed(intro: string, items: readonly Prose[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'paragraph', text: intro },
    { kind: 'list', ordered: false, items },
  ];
}
