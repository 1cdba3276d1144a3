import type { ReactNode } from 'react';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { useSession } from '../../store/session.tsx';
import { classesOf } from '../../ui/kit.ts';
import { useMemberName } from '../member-name.ts';
import { useSaid } from '../said.ts';
import sheet from './incident.module.css';

/** By whom it was recorded, and the moment of the journal's last entry, always in view. */
export function Subtitle({ record }: { readonly record: IncidentRecord }): ReactNode {
  const { head } = useSession();
  const nameOf = useMemberName();
  const { words, date, instant, number } = useSaid();
  const { incident } = words.window;
  const { on, member } = record.recorded;
  return (
    <span className={c('subtitle')}>
      <span>{incident.recordedOn(date(on), nameOf(member))}</span>
      {head.lastAt !== null && (
        <span>{incident.lastEntry(number(head.entries), instant(head.lastAt, 'medium'))}</span>
      )}
    </span>
  );
}

const c = classesOf(sheet);
