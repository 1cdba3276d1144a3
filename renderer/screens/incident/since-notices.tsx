import type { ReactNode } from 'react';
import type { EntryView } from '../../../shared/host.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { useSession } from '../../store/session.tsx';
import { Callout, classesOf, LinkButton } from '../../ui/kit.ts';
import { documentKindOf } from '../duties/stand.ts';
import { sayRecorded } from '../fields/say-fact.ts';
import { go } from '../place.ts';
import { useSaid } from '../said.ts';
import { SourceMark } from '../source-mark.tsx';
import sheet from './incident.module.css';
import { sinceNotices } from './since.ts';

/** What changed since notices to authorities were sent, and what each law says of a supplement. */
export function SinceNotices({
  record,
  entries,
}: {
  readonly record: IncidentRecord;
  readonly entries: readonly EntryView[];
}): ReactNode {
  const { regimes } = useSession().head.organisation;
  const said = useSaid();
  const { notice, incident } = said.words.window;
  const words = notice.changed;
  const say = (key: string, value: unknown): string => sayRecorded(key, value, said).join(' · ');
  return sinceNotices(record, regimes, entries).map(({ changed, notices }) => (
    <Callout
      key={notices.map(({ regime }) => regime.id).join(' ')}
      tone="soon"
      icon="refresh"
      title={incident.since.title}
    >
      <ul className={c('bullets')}>
        {changed.facts.map(({ key, from, to }) => (
          <li key={key}>
            {words.fact(said.words.register.facts[key], words.fromTo(say(key, from), say(key, to)))}
          </li>
        ))}
        {changed.measures > 0 && <li>{said.quantity(changed.measures, words.measures)}</li>}
        {changed.isReassessed && <li>{words.reassessed}</li>}
      </ul>
      {notices.map(({ regime, sent }) => {
        const kind = documentKindOf(sent.recipient);
        return (
          <p key={regime.id} className={c('sinceLaw')}>
            {kind === null ? null : (
              <LinkButton onPress={() => go({ at: 'notice', id: record.id, kind })}>
                {incident.since.sentOn(regime.authority.short[said.language], said.date(sent.on))}
              </LinkButton>
            )}{' '}
            {words[regime.supplement.mandatory ? 'mandatory' : 'optional']}{' '}
            <SourceMark source={regime.supplement.source} />
          </p>
        );
      })}
    </Callout>
  ));
}

const c = classesOf(sheet);
