import { type ReactNode, useState } from 'react';
import type { Duty } from '../../../shared/law/duties.ts';
import { NOTICE_MODES } from '../../../shared/register/duty.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { Button, Callout, DateField, Dialog, RadioGroup, TextArea, TextField } from '../../ui/kit.ts';
import { usePerform } from '../perform.ts';
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
import { faultsOf, NO_FAULTS } from './faults.ts';
import { focusFault } from './focus-fault.ts';
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
  const perform = usePerform();
  const [draft, setDraft] = useState(() => draftOf(duty));
  const [faults, setFaults] = useState(NO_FAULTS);
  const [isPending, setPending] = useState(false);
  const ours = words.window.duties.decision;
  const law = lawOf(duty);
  const put = (changed: Partial<DecisionDraft>): void => setDraft((now) => ({ ...now, ...changed }));

  const confirm = async (): Promise<void> => {
    setPending(true);
    const { decision } = draft;
    const done =
      decision === null ? {} : { done: ours.recorded(words.window.duties.decided[decision]), undo: true };
    const performed = await perform([decisionChange(duty, draft, record.id)], { ...done, quiet: true });
    setPending(false);
    if (performed.ok) {
      onClose();
    } else {
      setFaults(faultsOf(performed, words, DECISION_FIELDS));
      focusFault();
    }
  };
  const { fields } = faults;

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={ours.title(words.register.recipients[duty.recipient])}
      actions={
        <>
          <Button variant="primary" isPending={isPending} onPress={() => void confirm()}>
            {ours.record}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {words.window.duties.cancel}
          </Button>
        </>
      }
    >
      <p>
        {ours.law(words.register.regimes[duty.regime])} <SourceMark source={duty.source} />
      </p>
      {faults.whole !== null && (
        <Callout tone="damage" isLive>
          {faults.whole}
        </Callout>
      )}
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
    </Dialog>
  );
}
