import { type ReactNode, useState } from 'react';
import type { Refused } from '../../../shared/result.ts';
import { useSession } from '../../store/session.tsx';
import { PassphraseField } from '../../ui/kit.ts';
import { StrengthMeter } from '../passphrase/strength-meter.tsx';
import { useSaid } from '../said.ts';
import { passphraseFaults } from '../welcome/create/draft.ts';
import { ConfirmOwn, type Secret } from './confirm-own.tsx';

/** Makes a way in: a new passphrase typed twice, and whoever gives it proves once more who they are. */
export function WayInDialog({
  title,
  text,
  confirmLabel,
  about,
  isReady = true,
  children,
  onDone,
  onCancel,
}: {
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  /** Names that a passphrase should not be made of. */
  readonly about: readonly string[];
  /** What stands in `children` is answered. */
  readonly isReady?: boolean;
  /** Given whether it was tried to confirm. */
  readonly children?: (isTried: boolean) => ReactNode;
  /** Null: it was done, and the dialog closes. */
  readonly onDone: (passphrase: string, own: Secret) => Promise<Refused | null>;
  readonly onCancel: () => void;
}): ReactNode {
  const { about: host } = useSession();
  const { words } = useSaid();
  const { members } = words.window.settings;
  const said = words.window.welcome.create.passphrase;
  const least = host.shortestPassphrase;
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const faults = passphraseFaults({ passphrase, again }, least);
  const message = { empty: said.empty, tooShort: said.tooShort(least), differs: said.differs };
  const shown = { showLabel: said.show, capsLockText: said.capsLock };
  return (
    <ConfirmOwn
      {...{ title, text, confirmLabel, onCancel }}
      isReady={isReady && Object.keys(faults).length === 0}
      onDone={(own) => onDone(passphrase, own)}
    >
      {(isTried) => (
        <>
          {children?.(isTried)}
          <PassphraseField
            {...shown}
            label={members.fresh}
            hint={said.least(least)}
            value={passphrase}
            onChange={setPassphrase}
            autoFocus={children === undefined}
            error={isTried && faults.passphrase !== undefined ? message[faults.passphrase] : undefined}
          />
          <StrengthMeter passphrase={passphrase} least={least} about={about} />
          <PassphraseField
            {...shown}
            label={said.again}
            value={again}
            onChange={setAgain}
            error={isTried && faults.again !== undefined ? message[faults.again] : undefined}
          />
        </>
      )}
    </ConfirmOwn>
  );
}
