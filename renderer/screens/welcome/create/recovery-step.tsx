import { type ReactNode, useEffect, useState } from 'react';
import type { Host, RecoveryKey } from '../../../../shared/host.ts';
import type { Refused } from '../../../../shared/result.ts';
import { describeRefusal } from '../../../../shared/words/describe.ts';
import { Button, Callout, Checkbox, LinkButton, Section } from '../../../ui/kit.ts';
import { useWords } from '../../../words.tsx';
import sheet from './create.module.css';
import { KeyGroups } from './key-groups.tsx';
import type { StepProps } from './step.ts';
import { TypedGroups } from './typed-groups.tsx';

/** The recovery key: shown and printed, then two of its groups typed back from the paper. */
export function RecoveryStep({
  draft: { written, typedBack },
  onChange,
  isTried,
  host,
  recoveryKey,
  onKey,
  isTyping,
  onShowAgain,
  isWrong,
}: StepProps & {
  readonly host: Pick<Host, 'newRecoveryKey'>;
  readonly recoveryKey: RecoveryKey | null;
  readonly onKey: (key: RecoveryKey) => void;
  readonly isTyping: boolean;
  readonly onShowAgain: () => void;
  /** What was typed back is not what was shown. */
  readonly isWrong: boolean;
}): ReactNode {
  const words = useWords();
  const said = words.window.welcome.create.recovery;
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const isMissing = recoveryKey === null;

  useEffect(() => {
    if (!isMissing) return undefined;
    let isCurrent = true;
    void host.newRecoveryKey({}).then((key) => {
      if (!isCurrent) return;
      if (key.ok) onKey(key.value);
      else setRefusal(key);
    });
    return () => {
      isCurrent = false;
    };
  }, [host, isMissing, onKey]);

  if (refusal !== null) {
    return (
      <Callout tone="damage" isLive>
        {describeRefusal(refusal, words)}
      </Callout>
    );
  }
  if (recoveryKey === null) return <p role="status">{said.making}</p>;
  if (isTyping) {
    return (
      <Section title={said.typedTitle} hint={said.typedHint}>
        <TypedGroups
          askedFor={recoveryKey.askedFor}
          typedBack={typedBack}
          onChange={(groups) => onChange({ typedBack: groups })}
          isWrong={isWrong}
        />
        <LinkButton icon="eye" onPress={onShowAgain} className={sheet['start']}>
          {said.showAgain}
        </LinkButton>
      </Section>
    );
  }
  return (
    <>
      <KeyGroups printed={recoveryKey.printed} label={said.keyLabel} />
      <p className={sheet['hint']}>{said.keep}</p>
      <Button icon="printer" onPress={() => window.print()} className={sheet['start']} autoFocus>
        {said.print}
      </Button>
      <Checkbox
        isSelected={written}
        onChange={(isWritten) => onChange({ written: isWritten })}
        error={isTried && !written ? said.writtenNeeded : undefined}
      >
        {said.written}
      </Checkbox>
    </>
  );
}
