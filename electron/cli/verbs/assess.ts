import { readIncidentFile } from '../../../shared/exchange/json.ts';
import { assess as assessOf, type RegimeAssessment } from '../../../shared/law/assess.ts';
import { duties } from '../../../shared/law/duties.ts';
import { REGIMES } from '../../../shared/law/regimes.ts';
import { answersSchema } from '../../../shared/register/assessment.ts';
import { REGIME_IDS } from '../../../shared/register/organisation.ts';
import { ok } from '../../../shared/result.ts';
import { dutyJson, dutyLines } from '../duties.ts';
import { readJson } from '../files.ts';
import { bullet, fold, WIDTH } from '../output.ts';
import { supposedOrganisation, supposedRecord } from '../supposed.ts';
import type { Call, Verb } from '../verb.ts';

/** Assesses the incident of a file under every law, and says what would follow. Opens no register. */
export const assess: Verb = {
  options: {},
  takes: [1, 1],
  run: (call) => {
    const { words, language, machine } = call;
    const given = readJson(call.arguments[0] ?? '');
    if (!given.ok) return given;
    const file = readIncidentFile(given.value);
    if (!file.ok) return file;
    const answers = file.value.answers ?? answersSchema.parse({});
    const assessments = assessOf({ facts: file.value.facts, answers, regimes: REGIME_IDS });
    const now = new Date(machine.now()).toISOString();
    const record = supposedRecord(file.value, now);
    const suppose = assessments.map(({ regime, suggestion }) => ({ regime, suggestion }));
    const all = duties({ record, organisation: supposedOrganisation, now }, { suppose });
    const ofLaw = (id: string) => all.filter(({ regime }) => regime === id);
    return ok({
      json: {
        title: file.value.facts.title,
        supposing: 'suggestion',
        regimes: assessments.map((each) => ({
          regime: each.regime,
          suggestion: each.suggestion,
          rule: { code: each.rule, text: words.law.rules[each.rule] },
          reasons: each.reasons.map(({ factor, direction, code, params }) => ({
            factor,
            direction,
            code,
            text: words.law.reasons[code],
            ...(params === undefined ? {} : { about: params }),
          })),
          duties: ofLaw(each.regime).map((duty) => dutyJson(duty, words, language)),
        })),
      },
      lines: [
        file.value.facts.title,
        ...assessments.flatMap((each) => [
          '',
          REGIMES[each.regime].name[language],
          ...assessmentLines(each, call),
          '',
          `  ${words.cli.assess.duties}`,
          ...ofLaw(each.regime).flatMap((duty) => dutyLines(duty, words, language)),
        ]),
        '',
        ...fold(words.cli.assess.decidesNothing, WIDTH),
      ],
    });
  },
};

function assessmentLines(
  { regime, suggestion, rule, reasons }: RegimeAssessment,
  { words }: Call,
): readonly string[] {
  const { law, cli } = words;
  const directions = ['for', 'against', 'unclear'] as const;
  return [
    ...fold(cli.assess.suggestion(law.suggestions[regime][suggestion]), WIDTH, '  '),
    ...fold(law.rules[rule], WIDTH, '    '),
    '',
    ...directions.flatMap((direction) => {
      const these = reasons.filter((reason) => reason.direction === direction);
      return these.length === 0
        ? []
        : [
            `  ${law.directions[direction]}`,
            ...these.flatMap(({ code }) => bullet(law.reasons[code], '    ')),
          ];
    }),
  ];
}
