import type { ReactNode } from 'react';
import type { Listing } from '../../../shared/host.ts';
import { LinkButton } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { crumbsOf } from './paths.ts';
import sheet from './picker.module.css';

/** The way from the top to this folder; each step leads back to it. */
export function Crumbs({
  folder,
  separator,
  onGo,
}: {
  readonly folder: string;
  readonly separator: Listing['separator'];
  readonly onGo: (path: string) => void;
}): ReactNode {
  const { picker } = useWords().window;
  const crumbs = crumbsOf(folder, separator);
  return (
    <nav aria-label={picker.path}>
      <ol className={sheet['crumbs']}>
        {crumbs.map(({ name, path }, at) => (
          <li key={path} className={sheet['crumb']}>
            {at > 1 && <span aria-hidden>{separator}</span>}
            {at === crumbs.length - 1 ? (
              <span aria-current="location" className={sheet['here']}>
                {name}
              </span>
            ) : (
              <LinkButton onPress={() => onGo(path)}>{name}</LinkButton>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
