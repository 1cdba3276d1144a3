import {
  ACCESSES,
  type Answers,
  CONTAINMENTS,
  INTENTS,
  MISUSES,
  RECIPIENTS_OF_INFORMATION,
  RELATIONS,
  SENSITIVITIES,
  VULNERABILITIES,
} from '../../../shared/register/assessment.ts';
import type { Factor } from '../../../shared/law/reason.ts';
import type { Source } from '../../../shared/law/regime.ts';
import { regime as regimeById } from '../../../shared/law/regimes.ts';
import type { Language, RegimeId } from '../../../shared/register/organisation.ts';
import type { Words } from '../../../shared/words/en.ts';

/** Questions answered by one value of a closed list, in the order they are asked. */
export const VALUED = [
  'sensitivity',
  'recipient',
  'intent',
  'access',
  'containment',
  'relation',
  'misuse',
  'vulnerability',
] as const satisfies readonly (keyof Answers)[];
export type ValuedFactor = (typeof VALUED)[number];

/** Questions answered by any number of a list, or by *none*. */
export const LISTED = ['consequences', 'uses'] as const satisfies readonly (keyof Answers)[];
export type ListedFactor = (typeof LISTED)[number];

/** All questions of the assessment. */
export const QUESTIONS = VALUED.length + LISTED.length;

/** The answers one can choose from, by their labels. */
export function optionsOf(factor: ValuedFactor, { register: { risk } }: Words): readonly Option[] {
  switch (factor) {
    case 'sensitivity':
      return options(SENSITIVITIES, risk.sensitivities);
    case 'recipient':
      return options(RECIPIENTS_OF_INFORMATION, risk.recipientsOfInformation);
    case 'intent':
      return options(INTENTS, risk.intents);
    case 'access':
      return options(ACCESSES, risk.accesses);
    case 'containment':
      return options(CONTAINMENTS, risk.containments);
    case 'relation':
      return options(RELATIONS, risk.relations);
    case 'misuse':
      return options(MISUSES, risk.misuses);
    case 'vulnerability':
      return options(VULNERABILITIES, risk.vulnerabilities);
  }
}

export type Option = { readonly id: string; readonly label: string };

function options<Id extends string>(
  ids: readonly Id[],
  labels: Readonly<Record<Id, string>>,
): readonly Option[] {
  return ids.map((id) => ({ id, label: labels[id] }));
}

/** What a factor bears on under each law: where the law says so, and in which words. */
export type Bearing = { readonly regime: RegimeId; readonly source: Source; readonly label: string };

export function bearingsOf(
  factor: Factor,
  regimes: readonly RegimeId[],
  language: Language,
): readonly Bearing[] {
  return regimes.flatMap((regime) => {
    const statutory = regimeById(regime).test.factors.find(({ reads }) => reads.includes(factor));
    return statutory === undefined
      ? []
      : [{ regime, source: statutory.source, label: statutory.label[language] }];
  });
}
