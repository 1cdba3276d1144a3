import type { ReactNode } from 'react';
import { LANGUAGES } from '../../../../shared/register/organisation.ts';
import { RadioGroup } from '../../../ui/kit.ts';
import { useWords } from '../../../words.tsx';
import { LawQuestions } from '../../laws/law-questions.tsx';
import sheet from './create.module.css';
import { lawsOf } from './draft.ts';
import type { StepProps } from './step.ts';

/** The laws that apply, and the language the register is kept in. */
export function LawsStep({ draft, onChange, isTried }: StepProps): ReactNode {
  const { register, window } = useWords();
  const said = window.welcome.create.laws;
  const laws = lawsOf(draft);
  return (
    <>
      <LawQuestions
        situation={draft.situation}
        onSituation={(situation) => onChange({ situation })}
        laws={laws}
        onLaws={(chosen) => onChange({ chosen })}
        error={isTried && laws.length === 0 ? said.none : undefined}
      />
      <div className={sheet['ruled']}>
        <RadioGroup
          label={said.language}
          hint={said.languageHint}
          isQuestion
          isAcross
          options={LANGUAGES.map((id) => ({ id, label: register.languages[id] }))}
          value={draft.language}
          onChange={(language) => onChange({ language })}
        />
      </div>
    </>
  );
}
