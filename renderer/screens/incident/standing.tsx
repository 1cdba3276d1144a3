import type { ReactNode } from 'react';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { useRow } from '../../store/live.ts';
import { Callout, LinkButton } from '../../ui/kit.ts';
import { go } from '../place.ts';
import { useSaid } from '../said.ts';

/** What a record as a whole was found to be: annulled, closed, not an incident; when, why, and what that means. */
export function Standing({ record }: { readonly record: IncidentRecord }): ReactNode {
  const { words, date } = useSaid();
  const { life } = words.window.incident;
  const { annulled, closed, notIncident } = record;
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
        </Callout>
      )}
      {notIncident !== null && (
        <Callout icon="question" title={life.notIncidentOn(date(notIncident.stamp.on))}>
          {notIncident.reasons}
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
