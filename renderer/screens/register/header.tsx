import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { Sortable } from '../../store/order.ts';
import type { Found } from '../../store/seek.ts';
import { Checkbox, classesOf, Icon, VisuallyHidden } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { ColumnMenu } from './column-menu.tsx';
import sheet from './grid.module.css';
import type { Asked, Keeping } from './kept.ts';
import { isColumn } from './layout.ts';
import { allToggled, extentOf } from './selection.ts';
import type { RegisterTable } from './table.ts';

/** The head of the table: one stop of the keyboard; arrows go along it, Enter sorts, Shift+Enter sorts further. */
export function Header({
  table,
  columns,
  view,
  found,
  asked,
  set,
  onDown,
}: {
  readonly table: RegisterTable;
  readonly columns: readonly Sortable[];
  readonly view: Uint32Array;
  readonly found: Found;
  readonly asked: Asked;
  readonly set: Keeping['set'];
  readonly onDown: () => void;
}): ReactNode {
  const { register } = useWords().window;
  const [at, goTo] = useState<Sortable>('number');
  const [menu, setMenu] = useState<Sortable | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const current = columns.includes(at) ? at : columns[0];
  const { of } = extentOf(asked.selection, found.rows, found.count);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-sort]') : null;
    const id = button?.dataset['sort'];
    if (id === undefined || !isColumn(id) || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' && event.altKey) setMenu(id);
    else if (event.altKey) return;
    else if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const next = columns[columns.indexOf(id) + (event.key === 'ArrowRight' ? 1 : -1)];
      if (next === undefined) return;
      goTo(next);
      const target = row.current?.querySelector<HTMLElement>(`[data-sort="${next}"]`);
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else return;
    event.preventDefault();
  };

  return (
    <div role="rowgroup" data-head="" className={c('head')}>
      <div role="row" aria-rowindex={1} ref={row} className={c('headRow')} onKeyDown={onKeyDown}>
        <div role="columnheader" aria-colindex={1} className={c('headCell', 'tick', 'pinned')}>
          <Checkbox
            isSelected={of === 'all'}
            isIndeterminate={of === 'some'}
            isDisabled={view.length === 0}
            onChange={() => set({ selection: allToggled(asked.selection, view) })}
          >
            <VisuallyHidden>{register.selectAll}</VisuallyHidden>
          </Checkbox>
        </div>
        {columns.map((id, index) => (
          <HeaderCell
            key={id}
            id={id}
            index={index}
            table={table}
            isCurrent={id === current}
            onFocus={() => goTo(id)}
            isMenuOpen={menu === id}
            onMenu={(isOpen) => setMenu(isOpen ? id : null)}
            asked={asked}
            set={set}
          />
        ))}
      </div>
    </div>
  );
}

function HeaderCell({
  id,
  index,
  table,
  isCurrent,
  onFocus,
  isMenuOpen,
  onMenu,
  asked,
  set,
}: {
  readonly id: Sortable;
  readonly index: number;
  readonly table: RegisterTable;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly isMenuOpen: boolean;
  readonly onMenu: (isOpen: boolean) => void;
  readonly asked: Asked;
  readonly set: Keeping['set'];
}): ReactNode {
  const { register } = useWords().window;
  const { sorting, layout } = asked;
  const key = sorting.findIndex((each) => each.id === id);
  const sorted = sorting[key];
  const direction = sorted === undefined ? null : sorted.desc ? 'desc' : 'asc';
  const column = table.getColumn(id);
  const header = table.getFlatHeaders().find((each) => each.column.id === id);
  const isPinned = layout.columnPinning.start.includes(id);
  const name = register.columns[id];
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={direction === null ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}
      className={c('headCell', id, isPinned && 'pinned', direction !== null && 'sorted')}
      style={isPinned ? { insetInlineStart: `var(--at-${id})` } : undefined}
    >
      <button
        type="button"
        data-sort={id}
        data-ring="inner"
        tabIndex={isCurrent ? 0 : -1}
        className={c('sort')}
        onFocus={onFocus}
        onClick={(event) => column?.toggleSorting(undefined, event.shiftKey)}
      >
        <span className={c('cut')} title={name}>
          {name}
        </span>
        {direction !== null && (
          <>
            <Icon name={direction === 'asc' ? 'sort-asc' : 'sort-desc'} size="small" className={c('arrow')} />
            {sorting.length > 1 && (
              <span aria-hidden className={c('key')}>
                {key + 1}
              </span>
            )}
            <VisuallyHidden>{register.sorted[direction](key + 1)}</VisuallyHidden>
          </>
        )}
      </button>
      <ColumnMenu id={id} isOpen={isMenuOpen} onOpen={onMenu} asked={asked} set={set} />
      <span
        aria-hidden
        className={c('grip', column?.getIsResizing() === true && 'gripped')}
        onPointerDown={(event) => event.stopPropagation()}
        onMouseDown={header?.getResizeHandler()}
        onTouchStart={header?.getResizeHandler()}
        onDoubleClick={() => column?.resetSize()}
      />
    </div>
  );
}

const c = classesOf(sheet);
