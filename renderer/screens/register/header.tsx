import {
  type KeyboardEvent,
  memo,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
  useRef,
  useState,
} from 'react';
import type { Sortable } from '../../store/order.ts';
import type { Found } from '../../store/seek.ts';
import { Checkbox, classesOf, VisuallyHidden } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { ColumnMenu } from './column-menu.tsx';
import sheet from './grid.module.css';
import { HeaderCell } from './header-cell.tsx';
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
  const [at, goTo] = useState<Sortable>('number');
  const [menu, setMenu] = useState<Sortable | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLElement>(null);
  const { sorting, layout, selection } = asked;
  const current = columns.includes(at) ? at : columns[0];
  const { of } = extentOf(selection, found.rows, found.count);
  const gripped = table.state.columnResizing.isResizingColumn;

  const open = (id: Sortable): void => {
    trigger.current = row.current?.querySelector(`[data-menu="${id}"]`) ?? null;
    setMenu(id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const id = columnOf(event, 'sort');
    if (id === undefined || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' && event.altKey) open(id);
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
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const sorts = columnOf(event, 'sort');
    const opens = columnOf(event, 'menu');
    if (sorts !== undefined) table.getColumn(sorts)?.toggleSorting(undefined, event.shiftKey);
    else if (opens !== undefined) open(opens);
  };
  const grip = (event: SyntheticEvent<HTMLElement>): void => {
    const id = columnOf(event, 'grip');
    const header = table.getFlatHeaders().find(({ column }) => column.id === id);
    header?.getResizeHandler()(event);
  };

  return (
    <div role="rowgroup" data-head="" className={c('head')}>
      <div
        role="row"
        aria-rowindex={1}
        ref={row}
        className={c('headRow')}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onMouseDown={grip}
        onTouchStart={grip}
        onDoubleClick={(event) => {
          const id = columnOf(event, 'grip');
          if (id !== undefined) table.getColumn(id)?.resetSize();
        }}
        onFocus={(event) => {
          const id = columnOf(event, 'sort');
          if (id !== undefined && id !== at) goTo(id);
        }}
      >
        <div role="columnheader" aria-colindex={1} className={c('headCell', 'tick', 'pinned')}>
          <SelectAll
            of={of}
            isDisabled={view.length === 0}
            onChange={() => set({ selection: allToggled(selection, view) })}
          />
        </div>
        {columns.map((id, index) => {
          const key = sorting.findIndex((each) => each.id === id);
          return (
            <HeaderCell
              key={id}
              id={id}
              index={index}
              direction={key === -1 ? null : sorting[key]?.desc === true ? 'desc' : 'asc'}
              place={key + 1}
              isOneOfMany={sorting.length > 1}
              isPinned={layout.columnPinning.start.includes(id)}
              isCurrent={id === current}
              isOpen={id === menu}
              isGripped={id === gripped}
            />
          );
        })}
      </div>
      {menu !== null && (
        <ColumnMenu id={menu} trigger={trigger} onClose={() => setMenu(null)} asked={asked} set={set} />
      )}
    </div>
  );
}

const SelectAll = memo(function SelectAll({
  of,
  isDisabled,
  onChange,
}: {
  readonly of: 'none' | 'some' | 'all';
  readonly isDisabled: boolean;
  readonly onChange: () => void;
}): ReactNode {
  const { register } = useWords().window;
  return (
    <Checkbox
      isSelected={of === 'all'}
      isIndeterminate={of === 'some'}
      isDisabled={isDisabled}
      onChange={onChange}
    >
      <VisuallyHidden>{register.selectAll}</VisuallyHidden>
    </Checkbox>
  );
});

/** The column of the part of the head in which something happened: `sort`, `menu` or `grip`. */
function columnOf({ target }: SyntheticEvent, part: 'sort' | 'menu' | 'grip'): Sortable | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>(`[data-${part}]`) : null;
  const id = element?.dataset[part];
  return id !== undefined && isColumn(id) ? id : undefined;
}

const c = classesOf(sheet);
