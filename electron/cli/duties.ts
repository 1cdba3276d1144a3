import type { Duty } from '../../shared/law/duties.ts';
import { itemsOf } from '../../shared/law/regimes.ts';
import { citeIn } from '../../shared/law/source.ts';
import type { Language } from '../../shared/register/organisation.ts';
import type { Words } from '../../shared/words/en.ts';
import { formatList } from '../../shared/words/format.ts';
import { bullet, fold, WIDTH } from './output.ts';

/** A duty as `assess` and `show` print it in JSON. */
export function dutyJson(duty: Duty, words: Words, language: Language): object {
  return {
    regime: duty.regime,
    recipient: duty.recipient,
    state: duty.state,
    why: words.law.why[duty.why],
    why_code: duty.why,
    source: citeIn(duty.source, language),
    timing: duty.timing,
    document: duty.document,
    missing: duty.missing.map(({ item, number, source, reasonAllowed }) => ({
      item,
      number,
      label: labelOf(duty, item, language),
      source: citeIn(source, language),
      reason_allowed: reasonAllowed,
    })),
    progress: duty.progress,
    met: duty.met,
  };
}

/** A duty on its lines: who, whether, why; and what is not answered yet. */
export function dutyLines(duty: Duty, words: Words, language: Language): readonly string[] {
  const { law, register, cli } = words;
  const { labelled } = words.documents.answers;
  const state = duty.met && duty.recipient !== 'register' ? cli.show.met : law.dutyStates[duty.state];
  const missing = duty.missing.map(({ item }) => labelOf(duty, item, language));
  return [
    ...bullet(
      `${labelled(register.recipients[duty.recipient], state)} (${citeIn(duty.source, language)})`,
      '  ',
    ),
    ...fold(law.why[duty.why], WIDTH, '    '),
    ...(missing.length === 0 ? [] : fold(cli.assess.missing(formatList(missing, language)), WIDTH, '    ')),
  ];
}

const labelOf = ({ document }: Duty, item: string, language: Language): string =>
  (document === null ? undefined : itemsOf(document).find(({ id }) => id === item)?.label[language]) ?? item;
