import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { modulesOf } from '../../../../shared/document/modules.ts';
import { LANGUAGES, type Language } from '../../../../shared/register/organisation.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { wordsOf } from '../../../../shared/words/words.ts';
import { useLanguage } from '../../../words.tsx';
import { Modules } from '../../paper/code.tsx';
import { KeyGroups } from './key-groups.tsx';
import sheet from './recovery-sheet.module.css';

/** What *Print the recovery sheet* prints, and nothing else beside it: one page in both languages, shown nowhere else. */
export function RecoverySheet({
  organisation,
  folder,
  printed,
}: {
  readonly organisation: string;
  readonly folder: string;
  readonly printed: string;
}): ReactNode {
  const language = useLanguage();
  const today = localDate(new Date());
  const spoken: readonly Language[] = [language, ...LANGUAGES.filter((each) => each !== language)];
  const both = (key: 'organisation' | 'folder' | 'key' | 'keptBy' | 'keptAt' | 'date'): string =>
    [...new Set(spoken.map((each) => wordsOf(each).window.welcome.sheet[key]))].join(' · ');
  const modules = modulesOf(printed);
  return createPortal(
    <section className={sheet['sheet']} aria-hidden>
      <h1 className={sheet['title']}>
        {spoken.map((each) => wordsOf(each).window.welcome.sheet.title).join(' · ')}
      </h1>
      <dl className={sheet['facts']}>
        <dt>{both('organisation')}</dt>
        <dd>{organisation}</dd>
        <dt>{both('folder')}</dt>
        <dd>{folder}</dd>
        <dt>{both('date')}</dt>
        <dd>{spoken.map((each) => formatDate(today, each)).join(' · ')}</dd>
      </dl>
      <h2 className={sheet['key']}>{both('key')}</h2>
      <div className={sheet['both']}>
        <KeyGroups printed={printed} label={both('key')} />
        {modules !== null && <Modules modules={modules} label={both('key')} className={sheet['code']} />}
      </div>
      {spoken.map((each) => (
        <div key={each} lang={each} className={sheet['text']}>
          <ul>
            {wordsOf(each).window.welcome.sheet.what.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{wordsOf(each).window.welcome.sheet.how}</p>
        </div>
      ))}
      <dl className={sheet['kept']}>
        <dt>{both('keptBy')}</dt>
        <dd />
        <dt>{both('keptAt')}</dt>
        <dd />
      </dl>
    </section>,
    // Beside the window and its dialogs: printing hides both.
    document.body,
  );
}

/** The day on this machine's own calendar: what somebody would write by hand on the sheet. */
function localDate(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
