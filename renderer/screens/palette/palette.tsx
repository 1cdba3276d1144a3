import { type ReactNode, useState } from 'react';
import type { Row } from '../../../shared/register/row.ts';
import { useRowsOf } from '../../store/live.ts';
import { useSession } from '../../store/session.tsx';
import { type Command, CommandPalette, type CommandSection, Kbd, VisuallyHidden } from '../../ui/kit.ts';
import { useAround } from '../frame/around.tsx';
import { go, usePlace } from '../place.ts';
import { type Said, useSaid } from '../said.ts';
import { actionsFor, rowsFor, SHOWN } from './matches.ts';
import { type Action, useActions } from './use-actions.ts';
import { useNarrativeRows } from './use-narrative-rows.ts';
import sheet from './palette.module.css';

/** Every record and every action by writing a part of it. */
export function Palette({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { rows } = useSession();
  const { recent } = useAround();
  const said = useSaid();
  const { palette } = said.words.window;
  const [query, setQuery] = useState('');
  const actions = useActions();
  const place = usePlace();
  const here = 'id' in place ? place.id : null;
  const recentRows = useRowsOf(recent.filter((id) => id !== here));
  const narratives = useNarrativeRows(query);

  const isBlank = query.trim() === '';
  const byName = rowsFor(rows, query);
  const inText = narratives.rows.filter((row) => !byName.includes(row)).slice(0, SHOWN);
  const fitting = actionsFor(actions, query);
  const list = (title: string, found: readonly Row[]): CommandSection => ({
    title,
    items: found.map((row) => commandOf(row, said)),
  });
  const offered: CommandSection = { title: palette.sections.actions, items: fitting.map(offer) };
  const sections = isBlank
    ? [list(palette.sections.recent, recentRows.slice(0, 5)), offered]
    : [list(palette.sections.records, byName), offered, list(palette.sections.narratives, inText)];

  return (
    <CommandPalette
      isOpen
      onClose={onClose}
      label={palette.label}
      placeholder={palette.placeholder}
      query={query}
      onQuery={setQuery}
      sections={sections}
      isPending={narratives.state === 'seeking'}
      emptyText={
        narratives.state === 'seeking'
          ? palette.looking
          : narratives.state === 'refused'
            ? palette.notSearched
            : palette.empty
      }
      onChoose={(id) => {
        onClose();
        const action = actions.find((each) => `do ${each.id}` === id);
        if (action === undefined) go({ at: 'incident', id });
        else action.run();
      }}
      hint={<Hint found={isBlank ? null : byName.length + fitting.length + inText.length} />}
    />
  );
}

function Hint({ found }: { readonly found: number | null }): ReactNode {
  const said = useSaid();
  const { palette, frame } = said.words.window;
  const { names } = frame.keys;
  return (
    <>
      <VisuallyHidden>
        <span role="status">{found !== null && said.quantity(found, palette.found)}</span>
      </VisuallyHidden>
      <span className={sheet['hint']}>
        <Kbd keys="↑ ↓" /> {palette.hint.move}
      </span>
      <span className={sheet['hint']}>
        <Kbd keys={names.enter} /> {palette.hint.choose}
      </span>
      <span className={sheet['hint']}>
        <Kbd keys={names.escape} /> {palette.hint.close}
      </span>
    </>
  );
}

const offer = ({ id, title, icon, shortcut }: Action): Command => ({
  id: `do ${id}`,
  title,
  icon,
  ...(shortcut === undefined ? {} : { shortcut }),
});

function commandOf({ id, number, title, status, aware }: Row, { words, date }: Said): Command {
  const { palette } = words.window;
  const learned = aware === null ? palette.learnedUnknown : palette.learned(date(aware, 'medium'));
  return {
    id,
    icon: 'incident',
    title: `${number}  ${title}`,
    secondary: `${words.register.statuses[status]} · ${learned}`,
  };
}
