import type { ReactNode } from 'react';
import { capital } from '../../../shared/document/context.ts';
import { Button, ButtonGroup, classesOf, LinkButton, Pairs } from '../../ui/kit.ts';
import { DraftState } from '../fields/draft-state.tsx';
import type { EditableKey } from '../fields/fact-drafts.ts';
import { FactField } from '../fields/fact-field.tsx';
import type { DraftState as State } from '../fields/draft-saver.ts';
import { LawMarks } from '../fields/law-marks.tsx';
import { sayFact } from '../fields/say-fact.ts';
import { type Said, useSaid } from '../said.ts';
import { editedKeys } from './edited.ts';
import sheet from './incident.module.css';
import type { Kept } from './kept.ts';
import { Part } from './part.tsx';
import { FACTS_OF, type FactSection, isAnswered } from './sections.ts';
import type { Editing } from './use-editing.ts';

/** A part that holds facts: read, with what is still open; or open for typing, in place. */
export function FactsPart({
  id,
  editing,
  kept,
  draft,
  isOpenable,
  children,
}: {
  readonly id: FactSection;
  readonly editing: Editing;
  readonly kept: Kept;
  readonly draft: State;
  readonly isOpenable: boolean;
  /** What else stands in this part. */
  readonly children?: ReactNode;
}): ReactNode {
  const isOpen = editing.open === id && isOpenable;
  return (
    <Part id={id} onEdit={isOpenable && !isOpen ? () => editing.begin(id, FACTS_OF[id][0]) : undefined}>
      {isOpen ? (
        <Typing id={id} editing={editing} draft={draft} />
      ) : (
        <Reading id={id} editing={editing} kept={kept} isOpenable={isOpenable} />
      )}
      {children}
    </Part>
  );
}

function Typing({
  id,
  editing,
  draft,
}: {
  readonly id: FactSection;
  readonly editing: Editing;
  readonly draft: State;
}): ReactNode {
  const { incident } = useSaid().words.window;
  return (
    <div className={c('typing')} data-editing={id}>
      {FACTS_OF[id].map((fact) => (
        <Question key={fact} fact={fact} editing={editing} />
      ))}
      <div className={c('foot')}>
        <ButtonGroup>
          <Button
            variant="primary"
            onPress={() => void editing.record()}
            isPending={editing.isRecording}
            shortcut="Ctrl+S"
          >
            {incident.record}
          </Button>
          <Button variant="quiet" onPress={editing.discard}>
            {incident.discard}
          </Button>
        </ButtonGroup>
        <DraftState state={draft} />
      </div>
    </div>
  );
}

function Question({ fact, editing }: { readonly fact: EditableKey; readonly editing: Editing }): ReactNode {
  return (
    <FactField
      fact={fact}
      draft={editing.draftOf(fact)}
      onChange={(draft) => editing.change(fact, draft)}
      issues={editing.faults[fact] ?? []}
    />
  );
}

function Reading({
  id,
  editing,
  kept,
  isOpenable,
}: {
  readonly id: FactSection;
  readonly editing: Editing;
  readonly kept: Kept;
  readonly isOpenable: boolean;
}): ReactNode {
  const said = useSaid();
  const { register, window } = said.words;
  const { incident } = window;
  const all: readonly EditableKey[] = FACTS_OF[id].filter((fact) => fact !== 'title');
  const answered = all.filter((fact) => isAnswered(fact, editing.facts));
  const open = all.filter((fact) => fact !== 'attempted' && !answered.includes(fact));
  const unfinished = editedKeys(kept.edited).filter((fact) => FACTS_OF[id].some((each) => each === fact));
  return (
    <>
      {unfinished.length > 0 && (
        <p className={c('unfinished')}>
          <LinkButton icon="pen" onPress={() => editing.begin(id, unfinished[0])}>
            {incident.open.unfinished(said.list(unfinished.map((fact) => register.facts[fact])))}
          </LinkButton>
        </p>
      )}
      {answered.length > 0 && (
        <Pairs
          pairs={answered.map((fact) => ({
            id: fact,
            label: register.facts[fact],
            mark: <LawMarks fact={fact} />,
            value: <Lines lines={linesOf(fact, editing, said)} />,
          }))}
        />
      )}
      {open.length > 0 && (
        <Open
          label={answered.length === 0 ? incident.open.none : incident.open.label}
          facts={open}
          {...(isOpenable ? { onAnswer: (fact: EditableKey) => editing.begin(id, fact) } : {})}
        />
      )}
    </>
  );
}

/** The questions nobody answered yet, each leading to its answer. */
function Open({
  label,
  facts,
  onAnswer,
}: {
  readonly label: string;
  readonly facts: readonly EditableKey[];
  readonly onAnswer?: (fact: EditableKey) => void;
}): ReactNode {
  const { register, window } = useSaid().words;
  return (
    <div className={c('open')}>
      <span className={c('openLabel')}>{label}</span>
      <ul className={c('openList')}>
        {facts.map((fact) => (
          <li key={fact}>
            {onAnswer ? (
              <LinkButton
                onPress={() => onAnswer(fact)}
                aria-label={window.incident.open.answer(window.incident.questions[fact])}
              >
                {register.facts[fact]}
              </LinkButton>
            ) : (
              register.facts[fact]
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return lines.length < 2 ? (
    (lines[0] ?? '')
  ) : (
    <ul className={c('lines')}>
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}

function linesOf(fact: EditableKey, { facts }: Editing, said: Said): readonly string[] {
  return (sayFact(fact, facts[fact], said) ?? []).map(capital);
}

const c = classesOf(sheet);
