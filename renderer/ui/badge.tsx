import type { ReactNode } from 'react';
import sheet from './badge.module.css';
import { classesOf, cx } from './classes.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { type Tone, toneIcons } from './tone.ts';

/** A word or two about a thing, with the icon of its tone. `plain` has neither colour nor icon. */
export function Badge({
  children,
  tone = 'plain',
  icon,
  className,
}: {
  readonly children: ReactNode;
  readonly tone?: Tone | 'plain' | undefined;
  readonly icon?: IconName | undefined;
  readonly className?: string | undefined;
}): ReactNode {
  const drawing = icon ?? (tone === 'plain' ? undefined : toneIcons[tone]);
  return (
    <span className={cx(c('badge', tone), className)}>
      {drawing && <Icon name={drawing} size="small" className={c('icon')} />}
      <span>{children}</span>
    </span>
  );
}

const c = classesOf(sheet);
