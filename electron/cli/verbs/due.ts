import { due as dueOf } from '../../../shared/law/clock.ts';
import { clocksOf } from '../../../shared/law/clocks.ts';
import { LAW_IDS, LAW_NAMES } from '../../../shared/law/laws.ts';
import { citeIn } from '../../../shared/law/source.ts';
import { ok } from '../../../shared/result.ts';
import { saidWhyClock } from '../../../shared/words/clock.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { dateOption, misused, needed, oneOf } from '../arguments.ts';
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
    requested: { type: 'string' },
    granted: { type: 'string' },
  },
  takes: [0, 0],
  help: ({ cli, law }) => [
    '',
    cli.titles.clocks,
    ...definitions(
      LAW_IDS.flatMap((id) => clocksOf(id).map((clock) => [`${id} ${clock}`, law.clocks[clock]] as const)),
    ),
  ],
  run: ({ values, words, language }) => {
    const { cli, law } = words;
    const wished = needed(values, 'regime', words);
    if (!wished.ok) return wished;
    const regime = oneOf(wished.value, 'regime', LAW_IDS, words);
    if (!regime.ok) return regime;
    const clock = needed(values, 'clock', words);
    if (!clock.ok) return clock;
    const first = needed(values, 'from', words);
    if (!first.ok) return first;
    const from = dateOption(values, 'from', words);
    if (!from.ok) return from;
    const through = dateOption(values, 'to', words);
    if (!through.ok) return through;
    const requested = dateOption(values, 'requested', words);
    if (!requested.ok) return requested;
    const granted = values.text('granted');
    if (granted !== undefined && !/^\d{1,4}$/.test(granted)) {
      return misused(cli.misuse.optionNotANumber('--granted'));
    }
    const dates = dueOf({
      regime: regime.value,
      clock: clock.value,
      from: first.value,
      through: through.value,
      requested: requested.value,
      granted: granted === undefined ? undefined : Number(granted),
    });
    if (!dates.ok) return dates;
    const why = dates.value.why.map((each) => ({
      ...each,
      text: saidWhyClock(each, words, language),
      source: citeIn(each.source, language),
      certainty: each.source.certainty,
    }));
    const said = (date: string | null): string =>
      date === null ? cli.due.noDate : formatDate(date, language, 'full');
    const { extension_notice_by: notice, extension_notice_recommended: noticeRecommended } = dates.value;
    return ok({
      json: { regime: regime.value, clock: clock.value, from: first.value, ...dates.value, why },
      lines: [
        LAW_NAMES[regime.value][language],
        ...pairs([
          [cli.due.nominal, said(dates.value.nominal_due)],
          [cli.due.legal, said(dates.value.legal_due)],
          [cli.due.recommended, said(dates.value.recommended_due)],
          [cli.due.earliest, said(dates.value.deemed_refusal_earliest)],
          [cli.due.deemed, said(dates.value.deemed_refusal_from)],
          ...(notice === undefined ? [] : [[cli.due.notice, said(notice)] as const]),
          ...(noticeRecommended === undefined
            ? []
            : [[cli.due.noticeRecommended, said(noticeRecommended)] as const]),
        ]),
        '',
        cli.due.why,
        ...why.flatMap(({ text, source, certainty }) =>
          bullet(
            certainty === 'unconfirmed'
              ? `${text} (${law.sourceUnconfirmed(source)})`
              : `${text} (${source})`,
            '  ',
          ),
        ),
      ],
    });
  },
};
