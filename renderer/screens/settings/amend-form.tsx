import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { Button, Callout } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import sheet from './settings.module.css';
import type { Amending } from './use-amending.ts';

/** The form of a section: what is changed is saved by its button, Enter or Ctrl+S, or discarded. */
export function AmendForm({
  label,
  amending,
  isChanged,
  saveLabel,
  discardLabel,
  onSave,
  onDiscard,
  children,
}: {
  readonly label: string;
  readonly amending: Amending;
  readonly isChanged: boolean;
  readonly saveLabel?: string;
  readonly discardLabel?: string;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const words = useWords();
  const said = words.window.settings;
  const { isPending, issues, refusal } = amending;
  const form = useRef<HTMLFormElement>(null);
  const faults = issues.length;

  useEffect(() => {
    if (faults === 0) return;
    form.current?.querySelector<HTMLElement>('[data-invalid] input, [data-invalid] textarea')?.focus();
  }, [faults, issues]);

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isChanged && !isPending) onSave();
  };
  return (
    <form
      ref={form}
      aria-label={label}
      noValidate
      onSubmit={submit}
      data-changed={isChanged}
      className={sheet['form']}
    >
      {children}
      {refusal !== null && (
        <Callout tone="damage" isLive>
          {describeRefusal(refusal, words)}
        </Callout>
      )}
      {isChanged && (
        <div className={sheet['foot']}>
          <Button type="submit" variant="primary" icon="save" isPending={isPending} shortcut="Ctrl+S">
            {saveLabel ?? said.save}
          </Button>
          <Button variant="quiet" onPress={onDiscard} isDisabled={isPending}>
            {discardLabel ?? said.discard}
          </Button>
          <p role="status" className={sheet['unsaved']}>
            {said.unsaved}
          </p>
        </div>
      )}
    </form>
  );
}

/** Saves the form one is in, or else the first that is changed. */
export function saveChanged(): void {
  const changed = [...document.querySelectorAll<HTMLFormElement>('form[data-changed="true"]')];
  const form = changed.find((each) => each.contains(document.activeElement)) ?? changed[0];
  form?.requestSubmit();
}
