import type { ReactNode } from 'react';
import { SkipLink } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { Mark } from '../frame/mark.tsx';
import type { Start } from '../start.ts';
import sheet from './entrance.module.css';
import { LooksSwitch } from './looks-switch.tsx';

/** The page before a register is open: the name, how the window speaks and looks, one column, the promise. */
export function Entrance({
  start,
  width = 'normal',
  children,
}: {
  readonly start: Start;
  readonly width?: 'narrow' | 'normal';
  readonly children: ReactNode;
}): ReactNode {
  const { welcome, frame } = useWords().window;
  return (
    <div className={sheet['page']}>
      <SkipLink>{frame.skip}</SkipLink>
      <header className={sheet['head']}>
        <p className={sheet['name']}>
          <Mark size="1.5rem" />
          {NAME}
        </p>
        <LooksSwitch start={start} />
      </header>
      <main id="main" tabIndex={-1} className={sheet[width]}>
        {children}
      </main>
      <footer className={sheet['foot']}>
        <p>{welcome.promise}</p>
        <p>{welcome.version(start.about.version)}</p>
      </footer>
    </div>
  );
}

/** The same in every language. */
const NAME = 'Constat';
