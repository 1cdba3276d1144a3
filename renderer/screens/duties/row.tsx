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
}: {
  readonly duty: Duty;
  readonly all: readonly Duty[];
  readonly record: IncidentRecord;
  readonly compact: boolean;
  readonly isActing: boolean;
}): ReactNode {
  const { words } = useSaid();
  const { duties, acts } = { duties: words.window.duties, acts: actsOf(duty, record) };
  const [asking, ask] = useState<'decide' | 'mark-sent' | null>(null);
  const stand = standOf(duty);
  const recipient = words.register.recipients[duty.recipient];
  const isQuiet = stand === 'not-required';
  const labelOf = (act: Act): string =>
    act === 'decide' && duty.decision !== null ? duties.decideAgain : duties.acts[act];
  const act = (chosen: Act): void => {
    const kind = documentKindOf(duty.recipient);
    if (chosen === 'decide' || chosen === 'mark-sent') ask(chosen);
    else if (kind !== null) go({ at: 'notice', id: record.id, kind });
  };
  const { next, others } = acts;
  return (
    <li className={c('row', isQuiet && 'quiet')} data-duty={`${duty.regime} ${duty.recipient}`}>
      <div className={c('head')}>
        <h4 className={c('recipient')}>{recipient}</h4>
        <Status shape={SHAPES[stand]} className={c('stand')}>
          {duty.recipient === 'register' ? duties[duty.met ? 'keptUp' : 'incomplete'] : duties.stands[stand]}
        </Status>
      </div>
      <div className={c('body')}>
        <p className={c('why')}>
          {words.law.why[duty.why]} <SourceMark source={duty.source} />
        </p>
        {!isQuiet && !duty.met && <p className={c('timing')}>{words.law.timing[duty.timing]}.</p>}
        <DutyTrace duty={duty} record={record} compact={compact} />
      </div>
      {isActing && (next !== null || others.length > 0) && (
        <div className={c('acts')}>
          {next !== null && (
            <Button
              size="small"
              onPress={() => act(next)}
              aria-label={duties.actFor(labelOf(next), recipient)}
            >
              {labelOf(next)}
            </Button>
          )}
          {others.length > 0 && (
            <MenuButton
              label={duties.others(recipient)}
              size="small"
              items={others.map((id) => ({ id, label: labelOf(id) }))}
              onAction={act}
            />
          )}
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
