import type { CSSProperties } from 'react';
import type { Sortable } from '../../store/order.ts';

/** How far in a column that stays in view stands, once the table is scrolled sideways. */
export function insetOf(column: Sortable): CSSProperties {
  return { '--inset': `var(--at-${column})` } as CSSProperties;
}
