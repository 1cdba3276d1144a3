import { useMemo } from 'react';
import { dateIn } from '../../../shared/register/when.ts';
import { useRows } from '../../store/live.ts';
import { useSession } from '../../store/session.tsx';
import { useMinute } from '../now.ts';
import { countWaiting, type Group, type Moment, type Waiting, waitingIn } from './waiting.ts';

/** The minute it is, and the day that is for the organisation. */
export function useMoment(): Moment {
  const { head } = useSession();
  const now = useMinute();
  const { zone } = head.organisation;
  return useMemo(() => ({ now, today: dateIn(now, zone) }), [now, zone]);
}

/** What waits now; kept up at each commit and each minute. */
export function useWaiting(atMost: (group: Group) => number): readonly Waiting[] {
  const { list } = useRows();
  const moment = useMoment();
  return useMemo(() => waitingIn(list, moment, atMost), [list, moment, atMost]);
}

/** How many records wait, as the rail says it on every screen. */
export function useWaitingCount(): { readonly records: number; readonly overdue: number } {
  const { list } = useRows();
  const moment = useMoment();
  return useMemo(() => countWaiting(list, moment), [list, moment]);
}
