import type { ReactNode } from 'react';
import { classesOf, cx } from './classes.ts';
import sheet from './empty-state.module.css';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

/** Nothing is here yet: what belongs here, and the one act that starts it (a Button with its `shortcut`). */
export function EmptyState({
  title,
  children,
  action,
  icon,
  level = 2,
  className,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly icon?: IconName | undefined;
  readonly level?: 2 | 3 | 4 | undefined;
  readonly className?: string | undefined;
}): ReactNode {
  const Heading = `h${level}` as const;
  return (
    <div className={cx(c('empty'), className)}>
      {icon && <Icon name={icon} size="large" className={c('icon')} />}
      <Heading className={c('title')}>{title}</Heading>
      {children !== undefined && <div className={c('text')}>{children}</div>}
      {action !== undefined && <div className={c('action')}>{action}</div>}
    </div>
  );
}

const c = classesOf(sheet);
