import type { ReactNode } from 'react';
import { keepings } from '../../../shared/law/keeping.ts';
import { type IncidentRecord, isDealtWith } from '../../../shared/register/state.ts';
import { useRow } from '../../store/live.ts';
import { useSession } from '../../store/session.tsx';
import { Callout, LinkButton } from '../../ui/kit.ts';
import { go } from '../place.ts';
import { useSaid } from '../said.ts';

/** What a record as a whole was found to be: annulled, closed, not an incident; when, why, and what that means. */
export function Standing({ record }: { readonly record: IncidentRecord }): ReactNode {
  const { organisation } = useSession().head;
  const { words, date, today } = useSaid();
  const { life } = words.window.incident;
  const { annulled, closed, notIncident, hold } = record;
  const [longest] = keepings(record, organisation).slice(-1);
  const isOver = longest !== undefined && isDealtWith(record) && longest.until < today;
  return (
    <>
      {annulled !== null && (
        <Callout icon="ban" title={life.annulled(date(annulled.stamp.on))}>
          <p>{annulled.reason}</p>
          {annulled.duplicateOf !== null && <Duplicate id={annulled.duplicateOf} />}
        </Callout>
      )}
      {closed !== null && (
        <Callout icon="lock" title={life.closed(date(closed.stamp.on))}>
          {closed.reasons !== null && <p>{closed.reasons}</p>}
          <p>{life.closedText}</p>
          {longest !== undefined && !isOver && <p>{life.keep.until(date(longest.until))}</p>}
        </Callout>
      )}
      {notIncident !== null && (
        <Callout icon="question" title={life.notIncidentOn(date(notIncident.stamp.on))}>
          {notIncident.reasons}
        </Callout>
      )}
      {hold !== null && (
        <Callout icon="law" title={life.hold.on(date(hold.stamp.on))}>
          {hold.reason}
        </Callout>
      )}
      {isOver && hold === null && (
        <Callout icon="clock" title={life.keep.title(date(longest.until))}>
          <p>{life.keep.text}</p>
          {longest.fromLastEntry && <p>{life.keep.fromLastEntry}</p>}
        </Callout>
      )}
    </>
  );
}

function Duplicate({ id }: { readonly id: string }): ReactNode {
  const { life } = useSaid().words.window.incident;
  const row = useRow(id);
  return (
    row && (
      <LinkButton endIcon="arrow-right" onPress={() => go({ at: 'incident', id })}>
        {life.duplicateOf(row.number)}
      </LinkButton>
    )
  );
}
