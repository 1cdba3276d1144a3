import { type ReactNode, useCallback, useRef } from 'react';
import { classesOf, SearchField, useShortcuts } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { Chips } from './chips.tsx';
import { ColumnsPanel } from './columns-panel.tsx';
import { Facets } from './facets.tsx';
import { type Filters, isFiltered } from './filters.ts';
import { CLEARED, FROM_THE_TOP } from './kept.ts';
import type { Layout } from './layout.ts';
import sheet from './register.module.css';
import { ViewMenu } from './view-menu.tsx';
import { useWithin } from './within.tsx';

/** What is looked for, and how it is shown. */
export function Tools(): ReactNode {
  const { register } = useWords().window;
  const { asked, set, sight } = useWithin();
  const { query, filters, layout } = asked;
  const search = useRef<HTMLInputElement>(null);
  const seek = (): void => {
    search.current?.focus();
    search.current?.select();
  };
  useShortcuts({ 'Ctrl+F': seek, '/': seek });
  const onFilters = useCallback((next: Filters) => set({ ...FROM_THE_TOP, filters: next }), [set]);
  const onLayout = useCallback((next: Layout) => set({ layout: next }), [set]);
  const clear = (): void => {
    set(CLEARED);
    seek();
  };
  const isNarrowed = query !== '' || isFiltered(filters);
  return (
    <div className={c('tools')}>
      <div className={c('line')}>
        <SearchField
          label={register.search}
          placeholder={register.searchHint}
          value={query}
          onChange={(next) => set({ ...FROM_THE_TOP, query: next })}
          shortcut="/"
          inputRef={search}
          className={c('search')}
        />
        <ViewMenu asked={asked} />
        <ColumnsPanel layout={layout} onLayout={onLayout} />
      </div>
      <Facets found={sight.found} filters={filters} onFilters={onFilters} />
      <Chips filters={filters} onFilters={onFilters} onClear={isNarrowed ? clear : null} />
    </div>
  );
}

const c = classesOf(sheet);
