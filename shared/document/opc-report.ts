import { regime } from '../law/regimes.ts';
import { citeIn } from '../law/source.ts';
import { lastAssessment } from '../register/state.ts';
import * as say from './answers.ts';
import type { Block, Made, Missing } from './block.ts';
import type { AboutOne, Context } from './context.ts';
import { contextOf, dateOf, draftNote, frame, signature } from './frame.ts';
import { type Answers, itemSection } from './items.ts';

/** Report to the Commissioner (SOR/2018-64, s. 2(1)(a) to (g)). Awareness and risk reasoning are not asked there. */
export function opcReport(given: AboutOne): Made {
  const { record, words, language } = given;
  const context = contextOf(given, 'pipeda');
  const section = itemSection('opc-report', ANSWERS, context, given.reasons);
  const { opc, titles, subtitle } = words.documents;
  const blocks: Block[] = [
    ...draftNote(given, context),
    { kind: 'address', lines: [regime('pipeda').authority.name[language]] },
    { kind: 'paragraph', text: `${opc.intro} ${opc.later}` },
    ...section.blocks,
    signature(context),
  ];
  const doc = frame(given, context.say, {
    kind: 'opc-report',
    number: record.number,
    title: titles['opc-report'],
    subtitle: subtitle(record.number, context.say.date(dateOf(given))),
    blocks,
  });
  return {
    doc: { ...doc, trace: section.unnumbered },
    missing: [...section.missing, ...conclusionMissing(context)],
  };
}

/** No item of the report, but its condition: whoever reports believes in a real risk (PIPEDA s. 10.1(1)). */
function conclusionMissing({ record, regime: id, words, language }: Context): readonly Missing[] {
  const { duties, authority } = regime(id);
  const duty = duties.find(({ recipient }) => recipient === authority.id);
  const conclusions = lastAssessment(record)?.conclusions ?? [];
  if (duty === undefined || conclusions.some((each) => each.regime === id && each.serious)) return [];
  return [
    {
      item: 'risk_reasons',
      label: words.documents.opc.conclusion,
      source: citeIn(duty.source, language),
      reasonAllowed: false,
    },
  ];
}

const ANSWERS: Answers = {
  circumstances: say.circumstances,
  cause: say.cause,
  occurred: say.occurred,
  pi_description: say.information,
  n_total: say.persons,
  harm_steps: say.harmSteps,
  notify_steps: say.notifySteps,
  contact: say.contact,
};
