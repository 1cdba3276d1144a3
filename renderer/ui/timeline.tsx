import { type ReactNode, useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { classesOf, cx } from './classes.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import sheet from './timeline.module.css';

export interface TimelineEntry {
  readonly id: string;
  /** As it is shown: "24 Nov., 14:05". */
  readonly time: string;
  /** The same for machines. */
  readonly dateTime?: string | undefined;
  readonly actor?: ReactNode;
  readonly text: ReactNode;
  readonly icon?: IconName | undefined;
  readonly isStruck?: boolean | undefined;
  /** What can be unfolded: from what to what. */
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
}

/** What happened, in order: when, by whom, what; with its detail where one asks for it. */
export function Timeline({
  label,
  entries,
  detailLabel,
  className,
}: {
  readonly label: string;
  readonly entries: readonly TimelineEntry[];
  /** The words that unfold a detail. */
  readonly detailLabel: string;
  readonly className?: string | undefined;
}): ReactNode {
  return (
    <ol aria-label={label} className={cx(c('timeline'), className)}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} detailLabel={detailLabel} />
      ))}
    </ol>
  );
}

function Entry({
  entry,
  detailLabel,
}: {
  readonly entry: TimelineEntry;
  readonly detailLabel: string;
}): ReactNode {
  const [isOpen, open] = useState(false);
  return (
    <li className={c('entry')}>
      <time dateTime={entry.dateTime} className={c('time')}>
        {entry.time}
      </time>
      <span className={c('line')} aria-hidden>
        {entry.icon ? <Icon name={entry.icon} size="small" /> : <span className={c('dot')} />}
      </span>
      <div className={c('body')}>
        <div className={c('text', entry.isStruck === true && 'struck')}>{entry.text}</div>
        {entry.actor !== undefined && <div className={c('actor')}>{entry.actor}</div>}
        {entry.detail !== undefined && (
          <Disclosure isExpanded={isOpen} onExpandedChange={open}>
            <Button slot="trigger" className={c('unfold')}>
              <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size="small" />
              {detailLabel}
            </Button>
            <DisclosurePanel>{isOpen && <div className={c('detail')}>{entry.detail}</div>}</DisclosurePanel>
          </Disclosure>
        )}
      </div>
      {entry.actions !== undefined && <div>{entry.actions}</div>}
    </li>
  );
}

const c = classesOf(sheet);
