import type { Retention, RetentionLine } from '../../shared/host.ts';
import { keepings, reachOf, soonUntil } from '../../shared/law/keeping.ts';
import type { Organisation } from '../../shared/register/organisation.ts';
import { type Keeping, REACHES } from '../../shared/register/retention.ts';
import { type IncidentRecord, statusOf } from '../../shared/register/state.ts';
import { dateIn } from '../../shared/register/when.ts';
import type { Keeper } from './keeper.ts';

/** Most records that are listed of each kind at once, and that are erased at once. */
export const MOST_LISTED = 2000;
export const MOST_ERASED = 500;

/** A record is never changed in place, nor is an organisation: what was counted of the two holds for as long as they do. */
const counted = new WeakMap<Organisation, WeakMap<IncidentRecord, readonly Keeping[]>>();

/**
 * Every record past its legal time, and those that will be within twelve months, by where they stand; of each kind how many
 * there are, and at most so many of them, the earliest end first. Nothing is erased by itself.
 */
export function retentionOf(keeper: Keeper, atMost: number): Retention {
  const { organisation } = keeper.state.head;
  const reached = new Map(REACHES.map((reach) => [reach, [] as Ended[]]));
  if (organisation !== null) {
    const today = dateIn(new Date(keeper.machine.now()).toISOString(), organisation.zone);
    const days = { today, soon: soonUntil(today) };
    const known = counted.get(organisation) ?? new WeakMap<IncidentRecord, readonly Keeping[]>();
    counted.set(organisation, known);
    for (const record of keeper.records()) {
      const kept = known.get(record) ?? keepings(record, organisation);
      known.set(record, kept);
      const until = kept.at(-1)?.until;
      const reach = until === undefined ? null : reachOf(record, until, days);
      if (until !== undefined && reach !== null) reached.get(reach)?.push({ until, record, kept });
    }
  }
  const group = (reach: (typeof REACHES)[number]): Retention[typeof reach] => {
    const all = reached.get(reach) ?? [];
    const first = all.sort((a, b) => compare(a.until, b.until) || compare(a.record.number, b.record.number));
    return { total: all.length, lines: first.slice(0, atMost).map(lineOf) };
  };
  return { over: group('over'), 'on-hold': group('on-hold'), open: group('open'), soon: group('soon') };
}

type Ended = {
  readonly until: string;
  readonly record: IncidentRecord;
  readonly kept: readonly Keeping[];
};

function lineOf({ record, kept }: Ended): RetentionLine {
  const { id, number, facts, hold } = record;
  return {
    record: id,
    number,
    title: facts.title,
    status: statusOf(record),
    keepings: kept,
    hold: hold === null ? null : { on: hold.stamp.on, reason: hold.reason },
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
