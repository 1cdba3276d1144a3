import type { ReactNode } from 'react';
import type { FactorView, RegimeAssessment } from '../../../shared/law/assess.ts';
import { regime as regimeById } from '../../../shared/law/regimes.ts';
import type { RegimeId } from '../../../shared/register/organisation.ts';
import { classesOf, Section } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import { SourceMark } from '../source-mark.tsx';
import sheet from './assessment.module.css';
import { ReasonList } from './reason-list.tsx';
import { sayAnswer } from './say-reason.ts';
import { unitedReasons } from './united-reasons.ts';

/** The tests side by side: each factor with its answer, and what it says under each law. */
export function Comparison({ views }: { readonly views: readonly RegimeAssessment[] }): ReactNode {
  const said = useSaid();
  const { law, register, window } = said.words;
  const ours = window.assessment.tests;
  const [first] = views;
  if (first === undefined) return null;
  return (
    <Section title={ours.comparison} hint={ours.comparisonHint} look="ruled">
      <div className={c('scroll')}>
        <table className={c('comparison')}>
          <thead>
            <tr>
              <th scope="col">{ours.factor}</th>
              <th scope="col">{ours.says}</th>
              {views.map(({ regime }) => (
                <th key={regime} scope="col">
                  {register.regimes[regime]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.factors.map((factor, at) => (
              <tr key={factor.factor}>
                <th scope="row">
                  <span className={c('factor')}>{law.factors[factor.factor]}</span>
                  <span className={c('answered')}>{answerOf(factor)}</span>
                </th>
                <td>
                  <Says views={views} at={at} />
                </td>
                {views.map(({ regime, factors }) => (
                  <td key={regime}>
                    <BearsOn regime={regime} view={factors[at] ?? factor} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );

  function answerOf(view: FactorView): string {
    const answer = sayAnswer(view, said);
    if (answer === null || view.from === 'nothing') return law.from.nothing;
    return view.from === 'facts' ? window.assessment.fromFactsIn(answer) : answer;
  }
}

/** What a factor says under every law, each reason once. */
function Says({
  views,
  at,
}: {
  readonly views: readonly RegimeAssessment[];
  readonly at: number;
}): ReactNode {
  const ours = useSaid().words.window.assessment.tests;
  const reasons = unitedReasons(
    views.map(({ regime, factors }) => ({ regime, reasons: factors[at]?.reasons ?? [] })),
  );
  return reasons.length === 0 ? (
    <p className={c('soft')}>{ours.saysNothing}</p>
  ) : (
    <ReasonList reasons={reasons} />
  );
}

/** The statutory factor that an answer bears on under one law. */
function BearsOn({ regime, view }: { readonly regime: RegimeId; readonly view: FactorView }): ReactNode {
  const said = useSaid();
  const ours = said.words.window.assessment.tests;
  const law = regimeById(regime);
  const statutory = law.test.factors.find(({ id }) => id === view.bearsOn);
  const source = statutory?.source ?? (view.factor === 'definition' ? law.incident.source : undefined);
  const label =
    statutory?.label[said.language] ?? (view.factor === 'definition' ? ours.definition : ours.notNamed);
  return (
    <div className={c('bears')}>
      <span>{label}</span>
      {source !== undefined && <SourceMark source={source} />}
    </div>
  );
}

const c = classesOf(sheet);
