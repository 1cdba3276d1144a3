import { type ReactNode, useState } from 'react';
import type { Duty } from '../../../shared/law/duties.ts';
import { CHANNELS, NOTICE_MODES } from '../../../shared/register/duty.ts';
import { LANGUAGES } from '../../../shared/register/organisation.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import {
  Checkbox,
  CheckboxGroup,
  DateField,
  NumberField,
  RadioGroup,
  SegmentedControl,
  Select,
  TextArea,
  TextField,
} from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import { groundsOf } from './decision.ts';
import { DutyDialog, useDutyForm } from './duty-dialog.tsx';
import { askedOf, lawsOf, SENDING_FIELDS, sendingChange, type SendingDraft, sendingOf } from './sending.ts';
import { issuedFor } from './stand.ts';

const NONE = 'none';

/** Notes that a notice went out: when, how, to whom, and which document it was. It is never undone. */
export function SendingDialog({
  duty,
  all,
  record,
  document,
  onClose,
}: {
  readonly duty: Duty;
  /** Every duty of the record: a notice may answer two laws at once. */
  readonly all: readonly Duty[];
  readonly record: IncidentRecord;
  /** The issued document that is likely the one. */
  readonly document?: string | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const said = useSaid();
  const { words, today } = said;
  const form = useDutyForm(SENDING_FIELDS, onClose);
  const [draft, setDraft] = useState(() => sendingOf({ duty, all, record, today, document }));
  const ours = words.window.duties.sending;
  const recipient = words.register.recipients[duty.recipient];
  const put = (changed: Partial<SendingDraft>): void => setDraft((now) => ({ ...now, ...changed }));
  const asked = askedOf(duty, draft);
  const laws = lawsOf(duty.recipient, all).map(({ regime }) => regime);
  const issued = issuedFor(duty, record);
  const { fields } = form.faults;

  const confirm = (): void => {
    if (asked.toldNeeded && draft.told.trim() === '') {
      form.fault({ fields: { told: ours.toldMissing }, whole: null });
      return;
    }
    void form.record(sendingChange(duty, draft, record.id), { done: ours.recorded(recipient) });
  };

  return (
    <DutyDialog
      title={ours.title(recipient)}
      act={ours.record}
      lead={ours.never}
      form={form}
      onRecord={confirm}
      onClose={onClose}
    >
      {laws.length > 1 && (
        <CheckboxGroup
          label={ours.laws}
          options={laws.map((id) => ({ id, label: words.register.regimes[id] }))}
          value={draft.regimes}
          onChange={(regimes) => put({ regimes })}
          error={fields['regimes']}
        />
      )}
      {asked.name && (
        <TextField
          label={ours.name}
          hint={ours.nameHint}
          value={draft.name}
          onChange={(name) => put({ name })}
          error={fields['name']}
        />
      )}
      <DateField
        label={ours.on}
        value={draft.on}
        onChange={(on) => put({ on })}
        today={today}
        maximum={today}
        error={fields['on']}
        autoFocus
        isRequired
      />
      <Select
        label={ours.channel}
        placeholder={ours.channelChoose}
        options={CHANNELS.map((id) => ({ id, label: words.register.channels[id] }))}
        value={draft.channel}
        onChange={(channel) => put({ channel })}
        error={fields['channel']}
        isRequired
      />
      {issued.length > 0 && (
        <Select
          label={ours.document}
          width="full"
          options={[
            ...issued.map(({ id, draft: isDraft, fileName, stamp }) => ({
              id,
              label: words.window.duties[isDraft ? 'drafted' : 'issued'](fileName, said.date(stamp.on)),
            })),
            { id: NONE, label: ours.noDocument },
          ]}
          value={draft.document ?? NONE}
          onChange={(id) => {
            const chosen = issued.find((each) => each.id === id);
            put({ document: chosen?.id ?? null, ...(chosen ? { language: chosen.language } : {}) });
          }}
          error={fields['document']}
        />
      )}
      <SegmentedControl
        label={ours.language}
        options={LANGUAGES.map((id) => ({ id, label: words.register.languages[id] }))}
        value={draft.language}
        onChange={(language) => put({ language })}
      />
      <TextField
        label={ours.reference}
        hint={ours.referenceHint}
        badge={ours.optional}
        width="medium"
        value={draft.reference}
        onChange={(reference) => put({ reference })}
        error={fields['reference']}
      />
      {asked.mode && (
        <RadioGroup
          label={ours.mode}
          options={NOTICE_MODES.map((id) => ({ id, label: words.register.noticeModes[id] }))}
          value={draft.mode}
          onChange={(mode) => put({ mode })}
          isAcross
        />
      )}
      {asked.ground && (
        <RadioGroup
          label={ours.ground}
          options={groundsOf(duty).map((id) => ({ id, label: words.register.publicGrounds[id] }))}
          value={draft.ground}
          onChange={(ground) => put({ ground })}
          error={fields['ground']}
          isRequired
        />
      )}
      {asked.persons && (
        <NumberField
          label={ours.persons}
          hint={ours.personsHint}
          badge={ours.optional}
          minimum={0}
          step={1}
          value={draft.persons}
          onChange={(persons) => put({ persons })}
          error={fields['persons']}
        />
      )}
      {asked.told && (
        <TextArea
          label={ours.told}
          hint={asked.toldNeeded ? ours.toldNeeded : undefined}
          value={draft.told}
          onChange={(told) => put({ told })}
          error={fields['told']}
          isRequired={asked.toldNeeded}
        />
      )}
      {asked.supplement && (
        <Checkbox isSelected={draft.supplement} onChange={(supplement) => put({ supplement })}>
          {ours.supplement}
        </Checkbox>
      )}
    </DutyDialog>
  );
}
