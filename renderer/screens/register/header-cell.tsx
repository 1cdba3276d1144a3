import { memo, type ReactNode } from 'react';
import type { Sortable } from '../../store/order.ts';
import { classesOf, Icon, VisuallyHidden } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import sheet from './grid.module.css';
import { insetOf } from './inset.ts';

/** The head of one column: its name sorts, its arrow opens what can be done with it, its edge is dragged. */
export const HeaderCell = memo(function HeaderCell({
  id,
  index,
  direction,
  place,
  isOneOfMany,
  isPinned,
  isCurrent,
  isOpen,
  isGripped,
}: {
  readonly id: Sortable;
  readonly index: number;
  readonly direction: 'asc' | 'desc' | null;
  /** Of its sorting among those asked for, from 1. */
  readonly place: number;
  readonly isOneOfMany: boolean;
  readonly isPinned: boolean;
  /** The one the keyboard stops at. */
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly isGripped: boolean;
}): ReactNode {
  const { register } = useWords().window;
  const name = register.columns[id];
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={direction === null ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}
      className={c('headCell', id, isPinned && 'pinned', direction !== null && 'sorted')}
      style={isPinned ? insetOf(id) : undefined}
    >
      <button
        type="button"
        data-sort={id}
        data-ring="inner"
        tabIndex={isCurrent ? 0 : -1}
        className={c('sort')}
      >
        <span className={c('cut')} title={name}>
          {name}
        </span>
        {direction !== null && (
          <>
            <Icon name={direction === 'asc' ? 'sort-asc' : 'sort-desc'} size="small" className={c('arrow')} />
            {isOneOfMany && (
              <span aria-hidden className={c('key')}>
                {place}
              </span>
            )}
            <VisuallyHidden>{register.sorted[direction](place)}</VisuallyHidden>
          </>
        )}
      </button>
      <button
        type="button"
        data-menu={id}
        data-ring="inner"
        tabIndex={-1}
        aria-label={register.columnMenu(name)}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        className={c('menu')}
      >
        <Icon name="chevron-down" size="small" />
      </button>
      <span aria-hidden data-grip={id} className={c('grip', isGripped && 'gripped')} />
    </div>
  );
});

const c = classesOf(sheet);
