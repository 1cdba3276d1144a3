import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import type { Rows } from '../../store/rows.ts';
import { go } from '../place.ts';
import type { Asked, Keeping } from './kept.ts';
import { type Active, moved } from './keys.ts';
import { allToggled, extended, NONE_SELECTED, toggled } from './selection.ts';

export type Keyboard = {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  /** Goes to the row the keyboard is on. */
  readonly focusRow: () => void;
};

/** The table by keyboard and pointer. The focus is really there: on a row, or on a cell of it. */
export function useGridKeys({
  scroller,
  height,
  view,
  rows,
  active,
  cells,
  asked,
  set,
}: {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Of a row (CSS pixels). */
  readonly height: number;
  readonly view: Uint32Array;
  readonly rows: Rows;
  readonly active: Active;
  readonly cells: number;
  readonly asked: Asked;
  readonly set: Keeping['set'];
}): Keyboard {
  const { selection } = asked;
  // Who comes back from a record goes on from its row.
  const wanted = useRef(asked.opened);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const row = scroller.current?.querySelector(`[data-row="${active.row}"]`);
    const target = active.cell === null ? row : row?.querySelector(`[data-cell="${active.cell}"]`);
    // Not drawn yet: the next drawing has it.
    if (!(target instanceof HTMLElement)) return;
    wanted.current = false;
    target.focus({ preventScroll: true });
    if (active.cell !== null) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  useEffect(() => set({ opened: false }), [set]);

  const open = (index: number): void => {
    const place = view[index];
    const row = place === undefined ? undefined : rows.at(place);
    if (row === undefined) return;
    set({ active: { row: index, cell: null }, opened: true });
    go({ at: 'incident', id: row.id });
  };
  const goTo = (next: Active, changed: Partial<Asked> = {}): void => {
    if (scroller.current !== null) reveal(scroller.current, next.row, height);
    wanted.current = true;
    set({ active: next, ...changed });
  };
  const select = (index: number, event: { readonly shiftKey: boolean }): void => {
    const place = view[index];
    if (place === undefined) return;
    goTo(
      { ...active, row: index },
      { selection: event.shiftKey ? extended(selection, view, index) : toggled(selection, place) },
    );
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || !isInRow(event.target)) return;
    if (isPress(event)) return;
    const control = event.ctrlKey || event.metaKey;
    if (control && event.key.toLowerCase() === 'a') {
      set({ selection: allToggled(selection, view) });
    } else if (event.key === 'Enter' && !control) {
      open(active.row);
    } else if (event.key === ' ') {
      select(active.row, event);
    } else if (event.key === 'Escape' && selection.places.size > 0) {
      set({ selection: NONE_SELECTED });
    } else if (event.key === 'ArrowUp' && active.row === 0 && !event.shiftKey) {
      scroller.current?.querySelector<HTMLElement>('[data-sort][tabindex="0"]')?.focus();
    } else if (!control || event.key === 'Home' || event.key === 'End') {
      const page = Math.max(1, pageOf(scroller.current, height) - 1);
      const next = moved(active, event.key, { rows: view.length, cells, page });
      if (next === undefined) return;
      const from = selection.anchor ?? view[active.row] ?? null;
      const isExtending = event.shiftKey && next.row !== active.row;
      goTo(next, isExtending ? { selection: extended({ ...selection, anchor: from }, view, next.row) } : {});
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const index = rowOf(event.target);
    if (index === undefined || !(event.target instanceof Element)) return;
    if (event.target.closest('[data-tick]') !== null || event.shiftKey || event.ctrlKey || event.metaKey) {
      select(index, event);
      return;
    }
    // Who marks text to copy it does not want to leave.
    if (document.getSelection()?.isCollapsed !== false) open(index);
  };

  return {
    onKeyDown,
    onClick,
    onFocus(event) {
      const row = rowOf(event.target);
      const cell = event.target.dataset['cell'];
      if (row === undefined || (row === active.row && cell === undefined && active.cell === null)) return;
      if (row !== active.row || Number(cell) !== active.cell) {
        set({ active: { row, cell: cell === undefined ? null : Number(cell) } });
      }
    },
    focusRow: () => goTo(active),
  };
}

function isInRow(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-row]') !== null;
}

function rowOf(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return row === null ? undefined : Number(row.dataset['row']);
}

/** A key that is being composed, or that something inside has used. */
function isPress(event: KeyboardEvent): boolean {
  return event.defaultPrevented || event.nativeEvent.isComposing;
}

/** Rows that fit below the head. */
function pageOf(scroller: HTMLElement | null, height: number): number {
  return scroller === null ? 10 : Math.floor((scroller.clientHeight - headOf(scroller)) / height);
}

const headOf = (scroller: HTMLElement): number =>
  scroller.querySelector<HTMLElement>('[data-head]')?.offsetHeight ?? 0;

/** Scrolls no further than is needed to have the row whole, below the head. */
function reveal(scroller: HTMLElement, row: number, height: number): void {
  const top = row * height;
  const room = scroller.clientHeight - headOf(scroller);
  if (top < scroller.scrollTop) scroller.scrollTo({ top });
  else if (top + height > scroller.scrollTop + room) scroller.scrollTo({ top: top + height - room });
}
