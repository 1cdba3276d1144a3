import { type ReactNode, useRef, useState } from 'react';
import { useRows } from '../../store/live.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Callout, classesOf, EmptyState, SearchField, useShortcuts } from '../../ui/kit.ts';
import { Page } from '../frame/page.tsx';
import { sayRefusal } from '../perform.ts';
import { go } from '../place.ts';
import { useSaid } from '../said.ts';
import { Chips } from './chips.tsx';
import { ColumnsPanel } from './columns-panel.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import { Facets } from './facets.tsx';
import { type Filters, isFiltered, NO_FILTERS } from './filters.ts';
import { Foot } from './foot.tsx';
import { Grid } from './grid.tsx';
import { FROM_THE_TOP, useAsked } from './kept.ts';
import sheet from './register.module.css';
import { useSight } from './sight.ts';
import { ViewMenu } from './view-menu.tsx';

/** All records in one table. */
export function Register(): ReactNode {
  const { head } = useSession();
  const said = useSaid();
  const { register } = said.words.window;
  const now = useRows();
  const [asked, set] = useAsked();
  const sight = useSight(asked);
  const [isCopying, setCopying] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const seek = (): void => {
    search.current?.focus();
    search.current?.select();
  };
  useShortcuts({ 'Ctrl+F': seek, '/': seek });

  const narrow = (filters: Filters): void => set({ ...FROM_THE_TOP, filters });
  const clear = (): void => {
    set({ ...FROM_THE_TOP, query: '', filters: NO_FILTERS });
    seek();
  };
  const isNarrowed = asked.query !== '' || isFiltered(asked.filters);
  const isEmpty = now.complete && now.total === 0;
  const canCopy = head.organisation.regimes.includes('quebec-private');

  return (
    <Page
      place="register"
      title={register.title}
      subtitle={<Counts sight={sight} />}
      width="table"
      actions={
        <>
          {head.writing && (
            <Button icon="import" onPress={() => go({ at: 'import' })}>
              {register.import}
            </Button>
          )}
          {canCopy && !isEmpty && (
            <Button icon="document" onPress={() => setCopying(true)}>
              {register.copy}
            </Button>
          )}
        </>
      }
    >
      {now.stopped !== null && (
        <Callout
          tone="damage"
          isLive
          title={register.stopped}
          actions={
            <Button size="small" onPress={now.stopped.again}>
              {register.again}
            </Button>
          }
        >
          {sayRefusal(now.stopped.refusal, said.words)}
        </Callout>
      )}
      {isEmpty ? (
        <EmptyState
          icon="register"
          title={register.empty.title}
          action={
            head.writing && (
              <>
                <Button
                  variant="primary"
                  icon="plus"
                  shortcut="Ctrl+N"
                  onPress={() => go({ at: 'new-incident' })}
                >
                  {register.newIncident}
                </Button>
                <Button icon="import" onPress={() => go({ at: 'import' })}>
                  {register.empty.import}
                </Button>
              </>
            )
          }
        >
          {register.empty.text}
        </EmptyState>
      ) : (
        <div className={c('register')}>
          <div className={c('tools')}>
            <div className={c('line')}>
              <SearchField
                label={register.search}
                placeholder={register.searchHint}
                value={asked.query}
                onChange={(query) => set({ ...FROM_THE_TOP, query })}
                shortcut="/"
                inputRef={search}
                className={c('search')}
              />
              <ViewMenu asked={asked} set={set} />
              <ColumnsPanel layout={asked.layout} onLayout={(layout) => set({ layout })} />
            </div>
            <Facets found={sight.found} filters={asked.filters} onFilters={narrow} />
            <Chips filters={asked.filters} onFilters={narrow} onClear={isNarrowed ? clear : null} />
          </div>
          {sight.view.length === 0 && now.complete ? (
            <EmptyState
              icon="search"
              title={register.nothing.title}
              action={
                <Button onPress={clear} icon="x">
                  {register.clear}
                </Button>
              }
            >
              {register.nothing.text}
            </EmptyState>
          ) : (
            <Grid sight={sight} asked={asked} set={set} onOpen={(id) => go({ at: 'incident', id })} />
          )}
          <Foot sight={sight} total={now.total} asked={asked} set={set} />
        </div>
      )}
      {isCopying && <CopyDialog onClose={() => setCopying(false)} />}
    </Page>
  );
}

/** How many there are and how many are shown: always there, and read out when it changes. */
function Counts({ sight }: { readonly sight: ReturnType<typeof useSight> }): ReactNode {
  const said = useSaid();
  const { register } = said.words.window;
  const { total, complete } = useRows();
  const { found, isOrdering, narratives, view } = sight;
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
