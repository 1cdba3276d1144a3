import { type ReactNode, useState } from 'react';
import { inPlay } from '../../../shared/document/person-notice.ts';
import { CHANNELS } from '../../../shared/register/duty.ts';
import {
  isDue,
  isReachable,
  LETTERS_TO,
  type LettersTo,
  type ListedPerson,
} from '../../../shared/register/persons.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Checkbox, DateField, Dialog, RadioGroup, Select } from '../../ui/kit.ts';
import { usePerform } from '../perform.ts';
import { useSaid } from '../said.ts';

/** Notes that letters went out: to whoever had none yet, or to everybody; and on the incident, that it gave notice. */
export function SentDialog({
  record,
  persons,
  onClose,
}: {
  readonly record: IncidentRecord;
  readonly persons: readonly ListedPerson[];
  readonly onClose: () => void;
}): ReactNode {
  const { head } = useSession();
  const { words, today, quantity } = useSaid();
  const { sent, counts } = words.window.persons;
  const perform = usePerform();
  const reached = persons.filter(isReachable);
  const due = persons.filter(isDue);
  const [who, setWho] = useState<LettersTo>(due.length > 0 ? 'due' : 'all');
  const [on, setOn] = useState<string | null>(today);
  const [channel, setChannel] = useState<(typeof CHANNELS)[number]>('mail');
  const mayNote = record.closed === null && record.notIncident === null;
  const [isNoted, setNoted] = useState(mayNote);
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const chosen = who === 'due' ? due : reached;
  const recordIt = async (): Promise<void> => {
    setTried(true);
    if (on === null || on > today || chosen.length === 0) return;
    const ids = chosen.map(({ id }) => id);
    const letters = { type: 'letters-sent', record: record.id, content: { persons: ids, on, channel } };
    const regimes = inPlay(record, head.organisation.regimes);
    const told = { recipient: 'persons', mode: 'direct', persons: ids.length };
    const notice = { type: 'notice-sent', record: record.id, content: { regimes, on, channel, ...told } };
    setPending(true);
    const done = await perform(mayNote && isNoted ? [letters, notice] : [letters], {
      done: sent.done(quantity(ids.length, counts.persons)),
    });
    setPending(false);
    if (done.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={sent.title}
      actions={
        <>
          <Button variant="primary" isPending={isPending} onPress={() => void recordIt()}>
            {sent.confirm}
          </Button>
          <Button variant="quiet" isDisabled={isPending} onPress={onClose}>
            {words.window.incident.life.cancel}
          </Button>
        </>
      }
    >
      <p>{sent.text}</p>
      <RadioGroup
        label={sent.who}
        options={LETTERS_TO.map((id) => ({
          id,
          label: sent.whom[id](quantity((id === 'due' ? due : reached).length, counts.persons)),
          isDisabled: id === 'due' && due.length === 0,
        }))}
        value={who}
        onChange={setWho}
        error={isTried && chosen.length === 0 ? sent.nobody : undefined}
      />
      <DateField
        label={sent.on}
        value={on}
        onChange={setOn}
        maximum={today}
        today={today}
        error={isTried && (on === null || on > today) ? sent.onError : undefined}
      />
      <Select
        label={sent.channel}
        options={CHANNELS.map((id) => ({ id, label: words.register.channels[id] }))}
        value={channel}
        onChange={setChannel}
      />
      {mayNote && (
        <Checkbox isSelected={isNoted} onChange={setNoted} description={sent.noteHint}>
          {sent.note}
        </Checkbox>
      )}
    </Dialog>
  );
}
