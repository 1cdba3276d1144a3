import type { Answers } from '../register/assessment.ts';
import { lastAssessment } from '../register/state.ts';
import type { Words } from '../words/en.ts';
import type { Prose, Run } from './block.ts';
import type { Answer } from './answers.ts';
import { type Context, inSentence } from './context.ts';

type Pair = { readonly label: string; readonly text: Prose };

/**
 * What led to the conclusion: sensitivity, possible ill-intentioned uses, anticipated consequences, likelihood
 * (A-2.1, r. 3.1, ss. 3(8), 7(6)), then the conclusion, its reasons and the consultation, as sealed.
 */
export const riskReasons: Answer = (context) => {
  const { record, regime, words, say } = context;
  const assessment = lastAssessment(record);
  const conclusion = assessment?.conclusions.find((each) => each.regime === regime);
  if (assessment === undefined || conclusion === undefined) return [];
  const { risk } = words.documents;
  const { answers, consulted } = assessment;
  const pairs: Pair[] = [
    { label: risk.sensitivity, text: one(answers.sensitivity, words.register.risk.sensitivities, words) },
    {
      label: risk.uses,
      text: several(
        answers.uses,
        answers.uses?.uses.map((use) => words.register.risk.maliciousUses[use]),
        context,
      ),
    },
    {
      label: risk.consequences,
      text: several(
        answers.consequences,
        answers.consequences?.harms.map((harm) => words.register.risk.harms[harm]),
        context,
      ),
    },
    { label: risk.likelihood, text: likelihood(answers, words) },
    { label: risk.conclusion, text: [{ text: conclusionOf(conclusion, words), style: 'strong' }] },
    { label: risk.reasons, text: conclusion.reasons },
    { label: risk.assessedOn, text: say.date(assessment.on) },
  ];
  if (consulted !== null) {
    pairs.push({ label: risk.consulted, text: risk.consultedOn(consulted.name, say.date(consulted.on)) });
  }
  return [{ kind: 'pairs', pairs: pairs.filter(({ text }) => text !== '') }];
};

/** The same on a line or two, for a register entry. */
export function riskInBrief(context: Context): Prose {
  const block = riskReasons(context)[0];
  const asOf = lastAssessment(context.record)?.suggested.find(
    ({ regime }) => regime === context.regime,
  )?.asOf;
  if (block?.kind !== 'pairs') return '';
  const { risk } = context.words.documents;
  const conclusion = block.pairs.find(({ label }) => label === risk.conclusion);
  const others = [
    ...block.pairs.filter(({ label }) => label !== risk.conclusion),
    ...(asOf === undefined ? [] : [{ label: context.words.law.known.asOf, text: context.say.date(asOf) }]),
  ];
  const lines = others.flatMap(({ label, text }): Run[] => [
    { text: `\n${context.words.documents.answers.labelled(label, '')}`, style: 'faint' },
    // Answers of several factors begin on a line of their own.
    ...(typeof text === 'string' ? runs(text) : [{ text: '\n' }, ...text]),
  ]);
  return [...runs(conclusion?.text ?? ''), ...lines];
}

export function conclusionOf(
  conclusion: { readonly regime: Context['regime']; readonly serious: boolean },
  words: Words,
): string {
  const said = words.documents.risk.conclusions[conclusion.regime];
  return conclusion.serious ? said.serious : said.notSerious;
}

const runs = (text: Prose): readonly Run[] => (typeof text === 'string' ? [{ text }] : text);

type Answered = { readonly evidence?: string | undefined; readonly reason?: string | undefined };

function one<V extends string>(
  answer: (Answered & { readonly value: V }) | null,
  labels: Readonly<Record<V, string>>,
  words: Words,
  set = (label: string): string => label,
): string {
  if (answer === null) return words.documents.risk.notAnswered;
  return [set(labels[answer.value]), ...behind(answer, words)].join('\n');
}

function behind(answer: Answered, words: Words): readonly string[] {
  const { risk } = words.documents;
  return [
    ...(answer.reason === undefined ? [] : [answer.reason]),
    ...(answer.evidence === undefined ? [] : [risk.evidence(answer.evidence)]),
  ];
}

function several(
  answer: { readonly description?: string | undefined } | null,
  labels: readonly string[] | undefined,
  { words, say }: Context,
): string {
  const { risk } = words.documents;
  if (answer === null || labels === undefined) return risk.notAnswered;
  const named = labels.length === 0 ? risk.none : say.list(labels);
  const text = named.charAt(0).toUpperCase() + named.slice(1);
  return answer.description === undefined ? text : `${text}\n${answer.description}`;
}

/** The factors that make a use for injurious purposes more or less likely, each with its evidence. */
function likelihood(answers: Answers, words: Words): Prose {
  const { factors, ...lists } = words.register.risk;
  const rows: readonly (readonly [string, string])[] = [
    [factors.recipient, one(answers.recipient, lists.recipientsOfInformation, words, inSentence)],
    [factors.intent, one(answers.intent, lists.intents, words, inSentence)],
    [factors.access, one(answers.access, words.documents.risk.accesses, words)],
    [factors.containment, one(answers.containment, lists.containments, words, inSentence)],
    [factors.relation, one(answers.relation, lists.relations, words, inSentence)],
    [factors.misuse, one(answers.misuse, lists.misuses, words, inSentence)],
    [factors.vulnerability, one(answers.vulnerability, lists.vulnerabilities, words, inSentence)],
  ];
  const { notAnswered } = words.documents.risk;
  const said = rows.filter(([, value]) => value !== notAnswered);
  if (said.length === 0) return notAnswered;
  return said.flatMap(([label, value], index): Run[] => [
    { text: `${index === 0 ? '' : '\n'}${asked(label, words)}`, style: 'faint' },
    { text: value },
  ]);
}

/** A label before its value; one that is a question needs no colon. */
function asked(label: string, words: Words): string {
  return label.endsWith('?') ? `${label} ` : words.documents.answers.labelled(label, '');
}
