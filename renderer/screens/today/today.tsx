import { type ReactNode, useCallback, useState } from 'react';
import type { Status } from '../../../shared/register/state.ts';
import { useRows, useRowsIn } from '../../store/live.ts';
import { useSession } from '../../store/session.tsx';
import {
  Button,
  Callout,
  EmptyState,
  LinkButton,
  LinkList,
  ListRow,
  Progress,
  Section,
} from '../../ui/kit.ts';
import { Page } from '../frame/page.tsx';
import { sayRefusal } from '../perform.ts';
import { go } from '../place.ts';
import { RecordStatus } from '../record-status.tsx';
import { useSaid } from '../said.ts';
import { Beside } from './beside.tsx';
import sheet from './today.module.css';
import { useMoment, useWaiting, useWaitingCount } from './use-waiting.ts';
import type { Group } from './waiting.ts';
import { WaitingGroup } from './waiting-group.tsx';

/** Lines of a group at first, and once one asks for more; the Register shows them all. */
const FIRST = 6;
const MORE = 60;
const OPEN: readonly Status[] = ['open', 'contained', 'assessed', 'notices-under-way'];
const OPEN_SHOWN = 8;

/** What is due, overdue, promised or missing; what is open; where the journal stands. */
export function Today(): ReactNode {
  const said = useSaid();
  const { today, frame } = said.words.window;
  const moment = useMoment();
  const [unfolded, setUnfolded] = useState<ReadonlySet<Group>>(new Set());
  const atMost = useCallback((group: Group) => (unfolded.has(group) ? MORE : FIRST), [unfolded]);
  const waiting = useWaiting(atMost);
  const { records, overdue } = useWaitingCount();
  const { complete, stopped } = useRows();
  return (
    <Page
      place="today"
      title={frame.places.today}
      subtitle={
        <span className={sheet['subtitle']}>
          <span>{said.date(moment.today, 'full')}</span>
          {records > 0 && <span>{said.quantity(records, today.waiting)}</span>}
          {overdue > 0 && <span className={sheet['overdue']}>{today.overdue(said.number(overdue))}</span>}
        </span>
      }
      context={<Beside />}
      contextLabel={today.beside}
    >
      {stopped !== null && (
        <Callout
          tone="damage"
          title={today.unread}
          isLive
          actions={<Button onPress={stopped.again}>{today.readAgain}</Button>}
        >
          {sayRefusal(stopped.refusal, said.words)}
        </Callout>
      )}
      {waiting.map((each) => (
        <WaitingGroup
          key={each.group}
          waiting={each}
          moment={moment}
          onMore={
            unfolded.has(each.group) ? undefined : () => setUnfolded(new Set([...unfolded, each.group]))
          }
        />
      ))}
      {!complete && stopped === null && <Progress label={today.reading} />}
      {complete && waiting.length === 0 && <Nothing />}
      {complete && <OpenRecords />}
    </Page>
  );
}

/** Nothing waits: because all is done, or because nothing was recorded yet. */
function Nothing(): ReactNode {
  const { today, frame } = useSaid().words.window;
  const { head } = useSession();
  const isFirst = useRows().total === 0;
  return (
    <EmptyState
      icon={isFirst ? 'new-file' : 'check'}
      title={isFirst ? today.first : today.nothing}
      action={
        head.writing && (
          <Button
            variant={isFirst ? 'primary' : 'secondary'}
            icon="plus"
            shortcut="Ctrl+N"
            onPress={() => go({ at: 'new-incident' })}
          >
            {frame.newIncident}
          </Button>
        )
      }
    >
      {isFirst ? today.firstText : today.nothingText}
    </EmptyState>
  );
}

/** Records that are not closed, the last changed first. */
function OpenRecords(): ReactNode {
  const said = useSaid();
  const { today } = said.words.window;
  const rows = useRowsIn(OPEN, OPEN_SHOWN);
  const { total } = useRows();
  if (total === 0 || rows === undefined) return null;
  return (
    <Section
      title={today.open}
      actions={
        <LinkButton endIcon="arrow-right" onPress={() => go({ at: 'register' })}>
          {today.allRecords}
        </LinkButton>
      }
    >
      <LinkList label={today.open} emptyText={today.noneOpen} onAction={(id) => go({ at: 'incident', id })}>
        {rows.map((row) => (
          <ListRow
            key={row.id}
            id={row.id}
            title={
              <>
                <span className={sheet['number']}>{row.number}</span> {row.title}
              </>
            }
            textValue={`${row.number} ${row.title}`}
            secondary={today.changed(said.instant(row.updated, 'medium'))}
            trailing={<RecordStatus status={row.status} />}
          />
        ))}
      </LinkList>
    </Section>
  );
}
