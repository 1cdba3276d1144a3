import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Opened, RecoveryKey } from '../../../../shared/host.ts';
import type { Issue, Refused } from '../../../../shared/result.ts';
import { describeRefusal } from '../../../../shared/words/describe.ts';
import { AlertDialog, Button, Callout, LinkButton, Steps } from '../../../ui/kit.ts';
import { useLanguage, useWords } from '../../../words.tsx';
import type { Start } from '../../start.ts';
import { Entrance } from '../entrance.tsx';
import sheet from './create.module.css';
import {
  type Draft,
  emptyDraft,
  isUntouched,
  lawsOf,
  organisationIssues,
  organisationOf,
  passphraseFaults,
  type StepId,
  stepOfRefusal,
  STEPS,
} from './draft.ts';
import { LawsStep } from './laws-step.tsx';
import { OrganisationStep } from './organisation-step.tsx';
import { PassphraseStep } from './passphrase-step.tsx';
import { PlaceStep } from './place-step.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import { RecoveryStep } from './recovery-step.tsx';

/** Creating a register, in five calm steps. What is typed stays while one goes back and forth; nothing is on the disk before the last. */
export function Create({
  start,
  onOpened,
  onLeave,
}: {
  readonly start: Start;
  readonly onOpened: (opened: Opened) => void;
  readonly onLeave: () => void;
}): ReactNode {
  const words = useWords();
  const said = words.window.welcome.create;
  const language = useLanguage();
  const { host, about } = start;
  const [draft, setDraft] = useState(() => emptyDraft(language));
  const [step, setStep] = useState<StepId>('organisation');
  // Fields say what is wrong once one tried to go on, and no sooner.
  const [tried, setTried] = useState<ReadonlySet<StepId>>(new Set());
  const [tries, setTries] = useState(0);
  const [isPlaceTaken, setPlaceTaken] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const [key, setKey] = useState<RecoveryKey | null>(null);
  const [isCreating, setCreating] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const change = (changed: Partial<Draft>): void => {
    setRefusal(null);
    setDraft((now) => ({ ...now, ...changed }));
  };
  const goTo = (to: StepId): void => {
    setStep(to);
    setTyping(false);
  };
  useFaultFocus(form, tries);
  useStepFocus(form, step);

  const at = STEPS.indexOf(step);
  const issues: readonly Issue[] = organisationIssues(draft);
  const faults: Readonly<Record<StepId, boolean>> = {
    organisation: issues.length > 0,
    laws: lawsOf(draft).length === 0,
    place: draft.folder === null || isPlaceTaken,
    passphrase: Object.keys(passphraseFaults(draft, about.shortestPassphrase)).length > 0,
    recovery: !draft.written || key === null,
  };

  const create = async (folder: string): Promise<void> => {
    setCreating(true);
    const { passphrase, typedBack } = draft;
    const created = await host.create({
      folder,
      organisation: organisationOf(draft),
      passphrase,
      typedBack,
    });
    setCreating(false);
    if (created.ok) {
      onOpened(created.value);
      return;
    }
    const back = stepOfRefusal(created.code);
    if (back !== 'recovery') goTo(back);
    setRefusal(created);
    setTries((n) => n + 1);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isCreating) return;
    setTried((now) => new Set([...now, step]));
    if (faults[step]) {
      setTries((n) => n + 1);
      return;
    }
    setRefusal(null);
    const next = STEPS[at + 1];
    if (next !== undefined) goTo(next);
    else if (!isTyping) setTyping(true);
    else if (draft.folder !== null) void create(draft.folder);
  };
  const leave = (): void => {
    if (isUntouched(draft)) onLeave();
    else setLeaving(true);
  };
  const back = (): void => {
    const before = STEPS[at - 1];
    if (isTyping) setTyping(false);
    else if (before === undefined) leave();
    else goTo(before);
  };
  const shown = { draft, onChange: change, isTried: tried.has(step) };
  const isAtField = refusal?.code === 'recovery-key-not-typed';

  return (
    <>
      <Entrance start={start}>
        <div className={sheet['create']}>
          <header className={sheet['head']}>
            <LinkButton icon="arrow-left" onPress={leave}>
              {said.leave}
            </LinkButton>
            <Steps
              label={said.stepsLabel}
              steps={STEPS.map((id) => ({ id, label: said.steps[id] }))}
              current={step}
              currentText={said.step(at + 1, STEPS.length, said.steps[step])}
            />
          </header>
          {/* One form for each step: Enter goes on. */}
          <form ref={form} key={step} noValidate onSubmit={submit} className={sheet['form']}>
            <div className={sheet['titles']}>
              <h1 tabIndex={-1} className={sheet['title']}>
                {said[step].title}
              </h1>
              <p className={sheet['hint']}>{said[step].hint}</p>
            </div>
            {refusal !== null && !isAtField && (
              <Callout tone="damage" isLive>
                {describeRefusal(refusal, words)}
              </Callout>
            )}
            {step === 'organisation' && (
              <OrganisationStep {...shown} issues={[...issues, ...(refusal?.details.issues ?? [])]} />
            )}
            {step === 'laws' && <LawsStep {...shown} />}
            {step === 'place' && <PlaceStep {...shown} start={start} onTaken={setPlaceTaken} />}
            {step === 'passphrase' && <PassphraseStep {...shown} least={about.shortestPassphrase} />}
            {step === 'recovery' && (
              <RecoveryStep
                {...shown}
                host={host}
                recoveryKey={key}
                onKey={setKey}
                isTyping={isTyping}
                onShowAgain={() => setTyping(false)}
                isWrong={isAtField}
              />
            )}
            <div className={sheet['foot']}>
              <Button
                type="submit"
                variant="primary"
                isPending={isCreating}
                pendingLabel={said.recovery.creating}
              >
                {isTyping ? said.recovery.create : said.next}
              </Button>
              <Button variant="quiet" onPress={back} isDisabled={isCreating}>
                {said.back}
              </Button>
              <p role="status" className={sheet['said']}>
                {isCreating ? said.recovery.creating : said.recovery.nothing}
              </p>
            </div>
          </form>
        </div>
        <AlertDialog
          isOpen={isLeaving}
          title={said.leaving.title}
          confirmLabel={said.leaving.leave}
          cancelLabel={said.leaving.stay}
          onConfirm={onLeave}
          onCancel={() => setLeaving(false)}
        >
          {said.leaving.text}
        </AlertDialog>
      </Entrance>
      {key !== null && (
        <RecoverySheet
          organisation={draft.organisation.name}
          folder={draft.folder ?? ''}
          printed={key.printed}
        />
      )}
    </>
  );
}

/** A new step begins at its top, with the focus on its first field where that asks for it, or else on its title. */
function useStepFocus(form: { readonly current: HTMLFormElement | null }, step: StepId): void {
  useEffect(() => {
    window.scrollTo({ top: 0 });
    const page = form.current;
    if (page?.contains(document.activeElement) === false) page.querySelector('h1')?.focus();
  }, [form, step]);
}

/** After a try that did not go through, the first field at fault has the focus. */
function useFaultFocus(form: { readonly current: HTMLFormElement | null }, tries: number): void {
  useEffect(() => {
    if (tries === 0) return;
    const fault = form.current?.querySelector<HTMLElement>('[data-invalid] input, [data-invalid] textarea');
    fault?.focus();
  }, [form, tries]);
}
