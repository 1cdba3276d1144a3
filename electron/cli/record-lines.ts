import { assessedUnder, lawChangedSince } from '../../shared/document/assessed-law.ts';
import { joined, saidFacts } from '../../shared/document/facts.ts';
import type { ClockId } from '../../shared/law/clocks.ts';
import { duties } from '../../shared/law/duties.ts';
import { REGIMES } from '../../shared/law/regimes.ts';
import type { Language, RegimeId } from '../../shared/register/organisation.ts';
import { type IncidentRecord, statusOf } from '../../shared/register/state.ts';
import { labelled } from '../../shared/words/details.ts';
import { formatBytes, formatDate, formatInstant } from '../../shared/words/format.ts';
import { dutyLines } from './duties.ts';
import { bullet, fold, pairs, table, WIDTH } from './output.ts';
import { type About, clocksOf } from './record-json.ts';

/** A record for a person, section by section; a section that has nothing to say is left out. */
export function recordLines(about: About): readonly string[] {
  const { record, words } = about;
  const { show } = words.cli;
  const { labelled } = words.documents.answers;
  const facts = saidFacts(record.facts, about);
  return [
    `${record.number}  ${record.facts.title}`,
    ...fold(standing(record, about), WIDTH, '  '),
    ...section(show.facts, [
      ...pairs(facts.answered),
      ...(facts.open.length === 0
        ? []
        : fold(labelled(show.notAnswered, facts.open.join(', ')), WIDTH, '  ')),
    ]),
    ...section(show.measures, measures(about)),
    ...section(show.assessments, assessments(about)),
    ...dutySections(about),
    ...section(show.clocks, clocks(about)),
    ...section(show.notices, notices(about)),
    ...section(show.documents, documents(about)),
    ...section(show.attachments, attachments(about)),
    ...section(
      show.notes,
      record.notes.flatMap(({ text, on }) => item(about, on, text)),
    ),
    ...section(show.history, history(about)),
  ];
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

function standing(record: IncidentRecord, { words }: About): string {
  const { show } = words.cli;
  if (record.annulled !== null) return show.annulled(record.annulled.reason);
  if (record.closed !== null && record.closed.reasons !== null) return show.closed(record.closed.reasons);
  if (record.notIncident !== null) return show.notIncident(record.notIncident.reasons);
  return words.register.statuses[statusOf(record)];
}

function item({ language }: About, on: string | null, text: string): readonly string[] {
  return bullet(joined(on === null ? null : formatDate(on, language), text), '  ');
}

function measures(about: About): readonly string[] {
  const {
    register,
    documents: { answers },
  } = about.words;
  return about.record.measures.flatMap(({ state, aim, description, on, timing }) => {
    const head = `${register.measures.states[state]}, ${register.measures.aims[aim]}`;
    return item(
      about,
      null,
      joined(answers.labelled(head, description), on === null ? timing : formatDate(on, about.language)),
    );
  });
}

function assessments(about: About): readonly string[] {
  const { record, words, language } = about;
  return record.assessments.flatMap(({ on, conclusions, consulted, suggested }) => [
    `  ${formatDate(on, language)}`,
    ...[assessedUnder(suggested, about), ...lawChangedSince(suggested, about)].flatMap((line) =>
      line === null ? [] : item(about, null, line),
    ),
    ...conclusions.flatMap(({ regime, serious, reasons }) => [
      ...item(
        about,
        null,
        words.documents.answers.labelled(REGIMES[regime].name[language], concluded(about, regime, serious)),
      ),
      ...fold(reasons, WIDTH, '    '),
    ]),
    ...(consulted === null
      ? []
      : item(about, null, words.cli.show.consulted(consulted.name, formatDate(consulted.on, language)))),
  ]);
}

const concluded = ({ words }: About, regime: keyof typeof REGIMES, serious: boolean): string =>
  words.law.conclusions[regime][serious ? 'serious' : 'notSerious'];

function dutySections({ record, organisation, now, words, language }: About): readonly string[] {
  if (organisation === null) return [];
  const all = duties({ record, organisation, now });
  return organisation.regimes.flatMap((id) =>
    section(
      words.documents.answers.labelled(words.cli.show.duties, REGIMES[id].name[language]),
      all.filter(({ regime }) => regime === id).flatMap((duty) => dutyLines(duty, words, language)),
    ),
  );
}

const dated = (date: string | null, language: Language): string | null => date && formatDate(date, language);

/** Telling somebody has no date in these laws; only keeping has one, once the day it counts from is known. */
function withoutDate({ words }: About, regime: RegimeId, clock: ClockId): string {
  if (clock === 'retention') return words.cli.show.noStart;
  const timing = REGIMES[regime].duties.find(({ trigger }) => trigger === 'serious')?.timing ?? 'promptly';
  return words.cli.show.noNumber(words.law.timing[timing]);
}

function clocks(about: About): readonly string[] {
  const { words, language } = about;
  const { cli, law, register } = words;
  const rows = clocksOf(about).map(({ regime, clock, due }) => [
    register.regimes[regime],
    law.clocks[clock],
    dated(due?.nominal_due ?? null, language) ?? withoutDate(about, regime, clock),
  ]);
  const columns = [
    { label: cli.columns.law },
    { label: cli.columns.clock },
    { label: cli.columns.date, folds: true },
  ];
  return rows.length === 0 ? [] : table(columns, rows, WIDTH - 2).map((line) => `  ${line}`);
}

function notices(about: About): readonly string[] {
  const { register, cli } = about.words;
  return about.record.notices.flatMap((notice) =>
    item(
      about,
      notice.on,
      joined(
        register.recipients[notice.recipient],
        notice.name,
        register.channels[notice.channel],
        notice.supplement === true ? cli.show.supplement : null,
        notice.reference,
      ),
    ),
  );
}

function documents(about: About): readonly string[] {
  const { documents: named, cli, register } = about.words;
  return about.record.documents.flatMap(({ kind, language, draft, fileName, saved, stamp }) =>
    item(
      about,
      stamp.on,
      joined(
        labelled(named.kinds, kind),
        register.languages[language],
        fileName,
        draft ? cli.show.draft : null,
        saved ? null : cli.show.notSaved,
      ),
    ),
  );
}

function attachments(about: About): readonly string[] {
  const { register } = about.words;
  return about.record.attachments.flatMap(({ name, type, blob, stamp }) =>
    item(
      about,
      stamp.on,
      joined(name, register.attachmentTypes[type], formatBytes(blob.size, about.language)),
    ),
  );
}

function history(about: About): readonly string[] {
  const { record, members, words, language, zone } = about;
  const nameOf = (id: string): string => members.find((member) => member.id === id)?.name ?? id;
  return record.history.flatMap(({ type, at, member, reason }) =>
    bullet(
      joined(
        formatInstant(at, language, zone, 'medium'),
        words.register.changes[type],
        nameOf(member),
        reason,
      ),
      '  ',
    ),
  );
}
