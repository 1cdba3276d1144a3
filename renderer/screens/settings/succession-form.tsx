import { type ReactNode, useState } from 'react';
import { useSession } from '../../store/session.tsx';
import { DateField } from '../../ui/kit.ts';
import { errorAt } from '../field-error.ts';
import { useSaid } from '../said.ts';
import { earliestSuccession, newOfficer, succession } from './amend.ts';
import { AmendForm } from './amend-form.tsx';
import { OfficerFields } from './officer-fields.tsx';
import sheet from './settings.module.css';
import { useAmending } from './use-amending.ts';

/** Another person takes charge, on a day: the one before stays, with the dates of the charge. */
export function SuccessionForm({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { words, today, date } = useSaid();
  const { head } = useSession();
  const said = words.window.settings;
  const [draft, setDraft] = useState(() => newOfficer(today));
  const [isTried, setTried] = useState(false);
  const amending = useAmending();
  const { officer } = head.organisation;
  const earliest = earliestSuccession(head.organisation);
  const { from } = draft;
  const wrong =
    from === null
      ? errorAt([{ path: ['from'], code: 'required' }], words, 'from')
      : earliest !== null && from < earliest
        ? said.officer.taking.early(date(officer.from ?? from))
        : undefined;

  const save = async (): Promise<void> => {
    setTried(true);
    if (from === null || wrong !== undefined) return;
    const to = succession(head.organisation, { ...draft, from });
    if (await amending.amend(to, said.saved.taken(draft.name.trim()))) onDone();
  };
  return (
    <div className={sheet['taking']}>
      <h3>{said.officer.taking.title}</h3>
      <p className={sheet['soft']}>{said.officer.taking.hint(officer.name)}</p>
      <AmendForm
        label={said.officer.taking.title}
        amending={amending}
        isChanged
        saveLabel={said.officer.taking.save}
        discardLabel={said.officer.taking.cancel}
        onSave={() => void save()}
        onDiscard={onDone}
      >
        <OfficerFields
          draft={draft}
          onChange={(changed) => {
            amending.clear();
            setDraft((now) => ({ ...now, ...changed }));
          }}
          issues={amending.issues}
          autoFocus
        />
        <DateField
          label={said.officer.taking.from}
          value={from}
          onChange={(chosen) => setDraft((now) => ({ ...now, from: chosen }))}
          {...(earliest === null ? {} : { minimum: earliest })}
          maximum={today}
          today={today}
          error={isTried ? (wrong ?? errorAt(amending.issues, words, 'officer', 'from')) : undefined}
        />
      </AmendForm>
    </div>
  );
}
