import { CALENDAR_IDS } from '../../../shared/law/calendar.ts';
import { LAW_IDS } from '../../../shared/law/laws.ts';
import type { Source } from '../../../shared/law/regime.ts';
import { queryWords } from '../../../shared/register/find.ts';
import { DEFAULT_ZONE, type Language } from '../../../shared/register/organisation.ts';
import { dateIn, isDate } from '../../../shared/register/when.ts';
import { ok } from '../../../shared/result.ts';
import type { Words } from '../../../shared/words/en.ts';
import { formatDate } from '../../../shared/words/format.ts';
import {
  narrowed,
  says,
  tellCalendar,
  tellLaw,
  type Told,
  type ToldLaw,
  type ToldSection,
  usesCalendar,
} from '../../../shared/document/told-law.ts';
import { oneOf } from '../arguments.ts';
import { bullet, fold, WIDTH } from '../output.ts';
import type { Verb } from '../verb.ts';

/** The law as Constat knows it: every fact with its section, the day it was read and how sure it is. Opens no register. */
export const law: Verb = {
  options: { regime: { type: 'string' }, find: { type: 'string' } },
  takes: [0, 0],
  run: ({ values, words, language, machine }) => {
    const { cli } = words;
    const saying = { words, language };
    const wished = values.text('regime');
    const one = wished === undefined ? undefined : oneOf(wished, 'regime', LAW_IDS, words);
    if (one?.ok === false) return one;
    const find = queryWords(values.text('find') ?? '');
    const keep = (sections: readonly ToldSection[]): readonly ToldSection[] =>
      narrowed(sections, (each) => says(each, find));
    const laws = (one === undefined ? LAW_IDS : [one.value])
      .map((id) => tellLaw(id, saying))
      .map((each) => ({ ...each, sections: keep(each.sections) }));
    const calendars = keep(
      CALENDAR_IDS.filter((id) => one === undefined || usesCalendar(one.value, id)).map((id) =>
        tellCalendar(id, saying),
      ),
    );
    const lines = [
      ...laws.flatMap(({ name, versions, sections }) =>
        sections.length === 0
          ? []
          : [
              '',
              name,
              ...texts(find.length === 0 ? versions : [], words, language),
              ...linesOf(sections, words, language),
            ],
      ),
      ...linesOf(calendars, words, language),
    ];
    return ok({
      json: {
        laws: laws.map(({ id, name, versions, sections }) => ({
          id,
          name,
          versions: versions.map(({ text, upTo }) => ({ text, up_to: upTo })),
          sections: sections.map((section) => plain(section, words)),
        })),
        calendars: calendars.map((section) => ({ id: section.about, ...plain(section, words) })),
      },
      lines: [
        cli.law.title(formatDate(dateIn(new Date(machine.now()).toISOString(), DEFAULT_ZONE), language)),
        ...fold(words.law.known.notAdvice, WIDTH),
        ...(lines.length === 0 ? ['', cli.law.notFound] : lines),
      ],
    });
  },
};

type Plain = {
  readonly about: string;
  readonly title: string;
  readonly said: readonly {
    readonly text: string;
    readonly cite: string;
    readonly read: string;
    readonly certainty: Source['certainty'];
  }[];
};

const plain = ({ about, title, told }: ToldSection, words: Words): Plain => ({
  about,
  title,
  said: told.map((each) => ({
    text: textOf(each, words),
    cite: each.cite,
    read: each.source.read,
    certainty: each.source.certainty,
  })),
});

const textOf = ({ label, text }: Told, { documents }: Words): string =>
  label === null ? text : documents.answers.labelled(label, text);

function texts(versions: ToldLaw['versions'], { law: said }: Words, language: Language): readonly string[] {
  if (versions.length === 0) return [];
  return [
    '',
    `  ${said.known.texts}`,
    ...versions.flatMap(({ text, upTo }) =>
      bullet(said.known.upTo(text, isDate(upTo) ? formatDate(upTo, language) : upTo), '  '),
    ),
  ];
}

function linesOf(sections: readonly ToldSection[], words: Words, language: Language): readonly string[] {
  const { law: said } = words;
  return sections.flatMap((section) => [
    '',
    `  ${section.title}`,
    ...section.told.flatMap((each) => {
      const { read, certainty } = each.source;
      return bullet(
        // What was not confirmed was not read either: no day is given for it.
        certainty === 'unconfirmed'
          ? `${textOf(each, words)} (${said.sourceUnconfirmed(each.cite)})`
          : `${textOf(each, words)} (${said.source(each.cite, formatDate(read, language), said.certainty[certainty])})`,
        '  ',
      );
    }),
  ]);
}
