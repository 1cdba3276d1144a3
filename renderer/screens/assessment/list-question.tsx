import type { ReactNode } from 'react';
import { HARMS, MALICIOUS_USES } from '../../../shared/register/assessment.ts';
import type { RegimeId } from '../../../shared/register/organisation.ts';
import { Checkbox, CheckboxGroup, type CheckboxOption, classesOf, TextArea } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import sheet from './assessment.module.css';
import { BearingMarks } from './bearing-marks.tsx';
import { isAnswered, type ListedDraft } from './draft.ts';
import type { ListedFactor } from './questions.ts';

/** A question answered by any number of a list, or openly by *none*, and in words. */
export function ListQuestion({
  factor,
  regimes,
  answer,
  error,
  onChange,
}: {
  readonly factor: ListedFactor;
  readonly regimes: readonly RegimeId[];
  readonly answer: ListedDraft;
  readonly error: string | undefined;
  readonly onChange: (answer: ListedDraft) => void;
}): ReactNode {
  const { words } = useSaid();
  const ours = words.window.assessment;
  const { risk } = words.register;
  const { ask, hint } = ours.questions[factor];
  const options: readonly CheckboxOption[] =
    factor === 'consequences'
      ? HARMS.map((id) => ({ id, label: risk.harms[id] }))
      : MALICIOUS_USES.map((id) => ({ id, label: risk.maliciousUses[id] }));
  return (
    <div className={c('question')} data-factor={factor}>
      <CheckboxGroup
        label={ask}
        isQuestion
        hint={hint}
        mark={<BearingMarks factor={factor} regimes={regimes} />}
        columns={2}
        options={options}
        value={answer.chosen}
        onChange={(chosen) => onChange({ ...answer, chosen, none: chosen.length > 0 ? false : answer.none })}
      />
      <Checkbox
        isSelected={answer.none}
        onChange={(none) => onChange({ ...answer, none, chosen: none ? [] : answer.chosen })}
      >
        {ours.none[factor]}
      </Checkbox>
      {isAnswered(answer) && (
        <TextArea
          label={ours.description}
          badge={ours.optional}
          rows={2}
          value={answer.description}
          onChange={(description) => onChange({ ...answer, description })}
          error={error}
        />
      )}
    </div>
  );
}

const c = classesOf(sheet);
