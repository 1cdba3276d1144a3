import { type ReactNode, useState } from 'react';
import type { Duty } from '../../../shared/law/duties.ts';
import { NOTICE_MODES } from '../../../shared/register/duty.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { Callout, DateField, RadioGroup, TextArea, TextField } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import { SourceMark } from '../source-mark.tsx';
import {
  asksMode,
  asksProhibition,
  choicesOf,
  DECISION_FIELDS,
  decisionChange,
  type DecisionDraft,
  draftOf,
  groundsOf,
} from './decision.ts';
import { DutyDialog, useDutyForm } from './duty-dialog.tsx';
import { lawOf } from './stand.ts';

/** Notify, do not notify, or wait where the law lets one: always with a reason. */
export function DecisionDialog({
  duty,
  record,
  onClose,
}: {
  readonly duty: Duty;
  readonly record: IncidentRecord;
  readonly onClose: () => void;
}): ReactNode {
  const { words, today } = useSaid();
  const form = useDutyForm(DECISION_FIELDS, onClose);
  const [draft, setDraft] = useState(() => draftOf(duty));
  const ours = words.window.duties.decision;
  const law = lawOf(duty);
  const put = (changed: Partial<DecisionDraft>): void => setDraft((now) => ({ ...now, ...changed }));

  const confirm = (): void => {
    const { decision } = draft;
    const done =
      decision === null ? {} : { done: ours.recorded(words.window.duties.decided[decision]), undo: true };
    void form.record(decisionChange(duty, draft, record.id), done);
  };
  const { fields } = form.faults;

  return (
    <DutyDialog
      title={ours.title(words.register.recipients[duty.recipient])}
      act={ours.record}
      lead={
        <>
          {ours.law(words.register.regimes[duty.regime])} <SourceMark source={duty.source} />
        </>
      }
      form={form}
      onRecord={confirm}
      onClose={onClose}
    >
      <RadioGroup
        label={ours.question}
        look="cards"
        options={choicesOf(duty).map((id) => ({
          id,
          label: ours.choices[id].label,
          description: ours.choices[id].hint,
        }))}
        value={draft.decision}
        onChange={(decision) => put({ decision })}
        error={fields['decision']}
        autoFocus
        isRequired
      />
      {draft.decision === 'do-not-notify' && law.trigger === 'serious' && !asksProhibition(duty, draft) && (
        <Callout>{ours.doesNotLift}</Callout>
      )}
      {asksProhibition(duty, draft) && (
        <TextField
          label={ours.prohibition}
          hint={ours.prohibitionHint}
          mark={law.unlessProhibited && <SourceMark source={law.unlessProhibited.source} />}
          value={draft.law}
          onChange={(prohibition) => put({ law: prohibition })}
          error={fields['prohibition.law'] ?? fields['prohibition']}
          isRequired
        />
      )}
      {draft.decision === 'defer' && (
        <>
          <TextField
            label={ours.authority}
            hint={ours.authorityHint}
            mark={law.deferrable && <SourceMark source={law.deferrable.source} />}
            value={draft.authority}
            onChange={(authority) => put({ authority })}
            error={fields['deferral.authority']}
            isRequired
          />
          <DateField
            label={ours.reviewOn}
            hint={ours.reviewHint}
            value={draft.reviewOn}
            onChange={(reviewOn) => put({ reviewOn })}
            today={today}
            minimum={today}
            error={fields['deferral.reviewOn']}
            isRequired
          />
        </>
      )}
      {asksMode(duty, draft) && (
        <RadioGroup
          label={ours.mode}
          options={NOTICE_MODES.map((id) => ({
            id,
            label: ours.modes[id].label,
            description: ours.modes[id].hint,
          }))}
          value={draft.mode}
          onChange={(mode) => put({ mode })}
        />
      )}
      {asksMode(duty, draft) && draft.mode === 'public' && (
        <RadioGroup
          label={ours.ground}
          options={groundsOf(duty).map((id) => ({ id, label: words.register.publicGrounds[id] }))}
          value={draft.ground}
          onChange={(ground) => put({ ground })}
          error={fields['ground']}
          isRequired
        />
      )}
      <TextArea
        label={ours.reason}
        hint={ours.reasonHint}
        value={draft.reason}
        onChange={(reason) => put({ reason })}
        error={fields['reason']}
        isRequired
      />
    </DutyDialog>
  );
}
