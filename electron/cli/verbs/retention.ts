import { keptBy } from '../../../shared/law/keeping.ts';
import { citeIn } from '../../../shared/law/source.ts';
import { type Keeping, REACHES } from '../../../shared/register/retention.ts';
import { ok } from '../../../shared/result.ts';
import { saidWhyClock } from '../../../shared/words/clock.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { retentionOf } from '../../keeper/retention.ts';
import { bullet } from '../output.ts';
import { withRegister } from '../register.ts';
import type { Verb } from '../verb.ts';

/** Lists the records past their legal time, each with the rule that governs, and those that will be within a year. */
export const retention: Verb = {
  options: {},
  takes: [1, 1],
  run: (call) =>
    withRegister(call, 'read', (keeper) => {
      const { words, language } = call;
      const ours = words.window.retention;
      const found = retentionOf(keeper, Number.MAX_SAFE_INTEGER);
      const rule = ({ regime, until, fromLastEntry }: Keeping): readonly string[] => {
        const why = keptBy(regime);
        const said = `${saidWhyClock(why, words, language)} (${citeIn(why.source, language)})`;
        return bullet(
          [
            ours.until(formatDate(until, language)),
            said,
            ...(fromLastEntry ? [ours.fromLastEntry] : []),
          ].join(' '),
        );
      };
      const lines = REACHES.flatMap((reach) => {
        const { total, lines: records } = found[reach];
        if (total === 0) return [];
        return [
          `${ours.reaches[reach].title} (${String(total)})`,
          ...records.flatMap(({ number, title, keepings, hold }) => [
            `${number}  ${title}`,
            ...keepings.toReversed().flatMap(rule),
            ...(hold === null ? [] : bullet(ours.held(formatDate(hold.on, language), hold.reason))),
          ]),
          '',
        ];
      });
      return ok({ json: found, lines: lines.length === 0 ? [ours.none] : [...lines, ours.byHand] });
    }),
};
