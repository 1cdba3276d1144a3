import { type ReactNode, useEffect, useState } from 'react';
import type { PersonFound, PersonsFound } from '../../../shared/host.ts';
import { letterState } from '../../../shared/register/persons.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Callout, classesOf, SearchField, Section } from '../../ui/kit.ts';
import { Page } from '../frame/page.tsx';
import { sayRefusal } from '../perform.ts';
import { go } from '../place.ts';
import { useSaid } from '../said.ts';
import sheet from './persons.module.css';

/** How long to wait after the last key before the lists are looked through (ms). */
const CALM = 200;

/** *Was I affected?*: one search across the persons lists of every incident, and what may be answered. */
export function Affected(): ReactNode {
  const { host, head } = useSession();
  const { words, quantity, date, number } = useSaid();
  const ours = words.window.persons.affected;
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<PersonsFound | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isAsked = query.trim() !== '';
  useEffect(() => {
    let isWanted = true;
    const waiting = setTimeout(() => {
      void host.findPersons({ query }).then((result) => {
        if (!isWanted) return;
        setRefusal(result.ok ? null : sayRefusal(result, words));
        if (result.ok) setFound(result.value);
      });
    }, CALM);
    return () => {
      isWanted = false;
      clearTimeout(waiting);
    };
    // What was recorded meanwhile may change the answer.
  }, [host, query, words, head.seq]);
  const { counts } = words.window.persons;
  return (
    <Page
      place="affected"
      title={ours.title}
      back={{ label: ours.back, onPress: () => go({ at: 'register' }) }}
    >
      <p>{ours.text}</p>
      <SearchField
        label={ours.search}
        placeholder={ours.search}
        value={query}
        onChange={setQuery}
        autoFocus
      />
      {refusal !== null && (
        <Callout tone="damage" isLive>
          {refusal}
        </Callout>
      )}
      {found !== null && (
        <p className={c('soft')} role="status">
          {isAsked &&
            found.found.length > 0 &&
            `${quantity(found.found.length + found.more, counts.persons)}. `}
          {ours.looked(quantity(found.lists, ours.lists), quantity(found.persons, counts.persons))}
        </p>
      )}
      {isAsked && found !== null && found.found.length === 0 && (
        <Callout tone="info" title={ours.nobody}>
          {ours.nobodyText}
        </Callout>
      )}
      {isAsked && found?.found.map((each) => <Found key={`${each.record} ${each.person.id}`} found={each} />)}
      {isAsked && found !== null && found.more > 0 && <p>{ours.more(number(found.more))}</p>}
      {found !== null && found.erased.length > 0 && (
        <Callout tone="soon" title={ours.erased}>
          {found.erased.map(({ number: of, on }) => ours.erasedOf(of, date(on))).join(' ')}
        </Callout>
      )}
    </Page>
  );
}

/** One person in one incident: what was told and when, and what may be said. */
function Found({
  found: { record, number, title, person, notices },
}: {
  readonly found: PersonFound;
}): ReactNode {
  const { words, date } = useSaid();
  const { affected: ours, letters } = words.window.persons;
  const { channels, letterStates, returnReasons } = words.register;
  const toldPublicly = notices.filter(({ mode }) => mode === 'public');
  const stands = letterState(person);
  const isTold = stands === 'sent' || toldPublicly.length > 0;
  const told = [
    ...person.letters.map(({ on, channel, returned }) =>
      [
        letters.sent(date(on), channels[channel]),
        ...(returned === null ? [] : [letters.returned(date(returned.on), returnReasons[returned.why])]),
      ].join(' '),
    ),
    ...toldPublicly.map(({ on, channel }) => ours.publicly(date(on), channels[channel])),
  ];
  const contact = [person.address?.replaceAll('\n', ', '), person.email, person.note].filter(Boolean);
  return (
    <div className={c('found')}>
      <Section title={person.name} level={2}>
        {contact.length > 0 && <p className={c('soft')}>{contact.join(' · ')}</p>}
        <p>{ours.concerned(number, title)}</p>
        {told.length === 0 ? (
          <p>{letterStates.none}</p>
        ) : (
          <ul>
            {[...new Set(told)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <Callout tone={isTold ? 'info' : 'soon'} title={ours.say}>
          {isTold ? ours.sayTold : ours.sayUntold}
        </Callout>
        <div className={c('acts')}>
          <Button size="small" onPress={() => go({ at: 'incident', id: record })}>
            {ours.open(number)}
          </Button>
          <Button
            size="small"
            variant="quiet"
            onPress={() => go({ at: 'notice', id: record, kind: 'person-notice' })}
          >
            {ours.notice}
          </Button>
        </div>
      </Section>
    </div>
  );
}

const c = classesOf(sheet);
