import type { ReactNode } from 'react';
import type { Opening } from '../../../shared/host.ts';
import { PassphraseField, SegmentedControl, TextField } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import sheet from './restore.module.css';

type Secret = Opening['secret'];

/** Is nothing typed yet? */
export function isBlank(secret: Secret): boolean {
  return ('passphrase' in secret ? secret.passphrase : secret.recoveryKey).trim() === '';
}

/** What opens a backup: the recovery key anywhere, a passphrase where the copy of the keys is. */
export function BackupSecret({
  secret,
  onSecret,
  isTried,
}: {
  readonly secret: Secret;
  readonly onSecret: (secret: Secret) => void;
  /** Somebody went on without it. */
  readonly isTried: boolean;
}): ReactNode {
  const { restore: said, unlock } = useWords().window;
  const isMissing = isTried && isBlank(secret);
  return (
    <div className={sheet['secret']}>
      <SegmentedControl
        label={unlock.way}
        isLabelHidden
        size="small"
        options={(['recoveryKey', 'passphrase'] as const).map((id) => ({ id, label: unlock.ways[id] }))}
        value={'passphrase' in secret ? 'passphrase' : 'recoveryKey'}
        onChange={(chosen) => onSecret(chosen === 'passphrase' ? { passphrase: '' } : { recoveryKey: '' })}
      />
      {'passphrase' in secret ? (
        <PassphraseField
          label={unlock.passphrase}
          hint={said.passphraseHint}
          value={secret.passphrase}
          onChange={(passphrase) => onSecret({ passphrase })}
          showLabel={unlock.show}
          capsLockText={unlock.capsLock}
          error={isMissing ? unlock.empty : undefined}
        />
      ) : (
        <TextField
          label={unlock.recoveryKeyLabel}
          hint={said.recoveryKeyHint}
          value={secret.recoveryKey}
          onChange={(recoveryKey) => onSecret({ recoveryKey })}
          error={isMissing ? unlock.emptyKey : undefined}
        />
      )}
    </div>
  );
}
