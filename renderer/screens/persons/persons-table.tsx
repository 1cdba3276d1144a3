import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { isReachable, letterState, type ListedPerson } from '../../../shared/register/persons.ts';
import { Button, classesOf } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import sheet from './persons.module.css';

/** Height of a row (CSS pixels), as the sheet has it. */
const ROW = 44;

/** The persons of a list: only the rows in sight are there. Each name opens what is known of the person. */
export function PersonsTable({
  persons,
  onOpen,
}: {
  readonly persons: readonly ListedPerson[];
  readonly onOpen: (person: string) => void;
}): ReactNode {
  const said = useSaid();
  const { persons: ours } = said.words.window;
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- what it gives back is read here only
  const virtual = useVirtualizer({
    count: persons.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const heads = [ours.columns.name, ours.columns.contact, ours.columns.language, ours.columns.letter];
  return (
    <div className={c('frame')}>
      <div
        ref={scroller}
        role="table"
        tabIndex={0}
        aria-label={ours.table}
        aria-rowcount={persons.length + 1}
        className={c('scroller')}
      >
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className={c('row', 'head')}>
            {heads.map((label) => (
              <span key={label} role="columnheader" className={c('cell')}>
                {label}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={c('body')} style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const person = persons[index];
            return (
              person !== undefined && (
                <div
                  key={person.id}
                  role="row"
                  aria-rowindex={index + 2}
                  className={c('row', 'person')}
                  style={{ transform: `translateY(${String(start)}px)` }}
                >
                  <span role="cell" className={c('cell', 'name')}>
                    <Button
                      variant="quiet"
                      size="small"
                      onPress={() => onOpen(person.id)}
                      aria-label={ours.openOf(person.name)}
                    >
                      {person.name}
                    </Button>
                  </span>
                  <span role="cell" className={c('cell', 'soft')}>
                    {isReachable(person)
                      ? [person.address?.replaceAll('\n', ', '), person.email].filter(Boolean).join(' · ')
                      : ours.unreachable}
                  </span>
                  <span role="cell" className={c('cell')}>
                    {said.words.register.languages[person.language]}
                  </span>
                  <span role="cell" className={c('cell')}>
                    <Letter person={person} />
                  </span>
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** What became of the last letter, and when. */
function Letter({ person }: { readonly person: ListedPerson }): ReactNode {
  const { words, date } = useSaid();
  const last = person.letters.at(-1);
  const stands = letterState(person);
  const state = words.register.letterStates[stands];
  if (last === undefined || stands === 'again') return <span className={c('soft')}>{state}</span>;
  return `${state} · ${date(last.returned?.on ?? last.on, 'short')}`;
}

const c = classesOf(sheet);
