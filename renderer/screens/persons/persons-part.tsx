import { type ReactNode, useState } from 'react';
import {
  isDue,
  isReachable,
  letterState,
  type ListedPerson,
  seeking,
} from '../../../shared/register/persons.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { useSession } from '../../store/session.tsx';
import { AlertDialog, Button, Callout, classesOf, SearchField, Section, useToasts } from '../../ui/kit.ts';
import { ErasedLine } from '../incident/erased-line.tsx';
import sheet from '../incident/incident.module.css';
import { sayRefusal } from '../perform.ts';
import { useSaid } from '../said.ts';
import { AddPersons } from './add-persons.tsx';
import { LettersDialog } from './letters-dialog.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { PersonsTable } from './persons-table.tsx';
import { SentDialog } from './sent-dialog.tsx';
import { usePersons } from './use-persons.ts';

/** Who is concerned by the incident: kept beside it, told by letter, and erased by itself. */
export function PersonsPart({
  record,
  isOpenable,
}: {
  readonly record: IncidentRecord;
  readonly isOpenable: boolean;
}): ReactNode {
  const { head } = useSession();
  const { words, date } = useSaid();
  const ours = words.window.persons;
  const persons = usePersons(record);
  const [asking, ask] = useState<'add' | 'letters' | 'sent' | 'erase' | null>(null);
  const close = (): void => ask(null);
  const erasures = head.erasures.filter((each) => each.what === 'persons' && each.record === record.id);
  const isListed = persons !== null && persons.length > 0;
  const mayErase = isListed && head.writing && head.member.role === 'officer' && record.hold === null;
  return (
    <Section
      id="part-persons"
      title={ours.title}
      look="ruled"
      actions={
        <>
          {isOpenable && (
            <Button variant="quiet" size="small" icon="add-user" onPress={() => ask('add')}>
              {ours.add.action}
            </Button>
          )}
          {isOpenable && isListed && record.notIncident === null && (
            <Button variant="quiet" size="small" icon="document" onPress={() => ask('letters')}>
              {ours.letters.action}
            </Button>
          )}
          {isOpenable && isListed && (
            <Button variant="quiet" size="small" icon="send" onPress={() => ask('sent')}>
              {ours.sent.action}
            </Button>
          )}
          {mayErase && (
            <Button variant="quiet" size="small" icon="trash" onPress={() => ask('erase')}>
              {ours.erasing.action}
            </Button>
          )}
        </>
      }
    >
      {persons?.length === 0 && <p className={c('none')}>{ours.empty}</p>}
      {isListed && <Listed record={record} persons={persons} isOpenable={isOpenable} />}
      {erasures.map((erasure) => (
        <ErasedLine key={erasure.stamp.change} erasure={erasure} text={ours.erased(date(erasure.stamp.on))} />
      ))}
      {asking === 'add' && <AddPersons record={record} onClose={close} />}
      {asking === 'letters' && persons !== null && (
        <LettersDialog record={record} persons={persons} onClose={close} />
      )}
      {asking === 'sent' && persons !== null && (
        <SentDialog record={record} persons={persons} onClose={close} />
      )}
      {asking === 'erase' && <Erasing record={record} onClose={close} />}
    </Section>
  );
}

function Listed({
  record,
  persons,
  isOpenable,
}: {
  readonly record: IncidentRecord;
  readonly persons: readonly ListedPerson[];
  readonly isOpenable: boolean;
}): ReactNode {
  const { words, quantity } = useSaid();
  const ours = words.window.persons;
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const isSought = seeking(query);
  const shown = isSought === null ? persons : persons.filter(isSought);
  const returned = persons.filter((person) => letterState(person) === 'returned').length;
  const due = persons.filter(isDue).length;
  const unreachable = persons.filter((person) => !isReachable(person)).length;
  const person = persons.find(({ id }) => id === open);
  return (
    <>
      <p className={c('quiet')}>
        {[
          quantity(persons.length, ours.counts.persons),
          quantity(due, ours.counts.due),
          ...(returned > 0 ? [quantity(returned, ours.counts.returned)] : []),
        ].join(' · ')}
      </p>
      {(returned > 0 || unreachable > 0) && (
        <Callout tone="soon" title={ours.next.title(quantity(returned + unreachable, ours.counts.persons))}>
          {ours.next.text}
        </Callout>
      )}
      <SearchField label={ours.search} placeholder={ours.search} value={query} onChange={setQuery} />
      {shown.length === 0 ? (
        <p className={c('none')}>{ours.noneFound}</p>
      ) : (
        <PersonsTable persons={shown} onOpen={setOpen} />
      )}
      {person !== undefined && (
        <PersonDialog record={record} person={person} isOpenable={isOpenable} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function Erasing({
  record,
  onClose,
}: {
  readonly record: IncidentRecord;
  readonly onClose: () => void;
}): ReactNode {
  const { host } = useSession();
  const { words } = useSaid();
  const { erasing } = words.window.persons;
  const toasts = useToasts();
  const [isPending, setPending] = useState(false);
  const erase = async (reason: string): Promise<void> => {
    setPending(true);
    const erased = await host.erasePersons({ record: record.id, reason });
    setPending(false);
    if (!erased.ok) {
      toasts.say(sayRefusal(erased, words), { tone: 'error' });
      return;
    }
    onClose();
    if (erased.value.finished) toasts.say(erasing.done);
    else toasts.say(words.window.incident.attachments.erasing.unfinished, { tone: 'error' });
  };
  return (
    <AlertDialog
      isOpen
      title={erasing.title}
      confirmLabel={erasing.confirm}
      cancelLabel={words.window.incident.life.cancel}
      tone="danger"
      isPending={isPending}
      reason={{ label: erasing.label, required: true, error: erasing.error }}
      onConfirm={(reason) => void erase(reason)}
      onCancel={onClose}
    >
      {erasing.text}
    </AlertDialog>
  );
}

const c = classesOf(sheet);
