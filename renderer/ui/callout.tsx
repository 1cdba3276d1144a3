import { createContext, type ReactNode, useContext } from 'react';
import sheet from './callout.module.css';
import { classesOf, cx } from './classes.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { type Tone, toneIcons } from './tone.ts';

/** Something to know where one is. `isLive` has it read out when it appears: for what came of an act. */
export function Callout({
  tone = 'info',
  title,
  children,
  actions,
  icon,
  isLive = false,
  className,
}: {
  readonly tone?: Tone | undefined;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly icon?: IconName | undefined;
  readonly isLive?: boolean | undefined;
  readonly className?: string | undefined;
}): ReactNode {
  const look = useContext(CalloutLook);
  const isUrgent = tone === 'overdue' || tone === 'damage';
  return (
    <div
      {...(isLive ? { role: isUrgent ? 'alert' : 'status' } : {})}
      className={cx(c('callout', look, tone), className)}
    >
      <Icon name={icon ?? toneIcons[tone]} className={c('icon')} />
      <div className={c('body')}>
        {title !== undefined && <p className={c('title')}>{title}</p>}
        {children !== undefined && <div className={c('text')}>{children}</div>}
        {actions !== undefined && <div className={c('actions')}>{actions}</div>}
      </div>
    </div>
  );
}

/** `strip` lies flat, edge to edge, as over a page: Frame gives it to what is in its banner. */
export const CalloutLook = createContext<'box' | 'strip'>('box');

const c = classesOf(sheet);
