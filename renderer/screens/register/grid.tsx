import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { saidIn } from '../said.ts';
import { FOUND_IN_NARRATIVE } from '../../store/seek.ts';
import { useSession } from '../../store/session.tsx';
import { classesOf } from '../../ui/kit.ts';
import { useLanguage, useWords } from '../../words.tsx';
import { type Keyboard, useGridKeys } from './grid-keys.ts';
import sheet from './grid.module.css';
import { Header } from './header.tsx';
import type { Asked, Keeping } from './kept.ts';
import { shownColumns, widthOf, type Layout } from './layout.ts';
import { TableRow } from './row.tsx';
import { useRegisterTable } from './table.ts';
import { useWithin } from './within.tsx';

/** Rows drawn beyond what is in view. */
const OVERSCAN = 6;

/** The table itself: its head stays, its rows are drawn where one looks, and the keyboard goes through all of them. */
export function Grid(): ReactNode {
  const {
    asked,
    set,
    sight: { view, found, isOrdering },
  } = useWithin();
  const { rows, about } = useSession();
  const words = useWords();
  const said = useRowWords();
  const scroller = useRef<HTMLDivElement>(null);
  const height = rowHeight(about.preferences.density);
  const { layout, selection } = asked;
  const active = { ...asked.active, row: Math.max(0, Math.min(asked.active.row, view.length - 1)) };
  const columns = useMemo(() => shownColumns(layout), [layout]);
  const pinned = useMemo(() => new Set(layout.columnPinning.start), [layout.columnPinning]);

  // eslint-disable-next-line react-hooks/incompatible-library -- what it gives back is read here only
  const virtual = useVirtualizer({
    count: view.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    initialOffset: asked.scrolled,
    // The row the keyboard is on is always there, wherever one has scrolled to.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      if (drawn.includes(active.row) || active.row >= view.length) return drawn;
      return [...drawn, active.row].sort((a, b) => a - b);
    },
  });
  useEffect(() => virtual.measure(), [virtual, height]);

  const items = virtual.getVirtualItems().flatMap((item) => {
    const place = view[item.index];
    const row = place === undefined ? undefined : rows.at(place);
    return place === undefined || row === undefined
      ? []
      : [{ index: item.index, top: item.start, place, row }];
  });
  const table = useRegisterTable(
    items.map(({ row }) => row),
    asked,
    set,
  );
  const keyboard: Keyboard = useGridKeys({
    scroller,
    height,
    view,
    rows,
    active,
    cells: columns.length,
    asked,
    set,
  });
  useKeptScroll(scroller, asked, () => virtual.scrollOffset, set);
  const { register } = words.window;

  return (
    <div className={c('frame')}>
      <div
        ref={scroller}
        role="grid"
        aria-label={register.table}
        aria-rowcount={view.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-busy={isOrdering}
        data-scroll-table=""
        className={c('grid')}
        style={tracksOf(layout, columns)}
        onKeyDown={keyboard.onKeyDown}
        onScroll={({ currentTarget }) =>
          currentTarget.toggleAttribute('data-shifted', currentTarget.scrollLeft > 0)
        }
      >
        <Header
          table={table}
          columns={columns}
          view={view}
          found={found}
          asked={asked}
          set={set}
          onDown={keyboard.focusRow}
        />
        <div
          role="rowgroup"
          className={c('body')}
          style={{ blockSize: virtual.getTotalSize() }}
          onClick={keyboard.onClick}
          onFocus={keyboard.onFocus}
        >
          {items.map(({ index, top, place, row }) => (
            <TableRow
              // By its place: what scrolls or is found is written over what was there.
              key={index}
              row={row}
              index={index}
              top={top}
              columns={columns}
              pinned={pinned}
              said={said}
              isSelected={selection.places.has(place)}
              isInNarrative={found.rows[place] === FOUND_IN_NARRATIVE}
              active={index === active.row ? (active.cell ?? 'row') : undefined}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** Words and formats for cells, the same from one drawing to the next. */
function useRowWords(): ReturnType<typeof saidIn> {
  const words = useWords();
  const language = useLanguage();
  const { zone } = useSession().head.organisation;
  return useMemo(() => saidIn(words, language, zone, '1970-01-01T00:00:00Z'), [words, language, zone]);
}

/** In CSS pixels: --row of tokens.css, in the size of text that the person reads in. */
function rowHeight(density: 'comfortable' | 'compact'): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.round((density === 'compact' ? 2.125 : 2.75) * rem);
}

/** Widths of the columns, and how far in those that stay in view stand. One column takes what room is left. */
function tracksOf(layout: Layout, columns: ReturnType<typeof shownColumns>): CSSProperties {
  const { start } = layout.columnPinning;
  const loose = columns.filter((id) => !start.includes(id));
  const wide = loose.includes('title') ? 'title' : loose.at(-1);
  const tracks = columns.map((id) =>
    id === wide ? `minmax(${rem(widthOf(layout, id))}, 1fr)` : rem(widthOf(layout, id)),
  );
  let at = TICK;
  const insets: [string, string][] = [];
  for (const id of columns.filter((each) => start.includes(each))) {
    insets.push([`--at-${id}`, rem(at)]);
    at += widthOf(layout, id);
  }
  const total = columns.reduce((sum, id) => sum + widthOf(layout, id), TICK);
  return {
    '--tracks': `${rem(TICK)} ${tracks.join(' ')}`,
    '--total': rem(total),
    ...Object.fromEntries(insets),
  } as CSSProperties;
}

/** Width of the column of ticks, in sixteenths of a rem. */
const TICK = 40;
const rem = (sixteenths: number): string => `${sixteenths / 16}rem`;

/** Comes back to where one was, remembers it when one leaves, and starts at the top where other rows are shown. */
function useKeptScroll(
  scroller: RefObject<HTMLDivElement | null>,
  { scrolled, query, filters, sorting }: Asked,
  offset: () => number | null,
  set: Keeping['set'],
): void {
  const first = useRef<number | null>(scrolled);
  useLayoutEffect(() => {
    const element = scroller.current;
    return () => set({ scrolled: element?.scrollTop ?? 0 });
  }, [scroller, set]);
  const start = useEffectEvent(() => {
    const top = first.current ?? 0;
    first.current = null;
    // To ask the element where it is, or to tell it where it is already, has the whole page laid out.
    if (offset() !== top) scroller.current?.scrollTo({ top });
  });
  useLayoutEffect(() => start(), [query, filters, sorting]);
}

const c = classesOf(sheet);
