import { type ReactNode, useState } from 'react';
import { useSession } from '../../store/session.tsx';
import { Button, DateField, Section } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { errorAt } from '../field-error.ts';
import { useSaid } from '../said.ts';
import { fieldsOf, officerDraftOf, type OfficerDraft, officerOf } from './amend.ts';
import { AmendForm } from './amend-form.tsx';
import { FormerOfficers } from './former-officers.tsx';
import { useKept } from './kept.ts';
import { OfficerFields } from './officer-fields.tsx';
import sheet from './settings.module.css';
import { SuccessionForm } from './succession-form.tsx';
import { useAmending } from './use-amending.ts';

/** The person in charge: corrected here, or followed by another with the dates of both. */
export function OfficerSection(): ReactNode {
  const words = useWords();
  const { today } = useSaid();
  const { head } = useSession();
  const said = words.window.settings;
  const { officer } = head.organisation;
  const [draft, keep] = useKept<OfficerDraft>('officer');
  const [isTaking, setTaking] = useState(false);
  const amending = useAmending();
  const shown = draft ?? officerDraftOf(officer);
  const isChanged = draft !== null && fieldsOf(head.organisation, { officer: officerOf(draft) }) !== null;
  const set = (changed: Partial<OfficerDraft>): void => {
    amending.clear();
    keep({ ...shown, ...changed });
  };
  const save = async (): Promise<void> => {
    if (await amending.amend({ officer: officerOf(shown) }, said.saved.officer)) keep(null);
  };
  return (
    <Section id="officer" title={said.section.officer} hint={said.officer.hint} look="ruled">
      {isTaking ? (
        <SuccessionForm onDone={() => setTaking(false)} />
      ) : (
        <>
          <AmendForm
            label={said.section.officer}
            amending={amending}
            isChanged={isChanged}
            onSave={() => void save()}
            onDiscard={() => {
              amending.clear();
              keep(null);
            }}
          >
            <OfficerFields draft={shown} onChange={set} issues={amending.issues} isReadOnly={!head.writing} />
            <DateField
              label={said.officer.from}
              badge={said.optional}
              value={shown.from}
              onChange={(from) => set({ from })}
              maximum={today}
              today={today}
              isReadOnly={!head.writing}
              error={errorAt(amending.issues, words, 'officer', 'from')}
            />
          </AmendForm>
          {head.writing && !isChanged && (
            <div className={sheet['other']}>
              <p className={sheet['soft']}>{said.officer.correct}</p>
              <Button icon="add-user" onPress={() => setTaking(true)}>
                {said.officer.take}
              </Button>
            </div>
          )}
        </>
      )}
      <FormerOfficers officers={head.organisation.formerOfficers ?? []} />
    </Section>
  );
}
