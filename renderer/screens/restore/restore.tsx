import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { Opening, RegisterRestored } from '../../../shared/host.ts';
import type { Refused } from '../../../shared/result.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { formatQuantity } from '../../../shared/words/format.ts';
import { Button, Callout, LinkButton } from '../../ui/kit.ts';
import { useLanguage, useWords } from '../../words.tsx';
import { usePlaces } from '../picker/choose.tsx';
import { baseName } from '../picker/paths.ts';
import type { Start } from '../start.ts';
import { Busy } from '../welcome/busy.tsx';
import { Entrance } from '../welcome/entrance.tsx';
import { Unpacking } from '../unpacking.tsx';
import { BackupSecret, isBlank } from './backup-secret.tsx';
import { Brought } from './brought.tsx';
import { Chosen } from './chosen.tsx';
import { lostBy } from './lost-by.ts';
import sheet from './restore.module.css';

/** A register brought back from a backup: which file, where to, by which secret; what comes of it, and the way in. */
export function Restore({
  start,
  folder: first,
  onDone,
  onLeave,
}: {
  readonly start: Start;
  /** The register that is to be brought back in its own place; null where it goes somewhere new. */
  readonly folder: string | null;
  readonly onDone: (folder: string) => void;
  readonly onLeave: () => void;
}): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const said = words.window.restore;
  const { unlock } = words.window;
  const { host } = start;
  const { choose } = usePlaces();
  const [file, setFile] = useState<string | null>(null);
  const [folder, setFolder] = useState(first);
  const [secret, setSecret] = useState<Opening['secret']>({ recoveryKey: '' });
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [restored, setRestored] = useState<RegisterRestored | null>(null);

  const lost = refusal === null ? null : lostBy(refusal);
  const change = (next: Opening['secret']): void => {
    setRefusal(null);
    setSecret(next);
  };
  const chooseFile = async (): Promise<void> => {
    const chosen = await choose({ purpose: 'open-backup' });
    if (chosen === null) return;
    setRefusal(null);
    setFile(chosen);
  };
  const chooseFolder = async (): Promise<void> => {
    const chosen = await choose({
      purpose: 'new-register',
      name: folder === null ? said.folderName : baseName(folder),
    });
    if (chosen === null) return;
    setRefusal(null);
    setFolder(chosen);
  };
  const restore = async (confirmed: number): Promise<void> => {
    setTried(true);
    if (file === null || folder === null || isBlank(secret)) return;
    setPending(true);
    const answer = await host.restore({ file, folder, secret, confirmed });
    setPending(false);
    if (answer.ok) setRestored(answer.value);
    else setRefusal(answer);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isPending) void restore(0);
  };

  if (restored !== null) {
    return (
      <Entrance start={start} width="narrow">
        <Brought restored={restored} onDone={() => onDone(restored.folder)} />
      </Entrance>
    );
  }
  return (
    <Entrance start={start} width="narrow">
      <div className={sheet['restore']}>
        <header className={sheet['head']}>
          <h1 className={sheet['title']}>{said.title}</h1>
          <p className={sheet['lead']}>{said.lead}</p>
        </header>
        <form noValidate onSubmit={submit} className={sheet['form']}>
          <Chosen
            label={said.file}
            icon="save"
            path={file}
            none={said.noFile}
            error={isTried && file === null ? said.fileMissing : undefined}
            act={said.chooseFile}
            onPress={() => void chooseFile()}
          />
          <Chosen
            label={said.folder}
            icon="folder"
            path={folder}
            none={said.noFolder}
            error={isTried && folder === null ? said.folderMissing : undefined}
            act={said.chooseFolder}
            onPress={() => void chooseFolder()}
          />
          <BackupSecret secret={secret} onSecret={change} isTried={isTried} />
          {refusal !== null && lost === null && (
            <Callout tone="damage" isLive>
              {describeRefusal(refusal, words)}
            </Callout>
          )}
          {lost !== null && (
            <Callout
              tone="soon"
              isLive
              title={said.goesBack(formatQuantity(lost, language, said.entries))}
              actions={
                <Button isPending={isPending} onPress={() => void restore(lost)}>
                  {said.giveUp(formatQuantity(lost, language, said.entries))}
                </Button>
              }
            >
              {said.goesBackText}
            </Callout>
          )}
          <Unpacking host={host} call="restore" isPending={isPending} />
          <div className={sheet['foot']}>
            <Button type="submit" variant="primary">
              <Busy is={isPending}>{said.act}</Busy>
            </Button>
            <p role="status" className={sheet['said']}>
              {isPending && said.acting}
            </p>
          </div>
        </form>
        <nav aria-label={unlock.elsewhere} className={sheet['elsewhere']}>
          <LinkButton icon="arrow-left" onPress={onLeave}>
            {said.back}
          </LinkButton>
        </nav>
      </div>
    </Entrance>
  );
}
