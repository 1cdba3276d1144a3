import { CLOCKS, due as dueOf } from '../../../shared/law/clock.ts';
import { REGIMES } from '../../../shared/law/regimes.ts';
import { citeIn } from '../../../shared/law/source.ts';
import { REGIME_IDS } from '../../../shared/register/organisation.ts';
import { ok } from '../../../shared/result.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { dateOption, needed, oneOf } from '../arguments.ts';
import { definitions } from '../help.ts';
import { bullet, pairs } from '../output.ts';
import type { Verb } from '../verb.ts';

/** The dates of a clock, with what moved or sets each. Opens no register. */
export const due: Verb = {
  options: {
    regime: { type: 'string' },
    clock: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
  },
  takes: [0, 0],
  help: ({ cli, law }) => [
    '',
    cli.titles.clocks,
    ...definitions(
      REGIME_IDS.flatMap((id) => CLOCKS[id].map((clock) => [`${id} ${clock}`, law.clocks[clock]] as const)),
    ),
  ],
  run: ({ values, words, language }) => {
    const { cli } = words;
    const wished = needed(values, 'regime', words);
    if (!wished.ok) return wished;
    const regime = oneOf(wished.value, 'regime', REGIME_IDS, words);
    if (!regime.ok) return regime;
    const clock = needed(values, 'clock', words);
    if (!clock.ok) return clock;
    const first = needed(values, 'from', words);
    if (!first.ok) return first;
    const from = dateOption(values, 'from', words);
    if (!from.ok) return from;
    const through = dateOption(values, 'to', words);
    if (!through.ok) return through;
    const dates = dueOf({
      regime: regime.value,
      clock: clock.value,
      from: first.value,
      through: through.value,
    });
    if (!dates.ok) return dates;
    const why = dates.value.why.map(({ code, source }) => ({
      code,
      text: words.law.clockWhy[code],
      source: citeIn(source, language),
      certainty: source.certainty,
    }));
    const said = (date: string | null): string =>
      date === null ? cli.due.noDate : formatDate(date, language, 'full');
    return ok({
      json: { regime: regime.value, clock: clock.value, from: first.value, ...dates.value, why },
      lines: [
        REGIMES[regime.value].name[language],
        ...pairs([
          [cli.due.nominal, said(dates.value.nominal_due)],
          [cli.due.legal, said(dates.value.legal_due)],
          [cli.due.recommended, said(dates.value.recommended_due)],
          [cli.due.earliest, said(dates.value.deemed_refusal_earliest)],
          [cli.due.deemed, said(dates.value.deemed_refusal_from)],
        ]),
        '',
        cli.due.why,
        ...why.flatMap(({ text, source }) => bullet(`${text} (${source})`, '  ')),
      ],
    });
  },
};
