import { type ReactNode, useState } from 'react';
import { useSession } from '../../store/session.tsx';
import { Button, Callout, EmptyState, Progress } from '../../ui/kit.ts';
import { Page } from '../frame/page.tsx';
import { sayRefusal } from '../perform.ts';
import { useSaid } from '../said.ts';
import { Entries } from './entries.tsx';
import { EVERYTHING, Filters } from './filters.tsx';
import sheet from './journal.module.css';
import { Proof } from './proof.tsx';
import { useEntries } from './use-entries.ts';

/** Every change, by whom, when, from what to what; and the proof of it. */
export function Journal(): ReactNode {
  const { head } = useSession();
  const said = useSaid();
  const { journal, frame } = said.words.window;
  const [wanted, setWanted] = useState(EVERYTHING);
  const [fresh, setFresh] = useState(0);
  const { entries, total, refusal, isReading, older, again } = useEntries(wanted);
  const all = (): void => {
    setWanted(EVERYTHING);
    setFresh(fresh + 1);
  };
  return (
    <Page
      place="journal"
      title={frame.places.journal}
      subtitle={[
        said.quantity(head.entries, journal.count),
        ...(head.lastAt === null ? [] : [journal.lastOn(said.instant(head.lastAt, 'medium'))]),
      ].join(', ')}
      context={<Proof />}
      contextLabel={journal.proof}
    >
      <Filters key={fresh} wanted={wanted} onWanted={setWanted} />
      {refusal !== null && (
        <Callout
          tone={refusal.code === 'unknown-record' ? 'info' : 'damage'}
          title={refusal.code === 'unknown-record' ? undefined : journal.refused}
          isLive
          actions={refusal.code !== 'unknown-record' && <Button onPress={again}>{journal.again}</Button>}
        >
          {sayRefusal(refusal, said.words)}
        </Callout>
      )}
      {entries === undefined && refusal === null && <Progress label={journal.reading} />}
      {entries?.length === 0 && (
        <EmptyState
          icon="search"
          title={journal.empty}
          action={<Button onPress={all}>{journal.clear}</Button>}
        >
          {journal.emptyText}
        </EmptyState>
      )}
      {entries !== undefined && entries.length > 0 && (
        <>
          <Entries entries={entries} />
          <div className={sheet['foot']}>
            <p role="status">{journal.fitting(said.number(entries.length), said.number(total))}</p>
            {entries.length < total && (
              <Button icon="chevron-down" isPending={isReading} onPress={older}>
                {journal.older}
              </Button>
            )}
          </div>
        </>
      )}
    </Page>
  );
}
