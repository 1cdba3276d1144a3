import type { ReactNode } from 'react';
import type { FactorView } from '../../../shared/law/assess.ts';
import type { RegimeId } from '../../../shared/register/organisation.ts';
import { classesOf, RadioGroup, TextArea } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import sheet from './assessment.module.css';
import { BearingMarks } from './bearing-marks.tsx';
import type { ValuedDraft } from './draft.ts';
import { FromFacts } from './from-facts.tsx';
import { optionsOf, type ValuedFactor } from './questions.ts';

/** A question answered by one of a few values, with why, and what shows it. */
export function Question({
  factor,
  regimes,
  answer,
  hinted,
  error,
  onChange,
}: {
  readonly factor: ValuedFactor;
  readonly regimes: readonly RegimeId[];
  readonly answer: ValuedDraft;
  /** What the facts say of it by themselves. */
  readonly hinted: FactorView | undefined;
  readonly error: (field: 'evidence' | 'reason') => string | undefined;
  readonly onChange: (answer: ValuedDraft) => void;
}): ReactNode {
  const { words } = useSaid();
  const ours = words.window.assessment;
  const { ask, hint } = ours.questions[factor];
  const needsEvidence = factor === 'access' && answer.value === 'excluded';
  const fact = hinted?.from === 'facts' && typeof hinted.answer === 'string' ? hinted.answer : null;
  const put = (changed: Partial<ValuedDraft>): void => onChange({ ...answer, ...changed });
  return (
    <div className={c('question')} data-factor={factor}>
      <RadioGroup
        label={ask}
        isQuestion
        hint={hint}
        mark={<BearingMarks factor={factor} regimes={regimes} />}
        look="cards"
        isAcross
        options={optionsOf(factor, words)}
        value={answer.value}
        onChange={(value) => put({ value })}
      />
      {hinted !== undefined && fact !== null && (
        <FromFacts
          view={hinted}
          question={ask}
          isTaken={answer.value === fact}
          onTake={() => put({ value: fact })}
        />
      )}
      {answer.value !== null && (
        <div className={c('said')}>
          <TextArea
            label={ours.reason}
            badge={ours.optional}
            rows={2}
            value={answer.reason}
            onChange={(reason) => put({ reason })}
            error={error('reason')}
          />
          <TextArea
            label={ours.evidence}
            rows={2}
            value={answer.evidence}
            onChange={(evidence) => put({ evidence })}
            error={error('evidence')}
            isRequired={needsEvidence}
            {...(needsEvidence ? { hint: ours.evidenceNeeded } : { badge: ours.optional })}
          />
        </div>
      )}
    </div>
  );
}

const c = classesOf(sheet);
