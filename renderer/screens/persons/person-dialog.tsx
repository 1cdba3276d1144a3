import { type ReactNode, useState } from 'react';
import { isEmail, LANGUAGES } from '../../../shared/register/organisation.ts';
import { saysSomething } from '../../../shared/register/parse.ts';
import {
  letterState,
  type ListedPerson,
  type Person,
  RETURN_REASONS,
} from '../../../shared/register/persons.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { Button, classesOf, DateField, Dialog, Section, Select, TextArea, TextField } from '../../ui/kit.ts';
import { usePerform } from '../perform.ts';
import { useSaid } from '../said.ts';
import sheet from './persons.module.css';

/** What is known of a person: corrected where it is wrong; and that a letter came back. */
export function PersonDialog({
  record,
  person,
  isOpenable,
  onClose,
}: {
  readonly record: IncidentRecord;
  readonly person: ListedPerson;
  readonly isOpenable: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { words, date } = useSaid();
  const ours = words.window.persons;
  const { register } = words;
  return (
    <Dialog isOpen onClose={onClose} title={person.name} closeLabel={ours.close}>
      <Section title={ours.letters.title} level={3}>
        {person.letters.length === 0 && <p className={c('soft')}>{register.letterStates.none}</p>}
        <ul>
          {person.letters.map(({ on, channel, returned }, at) => (
            // Letters are never taken away: each keeps its place.
            <li key={at}>
              {ours.letters.sent(date(on), register.channels[channel])}
              {returned !== null &&
                ` ${ours.letters.returned(date(returned.on), register.returnReasons[returned.why])}`}
              {(returned?.note ?? '') !== '' && ` ${returned?.note ?? ''}`}
            </li>
          ))}
        </ul>
        {isOpenable && letterState(person) === 'sent' && <Returned record={record} person={person} />}
      </Section>
      {isOpenable && (
        <Correcting key={JSON.stringify(person)} record={record} person={person} onDone={onClose} />
      )}
    </Dialog>
  );
}

function Returned({
  record,
  person,
}: {
  readonly record: IncidentRecord;
  readonly person: ListedPerson;
}): ReactNode {
  const { words, today } = useSaid();
  const { back } = words.window.persons;
  const perform = usePerform();
  const sent = person.letters.at(-1)?.on ?? today;
  const [on, setOn] = useState<string | null>(today);
  const [why, setWhy] = useState<(typeof RETURN_REASONS)[number]>('moved');
  const [isTried, setTried] = useState(false);
  const isWrong = on === null || on > today || on < sent;
  const recordIt = (): void => {
    setTried(true);
    if (isWrong) return;
    const content = { person: person.id, on, why };
    void perform([{ type: 'letter-returned', record: record.id, content }], { done: back.done(person.name) });
  };
  return (
    <>
      <div className={c('two')}>
        <DateField
          label={back.on}
          value={on}
          onChange={setOn}
          minimum={sent}
          maximum={today}
          today={today}
          error={isTried && isWrong ? back.onError : undefined}
        />
        <Select
          label={back.why}
          options={RETURN_REASONS.map((id) => ({ id, label: words.register.returnReasons[id] }))}
          value={why}
          onChange={setWhy}
          width="full"
        />
      </div>
      <div>
        <Button size="small" onPress={recordIt}>
          {back.confirm}
        </Button>
      </div>
    </>
  );
}

function Correcting({
  record,
  person,
  onDone,
}: {
  readonly record: IncidentRecord;
  readonly person: ListedPerson;
  readonly onDone: () => void;
}): ReactNode {
  const { words } = useSaid();
  const { correct } = words.window.persons;
  const perform = usePerform();
  const { id, letters: _letters, corrected: _corrected, ...from } = person;
  const [name, setName] = useState(from.name);
  const [address, setAddress] = useState(from.address ?? '');
  const [email, setEmail] = useState(from.email ?? '');
  const [language, setLanguage] = useState(from.language);
  const [note, setNote] = useState(from.note ?? '');
  const [isTried, setTried] = useState(false);
  const isNameless = !saysSomething(name);
  const isWrong = email.trim() !== '' && !isEmail(email.trim());
  const recordIt = (): void => {
    setTried(true);
    if (isNameless || isWrong) return;
    const to: Person = {
      name,
      language,
      ...(address.trim() === '' ? {} : { address }),
      ...(email.trim() === '' ? {} : { email: email.trim() }),
      ...(note.trim() === '' ? {} : { note }),
    };
    const change = { type: 'person-amended', record: record.id, content: { person: id, from, to } };
    void perform([change], { done: correct.done }).then((done) => {
      if (done.ok) onDone();
    });
  };
  return (
    <Section title={correct.title} level={3}>
      <TextField
        label={correct.name}
        value={name}
        onChange={setName}
        width="full"
        error={isTried && isNameless ? correct.nameError : undefined}
      />
      <div className={c('two')}>
        <TextArea
          label={correct.address}
          value={address}
          onChange={setAddress}
          rows={3}
          maxLength={500}
          // What comes next, once a letter came back.
          autoFocus={letterState(person) === 'returned'}
        />
        <TextField
          label={correct.email}
          value={email}
          onChange={setEmail}
          width="full"
          error={isTried && isWrong ? correct.emailError : undefined}
        />
        <Select
          label={correct.language}
          options={LANGUAGES.map((each) => ({ id: each, label: words.register.languages[each] }))}
          value={language}
          onChange={setLanguage}
        />
        <TextField label={correct.note} value={note} onChange={setNote} width="full" />
      </div>
      <div>
        <Button size="small" onPress={recordIt}>
          {correct.confirm}
        </Button>
      </div>
    </Section>
  );
}

const c = classesOf(sheet);
