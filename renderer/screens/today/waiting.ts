import type { Owed } from '../../../shared/register/owed.ts';
import type { Row } from '../../../shared/register/row.ts';
import type { Rows } from '../../store/rows.ts';

/** What waits, the most pressing first. A record that has passed its target is not repeated among what follows from it. */
export const GROUPS = ['target', 'review', 'tell', 'assess', 'decide', 'measure', 'items'] as const;
export type Group = (typeof GROUPS)[number];

export type Waiting = {
  readonly group: Group;
  /** The first of them, the longest waiting first. */
  readonly rows: readonly Row[];
  /** How many there are in all. */
  readonly total: number;
};

/** The moment it is: an instant (ISO 8601, UTC), and the day that is in the organisation's zone. */
export type Moment = { readonly now: string; readonly today: string };

/** Groups of what waits now, each with at most so many rows; groups without any are left out. */
export function waitingIn(
  rows: Iterable<Row>,
  moment: Moment,
  atMost: (group: Group) => number,
): readonly Waiting[] {
  const found = new Map<Group, { readonly first: First; total: number }>();
  for (const row of rows) {
    if (row.owed === null) continue;
    for (const group of groupsOf(row.owed, moment)) {
      const own = found.get(group) ?? { first: firstOf(atMost(group)), total: 0 };
      own.total += 1;
      own.first.offer(row, sinceOf(row, group));
      found.set(group, own);
    }
  }
  return GROUPS.flatMap((group) => {
    const own = found.get(group);
    return own === undefined ? [] : [{ group, rows: own.first.rows(), total: own.total }];
  });
}

/** How many records wait for something now, and how many of them are past the organisation's own target. */
export function countWaiting(
  rows: Iterable<Row>,
  moment: Moment,
): { readonly records: number; readonly overdue: number } {
  let records = 0;
  let overdue = 0;
  for (const { owed } of rows) {
    if (owed === null) continue;
    const groups = groupsOf(owed, moment);
    if (groups.length > 0) records += 1;
    if (groups[0] === 'target') overdue += 1;
  }
  return { records, overdue };
}

/** The rows that wait in a group now, a mark in each place of theirs. */
export function waitingMarks(
  { columns, at }: Pick<Rows, 'columns' | 'at'>,
  group: Group,
  moment: Moment,
): Uint8Array {
  return Uint8Array.from({ length: columns.size }, (_, place) => {
    const owed = at(place)?.owed ?? null;
    return owed !== null && groupsOf(owed, moment).includes(group) ? 1 : 0;
  });
}

/** In which groups a row stands at this moment. */
export function groupsOf(owed: Owed, { now, today }: Moment): readonly Group[] {
  const groups: Group[] = [];
  const isOver = owed.target !== undefined && owed.target <= minuteOf(now);
  if (isOver) groups.push('target');
  if (owed.review !== undefined && owed.review <= today) groups.push('review');
  if (!isOver) {
    if (owed.tell !== undefined) groups.push('tell');
    else if (owed.assess !== undefined) groups.push('assess');
    else if (owed.decide !== undefined) groups.push('decide');
  }
  if (owed.measure !== undefined && owed.measure < today) groups.push('measure');
  if (owed.items !== undefined) groups.push('items');
  return groups;
}

/** What the rows of a group are ordered by, the earliest first; what is not known comes last. */
function sinceOf({ owed, aware }: Row, group: Group): string {
  const since =
    group === 'target' || group === 'review' || group === 'measure' ? owed?.[group] : (aware ?? undefined);
  return since ?? '9999';
}

const minuteOf = (instant: string): string => `${instant.slice(0, 'YYYY-MM-DDThh:mm'.length)}Z`;

/** Keeps the first few of many, in order: a register may hold a hundred thousand. */
type First = { offer(row: Row, since: string): void; rows(): readonly Row[] };

function firstOf(atMost: number): First {
  const held: { readonly row: Row; readonly since: string }[] = [];
  return {
    offer(row, since) {
      const last = held.at(-1);
      if (held.length >= atMost && last !== undefined && last.since <= since) return;
      const at = held.findIndex((each) => since < each.since);
      held.splice(at === -1 ? held.length : at, 0, { row, since });
      if (held.length > atMost) held.pop();
    },
    rows: () => held.map(({ row }) => row),
  };
}
