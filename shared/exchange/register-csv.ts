import { regime } from '../law/regimes.ts';
import type { Language } from '../register/organisation.ts';
import { type IncidentRecord, lastAssessment, type Sent, statusOf } from '../register/state.ts';
import type { Words } from '../words/en.ts';
import { formatCount, formatDate, formatPlace, formatWhen } from '../words/format.ts';
import { writeCsv } from './csv.ts';

export type RegisterCsvOptions = {
  readonly language: Language;
  readonly words: Words;
  /** The organisation's time zone, in which instants are told. */
  readonly zone: string;
};

/**
 * The register copy as a sheet: one row for each record, its number and status, the items of, r. 3.1, s. 7 in
 * the regulation's own order and words, then what the register knows besides. Days are written YYYY-MM-DD.
 */
export function registerCsv(records: readonly IncidentRecord[], options: RegisterCsvOptions): Uint8Array {
  const { language, words } = options;
  const items = (regime('quebec-private').required['register-entry'] ?? []).flatMap(
    ({ id, number, label }) => {
      const cell = ITEM_CELLS[id];
      return number === null || cell === undefined
        ? []
        : [{ header: `${label[language]} (${number})`, cell }];
    },
  );
  const { facts } = words.register;
  const { columns } = words.imports;
  const all: readonly { readonly header: string; readonly cell: Cell }[] = [
    { header: words.register.parts.number, cell: (record) => record.number },
    { header: columns.status, cell: (record) => words.register.statuses[statusOf(record)] },
    { header: facts.title, cell: (record) => record.facts.title },
    ...items,
    { header: columns.risk, cell: conclusionOf },
    { header: words.law.known.asOf, cell: lawOf },
    { header: facts.natures, cell: naturesOf },
    { header: facts.cause, cell: causeOf },
    {
      header: facts.personsInQuebec,
      cell: ({ facts: { personsInQuebec } }) => personsInQuebec && formatCount(personsInQuebec, language),
    },
    {
      header: facts.places,
      cell: ({ facts: { places } }) => places?.map((place) => formatPlace(place, language)).join('\n'),
    },
    { header: facts.systems, cell: ({ facts: { systems } }) => systems?.join('\n') },
    { header: facts.provider, cell: providerOf },
    { header: facts.unit, cell: ({ facts: { unit } }) => unit },
    { header: facts.otherAuthorities, cell: authoritiesOf },
    { header: columns.otherNotices, cell: otherNotices },
    {
      header: columns.measuresPlanned,
      cell: (record, given) => measuresOf(record, given, (taken) => !taken),
    },
    { header: columns.recorded, cell: (record) => record.recorded.on },
    { header: columns.reference, cell: ({ facts: { imported } }) => imported?.reference },
  ];
  return writeCsv(
    all.map(({ header }) => header),
    records.map((record) => all.map(({ cell }) => cell(record, options) ?? '')),
    language,
  );
}

type Cell = (record: IncidentRecord, options: RegisterCsvOptions) => string | null | undefined;

/** What answers each item of r. 3.1, s. 7. What is not answered yet says so: an empty cell would look like an answer. */
const ITEM_CELLS: Readonly<Partial<Record<string, Cell>>> = {
  pi_description: ({ facts: { information } }, { words }) => {
    if (information === null) return words.register.notAnswered;
    if (information.kind === 'unknown') return words.register.informationUnknown(information.reason);
    const labels = information.categories.map((category) => words.register.informationCategories[category]);
    return [...labels, ...(information.description === undefined ? [] : [information.description])].join(
      '\n',
    );
  },
  circumstances: ({ facts }, { words }) => facts.circumstances ?? words.register.notAnswered,
  occurred: ({ facts: { occurred } }, { language, words, zone }) =>
    occurred === null ? words.register.notAnswered : formatWhen(occurred, language, zone, 'short'),
  aware: ({ facts }, { language, zone }) => formatWhen(facts.aware, language, zone, 'short'),
  n_total: ({ facts: { persons } }, { language, words }) =>
    persons === null ? words.register.notAnswered : formatCount(persons, language),
  risk_reasons: (record, { words }) =>
    lastAssessment(record)
      ?.conclusions.map(({ regime: id, reasons }) => words.imports.cell(words.register.regimes[id], reasons))
      .join('\n') ?? words.register.notAnswered,
  cai_notice_date: (record) => daysOf(record.notices.filter(({ recipient }) => recipient === 'cai')),
  individual_notice_date: (record) =>
    daysOf(record.notices.filter(({ recipient, mode }) => recipient === 'persons' && mode !== 'public')),
  public_notice: (record, { words }) =>
    record.notices
      .filter(({ recipient, mode }) => recipient === 'persons' && mode === 'public')
      .map(({ on, ground }) =>
        ground === undefined ? on : words.imports.cell(on, words.register.publicGrounds[ground]),
      )
      .join('\n'),
  measures: (record, options) => measuresOf(record, options, (taken) => taken),
};

function daysOf(notices: readonly Sent[]): string {
  return [...new Set(notices.map(({ on }) => on))].join('\n');
}

function measuresOf(
  { measures }: IncidentRecord,
  { language, words }: RegisterCsvOptions,
  wanted: (takenToReduceRisk: boolean) => boolean,
): string {
  return measures
    .filter(({ aim, state }) => wanted(aim === 'reduce-risk' && state === 'taken'))
    .map(({ description, on, timing }) => {
      const when = on === null ? timing : formatDate(on, language, 'short');
      return when === null ? description : words.imports.cell(when, description);
    })
    .join('\n');
}

/** The version of each law under which the last assessment was made. */
const lawOf: Cell = (record, { words }) =>
  lastAssessment(record)
    ?.suggested.flatMap(({ regime: id, asOf }) =>
      asOf === undefined ? [] : [words.imports.cell(words.register.regimes[id], asOf)],
    )
    .join('\n');

const conclusionOf: Cell = (record, { words }) => {
  const { concludedSerious, concludedNotSerious } = words.register.risk;
  return lastAssessment(record)
    ?.conclusions.map(({ regime: id, serious }) =>
      words.imports.cell(words.register.regimes[id], serious ? concludedSerious : concludedNotSerious),
    )
    .join('\n');
};

const naturesOf: Cell = ({ facts: { natures, attempted } }, { words }) => {
  const labels = natures?.map((nature) => words.register.natures[nature]) ?? [];
  return [...labels, ...(attempted ? [words.register.attempted] : [])].join('\n');
};

const causeOf: Cell = ({ facts: { cause } }, { words }) => {
  if (cause === null) return null;
  if (cause.kind === 'unknown') return words.register.causeUnknown(cause.reason);
  const label = words.register.causes[cause.cause];
  return cause.detail === undefined ? label : words.imports.cell(label, cause.detail);
};

const providerOf: Cell = ({ facts: { provider } }, { words }) => {
  if (provider === null) return null;
  const as = words.register.providerAs[provider.as];
  return provider.name === null ? as : words.imports.cell(as, provider.name);
};

const authoritiesOf: Cell = ({ facts: { otherAuthorities } }, { words }) =>
  otherAuthorities?.map(({ name, on }) => (on === null ? name : words.imports.cell(name, on))).join('\n');

const otherNotices: Cell = ({ notices }, { words }) =>
  notices
    .filter(({ recipient }) => recipient !== 'cai' && recipient !== 'persons')
    .map(({ recipient, name, on }) => words.imports.cell(name ?? words.register.recipients[recipient], on))
    .join('\n');
