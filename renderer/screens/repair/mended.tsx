import type { ReactNode } from 'react';
import type { RegisterRepaired } from '../../../shared/host.ts';
import type { Refused } from '../../../shared/result.ts';
import { type Hurt, hurtTexts, notCovered } from '../../../shared/words/damage.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { DEFAULT_ZONE } from '../../../shared/register/organisation.ts';
import { formatInstant, formatQuantity } from '../../../shared/words/format.ts';
import { takenText } from '../../../shared/words/taken.ts';
import { Callout } from '../../ui/kit.ts';
import { useLanguage, useWords } from '../../words.tsx';
import sheet from './repair.module.css';

/** What a repair took and mended, or would: where nothing took the register's place yet, it says so. */
export function Mended({
  repaired: { at, took, mended, aside, leftBehind, records, entries },
}: {
  readonly repaired: RegisterRepaired;
}): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const { backup: said } = words.cli;
  const { repair, restore } = words.window;
  // Which zone the organisation keeps is not known where the register is not open.
  const moment = formatInstant(at, language, DEFAULT_ZONE, 'medium');
  return (
    <div className={sheet['repair']}>
      <Callout
        tone={aside === null ? 'info' : 'done-quietly'}
        icon="shield-check"
        isLive
        title={aside === null ? repair.covered : undefined}
      >
        <p>
          {aside === null
            ? repair.wouldTake(moment, takenText(took, words))
            : said.taken(moment, takenText(took, words))}
        </p>
        <p>
          {repair.holds(
            restore.both(
              formatQuantity(records, language, restore.records),
              formatQuantity(entries, language, restore.entries),
            ),
          )}
        </p>
      </Callout>
      <p>{aside === null ? repair.isWrong : said.mended}</p>
      <Found found={mended} />
      <p>{aside === null ? repair.nothingYet : said.aside(aside)}</p>
      {leftBehind.map((name) => (
        <p key={name}>{said.leftBehind(name)}</p>
      ))}
    </div>
  );
}

/** Why a repair was refused, and all that would still be missing. */
export function NotMended({
  refusal,
  actions,
}: {
  readonly refusal: Refused;
  readonly actions?: ReactNode;
}): ReactNode {
  const words = useWords();
  return (
    <Callout tone="damage" isLive actions={actions}>
      {describeRefusal(refusal, words)}
      <Found found={notCovered(refusal)} />
    </Callout>
  );
}

function Found({ found }: { readonly found: Hurt }): ReactNode {
  const texts = hurtTexts(found, useWords());
  if (texts.length === 0) return null;
  return (
    // Long ones scroll, by the keyboard too.
    <ul className={sheet['list']} tabIndex={0}>
      {texts.map((text, at) => (
        <li key={at}>{text}</li>
      ))}
    </ul>
  );
}
