import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { classesOf } from './classes.ts';
import { Icon } from './icon.tsx';
import sheet from './law-mark.module.css';
import { LinkButton } from './link-button.tsx';
import { Popover, PopoverTrigger } from './popover.tsx';

export interface LawMarkProps {
  /** The button's name: "Source, r. 3.1, s. 3". */
  readonly label: string;
  /** The section, as it is cited. */
  readonly cite: string;
  /** What it says, in short. */
  readonly text?: string | undefined;
  /** When it was read: "Read on 24 November 2026". */
  readonly read: string;
  /** How sure that is, in words. */
  readonly certainty: string;
  readonly certaintyTone: 'sure' | 'check';
  /** With `onMore`, leads to the whole of it. */
  readonly moreLabel?: string | undefined;
  readonly onMore?: (() => void) | undefined;
  /** Short cite shown beside the sign, where there is room: "s. 3". */
  readonly short?: string | undefined;
}

/** The section sign beside a field or a duty: opens the source, its date and how sure it is. */
export function LawMark({
  label,
  cite,
  text,
  read,
  certainty,
  certaintyTone,
  moreLabel,
  onMore,
  short,
}: LawMarkProps): ReactNode {
  return (
    <PopoverTrigger>
      <Button aria-label={label} className={c('mark')}>
        <span aria-hidden>{'§'}</span>
        {short !== undefined && <span aria-hidden>{short}</span>}
      </Button>
      <Popover label={label}>
        {(close) => (
          <>
            <p className={c('cite')}>{cite}</p>
            {text !== undefined && <p className={c('text')}>{text}</p>}
            <p className={c('certainty', certaintyTone)}>
              <Icon name={certaintyTone === 'sure' ? 'shield-check' : 'question'} size="small" />
              <span>
                {certainty}
                <br />
                <span className={c('read')}>{read}</span>
              </span>
            </p>
            {moreLabel !== undefined && onMore && (
              <p>
                <LinkButton
                  endIcon="arrow-right"
                  onPress={() => {
                    close();
                    onMore();
                  }}
                >
                  {moreLabel}
                </LinkButton>
              </p>
            )}
          </>
        )}
      </Popover>
    </PopoverTrigger>
  );
}

const c = classesOf(sheet);
