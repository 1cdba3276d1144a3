import { regime } from '../law/regimes.ts';
import * as say from './answers.ts';
import type { Block, Made } from './block.ts';
import type { AboutOne } from './context.ts';
import { contextOf, dateOf, frame, signature } from './frame.ts';
import { type Answers, itemSection } from './items.ts';

/** Report to the Commissioner (SOR/2018-64, s. 2(1)(a) to (g)). Awareness and risk reasoning are not asked there. */
export function opcReport(given: AboutOne): Made {
  const { record, words, language } = given;
  const context = contextOf(given, 'pipeda');
  const section = itemSection('opc-report', ANSWERS, context, given.reasons);
  const { opc, titles, subtitle } = words.documents;
  const blocks: Block[] = [
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
  return { doc: { ...doc, trace: section.unnumbered }, missing: section.missing };
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
