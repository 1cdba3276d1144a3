import type { ReactNode } from 'react';
import { duties } from '../../../shared/law/duties.ts';
import { keepUntil } from '../../../shared/law/clock.ts';
import { owedOf } from '../../../shared/law/owed.ts';
import { regime } from '../../../shared/law/regimes.ts';
import { type IncidentRecord, statusOf } from '../../../shared/register/state.ts';
import { useRecord } from '../../store/live.ts';
import { useSession } from '../../store/session.tsx';
import { Button, ButtonGroup, Callout, classesOf, Pairs, Section, useShortcuts } from '../../ui/kit.ts';
import { Page } from '../frame/page.tsx';
import { go } from '../place.ts';
import { RecordStatus } from '../record-status.tsx';
import { useSaid } from '../said.ts';
import { SourceMark } from '../source-mark.tsx';
import sheet from './quick.module.css';

/** Recorded: its number, the clocks that run from now on, and what comes next. */
export function QuickRecorded({
  record: id,
  onAnother,
}: {
  readonly record: string;
  readonly onAnother: () => void;
}): ReactNode {
  const { quick } = useSaid().words.window;
  const read = useRecord(id);
  const record = read.state === 'there' ? read.record : null;
  const open = (): void => go({ at: 'incident', id });
  const assess = (): void => go({ at: 'assessment', id });
  useShortcuts({ O: open, A: assess, N: onAnother });
  return (
    <Page
      place={`recorded ${id}`}
      title={record?.facts.title ?? quick.recorded.title}
      {...(record === null
        ? {}
        : { number: record.number, status: <RecordStatus status={statusOf(record)} /> })}
    >
      {record && (
        <>
          <Callout tone="done-quietly" isLive title={quick.recorded.title}>
            {quick.recorded.text(record.number)}
          </Callout>
          <Section title={quick.recorded.next}>
            <Next record={record} />
            <ButtonGroup>
              <Button variant="primary" onPress={open} shortcut="O" autoFocus>
                {quick.recorded.open}
              </Button>
              <Button onPress={assess} shortcut="A">
                {quick.recorded.assess}
              </Button>
              <Button variant="quiet" onPress={onAnother} shortcut="N">
                {quick.recorded.another}
              </Button>
            </ButtonGroup>
          </Section>
          <Clocks record={record} />
        </>
      )}
    </Page>
  );
}

/** How much the register still asks for, and what the assessment is for. */
function Next({ record }: { readonly record: IncidentRecord }): ReactNode {
  const { organisation } = useSession().head;
  const { words, quantity } = useSaid();
  const { quick, today } = words.window;
  const { recorded } = quick;
  const missing = owedOf(record, organisation)?.items ?? 0;
  return (
    <ul className={c('next')}>
      {missing > 0 && <li>{recorded.missing(quantity(missing, today.next.items))}</li>}
      <li>{recorded.assessHint}</li>
    </ul>
  );
}

/** What each law asks, and by when: in words, for none sets a number of hours or days. */
function Clocks({ record }: { readonly record: IncidentRecord }): ReactNode {
  const { organisation } = useSession().head;
  const { words, now, instant, date, zone } = useSaid();
  const { recorded } = words.window.quick;
  const all = duties({ record, organisation, now }).filter(({ state }) => state !== 'not-required');
  const target = all.flatMap(({ internalTarget }) => internalTarget?.by ?? [])[0];
  return (
    <Section title={recorded.clocks}>
      {organisation.regimes.map((id) => {
        const until = keepUntil(id, record.facts, zone);
        return (
          <Section key={id} level={3} title={words.register.regimes[id]}>
            <Pairs
              pairs={[
                ...all
                  .filter((duty) => duty.regime === id)
                  .map((duty) => ({
                    id: duty.recipient,
                    label: words.register.recipients[duty.recipient],
                    value: (
                      <>
                        {duty.recipient === 'register' ? '' : `${words.law.why[duty.why]} `}
                        {words.law.timing[duty.timing]}. <SourceMark source={duty.source} />
                      </>
                    ),
                  })),
                ...(until === null
                  ? []
                  : [
                      {
                        id: 'retention',
                        label: words.law.clocks.retention,
                        value: (
                          <>
                            {date(until)} <SourceMark source={regime(id).retention.source} />
                          </>
                        ),
                      },
                    ]),
              ]}
            />
          </Section>
        );
      })}
      {target !== undefined && <p className={c('internal')}>{recorded.internal(instant(target, 'full'))}</p>}
    </Section>
  );
}

const c = classesOf(sheet);
