import type { ReactNode } from 'react';
import { PassphraseField } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';

/** One's own passphrase, once more: who changes a way in proves who they are. */
export function OwnSecret({
  value,
  onChange,
  isTried,
  isWrong,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isTried: boolean;
  /** It opened nothing. */
  readonly isWrong: boolean;
}): ReactNode {
  const { window } = useWords();
  const { members } = window.settings;
  const said = window.welcome.create.passphrase;
  return (
    <PassphraseField
      showLabel={said.show}
      capsLockText={said.capsLock}
      label={members.own}
      hint={members.ownHint}
      value={value}
      onChange={onChange}
      autoComplete="current-password"
      error={isWrong ? members.ownWrong : isTried && value === '' ? members.ownEmpty : undefined}
    />
  );
}
