import type { ReactNode } from 'react';
import { useWords } from '../../../words.tsx';
import sheet from './create.module.css';
import { partsOf, type Strength } from './strength.ts';

/** How hard the passphrase is to guess: in words, and as four parts. */
export function StrengthMeter({ strength: { level, known } }: { readonly strength: Strength }): ReactNode {
  const said = useWords().window.welcome.create.passphrase;
  const full = partsOf(level);
  return (
    <div className={sheet['meter']}>
      <div aria-hidden className={sheet['parts']} data-level={level}>
        {[1, 2, 3, 4].map((part) => (
          <span key={part} data-full={part <= full} />
        ))}
      </div>
      <p role="status" className={sheet['level']}>
        <span className={sheet['levelLabel']}>{said.strength}</span> {said.levels[level]}
        {known && <span className={sheet['known']}> {said.known}</span>}
      </p>
    </div>
  );
}
