import { type ReactNode, useEffect, useState } from 'react';
import type { Missing } from '../../../shared/document/block.ts';
import { type Language, LANGUAGES } from '../../../shared/register/organisation.ts';
import {
  LETTERS_IN_FILE,
  LETTERS_TO,
  type LettersTo,
  type ListedPerson,
  toWrite,
} from '../../../shared/register/persons.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Callout, Checkbox, classesOf, Dialog, RadioGroup, Section } from '../../ui/kit.ts';
import { gapsOf, reasonsFor } from '../notice/gaps.ts';
import { useLeaving } from '../notice/saving.tsx';
import { useReasons } from '../notice/use-reasons.ts';
import { sayRefusal } from '../perform.ts';
import { go } from '../place.ts';
import { useSaid } from '../said.ts';
import sheet from './persons.module.css';

/** The notice as letters: one file for each language, or several where they are many. */
export function LettersDialog({
  record,
  persons,
  onClose,
}: {
  readonly record: IncidentRecord;
  readonly persons: readonly ListedPerson[];
  readonly onClose: () => void;
}): ReactNode {
  const { head } = useSession();
  const { words, quantity } = useSaid();
  const { letters: ours, counts, sent } = words.window.persons;
  const isDue = LANGUAGES.some((language) => toWrite(persons, language, 'due').length > 0);
  const [which, setWhich] = useState<LettersTo>(isDue ? 'due' : 'all');
  const [isDraft, setDraft] = useState(false);
  // As the notice has them: an item may be left out for a reason.
  const { reasons } = useReasons(record, 'person-notice');
  const gaps = gapsOf('person-notice', record, head.organisation);
  const said = JSON.stringify(Object.entries(reasonsFor(gaps, reasons)));
  const missing = useMissing(record, said);
  const howMany = (to: LettersTo): number =>
    LANGUAGES.reduce((sum, language) => sum + toWrite(persons, language, to).length, 0);
  return (
    <Dialog isOpen onClose={onClose} title={ours.make} closeLabel={words.window.persons.close}>
      <p>{ours.text}</p>
      {missing.length > 0 && (
        <Callout
          tone="soon"
          title={ours.missing(quantity(missing.length, ours.items))}
          actions={
            <Button size="small" onPress={() => go({ at: 'notice', id: record.id, kind: 'person-notice' })}>
              {ours.complete}
            </Button>
          }
        >
          {missing.map(({ label }) => label).join(' · ')}
        </Callout>
      )}
      <RadioGroup
        label={sent.who}
        options={LETTERS_TO.map((id) => ({
          id,
          label: sent.whom[id](quantity(howMany(id), counts.persons)),
          isDisabled: howMany(id) === 0,
        }))}
        value={which}
        onChange={setWhich}
      />
      <Checkbox isSelected={isDraft} onChange={setDraft}>
        {ours.draft}
      </Checkbox>
      {LANGUAGES.map((language) => (
        <Files
          key={language}
          record={record}
          language={language}
          which={which}
          isDraft={isDraft}
          said={said}
          count={toWrite(persons, language, which).length}
        />
      ))}
    </Dialog>
  );
}

/** What the notice still lacks, in either language the same. */
function useMissing({ id, updated: { seq } }: IncidentRecord, said: string): readonly Missing[] {
  const { host } = useSession();
  const { language } = useSaid();
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  useEffect(() => {
    let isWanted = true;
    void host
      .document({ kind: 'person-notice', record: id, language, draft: false, reasons: reasonsOf(said) })
      .then((made) => {
        if (isWanted && made.ok) setMissing(made.value.missing);
      });
    return () => {
      isWanted = false;
    };
  }, [host, id, seq, language, said]);
  return missing;
}

function reasonsOf(said: string): Readonly<Record<string, string>> {
  return Object.fromEntries(JSON.parse(said) as [string, string][]);
}

function Files({
  record,
  language,
  which,
  isDraft,
  said,
  count,
}: {
  readonly record: IncidentRecord;
  readonly language: Language;
  readonly which: LettersTo;
  readonly isDraft: boolean;
  /** The reasons, as JSON. */
  readonly said: string;
  readonly count: number;
}): ReactNode {
  const { host } = useSession();
  const { words, number, quantity } = useSaid();
  const { letters: ours, counts } = words.window.persons;
  const [told, tell] = useState<{ readonly isRefused: boolean; readonly text: string } | null>(null);
  const leaving = useLeaving();
  if (count === 0) return null;
  const parts = Math.ceil(count / LETTERS_IN_FILE);
  const save = async (part: number): Promise<void> => {
    const more = parts > 1 ? `-${String(part + 1)}` : '';
    const name = `${record.number}-${ours.fileName}-${language}${more}.pdf`;
    const order = { record: record.id, language, which, part, draft: isDraft, reasons: reasonsOf(said) };
    const issued = await leaving.leave(name, (place) => host.issueLetters({ ...order, ...place }));
    if (issued === null) return;
    const text = issued.ok
      ? ours.saved(quantity(issued.value.letters, ours.many), issued.value.file)
      : sayRefusal(issued, words);
    tell({ isRefused: !issued.ok, text });
  };
  return (
    <Section title={words.register.languages[language]} level={3}>
      <p className={c('soft')}>{quantity(count, counts.persons)}</p>
      {told !== null && (
        <Callout tone={told.isRefused ? 'damage' : 'info'} isLive>
          {told.text}
        </Callout>
      )}
      <div className={c('acts')}>
        {Array.from({ length: parts }, (_, part) => (
          <Button
            key={part}
            size="small"
            icon="download"
            isPending={leaving.isPending}
            onPress={() => void save(part)}
          >
            {ours.save(
              number(part * LETTERS_IN_FILE + 1),
              number(Math.min(count, (part + 1) * LETTERS_IN_FILE)),
              words.register.languages[language],
            )}
          </Button>
        ))}
      </div>
    </Section>
  );
}

const c = classesOf(sheet);
