import { type ReactNode, useEffect, useState } from 'react';
import type { Host, Looked } from '../../../../shared/host.ts';
import type { Result } from '../../../../shared/result.ts';
import { describeRefusal } from '../../../../shared/words/describe.ts';
import { Button, Callout, Field, Icon } from '../../../ui/kit.ts';
import { useWords } from '../../../words.tsx';
import { usePlaces } from '../../picker/choose.tsx';
import { baseName, folderOf } from '../../picker/paths.ts';
import sheet from './create.module.css';
import { proposedFolder } from './propose-folder.ts';
import type { StepProps } from './step.ts';

/** Where the register is to be kept, and what should be known of that place. */
export function PlaceStep({
  draft: { folder, organisation },
  onChange,
  isTried,
  host,
  home,
  onTaken,
}: StepProps & {
  readonly host: Pick<Host, 'look'>;
  /** Where a new register is proposed to go. */
  readonly home: string;
  /** A register is there already. */
  readonly onTaken: (isTaken: boolean) => void;
}): ReactNode {
  const words = useWords();
  const said = words.window.welcome.create.place;
  const { choose } = usePlaces();
  const [looked, setLooked] = useState<Result<Looked> | null>(null);

  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const place =
        folder ?? (await proposedFolder(host, { home, name: organisation.name, kind: said.folderName }));
      const answer = await host.look({ folder: place });
      if (!isCurrent) return;
      setLooked(answer);
      onTaken(answer.ok && answer.value.register);
      if (folder === null) onChange({ folder: place });
    };
    void look();
    return () => {
      isCurrent = false;
    };
    // Asked anew where the place changes, and not at each key press elsewhere.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [folder]);

  const choosing = async (): Promise<void> => {
    const name = folder === null ? undefined : baseName(folder);
    const chosen = await choose({ purpose: 'new-register', ...(name === undefined ? {} : { name }) });
    if (chosen !== null) onChange({ folder: chosen });
  };
  const isTaken = looked?.ok === true && looked.value.register;
  const error = isTaken
    ? said.taken
    : looked?.ok === false
      ? describeRefusal(looked, words)
      : isTried && folder === null
        ? words.codes.issues.required()
        : undefined;
  const warnings = looked?.ok === true ? looked.value.warnings : [];
  return (
    <>
      <Field label={said.folder} error={error}>
        <div className={sheet['place']}>
          <Icon name="folder" className={sheet['placeIcon'] ?? ''} />
          <p className={sheet['path']}>
            <strong>{folder === null ? '' : baseName(folder)}</strong>
            <span>{folder === null ? '' : folderOf(folder)}</span>
          </p>
          <Button onPress={() => void choosing()}>{said.choose}</Button>
        </div>
      </Field>
      <p className={sheet['hint']}>{said.advice}</p>
      {warnings.map((warning) => (
        <Callout key={warning} tone="soon" title={said.warning} isLive>
          {words.codes.warnings[warning]}
        </Callout>
      ))}
    </>
  );
}
