import type { ReactNode } from 'react';
import { useWords } from '../../words.tsx';
import { partsOf } from './strength.ts';
import sheet from './strength-meter.module.css';
import { useStrength } from './use-strength.ts';

/** How hard a passphrase is to guess: in words, as four parts, and why. It keeps nobody from going on. */
export function StrengthMeter({
  passphrase,
  least,
  about,
}: {
  readonly passphrase: string;
  /** Characters of a passphrase. */
  readonly least: number;
  /** Names that it should not be made of. */
  readonly about: readonly string[];
}): ReactNode {
  const said = useWords().window.strength;
  const strength = useStrength(passphrase, { least, about });
  const isMeasured = strength !== null && strength !== 'unknown';
  const full = isMeasured ? partsOf(strength.level) : 0;
  return (
    <div className={sheet['meter']}>
      <div aria-hidden className={sheet['parts']}>
        {[1, 2, 3, 4].map((part) => (
          <span key={part} data-full={part <= full} />
        ))}
      </div>
      <p role="status" className={sheet['level']}>
        <span className={sheet['label']}>{said.label}</span>{' '}
        {isMeasured ? said.levels[strength.level] : strength === null ? said.measuring : said.unknown}
        {isMeasured &&
          strength.advice.map((advice) => (
            <span key={advice} className={sheet['advice']}>
              {said.advice[advice]}
            </span>
          ))}
      </p>
    </div>
  );
}
