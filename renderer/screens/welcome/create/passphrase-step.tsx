import { type ReactNode, useState } from 'react';
import { quietWords } from '../../../../shared/words/quiet.ts';
import { Button, ButtonGroup, Field, LinkButton, PassphraseField } from '../../../ui/kit.ts';
import { useLanguage, useWords } from '../../../words.tsx';
import { StrengthMeter } from '../../passphrase/strength-meter.tsx';
import sheet from './create.module.css';
import { passphraseFaults } from './draft.ts';
import { proposed, WORDS } from './propose.ts';
import type { StepProps } from './step.ts';

/** The passphrase, twice, with an honest meter; or one drawn by chance. */
export function PassphraseStep({
  draft: { passphrase, again, organisation, officer },
  onChange,
  isTried,
  least,
}: StepProps & { readonly least: number }): ReactNode {
  const said = useWords().window.welcome.create.passphrase;
  const language = useLanguage();
  const [proposal, setProposal] = useState<string | null>(null);
  const faults = isTried ? passphraseFaults({ passphrase, again }, least) : {};
  const propose = (): void =>
    setProposal(proposed(quietWords[language], crypto.getRandomValues(new Uint8Array(WORDS))));
  const message = {
    empty: said.empty,
    tooShort: said.tooShort(least),
    differs: said.differs,
  };
  return (
    <>
      <PassphraseField
        label={said.label}
        hint={said.least(least)}
        value={passphrase}
        onChange={(value) => onChange({ passphrase: value })}
        showLabel={said.show}
        capsLockText={said.capsLock}
        autoFocus
        error={faults.passphrase === undefined ? undefined : message[faults.passphrase]}
      />
      <StrengthMeter passphrase={passphrase} least={least} about={[organisation.name, officer.name]} />
      <PassphraseField
        label={said.again}
        value={again}
        onChange={(value) => onChange({ again: value })}
        showLabel={said.show}
        capsLockText={said.capsLock}
        error={faults.again === undefined ? undefined : message[faults.again]}
      />
      {proposal === null ? (
        <LinkButton icon="refresh" onPress={propose} className={sheet['start']}>
          {said.propose}
        </LinkButton>
      ) : (
        <Field label={said.proposedLabel} hint={said.proposed}>
          <p role="status" className={sheet['proposal']}>
            {proposal}
          </p>
          <ButtonGroup>
            <Button size="small" onPress={() => onChange({ passphrase: proposal, again: '' })}>
              {said.take}
            </Button>
            <Button size="small" variant="quiet" icon="refresh" onPress={propose}>
              {said.another}
            </Button>
          </ButtonGroup>
        </Field>
      )}
    </>
  );
}
