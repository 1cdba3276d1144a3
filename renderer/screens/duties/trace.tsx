import type { ReactNode } from 'react';
import type { Duty } from '../../../shared/law/duties.ts';
import type { IncidentRecord, Sent, Stamp } from '../../../shared/register/state.ts';
import { classesOf, Icon, type IconName } from '../../ui/kit.ts';
import { useMemberName } from '../member-name.ts';
import { type Said, useSaid } from '../said.ts';
import { SourceMark } from '../source-mark.tsx';
import sheet from './board.module.css';
import { MissingOf } from './missing-of.tsx';
import { issuedFor, lawOf, sentUnder } from './stand.ts';

/** What there is to a duty so far: what is missing, what was decided, what was issued, what went out. */
export function DutyTrace({
  duty,
  record,
  compact,
  isBesideDocument,
}: {
  readonly duty: Duty;
  readonly record: IncidentRecord;
  readonly compact: boolean;
  readonly isBesideDocument: boolean;
}): ReactNode {
  const nameOf = useMemberName();
  const said = useSaid();
  const words = said.words.window.duties;
  const { decision, deferral, internalTarget } = duty;
  const by = ({ member, on }: Stamp): string => words.by(nameOf(member), said.date(on));
  const isOpen = duty.state !== 'not-required' && !duty.met;
  // A public notice lacks more than the letter that stands beside it.
  const isSaid = isBesideDocument && duty.document === lawOf(duty).document;
  const saysMissing = (isOpen || duty.recipient === 'register') && duty.missing.length > 0 && !isSaid;
  return (
    <ul className={c('trace')}>
      {isOpen && internalTarget !== null && (
        <Line icon="clock" tone={isPast(internalTarget.by, said.now) ? 'soon' : 'plain'}>
          {said.words.law.internalTarget(internalTarget.hours)} {target(internalTarget.by, said)}
        </Line>
      )}
      {saysMissing && (
        <Line icon="list">
          <MissingOf duty={duty} record={record} />
        </Line>
      )}
      {deferral !== null && (
        <Line icon="clock" tone={deferral.reviewDue ? 'soon' : 'plain'}>
          {said.words.law.deferral(deferral.authority, said.date(deferral.reviewOn))}.{' '}
          <SourceMark source={deferral.source} />
          {deferral.reviewDue && <p>{said.words.law.deferralDue}</p>}
        </Line>
      )}
      {decision !== null && (
        <Line icon="pen">
          <span className={c('strong')}>{words.decided[decision.decision]}</span> ({by(decision.stamp)})
          <p className={c('prose', compact && 'clamped')}>{words.reason(decision.reason)}</p>
          {decision.prohibition !== undefined && <p>{words.prohibitedBy(decision.prohibition.law)}</p>}
          {decision.mode === 'public' && decision.ground !== undefined && (
            <p>{words.publicOn(said.words.register.publicGrounds[decision.ground])}</p>
          )}
        </Line>
      )}
      {(isBesideDocument ? [] : issuedFor(duty, record)).map((issued) => (
        <Line key={issued.id} icon="document">
          {words[issued.draft ? 'drafted' : 'issued'](issued.fileName, said.date(issued.stamp.on))}
        </Line>
      ))}
      {sentUnder(duty, record).map((sent) => (
        <Line key={sent.id} icon="send">
          {sentLine(sent, said)}
          {sent.told !== undefined && <p className={c('prose', compact && 'clamped')}>{sent.told}</p>}
        </Line>
      ))}
    </ul>
  );
}

/** `Sent on 24 November 2026 (Online form), reference 123, in French` */
function sentLine(sent: Sent, said: Said): string {
  const { register, window } = said.words;
  const words = window.duties;
  const line = sent.supplement === true ? words.sentSupplement : words.sent;
  return [
    line(said.date(sent.on), register.channels[sent.channel]),
    sent.name,
    sent.mode === 'public' ? words.sentPublic : undefined,
    sent.reference === undefined ? undefined : words.sentReference(sent.reference),
    sent.persons === undefined ? undefined : said.quantity(sent.persons, words.sentPersons),
    sent.language === undefined ? undefined : words.sentIn[sent.language],
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

function target(by: string | null, said: Said): string {
  const { duties } = said.words.window;
  if (by === null) return duties.targetUnknown;
  const instant = said.instant(by, 'full');
  return isPast(by, said.now) ? duties.targetPassed(instant) : duties.targetBy(instant);
}

function isPast(by: string | null, now: string): boolean {
  return by !== null && Date.parse(by) < Date.parse(now);
}

function Line({
  icon,
  tone = 'plain',
  children,
}: {
  readonly icon: IconName;
  readonly tone?: 'plain' | 'soon';
  readonly children: ReactNode;
}): ReactNode {
  return (
    <li className={c('line', tone === 'soon' && 'soon')}>
      <Icon name={icon} size="small" className={c('icon')} />
      <div>{children}</div>
    </li>
  );
}

const c = classesOf(sheet);
