import { type ReactNode, useEffect } from 'react';
import { lastAssessment, type IncidentRecord, statusOf } from '../../../shared/register/state.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Section, useShortcuts } from '../../ui/kit.ts';
import { DutiesBoard } from '../duties/board.tsx';
import { Page } from '../frame/page.tsx';
import { PersonsPart } from '../persons/persons-part.tsx';
import { go, hashOf } from '../place.ts';
import { RecordStatus } from '../record-status.tsx';
import { useSaid } from '../said.ts';
import { AskingDialog } from './asking.tsx';
import { AttachmentsPart } from './attachments-part.tsx';
import { ChronologyPart } from './chronology-part.tsx';
import { FactsPart } from './facts-part.tsx';
import { RegisterGaps } from './gaps.tsx';
import { ImportedPart } from './imported-part.tsx';
import { LifeMenu } from './life.tsx';
import { NEW_MEASURE } from './measure-draft.ts';
import { MeasuresPart } from './measures-part.tsx';
import { focusNote, NotesPart } from './notes-part.tsx';
import { NoticesSent } from './notices-sent.tsx';
import { focusPart } from './part.tsx';
import { ResumeKept } from './resume-kept.tsx';
import { RiskPart } from './risk-part.tsx';
import { FACTS_OF, isFactSection, keyOf, openness, type SectionId, SECTIONS, targetOf } from './sections.ts';
import { SinceNotices } from './since-notices.tsx';
import { Standing } from './standing.tsx';
import { Subtitle } from './subtitle.tsx';
import { useEditing } from './use-editing.ts';
import { useEntries } from './use-entries.ts';
import { useKept } from './use-kept.ts';

const DUTIES = 'duties';

/** One incident that was read. */
export function IncidentOf({
  place,
  record,
  reread,
  section,
}: {
  readonly place: string;
  readonly record: IncidentRecord;
  readonly reread: () => void;
  readonly section: string | undefined;
}): ReactNode {
  const { head } = useSession();
  const { words } = useSaid();
  const { incident, duties } = words.window;
  const keeping = useKept(record.id);
  const editing = useEditing(record, reread, keeping);
  const entries = useEntries(record.id, record.updated.seq);
  const may = openness(record, head.writing);
  const { kept, keep, draft } = keeping;
  const mayAssess = may.facts && record.notIncident === null;

  /** Goes to a part; opens it where it can be written in. What was kept from before is taken up again first. */
  const goTo = (id: SectionId): void => {
    if (!may.facts || id === 'risk' || id === 'chronology') focusPart(id);
    else {
      if (keeping.offered !== null) keeping.resume();
      if (isFactSection(id)) editing.begin(id, FACTS_OF[id][0]);
      else if (id === 'done' && kept.measure === null) keep((now) => ({ ...now, measure: NEW_MEASURE }));
      else focusPart(id);
    }
    if (id === 'notes' && may.notes) focusNote();
  };
  const lead = (name: string): void => {
    const target = targetOf(name);
    if (target === null) return;
    if (target.at === 'duties') focusDuties();
    else if (target.at === 'fact' && may.facts) {
      if (keeping.offered !== null) keeping.resume();
      editing.begin(target.section, target.fact);
    } else goTo(target.section);
  };
  // An address that leads into the record is followed once; pressing the same link again leads there again.
  const isFound = draft.found !== undefined;
  useEffect(() => {
    if (section === undefined || !isFound) return;
    history.replaceState(history.state, '', hashOf({ at: 'incident', id: record.id }));
    lead(section);
    // Only where one is led: what is shown there changes with every key.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [section, isFound]);

  useShortcuts(
    unlessTyping({
      ...Object.fromEntries(SECTIONS.map((id) => [keyOf(id), () => goTo(id)])),
      ...(mayAssess ? { A: () => go({ at: 'assessment', id: record.id }) } : {}),
    }),
  );
  const recordNow = (): void => {
    settleTyping();
    void editing.record();
  };
  useShortcuts({ 'Ctrl+S': recordNow, 'Ctrl+Enter': recordNow }, { isDisabled: editing.open === null });

  const facts = (id: keyof typeof FACTS_OF, more?: ReactNode): ReactNode => (
    <FactsPart id={id} editing={editing} kept={kept} draft={draft.state} isOpenable={may.facts}>
      {more}
    </FactsPart>
  );
  return (
    <Page
      place={place}
      title={editing.facts.title}
      number={record.number}
      status={<RecordStatus status={statusOf(record)} />}
      subtitle={<Subtitle record={record} />}
      isStruck={record.annulled !== null}
      back={{ label: incident.back, onPress: () => go({ at: 'register' }) }}
      actions={
        <>
          {mayAssess && lastAssessment(record) === undefined && (
            <Button
              variant="primary"
              icon="law"
              shortcut="A"
              onPress={() => go({ at: 'assessment', id: record.id })}
            >
              {incident.risk.assess}
            </Button>
          )}
          <LifeMenu record={record} />
        </>
      }
      context={
        <>
          <RegisterGaps record={record} onPart={lead} />
          <Section id={DUTIES} title={duties.title} level={2}>
            <DutiesBoard record={record} compact />
          </Section>
        </>
      }
    >
      <Standing record={record} />
      <ResumeKept keeping={keeping} />
      <SinceNotices record={record} entries={entries.entries ?? []} />
      {facts('what')}
      {facts('when')}
      {facts('information')}
      {facts('who')}
      {facts('where')}
      <MeasuresPart
        record={record}
        typed={kept.measure}
        onTyped={(measure) => keep((now) => ({ ...now, measure }))}
        draft={draft.state}
        isOpenable={may.facts}
      />
      <RiskPart record={record} isOpenable={may.facts} />
      {facts('told', <NoticesSent record={record} />)}
      <NotesPart
        record={record}
        typed={kept.note}
        onTyped={(note) => keep((now) => ({ ...now, note }))}
        isOpenable={may.notes}
      />
      <PersonsPart record={record} isOpenable={head.writing && record.annulled === null} />
      <AttachmentsPart record={record} isOpenable={may.notes} />
      {record.facts.imported !== null && <ImportedPart imported={record.facts.imported} />}
      <ChronologyPart record={record} entries={entries} />
      <AskingDialog editing={editing} recorded={record.facts} />
    </Page>
  );
}

/** Keys that lead elsewhere do nothing among answers: a digit or a letter there is most likely one of the answer's. */
function unlessTyping(keys: Readonly<Record<string, () => void>>): Readonly<Record<string, () => void>> {
  const guarded = (act: () => void) => (): void => {
    if (!document.activeElement?.closest('[data-editing]')) act();
  };
  return Object.fromEntries(Object.entries(keys).map(([key, act]) => [key, guarded(act)]));
}

/** What is still in a box that is added by Enter belongs to the answer: leaving the box adds it. */
function settleTyping(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.closest('[data-editing]')) activeElement.blur();
}

function focusDuties(): void {
  const board = document.getElementById(DUTIES);
  board?.scrollIntoView({ block: 'start' });
  board?.focus({ preventScroll: true });
}
