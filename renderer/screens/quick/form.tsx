import { type ReactNode, useRef, useState } from 'react';
import { dateIn } from '../../../shared/register/when.ts';
import { useRows } from '../../store/live.ts';
import { Button, Callout, classesOf, LinkButton, TextField, useShortcuts, useToasts } from '../../ui/kit.ts';
import { CountField } from '../fields/count-field.tsx';
import { DraftState } from '../fields/draft-state.tsx';
import { faultsOf, type Faults, sayFaults } from '../fields/faults.ts';
import { focusFact } from '../fields/focus.ts';
import { InformationField } from '../fields/information-field.tsx';
import { LawMarks } from '../fields/law-marks.tsx';
import type { DraftNow } from '../fields/use-draft.ts';
import { sayRefusal, usePerform } from '../perform.ts';
import { go } from '../place.ts';
import { type Said, useSaid } from '../said.ts';
import { AwarenessChoice } from './awareness-choice.tsx';
import { likelyDuplicates } from './duplicates.ts';
import { factsOf, NO_ENTRY, QUICK_ORDER, type QuickDraft, titleOf, withTemplate } from './quick-draft.ts';
import sheet from './quick.module.css';
import { TemplateChoice } from './template-choice.tsx';
import { TEMPLATES, type TemplateId } from './templates.ts';

/** What happened, when we learned, roughly how many, which information; recorded by Ctrl+Enter or Ctrl+S. */
export function QuickForm({
  begun,
  draft,
  onRecorded,
  onDiscard,
}: {
  readonly begun: QuickDraft;
  readonly draft: DraftNow;
  readonly onRecorded: (record: string) => void;
  readonly onDiscard: () => void;
}): ReactNode {
  const said = useSaid();
  const { words, zone } = said;
  const { quick } = words.window;
  const perform = usePerform();
  const toasts = useToasts();
  const [entry, setEntry] = useState(begun);
  const [faults, setFaults] = useState<Faults>({});
  const [isRecording, setRecording] = useState(false);
  const title = useRef<HTMLInputElement>(null);
  const isBegun = entry !== NO_ENTRY;

  const take = (next: QuickDraft): void => {
    setEntry(next);
    draft.saver.typed(next);
  };
  const set = (part: Partial<QuickDraft>): void => {
    take({ ...entry, ...part });
    // Once it is being answered, what was said about it is no longer so.
    setFaults(({ title: ofTitle, aware, persons, information }) => ({
      ...('title' in part || ofTitle === undefined ? {} : { title: ofTitle }),
      ...('aware' in part || 'earlier' in part || 'unknownBecause' in part || aware === undefined
        ? {}
        : { aware }),
      ...('persons' in part || persons === undefined ? {} : { persons }),
      ...('information' in part || information === undefined ? {} : { information }),
    }));
  };
  const choose = (template: TemplateId): void => {
    take(withTemplate(entry, template, quick.templates.stems));
    setFaults({});
    toTitle(title.current);
  };
  const show = (found: Faults): void => {
    setFaults(found);
    const first = QUICK_ORDER.find((key) => found[key] !== undefined);
    if (first !== undefined) focusFact(first);
  };
  const record = async (): Promise<void> => {
    if (isRecording) return;
    const read = factsOf(entry, zone);
    if (read.is === 'faulty') {
      show(read.faults);
      return;
    }
    setRecording(true);
    const change = { type: 'incident-recorded', content: { facts: read.facts } };
    const performed = await perform([change], { quiet: true });
    setRecording(false);
    if (!performed.ok) {
      const { faults: found, isAll } = faultsOf(performed);
      show(found);
      if (!isAll) toasts.say(sayRefusal(performed, words), { tone: 'error' });
      return;
    }
    await draft.saver.drop();
    const id = performed.value.changes[0]?.record;
    if (id !== undefined && id !== null) onRecorded(id);
  };
  useShortcuts({ 'Ctrl+Enter': () => void record(), 'Ctrl+S': () => void record() });

  const beside = (key: (typeof QUICK_ORDER)[number]): string | undefined => {
    const issues = faults[key];
    return issues === undefined ? undefined : sayFaults(issues, words);
  };
  return (
    <div className={c('form')}>
      <TemplateChoice
        value={entry.template}
        onChoose={choose}
        onLetter={() => title.current?.focus()}
        autoFocus={!isBegun}
      />
      <div data-fact="title" className={c('what')}>
        <TextField
          label={quick.what}
          isQuestion
          hint={quick.whatHint}
          value={entry.title}
          onChange={(typed) => set({ title: typed })}
          error={beside('title')}
          inputRef={title}
          autoFocus={isBegun && begun !== NO_ENTRY}
          spellCheck
        />
        <Filled template={entry.template} said={said} />
        <Duplicates entry={entry} said={said} />
      </div>
      <AwarenessChoice entry={entry} set={set} error={beside('aware')} />
      <div data-fact="persons">
        <CountField
          label={quick.persons}
          isQuestion
          hint={quick.personsHint}
          mark={<LawMarks fact="persons" />}
          value={entry.persons}
          onChange={(persons) => set({ persons })}
          error={beside('persons')}
        />
      </div>
      <div data-fact="information">
        <InformationField
          label={quick.information}
          isQuestion
          hint={quick.informationHint}
          mark={<LawMarks fact="information" />}
          value={entry.information}
          onChange={(information) => set({ information })}
          error={beside('information')}
          isDescribed={false}
        />
      </div>
      <div className={c('foot')}>
        <Button variant="primary" onPress={() => void record()} isPending={isRecording} shortcut="Ctrl+Enter">
          {quick.record}
        </Button>
        {entry !== NO_ENTRY && (
          <Button variant="quiet" onPress={onDiscard}>
            {quick.discard}
          </Button>
        )}
        <DraftState state={draft.state} />
      </div>
    </div>
  );
}

/** What the chosen template filled in without showing it. */
function Filled({
  template,
  said,
}: {
  readonly template: TemplateId | null;
  readonly said: Said;
}): ReactNode {
  if (template === null) return null;
  const { natures, cause } = TEMPLATES[template];
  const { register, window } = said.words;
  return (
    <p className={c('filled')}>
      {window.quick.templates.filled(
        said.list(natures.map((each) => register.natures[each].toLowerCase())),
        register.causes[cause].toLowerCase(),
      )}
    </p>
  );
}

/** An incident of the same day that is called the same: said, never in the way. */
function Duplicates({ entry, said }: { readonly entry: QuickDraft; readonly said: Said }): ReactNode {
  const { list } = useRows();
  const { quick } = said.words.window;
  const learned = entry.aware === 'earlier' ? entry.earlier.on : entry.at && dateIn(entry.at, said.zone);
  const [row] = likelyDuplicates(titleOf(entry.title), [said.today, learned ?? said.today], list);
  if (row === undefined) return null;
  return (
    <Callout
      tone="info"
      isLive
      title={quick.duplicate(row.number)}
      actions={
        <LinkButton endIcon="arrow-right" onPress={() => go({ at: 'incident', id: row.id })}>
          {quick.openDuplicate(row.number)}
        </LinkButton>
      }
    />
  );
}

/** The cursor behind what stands there. */
function toTitle(input: HTMLInputElement | null): void {
  requestAnimationFrame(() => {
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  });
}

const c = classesOf(sheet);
