import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { LawId } from '../../../shared/law/laws.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Callout, EmptyState, LinkButton } from '../../ui/kit.ts';
import { Page } from '../frame/page.tsx';
import { sayRefusal } from '../perform.ts';
import { useSaid } from '../said.ts';
import { LawFilters } from './filters.tsx';
import sheet from './laws.module.css';
import { DaysOff, OneLaw } from './one-law.tsx';
import { ALL, libraryIn, queryFor, sought, toCheckIn } from './look-up.ts';
import { useSavingLaw } from './use-saving-law.ts';

/** All that Constat knows of the law, searched; `cite` is the section from which somebody came. */
export function Laws({ cite }: { readonly cite: string | undefined }): ReactNode {
  const { head, isStopped } = useSession();
  const { words, language, quantity, number } = useSaid();
  const said = words.window.laws;
  const { known } = words.law;
  const library = useMemo(() => libraryIn(words, language), [words, language]);
  const [asked, setAsked] = useState(() =>
    cite === undefined ? ALL : { ...ALL, query: queryFor(cite, library, language) },
  );
  // Who types is not kept waiting for three hundred facts.
  const wanted = useDeferredValue(asked);
  const inPlay: readonly LawId[] = head.organisation.regimes;
  const found = useMemo(() => sought(library, wanted, inPlay), [library, wanted, inPlay]);
  const saving = useSavingLaw();
  const toCheck = toCheckIn(found);
  return (
    <Page
      place="laws"
      title={said.title}
      subtitle={known.notAdvice}
      actions={
        !isStopped && (
          <Button icon="printer" isPending={saving.isPending} onPress={() => void saving.save()}>
            {saving.isPending ? said.saving : said.save}
          </Button>
        )
      }
      contextLabel={said.contents}
      context={
        <nav aria-label={said.contents}>
          <ul className={sheet['contents']}>
            {found.laws.map(({ id, name }) => (
              <li key={id}>
                <LinkButton onPress={() => jumpTo(id)}>{name}</LinkButton>
              </li>
            ))}
            {found.calendars.length > 0 && (
              <li>
                <LinkButton onPress={() => jumpTo('days-off')}>{known.daysOff}</LinkButton>
              </li>
            )}
          </ul>
        </nav>
      }
    >
      {saving.refusal !== null && (
        <Callout tone="damage" isLive>
          {sayRefusal(saving.refusal, words)}
        </Callout>
      )}
      <LawFilters asked={asked} onAsked={setAsked} />
      <p role="status" className={sheet['count']}>
        {found.facts === library.facts
          ? quantity(library.facts, said.facts)
          : said.shown(number(found.facts), quantity(library.facts, said.facts))}
        {toCheck > 0 && ` · ${said.toCheck(number(toCheck))}`}
      </p>
      {found.facts === 0 && (
        <EmptyState
          icon="search"
          title={said.empty}
          action={<Button onPress={() => setAsked(ALL)}>{said.clear}</Button>}
        >
          {said.emptyText}
        </EmptyState>
      )}
      {found.laws.map((law) => (
        <OneLaw
          key={law.id}
          law={law}
          isInPlay={inPlay.includes(law.id)}
          isWhole={wanted.query === '' && wanted.certainty === null}
        />
      ))}
      {found.calendars.length > 0 && <DaysOff calendars={found.calendars} />}
    </Page>
  );
}

function jumpTo(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
}
