import { memo, type ReactNode } from 'react';
import type { Row } from '../../../shared/register/row.ts';
import type { Sortable } from '../../store/order.ts';
import { classesOf, Icon } from '../../ui/kit.ts';
import type { Said } from '../said.ts';
import { Cell } from './cells.tsx';
import sheet from './grid.module.css';
import { insetOf } from './inset.ts';

/** One row of the table. Drawn anew only where something it shows has changed. */
export const TableRow = memo(function TableRow({
  row,
  index,
  top,
  columns,
  pinned,
  said,
  isSelected,
  isInNarrative,
  active,
}: {
  readonly row: Row;
  /** Its place in what is shown, from 0. */
  readonly index: number;
  /** From the first row (CSS pixels). */
  readonly top: number;
  readonly columns: readonly Sortable[];
  readonly pinned: ReadonlySet<string>;
  readonly said: Said;
  readonly isSelected: boolean;
  readonly isInNarrative: boolean;
  /** The keyboard is here: `row`, or a cell. Undefined where it is not. */
  readonly active: 'row' | number | undefined;
}): ReactNode {
  const isStruck = row.status === 'annulled';
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={active === 'row' ? 0 : -1}
      data-row={index}
      data-id={row.id}
      data-ring="inner"
      className={c('row', isSelected && 'selected', isStruck && 'struck')}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" aria-colindex={1} data-tick="" className={c('cell', 'tick', 'pinned')}>
        <span className={c('box')} aria-hidden>
          {isSelected && <Icon name="check" size="small" />}
        </span>
      </div>
      {columns.map((column, at) => (
        <div
          key={column}
          role="gridcell"
          aria-colindex={at + 2}
          tabIndex={active === at ? 0 : -1}
          data-ring="inner"
          data-cell={at}
          className={c('cell', column, pinned.has(column) && 'pinned')}
          style={pinned.has(column) ? insetOf(column) : undefined}
        >
          <Cell column={column} row={row} said={said} isInNarrative={isInNarrative} />
        </div>
      ))}
    </div>
  );
});

const c = classesOf(sheet);
