import { type ReactNode, useId, useState } from 'react';
import { duties, type Duty } from '../../../shared/law/duties.ts';
import type { Suggested } from '../../../shared/register/assessment.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { useSession } from '../../store/session.tsx';
import { Button, classesOf, LinkButton, Section } from '../../ui/kit.ts';
import { go } from '../place.ts';
import { useSaid } from '../said.ts';
import sheet from './board.module.css';
import { DutyRow } from './row.tsx';
import { byLaw, standOf } from './stand.ts';

/**
 * Who must be told, law by law: required or not and why, what was decided, what is missing, what went out. With
 * `suppose` it only shows what would follow, and offers nothing to do.
 */
export function DutiesBoard({
  record,
  compact = false,
  suppose,
}: {
  readonly record: IncidentRecord;
  /** In a narrow column: what is not required keeps to two lines. */
  readonly compact?: boolean;
  readonly suppose?: Suggested;
}): ReactNode {
  const { head } = useSession();
  const said = useSaid();
  const words = said.words.window.duties;
  const all = duties({ record, organisation: head.organisation, now: said.now }, suppose ? { suppose } : {});
  const isActing =
    suppose === undefined && head.writing && record.closed === null && record.annulled === null;
  const isShown = (duty: Duty): boolean => !compact || standOf(duty) !== 'not-required';
  if (all.length === 0) return <p className={c('none')}>{words.none}</p>;
  return (
    <div className={c('board')}>
      {isActing && record.assessments.length === 0 && (
        <div className={c('notAssessed')}>
          <p>{words.notAssessed}</p>
          <Button size="small" icon="law" onPress={() => go({ at: 'assessment', id: record.id })}>
            {words.assess}
          </Button>
        </div>
      )}
      {byLaw(all).map(([law, under]) => (
        <Section key={law} level={3} title={said.words.register.regimes[law]} className={c('law')}>
          <ul className={c('rows')} aria-label={words.under(said.words.register.regimes[law])}>
            {under.filter(isShown).map((duty) => (
              <DutyRow key={keyOf(duty)} {...{ duty, all, record, compact, isActing }} />
            ))}
          </ul>
          {!under.every(isShown) && (
            <Folded label={words.notRequired(under.filter((duty) => !isShown(duty)).length)}>
              {under
                .filter((duty) => !isShown(duty))
                .map((duty) => (
                  <DutyRow key={keyOf(duty)} {...{ duty, all, record, compact, isActing }} />
                ))}
            </Folded>
          )}
        </Section>
      ))}
    </div>
  );
}

/** In a narrow column, what is not required waits behind its count. */
function Folded({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  const [isOpen, open] = useState(false);
  const list = useId();
  return (
    <>
      <p className={c('folded')}>
        <LinkButton
          aria-expanded={isOpen}
          aria-controls={list}
          endIcon={isOpen ? 'chevron-up' : 'chevron-down'}
          onPress={() => open(!isOpen)}
        >
          {label}
        </LinkButton>
      </p>
      <ul id={list} hidden={!isOpen} className={c('rows')}>
        {children}
      </ul>
    </>
  );
}

const c = classesOf(sheet);

const keyOf = ({ regime, recipient }: Duty): string => `${regime} ${recipient}`;
