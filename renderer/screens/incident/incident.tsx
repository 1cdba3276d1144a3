import type { ReactNode } from 'react';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { useRecord, useRow } from '../../store/live.ts';
import { useSession } from '../../store/session.tsx';
import { Button, EmptyState } from '../../ui/kit.ts';
import { Page } from '../frame/page.tsx';
import { go } from '../place.ts';
import { RecordStatus } from '../record-status.tsx';
import { useSaid } from '../said.ts';
import { Erased } from './erased.tsx';
import { IncidentOf } from './incident-of.tsx';

/** An incident: its facts in the order of the law's questions, what was done, and what must be done. */
export function Incident({
  id,
  section,
}: {
  readonly id: string;
  /** A part, or a fact, to go to at once. */
  readonly section?: string | undefined;
}): ReactNode {
  const { words } = useSaid();
  const { unknown } = words.window.incident;
  const read = useRecord(id);
  const row = useRow(id);
  const erasure = useSession().head.erasures.find(({ what, record }) => what === 'record' && record === id);
  const place = `incident ${id}`;
  if (erasure !== undefined) return <Erased erasure={erasure} />;
  if (read.state === 'there') {
    return <IncidentOf place={place} record={read.record} reread={read.reread} section={section} />;
  }
  if (read.state === 'reading') {
    return (
      <Page
        place={place}
        title={row?.title ?? words.register.kinds.incident}
        {...(row === undefined ? {} : { number: row.number, status: <RecordStatus status={row.status} /> })}
      >
        {null}
      </Page>
    );
  }
  const isUnknown = read.refusal.code === 'unknown-record';
  return (
    <Page place={place} title={unknown.title}>
      <EmptyState
        icon="search"
        title={unknown.title}
        action={<Button onPress={() => go({ at: 'register' })}>{unknown.action}</Button>}
      >
        {isUnknown ? unknown.text : describeRefusal(read.refusal, words)}
      </EmptyState>
    </Page>
  );
}
