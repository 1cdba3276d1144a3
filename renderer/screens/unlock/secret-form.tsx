import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Opening } from '../../../shared/host.ts';
import type { Refused } from '../../../shared/result.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { Button, PassphraseField, SegmentedControl, TextField } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { Busy } from '../welcome/busy.tsx';
import { tellingOf, waits } from './refusals.ts';
import sheet from './unlock.module.css';

/** The passphrase, or the recovery key; what does not open is said beside it. */
export function SecretForm({
  secret,
  onSecret,
  refusal,
  wrongTries,
  isPending,
  isHeld,
  onOpen,
}: {
  readonly secret: Opening['secret'];
  readonly onSecret: (secret: Opening['secret']) => void;
  readonly refusal: Refused | null;
  readonly wrongTries: number;
  readonly isPending: boolean;
  /** Somebody writes elsewhere: it opens for reading only. */
  readonly isHeld: boolean;
  readonly onOpen: (mode: Opening['mode']) => void;
}): ReactNode {
  const words = useWords();
  const said = words.window.unlock;
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const way = 'passphrase' in secret ? 'passphrase' : 'recoveryKey';
  const typed = 'passphrase' in secret ? secret.passphrase : secret.recoveryKey;
  const isEmpty = typed.trim() === '';
  const isReading = way === 'recoveryKey' || isHeld;

  // What did not open is typed again: the field is where one was.
  useEffect(() => {
    if (refusal !== null) form.current?.querySelector<HTMLElement>('[data-invalid] input')?.focus();
  }, [refusal]);

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isPending) return;
    setTried(true);
    if (!isEmpty) onOpen(isReading ? 'read' : 'write');
  };
  const error =
    refusal !== null && tellingOf(refusal.code) === 'at-field'
      ? refusal.code === 'wrong-passphrase'
        ? way === 'passphrase'
          ? said.wrong
          : said.wrongKey
        : describeRefusal(refusal, words)
      : isTried && isEmpty
        ? way === 'passphrase'
          ? said.empty
          : said.emptyKey
        : undefined;

  return (
    <form ref={form} noValidate onSubmit={submit} className={sheet['form']}>
      <SegmentedControl
        label={said.way}
        isLabelHidden
        size="small"
        options={(['passphrase', 'recoveryKey'] as const).map((id) => ({ id, label: said.ways[id] }))}
        value={way}
        onChange={(chosen) => {
          setTried(false);
          onSecret(chosen === 'passphrase' ? { passphrase: '' } : { recoveryKey: '' });
        }}
      />
      {way === 'passphrase' ? (
        <PassphraseField
          label={said.passphrase}
          hint={said.passphraseHint}
          value={typed}
          onChange={(passphrase) => onSecret({ passphrase })}
          showLabel={said.show}
          capsLockText={said.capsLock}
          autoFocus
          error={error}
        />
      ) : (
        <TextField
          label={said.recoveryKeyLabel}
          hint={said.recoveryKeyHint}
          value={typed}
          onChange={(recoveryKey) => onSecret({ recoveryKey })}
          autoFocus
          error={error}
        />
      )}
      <div className={sheet['foot']}>
        <Button type="submit" variant="primary">
          <Busy is={isPending}>{isReading ? said.openForReading : said.open}</Busy>
        </Button>
        <p role="status" className={sheet['said']}>
          {isPending && (waits(wrongTries) ? said.openingLater : said.opening)}
        </p>
      </div>
    </form>
  );
}
