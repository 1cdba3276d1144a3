import type { CalendarId } from '../law/calendar.ts';
import { type ClockId, type ClockRule, RULES } from '../law/clocks.ts';
import { countedHow } from '../law/count.ts';
import { CALENDARS } from '../law/holidays.ts';
import { knownLaw, type KnownLaw } from '../law/known.ts';
import { type Topic, TOPICS } from '../law/known/fact.ts';
import type { LawId } from '../law/laws.ts';
import type { Prescribed, Source } from '../law/regime.ts';
import { citeIn } from '../law/source.ts';
import type { WhyClockCode } from '../law/why-clock.ts';
import { folded, matches } from '../register/find.ts';
import type { Language } from '../register/organisation.ts';
import { saidWhyClock } from '../words/clock.ts';
import type { Words } from '../words/en.ts';
import { capital } from './context.ts';
import { formatDate } from '../words/format.ts';

/** One thing known of a law, said in a language. */
export type Told = {
  /** What it is about, where the sentence alone does not say: whom it is told to, which limit it is. */
  readonly label: string | null;
  readonly text: string;
  readonly source: Source;
  readonly cite: string;
};
export type ToldSection = {
  /** Its topic, `duties`, `clocks`, the document it prescribes, or a calendar. */
  readonly about: string;
  readonly title: string;
  readonly told: readonly Told[];
};
export type ToldLaw = {
  readonly id: LawId;
  readonly name: string;
  readonly versions: readonly { readonly text: string; readonly upTo: string }[];
  /** Only those that say something. */
  readonly sections: readonly ToldSection[];
};

type Saying = { readonly words: Words; readonly language: Language };
const told = ({ language }: Saying, text: string, source: Source, label: string | null = null): Told => ({
  label,
  text,
  source,
  cite: citeIn(source, language),
});

/** All that Constat knows of one law, section by section, in a language. */
export function tellLaw(id: LawId, saying: Saying): ToldLaw {
  const { words, language } = saying;
  const law = knownLaw(id);
  const sections = [
    ...TOPICS.map((topic) => ({
      about: topic,
      title: words.law.topics[topic],
      told: [...ofRegime(law, topic, saying), ...ofFacts(law, topic, saying)],
    })),
    { about: 'duties', title: words.law.known.duties, told: duties(law, saying) },
    ...contents(law, saying),
    {
      about: 'clocks',
      title: words.law.known.clocks,
      told: law.clocks.flatMap(({ clock, rule }) => tellClock(clock, rule, saying)),
    },
  ];
  return {
    id,
    name: law.name[language],
    versions: law.versions.map(({ text, upTo, source }) => ({
      text: citeIn({ ...source, cite: text }, language),
      upTo,
    })),
    sections: sections.filter(({ told: each }) => each.length > 0),
  };
}

/** The days on which no time limit ends, under one calendar. */
export function tellCalendar(id: CalendarId, saying: Saying): ToldSection {
  const { words, language } = saying;
  const { name, weekly, holidays } = CALENDARS[id];
  return {
    about: id,
    title: words.law.known.holidays(name[language]),
    told: [...weekly, ...holidays].map(({ id: holiday, source }) =>
      told(saying, words.law.holidays[holiday], source),
    ),
  };
}

/** Do the days off of a calendar bear on a limit of this law? */
export const usesCalendar = (law: LawId, id: CalendarId): boolean =>
  Object.values(RULES[law]).some((rule) => (rule.moves?.calendar ?? rule.avoids) === id);

/** Sections with only what fits; those that then say nothing are left out. */
export function narrowed(
  sections: readonly ToldSection[],
  fits: (each: Told, section: ToldSection) => boolean,
): readonly ToldSection[] {
  return sections
    .map((section) => ({ ...section, told: section.told.filter((each) => fits(each, section)) }))
    .filter(({ told: each }) => each.length > 0);
}

/** Does every word (folded, of `queryWords`) stand in it: in its sentence, its label or its section, in either language? */
export function says({ label, text, cite, source }: Told, words: readonly string[]): boolean {
  return matches(folded([label ?? '', text, cite, source.cite].join(' ')), words);
}

/** What the regime says of a topic, where something is assessed under the law. */
function ofRegime({ regime }: KnownLaw, topic: Topic, saying: Saying): readonly Told[] {
  if (regime === null) return [];
  const { language, words } = saying;
  const { incident, test, consultation, authority, duties: all } = regime;
  switch (topic) {
    case 'authority':
      return all
        .filter(({ recipient }) => recipient === authority.id)
        .slice(0, 1)
        .map(({ source }) => told(saying, words.law.known.authority(authority.name[language]), source));
    case 'incident':
      return [told(saying, incident.text[language], incident.source, capital(incident.term[language]))];
    case 'threshold':
      return [
        told(saying, test.text[language], test.source, capital(test.term[language])),
        ...test.factors.map(({ label, source }) =>
          told(saying, label[language], source, words.law.known.factors),
        ),
        ...(consultation === null ? [] : [told(saying, words.law.known.consultation, consultation.source)]),
      ];
    default:
      return [];
  }
}

function ofFacts({ facts }: KnownLaw, topic: Topic, saying: Saying): readonly Told[] {
  const { words, language } = saying;
  return facts
    .filter((fact) => fact.topic === topic)
    .map(({ text, source, since }) =>
      told(
        saying,
        since === undefined
          ? text[language]
          : words.law.known.since(text[language], formatDate(since, language)),
        source,
      ),
    );
}

function duties({ regime }: KnownLaw, saying: Saying): readonly Told[] {
  const { recipients, timing: timings } = saying.words.law;
  return (regime?.duties ?? []).map(({ recipient, timing, source }) =>
    told(saying, timings[timing], source, recipients[recipient]),
  );
}

function contents({ regime }: KnownLaw, saying: Saying): readonly ToldSection[] {
  const { known, prescribed } = saying.words.law;
  return Object.entries(regime?.required ?? {}).map(([document, items]) => ({
    about: document,
    title: known.document(prescribed[document as Prescribed]),
    told: items.map(({ label, source }) => told(saying, label[saying.language], source)),
  }));
}

/** A time limit: how it is counted, what moves it, what silence means, and whether there is more time. */
function tellClock(clock: ClockId, rule: ClockRule, saying: Saying): readonly Told[] {
  const { words, language } = saying;
  const { known, clockStarts } = words.law;
  const label = words.law.clocks[clock];
  const tell = (text: string, source: Source): Told => told(saying, text, source, label);
  const why = (code: WhyClockCode, source: Source): Told =>
    tell(saidWhyClock({ code, source }, words, language), source);
  const { moves, silence, extension, onlyByCommission, notes = [] } = rule;
  return [
    tell(saidWhyClock(countedHow(rule), words, language), rule.source),
    ...(moves === null ? [] : [tell(known.moves(CALENDARS[moves.calendar].name[language]), moves.source)]),
    ...notes.map(({ code, source }) => why(code, source)),
    ...(silence === undefined ? [] : [why(silence.why, silence.source)]),
    ...(onlyByCommission === undefined ? [] : [tell(known.onlyByCommission, onlyByCommission.source)]),
    ...(extension === undefined
      ? []
      : [
          tell(
            saidWhyClock(
              { code: 'extension-possible', n: extension.most, source: extension.source },
              words,
              language,
            ),
            extension.source,
          ),
          tell(
            known.extensionNotice(String(extension.notice.days), clockStarts[extension.notice.from]),
            extension.notice.source,
          ),
        ]),
  ];
}
