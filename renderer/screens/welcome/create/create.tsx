import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Opened } from '../../../../shared/host.ts';
import { describeRefusal } from '../../../../shared/words/describe.ts';
import { AlertDialog, Button, Callout, LinkButton, Steps } from '../../../ui/kit.ts';
import { useWords } from '../../../words.tsx';
import type { Start } from '../../start.ts';
import { Busy } from '../busy.tsx';
import { Entrance } from '../entrance.tsx';
import sheet from './create.module.css';
import { isUntouched, type StepId, STEPS } from './draft.ts';
import { LawsStep } from './laws-step.tsx';
import { OrganisationStep } from './organisation-step.tsx';
import { PassphraseStep } from './passphrase-step.tsx';
import { PlaceStep } from './place-step.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import { RecoveryStep } from './recovery-step.tsx';
import { type Creation, useCreation } from './use-creation.ts';

/** Creating a register, in five calm steps. */
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
  const creation = useCreation(start, onOpened);
  const { draft, step, at, isTyping, isCreating, refusal } = creation;
  const [isLeaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useFaultFocus(form, creation.tries);
  useStepFocus(form, step);

  const leave = (): void => {
    if (isUntouched(draft)) onLeave();
    else setLeaving(true);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    creation.goOn();
  };
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
            {refusal !== null && refusal.code !== 'recovery-key-not-typed' && (
              <Callout tone="damage" isLive>
                {describeRefusal(refusal, words)}
              </Callout>
            )}
            <StepOf creation={creation} start={start} />
            <div className={sheet['foot']}>
              <Button type="submit" variant="primary" autoFocus={step === 'place'}>
                <Busy is={isCreating}>{isTyping ? said.recovery.create : said.next}</Busy>
              </Button>
              <Button
                variant="quiet"
                onPress={() => {
                  if (!creation.goBack()) leave();
                }}
                isDisabled={isCreating}
              >
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
      {creation.key !== null && (
        <RecoverySheet
          organisation={draft.organisation.name}
          folder={draft.folder ?? ''}
          printed={creation.key.printed}
        />
      )}
    </>
  );
}

function StepOf({
  creation,
  start: { host, about },
}: {
  readonly creation: Creation;
  readonly start: Start;
}): ReactNode {
  const { draft, change, step, isTried, refusal } = creation;
  const shown = { draft, onChange: change, isTried };
  switch (step) {
    case 'organisation':
      return <OrganisationStep {...shown} issues={creation.issues} />;
    case 'laws':
      return <LawsStep {...shown} />;
    case 'place':
      return <PlaceStep {...shown} host={host} home={about.home} onTaken={creation.setTaken} />;
    case 'passphrase':
      return <PassphraseStep {...shown} least={about.shortestPassphrase} />;
    case 'recovery':
      return (
        <RecoveryStep
          {...shown}
          host={host}
          recoveryKey={creation.key}
          onKey={creation.setKey}
          isTyping={creation.isTyping}
          onShowAgain={creation.showKey}
          isWrong={refusal?.code === 'recovery-key-not-typed'}
        />
      );
  }
}

/** A new step begins at its top, with the focus on its first field where that asks for it, or else on its title. */
function useStepFocus(form: { readonly current: HTMLFormElement | null }, step: StepId): void {
  useEffect(() => {
    window.scrollTo({ top: 0 });
    // A field that asks for the focus gets it a moment later where the step was submitted by Enter.
    const timer = setTimeout(() => {
      const page = form.current;
      if (page?.contains(document.activeElement) === false) page.querySelector('h1')?.focus();
    }, LATER_MS);
    return () => clearTimeout(timer);
  }, [form, step]);
}

const LATER_MS = 60;

/** After a try that did not go through, the first field at fault has the focus. */
function useFaultFocus(form: { readonly current: HTMLFormElement | null }, tries: number): void {
  useEffect(() => {
    if (tries === 0) return;
    const fault = form.current?.querySelector<HTMLElement>('[data-invalid] input, [data-invalid] textarea');
    fault?.focus();
  }, [form, tries]);
}
