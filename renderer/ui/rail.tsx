import type { ReactNode } from 'react';
import { Button, useLocale } from 'react-aria-components';
import { classesOf } from './classes.ts';
import { given } from './given.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import sheet from './rail.module.css';
import { Tooltip } from './tooltip.tsx';

export interface RailItem {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  /** How many wait there; `countLabel` says it in words. */
  readonly count?: number | undefined;
  readonly countLabel?: string | undefined;
  readonly countTone?: 'plain' | 'soon' | 'overdue' | undefined;
  readonly isCurrent?: boolean | undefined;
  /** Under the item before it. */
  readonly isNested?: boolean | undefined;
  readonly shortcut?: string | undefined;
  readonly onPress: () => void;
}

/** The places of the app, on the left; a bar on top where it is narrow. */
export function Rail({
  label,
  head,
  items,
  foot,
}: {
  readonly label: string;
  /** Above: the mark, the name. */
  readonly head?: ReactNode;
  readonly items: readonly RailItem[];
  /** Below: lock, who one is. */
  readonly foot?: ReactNode;
}): ReactNode {
  return (
    <nav aria-label={label} className={c('rail')} data-print="no">
      {head !== undefined && <div className={c('head')}>{head}</div>}
      <ul className={c('list')}>
        {items.map((item) => (
          <li key={item.id}>
            <Place {...item} />
          </li>
        ))}
      </ul>
      {foot !== undefined && <div className={c('foot')}>{foot}</div>}
    </nav>
  );
}

function Place({
  label,
  icon,
  count,
  countLabel,
  countTone = 'plain',
  isCurrent = false,
  isNested = false,
  shortcut,
  onPress,
}: RailItem): ReactNode {
  const { locale } = useLocale();
  const place = (
    <Button
      onPress={onPress}
      {...given({ 'aria-current': isCurrent ? ('page' as const) : undefined })}
      className={c('item', isCurrent && 'current', isNested && 'nested')}
    >
      <Icon name={icon} className={c('icon')} />
      <span className={c('label')}>{label}</span>
      {count !== undefined && count > 0 && (
        <span className={c('count', countTone)}>
          <span aria-hidden={countLabel !== undefined}>{count.toLocaleString(locale)}</span>
          {countLabel !== undefined && <span className={c('said')}>{countLabel}</span>}
        </span>
      )}
    </Button>
  );
  if (shortcut === undefined) return place;
  return (
    <Tooltip text={label} shortcut={shortcut} placement="right">
      {place}
    </Tooltip>
  );
}

const c = classesOf(sheet);
