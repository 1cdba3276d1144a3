import { type ReactNode, useState } from 'react';
import type { PersonsPlanned, PersonsSheet } from '../../../shared/host.ts';
import type { PersonsMapping } from '../../../shared/register/persons-mapping.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Callout, classesOf, Dialog, TextArea, useToasts } from '../../ui/kit.ts';
import { sayRefusal } from '../perform.ts';
import { usePlaces } from '../picker/choose.tsx';
import { useSaid } from '../said.ts';
import { MappingFields } from './mapping-fields.tsx';
import sheet from './persons.module.css';

type Source = Pick<PersonsSheet, 'file' | 'text'>;

/** Brings in persons: pasted or from a file, read for a preview first; nothing is recorded until it is confirmed. */
export function AddPersons({
  record,
  onClose,
}: {
  readonly record: IncidentRecord;
  readonly onClose: () => void;
}): ReactNode {
  const { host } = useSession();
  const { words, quantity } = useSaid();
  const { add, counts } = words.window.persons;
  const { choose } = usePlaces();
  const toasts = useToasts();
  const [text, setText] = useState('');
  const [source, setSource] = useState<Source | null>(null);
  const [plan, setPlan] = useState<PersonsPlanned | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  const read = async (from: Source, mapping?: PersonsMapping): Promise<void> => {
    setPending(true);
    const planned = await host.planPersons({
      record: record.id,
      ...from,
      ...(mapping === undefined ? {} : { mapping }),
    });
    setPending(false);
    setRefusal(planned.ok ? null : sayRefusal(planned, words));
    if (!planned.ok) return;
    setSource(from);
    setPlan(planned.value);
  };
  const fromFile = async (): Promise<void> => {
    const file = await choose({ purpose: 'import-file' });
    if (file !== null) await read({ file });
  };
  const remap = (changed: Partial<PersonsMapping>): void => {
    if (plan === null || source === null) return;
    // With other headings, every column has another name: they are guessed anew.
    if (changed.headless !== undefined) {
      const empty = { name: [], address: [], email: null, language: null, note: null };
      const first = { ...empty, otherwise: plan.mapping.otherwise, headless: changed.headless };
      void read(source, first);
    } else void read(source, { ...plan.mapping, ...changed });
  };
  const confirm = async (): Promise<void> => {
    if (plan === null || source === null) return;
    setPending(true);
    const added = await host.addPersons({ record: record.id, ...source, mapping: plan.mapping });
    setPending(false);
    if (!added.ok) {
      setRefusal(sayRefusal(added, words));
      return;
    }
    toasts.say(add.done(quantity(added.value.added, counts.persons)));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={add.title}
      size="large"
      actions={
        <>
          {plan === null ? (
            <Button
              variant="primary"
              isPending={isPending}
              isDisabled={text.trim() === ''}
              onPress={() => void read({ text })}
            >
              {add.read}
            </Button>
          ) : (
            <Button
              variant="primary"
              isPending={isPending}
              isDisabled={plan.count === 0}
              onPress={() => void confirm()}
            >
              {add.confirm(quantity(plan.count, counts.persons))}
            </Button>
          )}
          {plan !== null && (
            <Button variant="quiet" isDisabled={isPending} onPress={() => setPlan(null)}>
              {add.back}
            </Button>
          )}
          <Button variant="quiet" isDisabled={isPending} onPress={onClose}>
            {words.window.incident.life.cancel}
          </Button>
        </>
      }
    >
      {refusal !== null && (
        <Callout tone="damage" isLive>
          {refusal}
        </Callout>
      )}
      {plan === null ? (
        <>
          <p>{add.text}</p>
          <TextArea
            label={add.paste}
            hint={add.pasteHint}
            value={text}
            onChange={setText}
            rows={7}
            autoFocus
          />
          <div>
            <Button icon="upload" onPress={() => void fromFile()}>
              {add.file}
            </Button>
          </div>
        </>
      ) : (
        <>
          <MappingFields plan={plan} onChange={remap} />
          <Preview plan={plan} />
        </>
      )}
    </Dialog>
  );
}

/** Whom it would add, and which rows are kept out, and why. */
function Preview({ plan }: { readonly plan: PersonsPlanned }): ReactNode {
  const { words, quantity, number } = useSaid();
  const { add, counts } = words.window.persons;
  const { imports, register } = words;
  const reasons: Readonly<Record<string, string>> = imports.rowErrors;
  return (
    <>
      <p role="status">
        {add.would(quantity(plan.count, counts.persons))}
        {plan.unreachable > 0 && ` ${add.unreachable(quantity(plan.unreachable, counts.persons))}`}
      </p>
      {plan.first.length > 0 && (
        <ul className={c('lines')} tabIndex={0} aria-label={add.first}>
          {plan.first.map(({ name, address, email, language, note }) => (
            <li key={[name, address, email, note].join('\n')}>
              {[name, address?.replaceAll('\n', ', '), email, register.languages[language], note]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
      )}
      {plan.keptOut > 0 && (
        <Callout tone="soon" title={add.keptOut(quantity(plan.keptOut, counts.rows))}>
          <ul className={c('lines')} tabIndex={0} aria-label={add.keptOut(number(plan.keptOut))}>
            {plan.errors.map(({ row, column, code, value }) => (
              <li key={row}>{imports.rowError(row, column, reasons[code] ?? code, value)}</li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  );
}

const c = classesOf(sheet);
