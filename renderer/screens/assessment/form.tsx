import { type ReactNode, useRef, useState } from 'react';
import { assess } from '../../../shared/law/assess.ts';
import { regime as regimeById } from '../../../shared/law/regimes.ts';
import type { Change } from '../../../shared/register/change.ts';
import { digestOf } from '../../../shared/register/digest.ts';
import { officerOn } from '../../../shared/register/organisation.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Callout, classesOf, Section, useShortcuts } from '../../ui/kit.ts';
import { NO_FAULTS } from '../duties/faults.ts';
import { focusIn } from '../fields/focus.ts';
import { usePerform } from '../perform.ts';
import { useSaid } from '../said.ts';
import sheet from './assessment.module.css';
import { Comparison } from './comparison.tsx';
import { ConclusionField } from './conclusion.tsx';
import { Consultation } from './consultation.tsx';
import { answersOf, type AssessmentDraft, conclusionsOf, NOT_CONCLUDED } from './draft.ts';
import { factNames, movedFacts } from './facts-moved.ts';
import { faultsOfDraft, faultsOfRefusal } from './faults.ts';
import { ListQuestion } from './list-question.tsx';
import { Question } from './question.tsx';
import { LISTED, VALUED } from './questions.ts';
import { SealDialog } from './seal-dialog.tsx';

/** The questions in their order, who was consulted, the conclusion for each law, and the seal. */
export function AssessmentForm({
  record,
  draft,
  isKept,
  onChange,
  onSealed,
}: {
  readonly record: IncidentRecord;
  readonly draft: AssessmentDraft;
  /** A sealed draft of it is kept. */
  readonly isKept: boolean;
  readonly onChange: (draft: AssessmentDraft) => void;
  readonly onSealed: () => void;
}): ReactNode {
  const { organisation } = useSession().head;
  const said = useSaid();
  const { words, today } = said;
  const ours = words.window.assessment;
  const perform = usePerform();
  const [refused, setRefused] = useState(NO_FAULTS);
  const [isTried, setTried] = useState(false);
  const [isAsking, ask] = useState(false);
  const [isPending, setPending] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const { regimes } = organisation;
  const answers = answersOf(draft);
  const views = assess({ facts: record.facts, answers, regimes });
  // What the facts say by themselves, whatever is answered.
  const hints = assess({ facts: record.facts, answers: NOTHING_ANSWERED, regimes })[0]?.factors ?? [];
  const moved = movedFacts(draft.facts, record.facts);
  const own = faultsOfDraft(draft, views, words);
  const isIncomplete = Object.keys(own).length > 0;
  // Once sealing was tried, what is still missing shows, and goes as it is given.
  const faults = isTried ? { ...refused.fields, ...own } : refused.fields;
  const error = (key: string): string | undefined => faults[key];
  const put = (changed: Partial<AssessmentDraft>): void => {
    setRefused(NO_FAULTS);
    onChange({ ...draft, ...changed });
  };

  const showFaults = (): void => {
    requestAnimationFrame(() => focusIn(page.current));
  };
  const check = (): void => {
    if (moved.length > 0) return;
    setTried(true);
    if (isIncomplete) showFaults();
    else ask(true);
  };
  const seal = async (): Promise<void> => {
    setPending(true);
    const { name, on } = draft.consulted;
    const content = {
      answers,
      conclusions: conclusionsOf(draft, regimes),
      consulted: name.trim() === '' || on === null ? null : { name, on },
      on: today,
      factsDigest: digestOf(draft.facts),
    };
    const performed = await perform(
      [{ type: 'risk-assessed' satisfies Change['type'], record: record.id, content }],
      { done: ours.seal.done, quiet: true },
    );
    setPending(false);
    ask(false);
    if (performed.ok) {
      onSealed();
    } else {
      setRefused(faultsOfRefusal(performed, words));
      showFaults();
    }
  };
  useShortcuts({ 'Ctrl+S': check });

  return (
    <div ref={page} className={c('form')}>
      {moved.length > 0 && (
        <Callout
          tone="soon"
          isLive
          title={ours.moved.title}
          actions={<Button onPress={() => put({ facts: record.facts })}>{ours.moved.read}</Button>}
        >
          {ours.moved.text(factNames(moved, said))}
        </Callout>
      )}
      {refused.whole !== null && (
        <Callout tone="damage" isLive>
          {refused.whole}
        </Callout>
      )}
      {VALUED.map((factor) => (
        <Question
          key={factor}
          factor={factor}
          regimes={regimes}
          answer={draft.answers[factor]}
          hinted={hints.find((view) => view.factor === factor)}
          error={(field) => error(`answers.${factor}.${field}`)}
          onChange={(answer) => put({ answers: { ...draft.answers, [factor]: answer } })}
        />
      ))}
      {LISTED.map((factor) => (
        <ListQuestion
          key={factor}
          factor={factor}
          regimes={regimes}
          answer={draft[factor]}
          error={error(`answers.${factor}.description`)}
          onChange={(answer) => put({ [factor]: answer })}
        />
      ))}
      <Comparison views={views} />
      <Consultation
        laws={regimes.map(regimeById)}
        officer={officerOn(organisation, today).name}
        consulted={draft.consulted}
        error={error}
        onChange={(consulted) => put({ consulted })}
      />
      <Section title={ours.conclusion.title} look="ruled">
        {views.map((view) => (
          <ConclusionField
            key={view.regime}
            view={view}
            conclusion={draft.conclusions[view.regime] ?? NOT_CONCLUDED}
            error={error}
            onChange={(conclusion) =>
              put({ conclusions: { ...draft.conclusions, [view.regime]: conclusion } })
            }
          />
        ))}
      </Section>
      <div className={c('seal')}>
        <Button variant="primary" icon="seal" shortcut="Ctrl+S" onPress={check} isDisabled={moved.length > 0}>
          {ours.seal.act}
        </Button>
        {isTried && isIncomplete && (
          <Callout tone="info" isLive>
            {ours.faults.some}
          </Callout>
        )}
        <p className={c('soft')}>{ours.seal.hint}</p>
        {isKept && <p className={c('soft')}>{ours.draftKept}</p>}
      </div>
      <SealDialog
        {...{ draft, views, isPending }}
        isOpen={isAsking}
        onConfirm={() => void seal()}
        onCancel={() => ask(false)}
      />
    </div>
  );
}

const c = classesOf(sheet);

const NOTHING_ANSWERED = {
  sensitivity: null,
  recipient: null,
  intent: null,
  access: null,
  containment: null,
  relation: null,
  misuse: null,
  vulnerability: null,
  consequences: null,
  uses: null,
} as const;
