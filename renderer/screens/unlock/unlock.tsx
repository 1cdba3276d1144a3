import { type ReactNode, useEffect, useState } from 'react';
import type { Looked, Opened, Opening } from '../../../shared/host.ts';
import type { Refused, Result } from '../../../shared/result.ts';
import { Button, Callout, LinkButton } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { usePlaces } from '../picker/choose.tsx';
import { folderOf, registerName } from '../picker/paths.ts';
import { Repair } from '../repair/repair.tsx';
import { Restore } from '../restore/restore.tsx';
import type { Start } from '../start.ts';
import { Entrance } from '../welcome/entrance.tsx';
import { Recent } from '../welcome/recent.tsx';
import { tellingOf } from './refusals.ts';
import { Refusal } from './refusal.tsx';
import { SecretForm } from './secret-form.tsx';
import sheet from './unlock.module.css';

/** Which register, and the way in; nothing of what the register holds. */
export function Unlock({
  start,
  folder,
  onOpened,
  onFolder,
  onElsewhere,
}: {
  readonly start: Start;
  readonly folder: string;
  readonly onOpened: (opened: Opened) => void;
  readonly onFolder: (folder: string) => void;
  /** To where registers are created, and the sample is. */
  readonly onElsewhere: () => void;
}): ReactNode {
  const words = useWords();
  const said = words.window.unlock;
  const { host, about } = start;
  const { choose } = usePlaces();
  const [looked, setLooked] = useState<Result<Looked> | null>(null);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [isPending, setPending] = useState(false);
  const [wrongTries, setWrongTries] = useState(0);
  const [doing, setDoing] = useState<'restore' | 'repair' | null>(null);
  const [secret, setSecret] = useState<Opening['secret']>({ passphrase: '' });

  useEffect(() => {
    let isCurrent = true;
    const look = (): void => {
      void host.look({ folder }).then((answer) => isCurrent && setLooked(answer));
    };
    look();
    // Back at this window, somebody may have closed the register elsewhere, or connected its disk.
    window.addEventListener('focus', look);
    return () => {
      isCurrent = false;
      window.removeEventListener('focus', look);
    };
    // What a restore brings back is another register than was looked at before.
  }, [host, folder, doing]);

  const open = async (mode: Opening['mode']): Promise<void> => {
    setPending(true);
    setRefusal(null);
    const opened = await host.open({ folder, secret, mode });
    setPending(false);
    if (opened.ok) {
      onOpened(opened.value);
      return;
    }
    if (opened.code === 'wrong-passphrase') setWrongTries((n) => n + 1);
    setRefusal(opened);
  };
  const elsewhere = async (): Promise<void> => {
    const chosen = await choose({ purpose: 'open-register' });
    if (chosen !== null) onFolder(chosen);
  };

  const found = looked?.ok === true ? looked.value : null;
  const isThere = found === null || found.register;
  const told = looked?.ok === false ? looked : refusal;
  const writer = found?.writer ?? null;
  const known = found?.samplePassphrase ?? null;
  if (doing !== null) {
    const leave = (): void => setDoing(null);
    const done = (there: string): void => {
      leave();
      setRefusal(null);
      setLooked(null);
      onFolder(there);
    };
    return doing === 'restore' ? (
      <Restore start={start} folder={folder} onDone={done} onLeave={leave} />
    ) : (
      <Repair
        start={start}
        folder={folder}
        onDone={() => done(folder)}
        onRestore={() => setDoing('restore')}
        onLeave={leave}
      />
    );
  }
  const repair = (): void => setDoing('repair');
  return (
    <Entrance start={start} width="narrow">
      <div className={sheet['unlock']}>
        <header className={sheet['head']}>
          <h1 className={sheet['title']}>{said.title(registerName(folder))}</h1>
          <p className={sheet['path']}>{folderOf(folder)}</p>
        </header>

        {!isThere &&
          (found.remains ? (
            <Callout
              tone="damage"
              title={said.remains.title}
              isLive
              actions={<Button onPress={repair}>{words.window.repair.act}</Button>}
            >
              {said.remains.text}
            </Callout>
          ) : (
            <Callout tone="soon" title={said.noRegister.title} isLive>
              {said.noRegister.text}
            </Callout>
          ))}
        {found?.warnings.map((warning) => (
          <Callout key={warning} tone="soon">
            {words.codes.warnings[warning]}
          </Callout>
        ))}
        {known !== null && (
          <Callout
            tone="info"
            title={said.sample.title}
            actions={
              <Button size="small" onPress={() => setSecret({ passphrase: known })}>
                {said.sample.take}
              </Button>
            }
          >
            {said.sample.text(known)}
          </Callout>
        )}
        {writer !== null && refusal?.code !== 'locked-by-other' && (
          <Callout tone="info" title={said.writer.title(writer)} icon="lock">
            {said.writer.text}
          </Callout>
        )}
        {told !== null && tellingOf(told.code) !== 'at-field' && (
          <Refusal refusal={told} onRead={() => void open('read')} onRepair={repair} />
        )}

        {isThere && looked?.ok !== false && (
          <SecretForm
            secret={secret}
            onSecret={(next) => {
              setRefusal(null);
              setSecret(next);
            }}
            refusal={refusal}
            wrongTries={wrongTries}
            isPending={isPending}
            isHeld={writer !== null}
            onOpen={(mode) => void open(mode)}
          />
        )}

        <nav aria-label={said.elsewhere} className={sheet['elsewhere']}>
          <LinkButton icon="folder" onPress={() => void elsewhere()}>
            {said.choose}
          </LinkButton>
          <LinkButton icon="history" onPress={() => setDoing('restore')}>
            {said.restore}
          </LinkButton>
          <LinkButton icon="plus" onPress={onElsewhere}>
            {said.otherWays}
          </LinkButton>
        </nav>
        <Recent folders={about.recent.filter((each) => each !== folder)} onFolder={onFolder} />
      </div>
    </Entrance>
  );
}
