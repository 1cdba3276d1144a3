import { itemsOf, regime } from '../law/regimes.ts';
import * as say from './answers.ts';
import type { Block, Made } from './block.ts';
import type { AboutOne, Context } from './context.ts';
import { contextOf, dateOf, draftNote, frame, signature } from './frame.ts';
import { type Answers, itemSection } from './items.ts';
import { riskReasons } from './risk.ts';

/** Notice to the Commission (A-2.1, r. 3.1, s. 3): eleven items in the law's order, each with its section. */
export function caiNotice(given: AboutOne): Made {
  const { record, words, language } = given;
  const context = contextOf(given, 'quebec-private');
  const section = itemSection('cai-notice', ANSWERS, context, given.reasons);
  const { cai, titles, subtitle } = words.documents;
  const blocks: Block[] = [
    ...draftNote(given, context),
    { kind: 'address', lines: [regime('quebec-private').authority.name[language]] },
    { kind: 'paragraph', text: `${cai.intro} ${cai.later}` },
    ...section.blocks,
    signature(context),
  ];
  const doc = frame(given, context.say, {
    kind: 'cai-notice',
    number: record.number,
    title: titles['cai-notice'],
    subtitle: subtitle(record.number, context.say.date(dateOf(given))),
    blocks,
  });
  return { doc: { ...doc, trace: section.unnumbered }, missing: section.missing };
}

const ANSWERS: Answers = {
  org_name: say.organisationName,
  neq: say.neq,
  contact: say.contact,
  pi_description: (context) =>
    context.record.facts.information?.kind === 'unknown'
      ? [{ kind: 'paragraph', text: context.words.documents.answers.informationUnknown }]
      : say.information(context),
  pi_unknown_reason: say.informationUnknown,
  circumstances: say.circumstances,
  cause: say.cause,
  occurred: say.occurred,
  aware: say.aware,
  n_total: say.persons,
  n_quebec: say.personsInQuebec,
  risk_reasons: riskReasons,
  notify_measures: say.notifyMeasures,
  notify_date: say.notifyDate,
  measures: (context) => say.measuresTable(context, labelOf('measures_date', context)),
  // Said measure by measure, in the table above.
  measures_date: null,
  foreign_authority: say.authorities,
};

function labelOf(id: string, { language }: Context): string {
  return itemsOf('cai-notice').find((item) => item.id === id)?.label[language] ?? id;
}
