import { regime as regimeById } from '../law/regimes.ts';
import { citeIn } from '../law/source.ts';
import type { RecordedMeasure, Sent } from '../register/state.ts';
import type { Block, Prose } from './block.ts';
import { capital, type Context, inSentence, sentence } from './context.ts';

/** What the record says of a fact, as blocks. Structured facts are put into words; narratives stay as typed. */
export type Answer = (context: Context) => readonly Block[];

const paragraph = (text: Prose): Block => ({ kind: 'paragraph', text });

export const organisationName: Answer = ({ organisation }) => [paragraph(organisation.name)];

export const neq: Answer = ({ organisation, words }) => [
  paragraph(organisation.neq ?? words.documents.answers.noNeq),
];

/** The person in charge on the document's day, and how to reach him or her. */
export const contact: Answer = ({ officer, words }) => {
  const labels = words.documents.contact;
  const rows = [
    { label: labels.name, text: officer.name },
    { label: labels.title, text: officer.title },
    { label: labels.email, text: officer.email },
    { label: labels.phone, text: officer.phone ?? '' },
    { label: labels.address, text: officer.address ?? '' },
  ];
  return [{ kind: 'pairs', pairs: rows.filter(({ text }) => text !== '') }];
};

/** Categories, description and protection; or why none of it can be said. */
export const information: Answer = ({ record, words, say }) => {
  const { information: given, protection } = record.facts;
  if (given === null) return [];
  if (given.kind === 'unknown')
    return [paragraph(sentence(capital(words.register.informationUnknown(given.reason))))];
  const labels = given.categories.map((category) => words.register.informationCategories[category]);
  const blocks: Block[] = [];
  if (labels.length > 0) blocks.push(paragraph(sentence(capital(say.list(labels)))));
  if (given.description !== undefined) blocks.push(paragraph(given.description));
  if (protection !== null) {
    const kind = inSentence(words.register.protections[protection.kind]);
    const text = protection.detail === undefined ? kind : `${kind} (${protection.detail})`;
    blocks.push(paragraph(sentence(words.documents.answers.labelled(words.register.facts.protection, text))));
  }
  return blocks;
};

export const informationUnknown: Answer = ({ record }) =>
  record.facts.information?.kind === 'unknown' ? [paragraph(record.facts.information.reason)] : [];

/** Nature, narrative, and the provider or client involved. */
export const circumstances: Answer = ({ record, words, say }) => {
  const { natures, attempted, circumstances: narrative, provider } = record.facts;
  const { answers } = words.documents;
  const blocks: Block[] = [];
  if (natures !== null) {
    const nature = say.list(natures.map((each) => words.register.natures[each]));
    const text = attempted ? `${nature} (${words.register.attempted})` : nature;
    blocks.push(paragraph(sentence(answers.labelled(words.register.facts.natures, text))));
  }
  if (narrative !== null) blocks.push(paragraph(narrative));
  if (provider !== null) {
    // What an import says of a provider is a column's raw words: it stays in the record, and out of a notice.
    const detail = record.facts.imported === null ? provider.detail : undefined;
    const name = [provider.name, detail].filter((part) => part !== null && part !== undefined).join(', ');
    const label = answers.provider[provider.as];
    blocks.push(paragraph(sentence(name === '' ? label : answers.labelled(label, name))));
  }
  return blocks;
};

export const cause: Answer = ({ record, words }) => {
  const { cause: given } = record.facts;
  if (given === null) return [paragraph(words.documents.answers.causeUnknown)];
  if (given.kind === 'unknown')
    return [paragraph(sentence(capital(words.register.causeUnknown(given.reason))))];
  const label = paragraph(sentence(words.register.causes[given.cause]));
  return given.detail === undefined ? [label] : [label, paragraph(given.detail)];
};

export const occurred: Answer = ({ record, say }) =>
  record.facts.occurred === null ? [] : [paragraph(capital(say.when(record.facts.occurred)))];

export const aware: Answer = ({ record, say }) => [paragraph(capital(say.when(record.facts.aware)))];

/** How many, and who they are to the organisation. */
export const persons: Answer = ({ record, words, say }) => {
  const { persons: count, personCategories } = record.facts;
  if (count === null) return [];
  const who = (personCategories ?? []).map((category) => words.register.personCategories[category]);
  const text = capital(say.count(count));
  return [paragraph(who.length === 0 ? text : `${text} (${say.list(who)})`)];
};

export const personsInQuebec: Answer = ({ record, say }) =>
  record.facts.personsInQuebec === null ? [] : [paragraph(capital(say.count(record.facts.personsInQuebec)))];

/** What was done or is planned so that the persons know: notices sent, the decision, the narrative. */
export const notifyMeasures: Answer = (context) => {
  const { record, words } = context;
  const { answers } = words.documents;
  const sent = toPersons(context);
  const decision = decisionOnPersons(context);
  const blocks: Block[] = [];
  if (sent.length > 0)
    blocks.push({ kind: 'list', ordered: false, items: sent.map((notice) => notice.text) });
  const waits = deferralOf(context);
  if (waits !== null) blocks.push(paragraph(answers.deferred(waits.cite, waits.authority)));
  if (decision?.decision === 'do-not-notify') {
    const law = decision.prohibition?.law;
    const text =
      law === undefined ? answers.notPlanned(decision.reason) : answers.prohibited(law, decision.reason);
    blocks.push(paragraph(sentence(text)));
  }
  if (decision?.decision === 'notify' && sent.length === 0) {
    blocks.push(paragraph(answers.planned[decision.mode ?? 'direct']));
  }
  if (decision?.ground !== undefined) {
    const ground = inSentence(words.register.publicGrounds[decision.ground]);
    blocks.push(paragraph(sentence(answers.publicBecause(ground))));
  }
  if (record.facts.personsToldHow !== null) blocks.push(paragraph(record.facts.personsToldHow));
  return blocks;
};

/** The days of the notices sent; or when they are expected; or when the deferral is looked at again. */
export const notifyDate: Answer = (context) => {
  const { record, words, say } = context;
  const { answers } = words.documents;
  const waits = deferralOf(context);
  const review = waits === null ? [] : [paragraph(answers.deferralReview(waits.reviewOn))];
  const days = [...new Set(toPersons(context).map(({ on }) => on))].sort();
  if (days.length > 0) return [paragraph(say.list(days.map((day) => say.date(day))))];
  if (record.facts.personsToldWhen !== null) {
    return [paragraph(sentence(answers.expected(say.when(record.facts.personsToldWhen)))), ...review];
  }
  return review;
};

/** Both together, for a law that asks one question (SOR/2018-64, s. 2(1)(f)). */
export const notifySteps: Answer = (context) => {
  const told = notifyMeasures(context);
  const when = toPersons(context).length > 0 ? [] : context.record.facts.personsToldWhen;
  return when === null || Array.isArray(when) ? told : [...told, ...notifyDate(context)];
};

/** Every measure with its aim, its state and its date, taken before planned. `dateLabel`: the law's own words. */
export function measuresTable(context: Context, dateLabel: string): readonly Block[] {
  const { words } = context;
  const { columns } = words.documents.answers;
  const rows = inOrder(context.record.measures).map((measure): readonly Prose[] => [
    measure.description,
    words.register.measures.aims[measure.aim],
    words.register.measures.states[measure.state],
    timingOf(measure, context) ?? [{ text: words.documents.answers.noMeasureDate, style: 'strong' }],
  ]);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { label: columns.measure, width: 46 },
        { label: columns.aim, width: 22 },
        { label: columns.state, width: 13 },
        { label: dateLabel, width: 26 },
      ],
      rows,
    },
  ];
}

/** The measures that lack both a day and a timing. */
export const undated: Answer = ({ record }) => {
  const items = record.measures.filter(({ on, timing }) => on === null && timing === null);
  return items.length === 0
    ? []
    : [{ kind: 'list', ordered: false, items: items.map((each) => each.description) }];
};

/** Measures that reduce the risk, as a list; `state` leaves the others out. */
export function riskMeasures(context: Context, state: 'taken' | 'planned'): readonly string[] {
  return inOrder(context.record.measures)
    .filter((measure) => measure.aim === 'reduce-risk' && measure.state === state)
    .map((measure) => {
      const timing = timingOf(measure, context);
      return timing === null ? measure.description : withTiming(measure.description, timing);
    });
}

export const harmSteps: Answer = (context) => {
  const items = riskMeasures(context, 'taken');
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
};

/** Authorities outside Quebec: those recorded, and the Commissioner where a report went there. */
export const authorities: Answer = ({ record, words, say }) => {
  const { answers } = words.documents;
  const told = (name: string, on: string | null, reference: string | undefined): string => {
    const dated = on === null ? name : answers.authorityTold(name, say.date(on));
    return reference === undefined ? dated : `${dated}, ${answers.reference(reference)}`;
  };
  const recorded = (record.facts.otherAuthorities ?? []).map((each) =>
    told(each.name, each.on, each.reference),
  );
  const reports = record.notices
    .filter(({ recipient, supplement }) => recipient === 'opc' && supplement !== true)
    .map((notice) => told(words.register.recipients.opc, notice.on, notice.reference));
  const items = [...recorded, ...reports];
  return items.length === 0 ? [paragraph(answers.noAuthority)] : [{ kind: 'list', ordered: false, items }];
};

/** A notice that went out, on one line. */
export function sentLine(notice: Sent, { words, say }: Pick<Context, 'words' | 'say'>): string {
  const { answers } = words.documents;
  const toPerson = notice.recipient === 'persons';
  const mode = toPerson
    ? words.register.noticeModes[notice.mode ?? 'direct']
    : words.register.recipients[notice.recipient];
  const parts = [
    answers.sent(mode, inSentence(words.register.channels[notice.channel]), say.date(notice.on)),
  ];
  if (notice.supplement === true) parts.push(answers.supplement);
  if (notice.persons !== undefined) parts.push(answers.reached(say.quantity(notice.persons, answers.person)));
  if (notice.reference !== undefined) parts.push(answers.reference(notice.reference));
  return parts.join(', ');
}

/** A deferral that the law allows and that no notice has ended yet. */
export function deferralOf(
  context: Context,
): { readonly cite: string; readonly authority: string; readonly reviewOn: string } | null {
  const decision = decisionOnPersons(context);
  const allowed = regimeById(context.regime).duties.find(({ recipient }) => recipient === 'persons');
  const source = allowed?.deferrable?.source;
  if (source === undefined || decision?.decision !== 'defer' || decision.deferral === undefined) return null;
  if (toPersons(context).length > 0) return null;
  const { authority, reviewOn } = decision.deferral;
  return { cite: citeIn(source, context.language), authority, reviewOn: context.say.date(reviewOn) };
}

function toPersons(context: Context): readonly { readonly on: string; readonly text: string }[] {
  return context.record.notices
    .filter(({ recipient, regimes }) => recipient === 'persons' && regimes.includes(context.regime))
    .map((notice) => ({ on: notice.on, text: sentLine(notice, context) }));
}

function decisionOnPersons({ record, regime }: Context) {
  return record.decisions.findLast((each) => each.recipient === 'persons' && each.regime === regime);
}

function inOrder(measures: readonly RecordedMeasure[]): readonly RecordedMeasure[] {
  const rank = (measure: RecordedMeasure): string =>
    `${measure.state === 'taken' ? 0 : 1} ${measure.on ?? '9999'}`;
  return [...measures].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

function timingOf(measure: RecordedMeasure, { say }: Context): string | null {
  if (measure.on !== null)
    return measure.timing === null ? say.date(measure.on) : `${say.date(measure.on)} (${measure.timing})`;
  return measure.timing;
}

/** `Done (December 1).`: the date goes before the full stop. */
function withTiming(description: string, timing: string): string {
  return description.endsWith('.')
    ? `${description.slice(0, -1)} (${timing}).`
    : `${description} (${timing})`;
}
