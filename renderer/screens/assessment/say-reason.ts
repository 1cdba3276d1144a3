import type { FactorView } from '../../../shared/law/assess.ts';
import { inSentence } from '../../../shared/document/context.ts';
import type { Reason } from '../../../shared/law/reason.ts';
import type { Said } from '../said.ts';
import { optionsOf, VALUED } from './questions.ts';

/** A reason in a sentence, with what it is about where the sentence alone does not say it. */
export function sayReason({ code, params }: Reason, said: Said): string {
  const { law, register, window } = said.words;
  const about = [
    ...(params?.categories ?? []).map((each) => register.informationCategories[each]),
    ...(params?.harms ?? []).map((each) => register.risk.harms[each]),
    ...(params?.uses ?? []).map((each) => register.risk.maliciousUses[each]),
  ];
  const sentence = law.reasons[code];
  return about.length === 0 ? sentence : window.assessment.about(sentence, said.list(about.map(inSentence)));
}

/** What a factor was answered with, in words; null where nothing is known of it. */
export function sayAnswer({ factor, answer }: FactorView, said: Said): string | null {
  const { law, register } = said.words;
  if (answer === null) return null;
  const labels: Readonly<Record<string, string>> = {
    ...register.natures,
    ...register.protections,
    ...register.risk.harms,
    ...register.risk.maliciousUses,
  };
  if (typeof answer !== 'string') {
    if (answer.length === 0)
      return said.words.window.assessment.none[factor === 'uses' ? 'uses' : 'consequences'];
    return said.list(
      answer.map((each, at) => (at === 0 ? (labels[each] ?? each) : inSentence(labels[each] ?? each))),
    );
  }
  if (factor === 'persons') return answer === 'many' ? law.personsAnswers.many : law.personsAnswers.few;
  const asked = VALUED.find((each) => each === factor);
  const option = asked && optionsOf(asked, said.words).find(({ id }) => id === answer);
  return option?.label ?? labels[answer] ?? answer;
}
