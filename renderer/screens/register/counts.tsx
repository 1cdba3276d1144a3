import type { ReactNode } from 'react';
import { useRows } from '../../store/live.ts';
import { classesOf } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import sheet from './register.module.css';
import { useWithin } from './within.tsx';

/** How many there are and how many are shown: always there, and read out when it changes. */
export function Counts(): ReactNode {
  const said = useSaid();
  const { register } = said.words.window;
  const { total, complete } = useRows();
  const { found, isOrdering, narratives, view } = useWithin().sight;
  const all = said.quantity(total, register.incidents);
  const more = [
    ...(complete ? [] : [register.filling(said.number(found.rows.length))]),
    ...(isOrdering ? [register.ordering] : []),
    ...(narratives.state === 'seeking' ? [register.seekingNarratives] : []),
    ...(narratives.state === 'refused' ? [register.narrativesRefused] : []),
    ...(found.inNarrative > 0
      ? [register.inNarratives(said.quantity(found.inNarrative, register.ofNarratives))]
      : []),
  ];
  return (
    <span role="status" className={c('counts')}>
      <span>
        {view.length === total ? all : register.counts(all, said.quantity(view.length, register.shown))}
      </span>
      {more.map((text) => (
        <span key={text} className={c('more')}>
          {text}
        </span>
      ))}
    </span>
  );
}

const c = classesOf(sheet);
