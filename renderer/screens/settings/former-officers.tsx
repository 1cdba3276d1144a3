import type { ReactNode } from 'react';
import type { Officer } from '../../../shared/register/organisation.ts';
import { useSaid } from '../said.ts';
import sheet from './settings.module.css';

/** Those who were in charge before, the last one first; nothing where there is none. */
export function FormerOfficers({ officers }: { readonly officers: readonly Officer[] }): ReactNode {
  const { words, date } = useSaid();
  const said = words.window.settings.officer;
  if (officers.length === 0) return null;
  return (
    <div className={sheet['former']}>
      <h3>{said.former}</h3>
      <ul>
        {officers.toReversed().map(({ name, title, from, to = '' }, at) => (
          <li key={at}>
            {from === undefined ? said.until(name, date(to)) : said.between(name, date(from), date(to))}
            <span className={sheet['soft']}>{title}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
