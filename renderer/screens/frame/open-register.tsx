import { type ReactNode, useEffect, useState } from 'react';
import type { Opened } from '../../../shared/host.ts';
import { same } from '../../../shared/register/digest.ts';
import { dropWorking, openWorking } from '../../store/database.ts';
import { startFeed } from '../../store/feed.ts';
import { rowsInMemory } from '../../store/rows.ts';
import { InSession, type Session } from '../../store/session.tsx';
import { AssessmentScreen } from '../assessment/assessment.tsx';
import { useIdle } from '../idle.ts';
import { RetentionScreen } from '../retention/retention.tsx';
import { Affected } from '../persons/affected.tsx';
import { Importing } from '../importing/importing.tsx';
import { Incident } from '../incident/incident.tsx';
import { Journal } from '../journal/journal.tsx';
import { Laws } from '../laws/laws.tsx';
import { NoticeScreen } from '../notice/notice.tsx';
import { hashOf, type Place, usePlace } from '../place.ts';
import { QuickEntry } from '../quick/quick-entry.tsx';
import { Register } from '../register/register.tsx';
import { Settings } from '../settings/settings.tsx';
import type { Start } from '../start.ts';
import { Today } from '../today/today.tsx';
import { AroundScreens } from './around.tsx';
import { Boundary } from './boundary.tsx';
import { BrokenScreen } from './broken.tsx';
import { Stopped } from './stopped.tsx';

/** An open register: fills the working copy, and shows the screen of the place. */
export function OpenRegister({
  start,
  opened,
  isStopped,
  onLock,
}: {
  readonly start: Start;
  readonly opened: Opened;
  /** The keeper is gone: what is there can be read, and nothing more is answered. */
  readonly isStopped: boolean;
  readonly onLock: () => void;
}): ReactNode {
  const { host, about } = start;
  const { head, ...copy } = useWorkingCopy(start, opened);
  useIdle(about.preferences.lockAfter, onLock);
  const session: Session = {
    host,
    about,
    prefer: start.prefer,
    folder: opened.folder,
    // What is being typed stays on the page, to be read and copied: it is said over every screen that nothing is recorded.
    head: isStopped ? { ...head, undoable: null } : head,
    isStopped,
    ...copy,
    lock: onLock,
  };
  const place = usePlace();
  return (
    <InSession session={session}>
      <AroundScreens>
        <Boundary
          key={hashOf(place)}
          instead={(trace, again) => <BrokenScreen trace={trace} again={again} />}
        >
          <Screen place={place} />
        </Boundary>
        {isStopped && <Stopped />}
      </AroundScreens>
    </InSession>
  );
}

/** The rows as they come and change, and the head beside them. The copy is put away with the register. */
function useWorkingCopy(
  { host }: Start,
  { head: first }: Opened,
): Pick<Session, 'head' | 'rows' | 'working' | 'filled'> {
  const [head, setHead] = useState(first);
  const [filled, setFilled] = useState(false);
  const { organisation } = first;
  const [{ rows, working }] = useState(() => ({
    rows: rowsInMemory(),
    // A name of its own each time: what an earlier opening left behind is never met again.
    working: openWorking(`constat ${crypto.randomUUID()}`),
  }));
  useEffect(() => {
    let known = organisation;
    const feed = startFeed(host, {
      rows,
      working,
      onHead(now) {
        setHead(now);
        if (same(known, now.organisation)) return;
        known = now.organisation;
        void feed.again();
      },
    });
    void feed.filled.then(() => setFilled(true));
    return () => {
      feed.stop();
      dropWorking(working);
    };
  }, [host, rows, working, organisation]);
  return { head, rows, working, filled };
}

function Screen({ place }: { readonly place: Place }): ReactNode {
  switch (place.at) {
    case 'today':
      return <Today />;
    case 'register':
      return <Register />;
    case 'affected':
      return <Affected />;
    case 'retention':
      return <RetentionScreen />;
    case 'import':
      return <Importing />;
    case 'new-incident':
      return <QuickEntry />;
    case 'incident':
      return <Incident key={place.id} id={place.id} section={place.section} />;
    case 'assessment':
      return <AssessmentScreen key={place.id} id={place.id} />;
    case 'notice':
      return <NoticeScreen key={`${place.id} ${place.kind}`} id={place.id} kind={place.kind} />;
    case 'journal':
      return <Journal />;
    case 'laws':
      return <Laws cite={place.cite} />;
    case 'settings':
      return <Settings section={place.section} />;
  }
}
