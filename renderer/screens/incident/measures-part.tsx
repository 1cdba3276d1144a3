import { type ReactNode, useState } from 'react';
import type { IncidentRecord, RecordedMeasure } from '../../../shared/register/state.ts';
import { Button, ButtonGroup, classesOf } from '../../ui/kit.ts';
import type { DraftState } from '../fields/draft-saver.ts';
import { usePerform } from '../perform.ts';
import { type Said, useSaid } from '../said.ts';
import sheet from './incident.module.css';
import { AIMS, type MeasureDraft, measureDraftOf, NEW_MEASURE, plainMeasure } from './measure-draft.ts';
import { MeasureForm } from './measure-form.tsx';
import { Part } from './part.tsx';

/** What was done, and is planned: to reduce the risk, and so that it does not happen again. */
export function MeasuresPart({
  record,
  typed,
  onTyped,
  draft,
  isOpenable,
}: {
  readonly record: IncidentRecord;
  /** The measure being written; null where none is. */
  readonly typed: MeasureDraft | null;
  readonly onTyped: (measure: MeasureDraft | null) => void;
  readonly draft: DraftState;
  readonly isOpenable: boolean;
}): ReactNode {
  const said = useSaid();
  const { register, window } = said.words;
  const { measures } = window.incident;
  return (
    <Part id="done" onEdit={isOpenable && typed === null ? () => onTyped(NEW_MEASURE) : undefined}>
      {record.measures.length === 0 && typed === null && <p className={c('none')}>{measures.empty}</p>}
      {AIMS.map((aim) => {
        const own = record.measures.filter((measure) => measure.aim === aim);
        return (
          own.length > 0 && (
            <div key={aim} className={c('aim')}>
              <h3 className={c('aimTitle')}>{register.measures.aims[aim]}</h3>
              <ul className={c('measures')}>
                {own.map((measure) => (
                  <li key={measure.id} className={c('measure')}>
                    {typed?.id === measure.id ? (
                      <MeasureForm record={record} typed={typed} onTyped={onTyped} draft={draft} />
                    ) : (
                      <MeasureLine
                        record={record}
                        measure={measure}
                        said={said}
                        onEdit={isOpenable ? () => onTyped(measureDraftOf(measure)) : undefined}
                      />
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
      {typed !== null && typed.id === null && (
        <MeasureForm record={record} typed={typed} onTyped={onTyped} draft={draft} />
      )}
    </Part>
  );
}

function MeasureLine({
  record,
  measure,
  said,
  onEdit,
}: {
  readonly record: IncidentRecord;
  readonly measure: RecordedMeasure;
  readonly said: Said;
  readonly onEdit?: (() => void) | undefined;
}): ReactNode {
  const perform = usePerform();
  const [isTaking, setTaking] = useState(false);
  const { incident } = said.words.window;
  const { measures } = incident;
  // Taken today; another day is written in the form.
  const take = async (): Promise<void> => {
    setTaking(true);
    const from = plainMeasure(measure);
    await perform(
      [
        {
          type: 'measure-changed',
          record: record.id,
          content: { measure: measure.id, from, to: { ...from, state: 'taken', on: said.today } },
        },
      ],
      { done: measures.changed, undo: true },
    );
    setTaking(false);
  };
  return (
    <>
      <p className={c('measureText')}>{measure.description}</p>
      <p className={c('measureState')}>{stateOf(measure, said)}</p>
      {onEdit && (
        <ButtonGroup className={c('measureActs')}>
          {measure.state === 'planned' && (
            <Button
              size="small"
              icon="check"
              onPress={() => void take()}
              isPending={isTaking}
              aria-label={measures.markTakenOf(measure.description)}
            >
              {measures.markTaken}
            </Button>
          )}
          <Button
            size="small"
            variant="quiet"
            icon="pen"
            onPress={onEdit}
            aria-label={measures.edit(measure.description)}
          >
            {incident.edit}
          </Button>
        </ButtonGroup>
      )}
    </>
  );
}

function stateOf({ state, on, timing }: RecordedMeasure, { words, date }: Said): string {
  const { measures } = words.window.incident;
  const when = [on === null ? null : date(on), timing].filter((part) => part !== null).join(', ');
  return measures[state](when === '' ? measures.noDate : when);
}

const c = classesOf(sheet);
