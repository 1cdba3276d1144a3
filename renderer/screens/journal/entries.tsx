import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { EntryView } from '../../../shared/host.ts';
import { dateIn } from '../../../shared/register/when.ts';
import { useSession } from '../../store/session.tsx';
import { Badge, LinkButton, Timeline, type TimelineEntry } from '../../ui/kit.ts';
import { useMemberName } from '../member-name.ts';
import { go } from '../place.ts';
import { type Said, useSaid } from '../said.ts';
import { EntryDetail } from './entry-detail.tsx';
import { byDay, entryTitle, iconOf } from './entry-text.ts';
import sheet from './journal.module.css';

/** Entries under the days they were recorded on. Up and Down go from one to the next. */
export function Entries({ entries }: { readonly entries: readonly EntryView[] }): ReactNode {
  const { head } = useSession();
  const { zone } = head.organisation;
  return (
    <div className={sheet['days']} onKeyDown={moveBetween}>
      {byDay(entries, (at) => dateIn(at, zone)).map(({ day, entries: ofDay }) => (
        <Day key={day} day={day} entries={ofDay} />
      ))}
    </div>
  );
}

function Day({ day, entries }: { readonly day: string; readonly entries: readonly EntryView[] }): ReactNode {
  const said = useSaid();
  const { journal } = said.words.window;
  const heading = useId();
  const nameOf = useMemberName();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={sheet['day']}>
        {said.date(day, 'full')}
      </h2>
      <Timeline
        label={journal.day(said.date(day))}
        detailLabel={journal.detail}
        className={sheet['timeline']}
        entries={entries.map((entry) => lineOf(entry, nameOf, said))}
      />
    </section>
  );
}

function lineOf(entry: EntryView, nameOf: (id: string) => string, said: Said): TimelineEntry {
  const { journal } = said.words.window;
  const [first] = entry.changes;
  const conflict = entry.changes.find((change) => change.conflict !== null)?.conflict ?? null;
  const reason = entry.changes.length === 1 ? (first?.reason ?? null) : null;
  return {
    id: `${entry.device} ${entry.seq}`,
    time: said.time(entry.at),
    dateTime: entry.at,
    icon: iconOf(entry),
    isStruck: false,
    text: (
      <>
        <span className={sheet['title']}>{entryTitle(entry, said)}</span>
        <Subject entry={entry} />
        {reason !== null && <span className={sheet['reason']}>{journal.reason(reason)}</span>}
        {conflict !== null && <Badge tone="soon">{said.words.register.conflicts[conflict]}</Badge>}
      </>
    ),
    actor: (
      <>
        {journal.by(nameOf(entry.member))} · {journal.entry(said.number(entry.place))} ·{' '}
        <code className={sheet['short']}>{entry.hash.slice(0, 8)}</code>
      </>
    ),
    detail: <EntryDetail entry={entry} />,
  };
}

/** The record an entry is about, where it is one: leads there. */
function Subject({ entry: { numbers, changes } }: { readonly entry: EntryView }): ReactNode {
  const { rows } = useSession();
  const { journal } = useSaid().words.window;
  const id = changes.find(({ number }) => number !== null)?.record ?? null;
  if (numbers === null || numbers.first !== numbers.last || id === null) return null;
  const title = rows.row(id)?.title;
  return (
    <LinkButton aria-label={journal.open(numbers.first)} onPress={() => go({ at: 'incident', id })}>
      {numbers.first} {title}
    </LinkButton>
  );
}

/** From anything within one entry to the first that can be reached in the next, or in the one before. */
function moveBetween(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement))
    return;
  const all = [...event.currentTarget.querySelectorAll('li')];
  const here = all.findIndex((each) => each.contains(event.target as HTMLElement));
  const next = here === -1 ? undefined : all[here + by]?.querySelector<HTMLElement>('button');
  if (next === null || next === undefined) return;
  event.preventDefault();
  next.focus();
}
