import type { ReactNode } from 'react';
import { assessedUnder } from '../../../shared/document/assessed-law.ts';
import { digestOf } from '../../../shared/register/digest.ts';
import { type IncidentRecord, lastAssessment } from '../../../shared/register/state.ts';
import { Button, Callout, classesOf, Pairs } from '../../ui/kit.ts';
import { LawThen } from '../assessment/law-then.tsx';
import { go } from '../place.ts';
import { useSaid } from '../said.ts';
import sheet from './incident.module.css';
import { Part } from './part.tsx';

/** What was concluded, by whom it was weighed, and whether the facts still stand as they did then. */
export function RiskPart({
  record,
  isOpenable,
}: {
  readonly record: IncidentRecord;
  readonly isOpenable: boolean;
}): ReactNode {
  const said = useSaid();
  const { words, date, quantity } = said;
  const { risk } = words.window.incident;
  const last = lastAssessment(record);
  const under = last === undefined ? null : assessedUnder(last.suggested, said);
  const assess = (): void => go({ at: 'assessment', id: record.id });
  const button = isOpenable && record.notIncident === null && (
    <Button size="small" icon="law" onPress={assess}>
      {last === undefined ? risk.assess : risk.again}
    </Button>
  );
  return (
    <Part id="risk" actions={button}>
      {last === undefined ? (
        <p className={c('none')}>{risk.none}</p>
      ) : (
        <>
          {digestOf(record.facts) !== last.factsDigest && <Callout tone="soon">{risk.moved}</Callout>}
          <LawThen assessment={last} />
          <Pairs
            pairs={last.conclusions.map(({ regime, serious, reasons }) => ({
              id: regime,
              label: words.register.regimes[regime],
              value: (
                <>
                  <p className={c('conclusion')}>
                    {words.law.conclusions[regime][serious ? 'serious' : 'notSerious']}
                  </p>
                  <p>{reasons}</p>
                </>
              ),
            }))}
          />
          <p className={c('quiet')}>
            {risk.on(date(last.on))}
            {last.consulted !== null && ` · ${risk.consulted(last.consulted.name, date(last.consulted.on))}`}
            {under !== null && ` · ${under}`}
            {record.assessments.length > 1 &&
              ` · ${risk.earlier(quantity(record.assessments.length - 1, risk.assessments))}`}
          </p>
        </>
      )}
    </Part>
  );
}

const c = classesOf(sheet);
