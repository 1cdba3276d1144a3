import { CALENDAR_IDS, type CalendarId } from '../../../shared/law/calendar.ts';
import { countedHow } from '../../../shared/law/count.ts';
import type { ClockRule } from '../../../shared/law/clocks.ts';
import { CALENDARS } from '../../../shared/law/holidays.ts';
import { knownLaw, type KnownLaw } from '../../../shared/law/known.ts';
import { TOPICS } from '../../../shared/law/known/fact.ts';
import { LAW_IDS } from '../../../shared/law/laws.ts';
import type { Prescribed, Source } from '../../../shared/law/regime.ts';
import { citeIn } from '../../../shared/law/source.ts';
import type { WhyClock } from '../../../shared/law/why-clock.ts';
import { DEFAULT_ZONE, type Language } from '../../../shared/register/organisation.ts';
import { dateIn, isDate } from '../../../shared/register/when.ts';
import { ok } from '../../../shared/result.ts';
import { saidWhyClock } from '../../../shared/words/clock.ts';
import type { Words } from '../../../shared/words/en.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { oneOf } from '../arguments.ts';
import { bullet, fold, WIDTH } from '../output.ts';
import type { Verb } from '../verb.ts';

/** One thing known, said in the language of who asks. */
type Said = {
  readonly text: string;
  readonly cite: string;
  readonly read: string;
  readonly certainty: Source['certainty'];
};
type Section = { readonly about: string; readonly title: string; readonly said: readonly Said[] };

/** The law as Constat knows it: every fact with its section, the day it was read and how sure it is. Opens no register. */
export const law: Verb = {
  options: { regime: { type: 'string' }, find: { type: 'string' } },
  takes: [0, 0],
  run: ({ values, words, language, machine }) => {
    const { cli } = words;
    const wished = values.text('regime');
    const one = wished === undefined ? undefined : oneOf(wished, 'regime', LAW_IDS, words);
    if (one?.ok === false) return one;
    const find = values.text('find');
    const laws = (one === undefined ? LAW_IDS : [one.value]).map((id) => {
      const known = knownLaw(id);
      return {
        id,
        name: known.name[language],
        versions: known.versions.map(({ text, upTo, source }) => ({
          text: citeIn({ ...source, cite: text }, language),
          up_to: upTo,
        })),
        sections: keep(sectionsOf(known, words, language), find),
      };
    });
    const calendars = CALENDAR_IDS.filter((id) => one === undefined || usedBy(knownLaw(one.value), id)).map(
      (id) => ({ id, ...keep([calendarOf(id, words, language)], find)[0] }),
    );
    const lines = [
      ...laws.flatMap(({ name, versions, sections }) =>
        sections.length === 0
          ? []
          : [
              '',
              name,
              ...texts(find === undefined ? versions : [], words, language),
              ...linesOf(sections, words, language),
            ],
      ),
      ...linesOf(
        calendars.flatMap(({ about, title, said }) =>
          about === undefined || title === undefined || said === undefined ? [] : [{ about, title, said }],
        ),
        words,
        language,
      ),
    ];
    return ok({
      json: { laws, calendars: calendars.filter(({ said }) => said !== undefined) },
      lines: [
        cli.law.title(formatDate(dateIn(new Date(machine.now()).toISOString(), DEFAULT_ZONE), language)),
        ...fold(cli.law.notAdvice, WIDTH),
        ...(lines.length === 0 ? ['', cli.law.notFound] : lines),
      ],
    });
  },
};

function sectionsOf(known: KnownLaw, words: Words, language: Language): readonly Section[] {
  const { cli, documents, register } = words;
  const say = (text: string, source: Source): Said => ({
    text,
    cite: citeIn(source, language),
    read: source.read,
    certainty: source.certainty,
  });
  const { regime } = known;
  const { labelled } = documents.answers;
  const topics = TOPICS.map((topic): Section => {
    const own =
      regime === null
        ? []
        : topic === 'incident'
          ? [
              say(
                labelled(regime.incident.term[language], regime.incident.text[language]),
                regime.incident.source,
              ),
            ]
          : topic === 'threshold'
            ? [say(labelled(regime.test.term[language], regime.test.text[language]), regime.test.source)]
            : [];
    const facts = known.facts
      .filter((fact) => fact.topic === topic)
      .map(({ text, source, since }) =>
        say(
          since === undefined ? text[language] : cli.law.since(text[language], formatDate(since, language)),
          source,
        ),
      );
    return { about: topic, title: words.law.topics[topic], said: [...own, ...facts] };
  });
  const duties = (regime?.duties ?? []).map(({ recipient, timing, source }) =>
    say(labelled(register.recipients[recipient], words.law.timing[timing]), source),
  );
  const content = Object.entries(regime?.required ?? {}).map(([document, items]): Section => ({
    about: document,
    title: cli.law.document(words.law.prescribed[document as Prescribed]),
    said: items.map(({ label, source }) => say(label[language], source)),
  }));
  const clocks = known.clocks.flatMap(({ clock, rule }) => {
    const why = [countedHow(rule), ...extensionOf(rule)];
    return why.map((each) =>
      say(labelled(words.law.clocks[clock], saidWhyClock(each, words, language)), each.source),
    );
  });
  return [
    ...topics,
    { about: 'duties', title: cli.law.duties, said: duties },
    ...content,
    { about: 'clocks', title: cli.law.clocks, said: clocks },
  ];
}

const extensionOf = ({ extension }: ClockRule): readonly WhyClock[] =>
  extension === undefined
    ? []
    : [{ code: 'extension-possible', n: extension.most, source: extension.source }];

function calendarOf(id: CalendarId, words: Words, language: Language): Section {
  const { name, weekly, holidays } = CALENDARS[id];
  return {
    about: id,
    title: words.cli.law.holidays(name[language]),
    said: [...weekly, ...holidays].map(({ id: holiday, source }) => ({
      text: words.law.holidays[holiday],
      cite: citeIn(source, language),
      read: source.read,
      certainty: source.certainty,
    })),
  };
}

const usedBy = ({ clocks }: KnownLaw, id: CalendarId): boolean =>
  clocks.some(({ rule }) => (rule.moves?.calendar ?? rule.avoids) === id);

/** Sections that say something, and only what says the words that were asked for (capitals do not count). */
function keep(sections: readonly Section[], find: string | undefined): readonly Section[] {
  const wanted = find?.toLowerCase();
  return sections
    .map((section) => ({
      ...section,
      said: section.said.filter(
        ({ text, cite }) => wanted === undefined || `${text} ${cite}`.toLowerCase().includes(wanted),
      ),
    }))
    .filter(({ said }) => said.length > 0);
}

function texts(
  versions: readonly { readonly text: string; readonly up_to: string }[],
  { cli }: Words,
  language: Language,
): readonly string[] {
  if (versions.length === 0) return [];
  return [
    '',
    `  ${cli.law.versions}`,
    ...versions.flatMap((each) =>
      bullet(
        cli.law.upTo(each.text, isDate(each.up_to) ? formatDate(each.up_to, language) : each.up_to),
        '  ',
      ),
    ),
  ];
}

function linesOf(sections: readonly Section[], { law: said }: Words, language: Language): readonly string[] {
  return sections.flatMap((section) => [
    '',
    `  ${section.title}`,
    ...section.said.flatMap(({ text, cite, read, certainty }) =>
      bullet(
        // What was not confirmed was not read either: no day is given for it.
        certainty === 'unconfirmed'
          ? `${text} (${said.sourceUnconfirmed(cite)})`
          : `${text} (${said.source(cite, formatDate(read, language), said.certainty[certainty])})`,
        '  ',
      ),
    ),
  ]);
}
