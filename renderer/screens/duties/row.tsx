import { type ReactNode, useState } from 'react';
import type { Duty } from '../../../shared/law/duties.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { Button, classesOf, MenuButton, Status } from '../../ui/kit.ts';
import { go } from '../place.ts';
import { useSaid } from '../said.ts';
import { SourceMark } from '../source-mark.tsx';
import sheet from './board.module.css';
import { DecisionDialog } from './decision-dialog.tsx';
import { DutyTrace } from './trace.tsx';
import { SendingDialog } from './sending-dialog.tsx';
import { type Act, actsOf, documentKindOf, SHAPES, standOf } from './stand.ts';

/** One duty: to whom, where it stands, why, by when, what was done, and what can be done next. */
export function DutyRow({
  duty,
  all,
  record,
  compact,
  isActing,
  without = [],
  showsLaw = false,
  isBesideDocument = false,
  level = 4,
}: {
  readonly duty: Duty;
  readonly all: readonly Duty[];
  readonly record: IncidentRecord;
  readonly compact: boolean;
  readonly isActing: boolean;
  /** Acts that make no sense where the row stands. */
  readonly without?: readonly Act[];
  /** The law in place of the recipient, where all rows have the same. */
  readonly showsLaw?: boolean;
  /** Its document, what it lacks and those issued before stand beside it: they are not said again. */
  readonly isBesideDocument?: boolean;
  /** Of its heading: one below what it stands under. */
  readonly level?: 3 | 4;
}): ReactNode {
  const { words } = useSaid();
  const { duties, acts } = { duties: words.window.duties, acts: actsOf(duty, record) };
  const [asking, ask] = useState<'decide' | 'mark-sent' | null>(null);
  const stand = standOf(duty);
  const Heading = `h${level}` as const;
  const recipient = words.register.recipients[duty.recipient];
  const isQuiet = stand === 'not-required';
  const labelOf = (act: Act): string =>
    act === 'decide' && duty.decision !== null ? duties.decideAgain : duties.acts[act];
  const act = (chosen: Act): void => {
    const kind = documentKindOf(duty.recipient);
    if (chosen === 'decide' || chosen === 'mark-sent') ask(chosen);
    else if (kind !== null) go({ at: 'notice', id: record.id, kind });
  };
  const isOffered = (each: Act): boolean => !without.includes(each);
  const others = acts.others.filter(isOffered);
  const next = acts.next !== null && isOffered(acts.next) ? acts.next : null;
  return (
    <li className={c('row', isQuiet && 'quiet')} data-duty={`${duty.regime} ${duty.recipient}`}>
      <div className={c('head')}>
        <Heading className={c('recipient')}>
          {showsLaw ? words.register.regimes[duty.regime] : recipient} <SourceMark source={duty.source} />
        </Heading>
        <Status shape={SHAPES[stand]} className={c('stand')}>
          {duty.recipient === 'register' ? duties[duty.met ? 'keptUp' : 'incomplete'] : duties.stands[stand]}
        </Status>
      </div>
      <div className={c('body')}>
        <p className={c('why')}>{words.law.why[duty.why]}</p>
        {!isQuiet && !duty.met && <p className={c('why')}>{words.law.timing[duty.timing]}.</p>}
        <DutyTrace {...{ duty, record, compact, isBesideDocument }} />
        {isActing && next !== null && (
          <div className={c('next')}>
            <Button
              size="small"
              onPress={() => act(next)}
              aria-label={duties.actFor(labelOf(next), recipient)}
            >
              {labelOf(next)}
            </Button>
          </div>
        )}
      </div>
      {isActing && others.length > 0 && (
        <div className={c('others')}>
          <MenuButton
            label={duties.others(recipient)}
            size="small"
            items={others.map((id) => ({ id, label: labelOf(id) }))}
            onAction={act}
          />
        </div>
      )}
      {asking === 'decide' && <DecisionDialog duty={duty} record={record} onClose={() => ask(null)} />}
      {asking === 'mark-sent' && (
        <SendingDialog duty={duty} all={all} record={record} onClose={() => ask(null)} />
      )}
    </li>
  );
}

const c = classesOf(sheet);
