import type { ReactNode } from 'react';
import type { IncidentRecord, Sent } from '../../../shared/register/state.ts';
import { classesOf } from '../../ui/kit.ts';
import { type Said, useSaid } from '../said.ts';
import sheet from './incident.module.css';

/** The notices that went out: to whom, how, when, under what reference. */
export function NoticesSent({ record }: { readonly record: IncidentRecord }): ReactNode {
  const said = useSaid();
  const { told } = said.words.window.incident;
  return (
    <div className={c('aim')}>
      <h3 className={c('aimTitle')}>{told.notices}</h3>
      {record.notices.length === 0 ? (
        <p className={c('none')}>{told.none}</p>
      ) : (
        <ul className={c('plainList')}>
          {record.notices.map((notice) => (
            <li key={notice.id}>{lineOf(notice, said)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function lineOf(
  { recipient, name, channel, on, supplement, reference }: Sent,
  { words, date }: Said,
): string {
  const { told } = words.window.incident;
  const { recipients, channels } = words.register;
  const to = name === undefined ? recipients[recipient] : `${recipients[recipient]} (${name})`;
  return [
    told.line(to, channels[channel].toLowerCase(), date(on)),
    supplement === true ? told.supplement : null,
    reference === undefined ? null : told.reference(reference),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

const c = classesOf(sheet);
