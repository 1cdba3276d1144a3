import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { classesOf } from './classes.ts';
import { Icon } from './icon.tsx';
import sheet from './law-mark.module.css';
import { LinkButton } from './link-button.tsx';
import { Popover, PopoverTrigger } from './popover.tsx';

/** One section of a law, as it is shown. */
export interface LawSource {
  /** The section, as it is cited. */
  readonly cite: string;
  /** What it says, in short. */
  readonly text?: string | undefined;
  /** When it was read: "Read on 24 November 2026". */
  readonly read: string;
  /** How sure that is, in words. */
  readonly certainty: string;
  readonly certaintyTone: 'sure' | 'check';
  /** The citation leads on: to the whole of what is known of it. */
  readonly onMore?: (() => void) | undefined;
}

export interface LawMarkProps extends LawSource {
  /** The button's name: "Source, r. 3.1, s. 3". */
  readonly label: string;
  /** Other sections that say so too. */
  readonly also?: readonly LawSource[] | undefined;
  /** Short cite shown beside the sign, where there is room: "s. 3". */
  readonly short?: string | undefined;
}

/** The section sign beside a field or a duty: opens the source, its date and how sure it is. */
export function LawMark({ label, also = [], short, ...source }: LawMarkProps): ReactNode {
  return (
    <PopoverTrigger>
      <Button aria-label={label} className={c('mark')}>
        <span aria-hidden>{'§'}</span>
        {short !== undefined && <span aria-hidden>{short}</span>}
      </Button>
      <Popover label={label}>
        {(close) => (
          <>
            {[source, ...also].map((each) => (
              <Section key={each.cite} {...each} close={close} />
            ))}
          </>
        )}
      </Popover>
    </PopoverTrigger>
  );
}

function Section({
  cite,
  text,
  read,
  certainty,
  certaintyTone,
  onMore,
  close,
}: LawSource & { readonly close: () => void }): ReactNode {
  return (
    <div className={c('section')}>
      <p className={c('cite')}>
        {onMore === undefined ? (
          cite
        ) : (
          <LinkButton
            endIcon="arrow-right"
            onPress={() => {
              close();
              onMore();
            }}
          >
            {cite}
          </LinkButton>
        )}
      </p>
      {text !== undefined && <p className={c('text')}>{text}</p>}
      <p className={c('certainty', certaintyTone)}>
        <Icon name={certaintyTone === 'sure' ? 'shield-check' : 'question'} size="small" />
        <span>
          {certainty}
          <br />
          <span className={c('read')}>{read}</span>
        </span>
      </p>
    </div>
  );
}

const c = classesOf(sheet);
