import type { ReactNode } from 'react';
import type { RegimeAssessment } from '../../../shared/law/assess.ts';
import { regime as regimeById } from '../../../shared/law/regimes.ts';
import { classesOf, RadioGroup, TextArea } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import { SourceMark } from '../source-mark.tsx';
import sheet from './assessment.module.css';
import { type ConclusionDraft, mayLeaveOut } from './draft.ts';
import { faultKey } from './faults.ts';

/** What the person in charge concludes under one law, in her own words, beside what is suggested. */
export function ConclusionField({
  view,
  conclusion,
  error,
  onChange,
}: {
  readonly view: RegimeAssessment;
  readonly conclusion: ConclusionDraft;
  readonly error: (field: string) => string | undefined;
  readonly onChange: (conclusion: ConclusionDraft) => void;
}): ReactNode {
  const { words } = useSaid();
  const { regime, suggestion } = view;
  const ours = words.window.assessment.conclusion;
  const { serious, notSerious } = words.law.conclusions[regime];
  const test = regimeById(regime).test;
  const isOutside = conclusion.chosen === 'outside';
  return (
    <div className={c('question')} data-conclusion={regime}>
      <RadioGroup
        label={ours.question(words.register.regimes[regime])}
        isQuestion
        hint={ours.suggestion(words.law.suggestions[regime][suggestion])}
        mark={<SourceMark source={test.source} />}
        look="cards"
        isAcross
        options={[
          { id: 'serious', label: serious },
          { id: 'not-serious', label: notSerious },
          ...(mayLeaveOut(suggestion) || isOutside ? [{ id: 'outside', label: ours.leaveOut } as const] : []),
        ]}
        value={conclusion.chosen}
        onChange={(chosen) => onChange({ ...conclusion, chosen })}
        error={error(faultKey.conclusion(regime))}
        isRequired
      />
      {!isOutside && (
        <TextArea
          label={ours.reasons}
          hint={ours.reasonsHint}
          rows={3}
          value={conclusion.reasons}
          onChange={(reasons) => onChange({ ...conclusion, reasons })}
          error={error(faultKey.reasons(regime))}
          isRequired
        />
      )}
    </div>
  );
}

const c = classesOf(sheet);
