import type { ReactNode } from 'react';
import type { Regime } from '../../../shared/law/regime.ts';
import { Button, classesOf, DateField, Section, TextField } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import { SourceMark } from '../source-mark.tsx';
import sheet from './assessment.module.css';
import type { AssessmentDraft } from './draft.ts';

/** Who was consulted, and when: the person in charge, wherever a law in play wants it. */
export function Consultation({
  laws,
  officer,
  consulted,
  error,
  onChange,
}: {
  readonly laws: readonly Regime[];
  /** The person in charge, as the register knows her. */
  readonly officer: string;
  readonly consulted: AssessmentDraft['consulted'];
  readonly error: (field: string) => string | undefined;
  readonly onChange: (consulted: AssessmentDraft['consulted']) => void;
}): ReactNode {
  const { words, today } = useSaid();
  const ours = words.window.assessment.consulted;
  const sources = laws.flatMap(({ consultation }) => (consultation === null ? [] : [consultation.source]));
  const isNeeded = sources.length > 0;
  return (
    <Section
      title={ours.title}
      look="ruled"
      mark={sources.map((source) => (
        <SourceMark key={source.cite} source={source} />
      ))}
      {...(isNeeded ? { hint: ours.hint } : {})}
    >
      <TextField
        label={ours.name}
        hint={ours.nameHint(officer)}
        width="medium"
        value={consulted.name}
        onChange={(name) => onChange({ ...consulted, name })}
        error={error('consulted.name')}
        isRequired={isNeeded}
      />
      <div className={c('dated')}>
        <DateField
          label={ours.on}
          value={consulted.on}
          onChange={(on) => onChange({ ...consulted, on })}
          today={today}
          maximum={today}
          error={error('consulted.on')}
          isRequired={isNeeded}
        />
        <Button variant="quiet" onPress={() => onChange({ ...consulted, on: today })}>
          {ours.today}
        </Button>
      </div>
    </Section>
  );
}

const c = classesOf(sheet);
