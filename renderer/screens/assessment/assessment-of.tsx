import { type ReactNode, useState } from 'react';
import { assess } from '../../../shared/law/assess.ts';
import { officerOn } from '../../../shared/register/organisation.ts';
import { type IncidentRecord, lastAssessment } from '../../../shared/register/state.ts';
import { useSession } from '../../store/session.tsx';
import { AlertDialog, Button, Callout, EmptyState, Section } from '../../ui/kit.ts';
import { DutiesBoard } from '../duties/board.tsx';
import { useDraft } from '../fields/use-draft.ts';
import { Page } from '../frame/page.tsx';
import { useSaid } from '../said.ts';
import { answersOf, type AssessmentDraft, countAnswered, draftFrom, emptyDraft, readDraft } from './draft.ts';
import { EarlierAssessments } from './earlier.tsx';
import { factNames, movedFacts } from './facts-moved.ts';
import { AssessmentForm } from './form.tsx';
import { QUESTIONS } from './questions.ts';
import { SealedView } from './sealed-view.tsx';
import { supposed } from './supposed.ts';
import { TestsColumn } from './tests-column.tsx';

/** The assessment of a record that is there: the one being written, or one that was sealed. */
export function AssessmentOf({
  record,
  place,
  back,
}: {
  readonly record: IncidentRecord;
  readonly place: string;
  readonly back: { readonly label: string; readonly onPress: () => void };
}): ReactNode {
  const { head } = useSession();
  const said = useSaid();
  const ours = said.words.window.assessment;
  const kept = useDraft(`assessment-${record.id}`, 'assessment', record.id);
  const [written, write] = useState<AssessmentDraft | null>(null);
  const [shown, show] = useState<string | null>(null);
  const [isDropping, drop] = useState(false);
  // Once it is sealed, the record is read again: until then it is as it was before.
  const [awaited, wait] = useState(0);
  const last = lastAssessment(record);
  const blocked = blockedBy(record, head.writing);
  const officer = officerOn(head.organisation, said.today).name;
  const resumed = kept.found ? readDraft(kept.found.value) : null;
  const draft =
    blocked !== null
      ? null
      : (written ?? resumed ?? (last === undefined ? emptyDraft(record.facts, officer) : null));
  const sealed = record.assessments.find(({ id }) => id === shown) ?? (draft === null ? last : undefined);

  const change = (changed: AssessmentDraft): void => {
    write(changed);
    kept.saver.typed(changed);
  };
  const leave = (): void => {
    void kept.saver.drop();
    kept.settle();
    write(null);
    show(null);
  };
  const earlier = (
    <EarlierAssessments assessments={record.assessments} shown={sealed?.id ?? null} onShow={show} />
  );
  const frame = { place, back, number: record.number, subtitle: record.facts.title } as const;
  // A draft that may be there is not written over.
  const isReading = kept.found === undefined && blocked === null;
  if (isReading || record.assessments.length < awaited)
    return (
      <Page {...frame} title={ours.title}>
        {null}
      </Page>
    );

  if (sealed !== undefined) {
    const moved = sealed.id === last?.id ? movedFacts(sealed.facts, record.facts) : [];
    return (
      <Page
        {...frame}
        place={`${place} ${sealed.id}`}
        title={ours.view.madeOn(said.date(sealed.on))}
        actions={
          draft === null
            ? blocked === null && (
                <Button
                  variant={moved.length > 0 ? 'primary' : 'secondary'}
                  icon="law"
                  onPress={() => {
                    change(draftFrom(sealed, record.facts, officer));
                    show(null);
                  }}
                >
                  {ours.assessAgain}
                </Button>
              )
            : shown !== null && <Button onPress={() => show(null)}>{ours.view.close}</Button>
        }
        contextLabel={sealed.id === last?.id ? said.words.window.duties.title : ours.earlier.title}
        context={
          <>
            {sealed.id === last?.id && (
              <Section title={said.words.window.duties.title}>
                <DutiesBoard record={record} compact />
              </Section>
            )}
            {earlier}
          </>
        }
      >
        {blocked !== null && <Callout>{ours.notHere[blocked]}</Callout>}
        {moved.length > 0 && (
          <Callout tone="soon" icon="refresh" title={ours.moved.sinceSeal}>
            {ours.moved.sinceSealText(factNames(moved, said))}
          </Callout>
        )}
        <SealedView assessment={sealed} record={record} />
      </Page>
    );
  }
  if (draft === null) {
    return (
      <Page {...frame} title={ours.title}>
        <EmptyState icon="law" title={ours.notHere.never}>
          {blocked !== null && ours.notHere[blocked]}
        </EmptyState>
      </Page>
    );
  }
  const views = assess({
    facts: record.facts,
    answers: answersOf(draft),
    regimes: head.organisation.regimes,
  });
  const answered = countAnswered(draft);
  return (
    <Page
      {...frame}
      title={last === undefined ? ours.title : ours.again}
      width="wide"
      status={<span>{ours.answered(said.number(answered), said.number(QUESTIONS))}</span>}
      actions={
        (written !== null || resumed !== null) && (
          <Button variant="quiet" icon="undo" onPress={() => drop(true)}>
            {ours.startOver}
          </Button>
        )
      }
      contextLabel={ours.contextLabel}
      context={
        <>
          <TestsColumn views={views} />
          <Section title={ours.follows.title} hint={ours.follows.hint}>
            <DutiesBoard compact {...supposed(record, draft, views, said.today)} />
          </Section>
          {earlier}
        </>
      }
    >
      {kept.state.is === 'refused' ? (
        <Callout tone="soon">{ours.draftNotKept}</Callout>
      ) : (
        resumed !== null && written === null && <Callout tone="done-quietly">{ours.resumed}</Callout>
      )}
      <AssessmentForm
        record={record}
        draft={draft}
        isKept={kept.state.is === 'saved'}
        onChange={change}
        onSealed={() => {
          wait(record.assessments.length + 1);
          leave();
        }}
      />
      <AlertDialog
        isOpen={isDropping}
        title={ours.startOverAsk.title}
        confirmLabel={ours.startOverAsk.confirm}
        cancelLabel={ours.startOverAsk.cancel}
        tone="danger"
        onConfirm={() => {
          drop(false);
          leave();
        }}
        onCancel={() => drop(false)}
      >
        {ours.startOverAsk.text}
      </AlertDialog>
    </Page>
  );
}

/** Why the risk of this record is not assessed now; null where it can be. */
function blockedBy(
  record: IncidentRecord,
  writing: boolean,
): 'annulled' | 'closed' | 'notIncident' | 'readOnly' | null {
  if (record.annulled !== null) return 'annulled';
  if (record.notIncident !== null) return 'notIncident';
  if (record.closed !== null) return 'closed';
  return writing ? null : 'readOnly';
}
