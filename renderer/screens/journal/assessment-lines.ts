import type { ContentOf } from '../../../shared/register/change.ts';
import type { Said } from '../said.ts';
import type { ChangeLine } from './change-lines.ts';

/** A sealed assessment: what was concluded under each law, whom it was discussed with, and the answers it rests on. */
export function assessmentLines(
  { answers, conclusions, consulted, on, suggested = [] }: ContentOf<'risk-assessed'>,
  said: Said,
): readonly ChangeLine[] {
  const { words, date, list } = said;
  const { register, law, window } = words;
  const { risk, parts } = register;
  const { labels } = window.journal;
  const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    sensitivity: risk.sensitivities,
    recipient: risk.recipientsOfInformation,
    intent: risk.intents,
    access: risk.accesses,
    containment: risk.containments,
    relation: risk.relations,
    misuse: risk.misuses,
    vulnerability: risk.vulnerabilities,
  };
  const factors = Object.entries(values).flatMap(([factor, names]): readonly ChangeLine[] => {
    const answer = answers[factor as 'sensitivity'];
    if (answer === null) return [];
    return [
      {
        label: risk.factors[factor as keyof typeof risk.factors],
        to: [
          names[answer.value] ?? answer.value,
          ...(answer.reason === undefined ? [] : [window.journal.reason(answer.reason)]),
          ...(answer.evidence === undefined ? [] : [labels.evidence(answer.evidence)]),
        ],
      },
    ];
  });
  const { consequences, uses } = answers;
  return [
    { label: parts.on, to: [date(on)] },
    ...suggested.flatMap(({ regime, asOf }) =>
      asOf === undefined
        ? []
        : [{ label: law.known.asOf, to: [law.known.ofLaw(register.regimes[regime], date(asOf))] }],
    ),
    ...conclusions.map(({ regime, serious, reasons }) => ({
      label: labels.conclusion(register.regimes[regime]),
      to: [law.conclusions[regime][serious ? 'serious' : 'notSerious'], reasons].filter(
        (text) => text !== '',
      ),
    })),
    ...(consulted === null
      ? []
      : [
          {
            label: labels.consulted,
            to: [window.today.whoWhen(consulted.name, date(consulted.on))],
          },
        ]),
    ...factors,
    ...(consequences === null
      ? []
      : [
          {
            label: risk.factors.consequences,
            to: [
              list(consequences.harms.map((each) => risk.harms[each])),
              consequences.description ?? '',
            ].filter((text) => text !== ''),
          },
        ]),
    ...(uses === null
      ? []
      : [
          {
            label: risk.factors.uses,
            to: [list(uses.uses.map((each) => risk.maliciousUses[each])), uses.description ?? ''].filter(
              (text) => text !== '',
            ),
          },
        ]),
  ];
}
