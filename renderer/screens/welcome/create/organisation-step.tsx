import type { ReactNode } from 'react';
import type { Issue } from '../../../../shared/result.ts';
import { Section, TextArea, TextField } from '../../../ui/kit.ts';
import { useWords } from '../../../words.tsx';
import { errorAt } from '../../field-error.ts';
import sheet from './create.module.css';
import type { Draft } from './draft.ts';
import type { StepProps } from './step.ts';

/** Whose register it is, and who is in charge of the protection of personal information. */
export function OrganisationStep({
  draft: { organisation, officer },
  onChange,
  isTried,
  issues,
}: StepProps & { readonly issues: readonly Issue[] }): ReactNode {
  const words = useWords();
  const { create } = words.window.welcome;
  const labels = words.register;
  const set = (changed: Partial<Draft['organisation']>): void =>
    onChange({ organisation: { ...organisation, ...changed } });
  const setOfficer = (changed: Partial<Draft['officer']>): void =>
    onChange({ officer: { ...officer, ...changed } });
  const error = (...path: readonly string[]): string | undefined =>
    isTried ? errorAt(issues, words, ...path) : undefined;
  return (
    <>
      <TextField
        label={labels.organisation.name}
        value={organisation.name}
        onChange={(name) => set({ name })}
        autoFocus
        isRequired
        error={error('name')}
      />
      <TextField
        label={labels.organisation.neq}
        badge={create.optional}
        hint={create.organisation.neqHint}
        value={organisation.neq}
        onChange={(neq) => set({ neq })}
        width="medium"
        inputMode="numeric"
        error={error('neq')}
      />
      <TextArea
        label={labels.organisation.address}
        badge={create.optional}
        value={organisation.address}
        onChange={(address) => set({ address })}
        error={error('address')}
      />
      <Section title={create.organisation.officer} hint={create.organisation.officerHint} look="ruled">
        <TextField
          label={labels.officer.name}
          value={officer.name}
          onChange={(name) => setOfficer({ name })}
          isRequired
          error={error('officer', 'name')}
        />
        <TextField
          label={labels.officer.title}
          value={officer.title}
          onChange={(title) => setOfficer({ title })}
          placeholder={create.organisation.titlePlaceholder}
          isRequired
          error={error('officer', 'title')}
        />
        <div className={sheet['pair']}>
          <TextField
            label={labels.officer.email}
            value={officer.email}
            onChange={(email) => setOfficer({ email })}
            type="email"
            isRequired
            error={error('officer', 'email')}
          />
          <TextField
            label={labels.officer.phone}
            badge={create.optional}
            value={officer.phone}
            onChange={(phone) => setOfficer({ phone })}
            type="tel"
            error={error('officer', 'phone')}
          />
        </div>
      </Section>
    </>
  );
}
