import { CALENDAR_IDS } from '../law/calendar.ts';
import { LAW_IDS } from '../law/laws.ts';
import { isDate } from '../register/when.ts';
import { tellCalendar, tellLaw, type Told, type ToldLaw, type ToldSection } from './told-law.ts';
import type { Block, Made, Run } from './block.ts';
import { type Common, sayer } from './context.ts';
import { dateOf, frame } from './frame.ts';

type Say = ReturnType<typeof sayer>;

/** The law as Constat knows it on a day: every law, each fact with its section, the day that was read and how sure it is. */
export function knownLawDocument(given: Common): Made {
  const { organisation, words, language } = given;
  const say = sayer(language, organisation.zone);
  const { known } = words.law;
  const laws = LAW_IDS.map((id) => tellLaw(id, given));
  const blocks: Block[] = [
    { kind: 'note', text: known.notAdvice },
    ...laws.flatMap((law) => [...headOf(law, given, say), ...parts(law.sections, given, say)]),
    { kind: 'heading', level: 1, text: known.daysOff },
    ...parts(
      CALENDAR_IDS.map((id) => tellCalendar(id, given)),
      given,
      say,
    ),
  ];
  const doc = frame(given, say, {
    kind: 'law',
    number: null,
    title: words.documents.titles.law,
    subtitle: words.documents.law.subtitle(say.date(dateOf(given))),
    blocks,
  });
  return { doc, missing: [] };
}

function headOf({ name, versions }: ToldLaw, { words }: Common, say: Say): readonly Block[] {
  const { known } = words.law;
  return [
    { kind: 'heading', level: 1, text: name },
    versions.length === 0
      ? { kind: 'paragraph', text: [{ text: known.noText, style: 'faint' }] }
      : {
          kind: 'pairs',
          pairs: [
            {
              label: known.texts,
              text: versions
                .map(({ text, upTo }) => known.upTo(text, isDate(upTo) ? say.date(upTo) : upTo))
                .join(words.documents.law.between),
            },
          ],
        },
  ];
}

function parts(sections: readonly ToldSection[], given: Common, say: Say): readonly Block[] {
  return sections.flatMap(({ title, told }): readonly Block[] => [
    { kind: 'heading', level: 2, text: title },
    { kind: 'list', ordered: false, items: told.map((each) => runs(each, given, say)) },
  ]);
}

/** The fact, then in small where it stands; what is not confirmed says so in full ink. */
function runs({ label, text, cite, source }: Told, { words }: Common, say: Say): readonly Run[] {
  const { law, documents } = words;
  return [
    { text: label === null ? text : documents.answers.labelled(label, text) },
    source.certainty === 'unconfirmed'
      ? { text: ` ${documents.law.toCheck(cite, law.known.check)}`, style: 'strong' }
      : {
          text: ` (${law.source(cite, say.date(source.read), law.certainty[source.certainty])})`,
          style: 'faint',
        },
  ];
}
