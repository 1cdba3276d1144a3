import type { ReactNode } from 'react';
import { GridList, GridListItem, Text } from 'react-aria-components';
import { classesOf, cx } from './classes.ts';
import { given } from './given.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import sheet from './link-list.module.css';

/**
 * Rows that lead somewhere. One stop of the Tab key; arrows, Home and End move within, Enter goes, Right
 * reaches the buttons of a row. Letters are left to the page's shortcuts.
 */
export function LinkList({
  label,
  labelledBy,
  children,
  emptyText,
  onAction,
  look = 'ruled',
  className,
}: {
  /** Its name, or `labelledBy`: the id of a heading. */
  readonly label?: string | undefined;
  readonly labelledBy?: string | undefined;
  /** ListRow elements. */
  readonly children: ReactNode;
  readonly emptyText?: ReactNode;
  readonly onAction?: ((id: string) => void) | undefined;
  readonly look?: 'ruled' | 'plain' | undefined;
  readonly className?: string | undefined;
}): ReactNode {
  return (
    <GridList
      {...given({ 'aria-label': label, 'aria-labelledby': labelledBy })}
      onAction={(key) => onAction?.(String(key))}
      disallowTypeAhead
      renderEmptyState={() => <div className={c('none')}>{emptyText}</div>}
      className={cx(c('list', look), className)}
    >
      {children}
    </GridList>
  );
}

/** A line of a LinkList. */
export function ListRow({
  id,
  title,
  textValue,
  secondary,
  leading,
  icon,
  trailing,
  actions,
  isCurrent = false,
  isStruck = false,
  isDisabled,
  onAction,
}: {
  readonly id: string;
  readonly title: ReactNode;
  /** The row in plain text, for screen readers and typing ahead: needed where `title` is not a string. */
  readonly textValue?: string | undefined;
  readonly secondary?: ReactNode;
  /** Before the words, in place of the icon: a Status, a number, a Ring. */
  readonly leading?: ReactNode;
  readonly icon?: IconName | undefined;
  /** At the end of the line: when, how long. */
  readonly trailing?: ReactNode;
  /** Buttons of the row. */
  readonly actions?: ReactNode;
  readonly isCurrent?: boolean | undefined;
  readonly isStruck?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly onAction?: (() => void) | undefined;
}): ReactNode {
  return (
    <GridListItem
      id={id}
      textValue={textValue ?? (typeof title === 'string' ? title : id)}
      {...given({ isDisabled, onAction })}
      {...(isCurrent ? { render: (row) => <div {...row} aria-current /> } : {})}
      className={c('row', isCurrent && 'current')}
    >
      {leading !== undefined ? (
        <div className={c('leading')}>{leading}</div>
      ) : (
        icon && <Icon name={icon} className={c('icon')} />
      )}
      <div className={c('words')}>
        <div className={c('title', isStruck && 'struck')}>{title}</div>
        {secondary !== undefined && (
          <Text slot="description" elementType="div" className={c('secondary')}>
            {secondary}
          </Text>
        )}
      </div>
      {trailing !== undefined && <div className={c('trailing')}>{trailing}</div>}
      {actions !== undefined && <div className={c('actions')}>{actions}</div>}
    </GridListItem>
  );
}

const c = classesOf(sheet);
