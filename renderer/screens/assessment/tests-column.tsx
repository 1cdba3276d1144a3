import type { ReactNode } from 'react';
import type { RegimeAssessment } from '../../../shared/law/assess.ts';
import { DIRECTIONS } from '../../../shared/law/reason.ts';
import { regime as regimeById } from '../../../shared/law/regimes.ts';
import type { Suggestion } from '../../../shared/register/assessment.ts';
import { classesOf, Section, Status, type StatusShape, VisuallyHidden } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import { SourceMark } from '../source-mark.tsx';
import sheet from './assessment.module.css';
import { ReasonList } from './reason-list.tsx';
import { unitedReasons } from './united-reasons.ts';

const SHAPES: Readonly<Record<Suggestion, StatusShape>> = {
  serious: 'full',
  uncertain: 'half',
  'not-serious': 'open',
  'not-applicable': 'struck',
};

/** The test of each law, live: what it suggests in words, the rule that gave it, and the reasons for and against. */
export function TestsColumn({ views }: { readonly views: readonly RegimeAssessment[] }): ReactNode {
  const said = useSaid();
  const { law, register, window } = said.words;
  const ours = window.assessment.tests;
  const reasons = unitedReasons(views);
  return (
    <Section
      title={views.length > 1 ? ours.title : ours.one}
      {...(views.length > 1 ? { hint: ours.hint } : {})}
    >
      <VisuallyHidden>
        <span role="status">
          {views
            .map(({ regime, suggestion }) =>
              ours.now(register.regimes[regime], law.suggestions[regime][suggestion]),
            )
            .join(' ')}
        </span>
      </VisuallyHidden>
      <div className={c('tests')}>
        {views.map(({ regime, suggestion, rule, raisedBy }) => {
          const { test } = regimeById(regime);
          return (
            <div key={regime} className={c('test')} data-test={regime}>
              <h3 className={c('testName')}>
                {register.regimes[regime]} <SourceMark source={test.source} text={test.text[said.language]} />
              </h3>
              <Status shape={SHAPES[suggestion]} className={c('suggestion')}>
                {law.suggestions[regime][suggestion]}
              </Status>
              <p className={c('soft')}>{law.rules[rule]}</p>
              {raisedBy.length > 0 && (
                <p className={c('soft')}>
                  {ours.raised} {raisedBy.map((code) => law.reasons[code]).join(' ')}
                </p>
              )}
            </div>
          );
        })}
      </div>
      <p className={c('soft')}>{law.onlySuggests}</p>
      <h3 className={c('testName')}>{ours.reasons}</h3>
      {DIRECTIONS.map((direction) => {
        const pointing = reasons.filter(({ reason }) => reason.direction === direction);
        return (
          pointing.length > 0 && (
            <div key={direction} className={c('reasons')}>
              <p className={c('towards')}>{law.directions[direction]}</p>
              <ReasonList reasons={pointing} />
            </div>
          )
        );
      })}
    </Section>
  );
}

const c = classesOf(sheet);
