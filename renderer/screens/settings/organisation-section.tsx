import type { ReactNode } from 'react';
import { LANGUAGES } from '../../../shared/register/organisation.ts';
import { useSession } from '../../store/session.tsx';
import { NumberField, RadioGroup, Section, Select, TextArea, TextField } from '../../ui/kit.ts';
import { useLanguage, useWords } from '../../words.tsx';
import { errorAt } from '../field-error.ts';
import { amendedOrganisation, draftOf, fieldsOf, type OrganisationDraft } from './amend.ts';
import { AmendForm } from './amend-form.tsx';
import { useKept } from './kept.ts';
import sheet from './settings.module.css';
import { useAmending } from './use-amending.ts';
import { zonesIn } from './zones.ts';

/** Whose register it is, how it is kept, and its own target. */
export function OrganisationSection(): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const { head } = useSession();
  const said = words.window.settings;
  const labels = words.register.organisation;
  const [draft, keep] = useKept<OrganisationDraft>('organisation');
  const amending = useAmending();
  const shown = draft ?? draftOf(head.organisation);
  const isChanged = draft !== null && fieldsOf(head.organisation, amendedOrganisation(draft)) !== null;
  const isReadOnly = !head.writing;
  const set = (changed: Partial<OrganisationDraft>): void => {
    amending.clear();
    keep({ ...shown, ...changed });
  };
  const save = async (): Promise<void> => {
    if (await amending.amend(amendedOrganisation(shown), said.saved.organisation)) keep(null);
  };
  const error = (key: string): string | undefined => errorAt(amending.issues, words, key);
  const text = (key: 'sector' | 'website' | 'neq') => ({
    label: labels[key],
    badge: said.optional,
    value: shown[key],
    onChange: (value: string) => set({ [key]: value }),
    isReadOnly,
    error: error(key),
  });
  return (
    <Section id="organisation" title={said.section.organisation} hint={said.organisation.hint} look="ruled">
      <AmendForm
        label={said.section.organisation}
        amending={amending}
        isChanged={isChanged}
        onSave={() => void save()}
        onDiscard={() => {
          amending.clear();
          keep(null);
        }}
      >
        <TextField
          label={labels.name}
          value={shown.name}
          onChange={(name) => set({ name })}
          isReadOnly={isReadOnly}
          isRequired
          error={error('name')}
        />
        <TextField {...text('neq')} width="medium" inputMode="numeric" />
        <TextArea
          label={labels.address}
          badge={said.optional}
          value={shown.address}
          onChange={(address) => set({ address })}
          isReadOnly={isReadOnly}
          error={error('address')}
        />
        <div className={sheet['pair']}>
          <TextField {...text('sector')} />
          <TextField {...text('website')} type="url" />
        </div>
        <RadioGroup
          label={labels.language}
          hint={said.organisation.languageHint}
          isAcross
          options={LANGUAGES.map((id) => ({ id, label: words.register.languages[id] }))}
          value={shown.language}
          onChange={(chosen) => set({ language: chosen })}
          isReadOnly={isReadOnly}
        />
        <Select
          label={labels.zone}
          hint={said.organisation.zoneHint}
          options={zonesIn(language, shown.zone)}
          value={shown.zone}
          onChange={(zone) => set({ zone })}
          isDisabled={isReadOnly}
          error={error('zone')}
        />
        <NumberField
          label={labels.internalTargetHours}
          badge={said.organisation.targetBadge}
          hint={said.organisation.targetHint}
          value={shown.internalTargetHours}
          onChange={(internalTargetHours) => set({ internalTargetHours })}
          minimum={1}
          maximum={8760}
          isReadOnly={isReadOnly}
          error={error('internalTargetHours')}
        />
      </AmendForm>
    </Section>
  );
}
