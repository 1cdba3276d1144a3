import { type ReactNode, useEffect, useState } from 'react';
import type { Regime } from '../../../shared/law/regime.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { useSession } from '../../store/session.tsx';
import { Callout, classesOf } from '../../ui/kit.ts';
import { sayRecorded } from '../fields/say-fact.ts';
import { useSaid } from '../said.ts';
import { SourceMark } from '../source-mark.tsx';
import { type Changed, changedSince, isNothing, TELLING } from './changed-since.ts';
import { type NoticeKind, RECIPIENT } from './gaps.ts';
import sheet from './notice.module.css';

/** Longest list of entries that is looked through. */
const LOOKED_AT = 200;

/** What changed since the last notice was sent, fact by fact, and what the law says of a supplement. */
export function ChangedSince({
  record,
  kind,
  laws,
}: {
  readonly record: IncidentRecord;
  readonly kind: NoticeKind;
  readonly laws: readonly Regime[];
}): ReactNode {
  const { host } = useSession();
  const said = useSaid();
  const words = said.words.window.notice.changed;
  const sent = record.notices.findLast(({ recipient }) => recipient === RECIPIENT[kind]);
  const [changed, setChanged] = useState<Changed | null>(null);
  const since = sent?.stamp.seq;
  const version = record.updated.seq;
  useEffect(() => {
    if (since === undefined || version <= since) return;
    let gone = false;
    void host.entries({ record: record.id, limit: LOOKED_AT, types: TELLING }).then((page) => {
      if (!gone && page.ok) setChanged(changedSince(page.value.entries, since));
    });
    return () => {
      gone = true;
    };
  }, [host, record.id, since, version]);
  if (sent === undefined || changed === null || isNothing(changed)) return null;
  const { facts, measures, isReassessed } = changed;
  const say = (key: string, value: unknown): string => sayRecorded(key, value, said).join(' · ');
  return (
    <Callout tone="soon" icon="refresh" title={words.title(said.date(sent.on))}>
      <ul className={c('changed')}>
        {facts.map(({ key, from, to }) => (
          <li key={key}>
            {words.fact(said.words.register.facts[key], words.fromTo(say(key, from), say(key, to)))}
          </li>
        ))}
        {measures > 0 && <li>{said.quantity(measures, words.measures)}</li>}
        {isReassessed && <li>{words.reassessed}</li>}
      </ul>
      {kind !== 'person-notice' &&
        laws.map(({ id, supplement }) => (
          <p key={id} className={c('changedLaw')}>
            {words[supplement.mandatory ? 'mandatory' : 'optional']} <SourceMark source={supplement.source} />
          </p>
        ))}
    </Callout>
  );
}

const c = classesOf(sheet);
