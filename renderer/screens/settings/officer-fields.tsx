import type { ReactNode } from 'react';
import type { Issue } from '../../../shared/result.ts';
import { TextArea, TextField } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { errorAt } from '../field-error.ts';
import type { OfficerDraft } from './amend.ts';
import sheet from './settings.module.css';

/** The name, title and contact details of a person in charge. */
export function OfficerFields({
  draft,
  onChange,
  issues,
  isReadOnly = false,
  autoFocus = false,
}: {
  readonly draft: OfficerDraft;
  readonly onChange: (changed: Partial<OfficerDraft>) => void;
  /** By field of the organisation: `officer.email`. */
  readonly issues: readonly Issue[];
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
}): ReactNode {
  const words = useWords();
  const labels = words.register.officer;
  const { optional } = words.window.settings;
  const text = (key: 'name' | 'title' | 'email' | 'phone' | 'address') => ({
    label: labels[key],
    value: draft[key],
    onChange: (value: string) => onChange({ [key]: value }),
    isReadOnly,
    error: errorAt(issues, words, 'officer', key),
  });
  return (
    <>
      <TextField {...text('name')} isRequired autoFocus={autoFocus} />
      <TextField {...text('title')} isRequired />
      <div className={sheet['pair']}>
        <TextField {...text('email')} type="email" isRequired />
        <TextField {...text('phone')} badge={optional} type="tel" />
      </div>
      <TextArea {...text('address')} badge={optional} />
    </>
  );
}
