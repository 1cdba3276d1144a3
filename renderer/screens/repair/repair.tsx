import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Opening, RegisterRepaired } from '../../../shared/host.ts';
import type { Refused } from '../../../shared/result.ts';
import { Button, LinkButton } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { registerName } from '../picker/paths.ts';
import { BackupSecret, isBlank } from '../restore/backup-secret.tsx';
import restoring from '../restore/restore.module.css';
import type { Start } from '../start.ts';
import { Unpacking } from '../unpacking.tsx';
import { Busy } from '../welcome/busy.tsx';
import { Entrance } from '../welcome/entrance.tsx';
import { Backups } from './backups.tsx';
import { Mended, NotMended } from './mended.tsx';

/**
 * A register that does not open, or that nobody has open, repaired from backups: what would come of it is seen before
 * anything takes its place.
 */
export function Repair({
  start: { host, ...start },
  folder,
  onDone,
  onRestore,
  onLeave,
}: {
  readonly start: Start;
  readonly folder: string;
  readonly onDone: () => void;
  /** Nothing is left that a repair could keep. */
  readonly onRestore: () => void;
  readonly onLeave: () => void;
}): ReactNode {
  const words = useWords();
  const { repair: said, unlock, restore } = words.window;
  const [files, setFiles] = useState<readonly string[]>([]);
  const [secret, setSecret] = useState<Opening['secret']>({ recoveryKey: '' });
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [told, setTold] = useState<RegisterRepaired | null>(null);
  const isDone = told !== null && told.aside !== null;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isDone) heading.current?.focus();
  }, [isDone]);

  // What came of it stands under a long form.
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told !== null || refusal !== null) outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [told, refusal]);

  /** What was seen was seen of what was given then. */
  const anew = (): void => {
    setRefusal(null);
    setTold(null);
  };
  const repair = async (trial: boolean): Promise<void> => {
    setTried(true);
    if (files.length === 0 || isBlank(secret)) return;
    setRefusal(null);
    setPending(true);
    const answer = await host.repairFolder({ folder, files, secret, trial });
    setPending(false);
    setTold(answer.ok ? answer.value : null);
    setRefusal(answer.ok ? null : answer);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isPending) void repair(told === null);
  };
  return (
    <Entrance start={{ host, ...start }} width="narrow">
      <div className={restoring['restore']}>
        <header className={restoring['head']}>
          <h1 ref={heading} tabIndex={-1} className={restoring['title']}>
            {isDone ? said.done : said.ofName(registerName(folder))}
          </h1>
          {!isDone && <p className={restoring['lead']}>{said.text}</p>}
        </header>
        {isDone ? (
          <>
            <Mended repaired={told} />
            <div className={restoring['foot']}>
              <Button variant="primary" onPress={onDone}>
                {restore.open}
              </Button>
            </div>
          </>
        ) : (
          <form noValidate onSubmit={submit} className={restoring['form']}>
            <Backups
              files={files}
              onFiles={(next) => {
                anew();
                setFiles(next);
              }}
              error={isTried ? restore.fileMissing : undefined}
              isDisabled={isPending}
            />
            <BackupSecret
              secret={secret}
              onSecret={(next) => {
                anew();
                setSecret(next);
              }}
              isTried={isTried}
            />
            {refusal !== null && (
              <NotMended
                refusal={refusal}
                actions={
                  refusal.code === 'repair-no-tie' && (
                    <Button onPress={onRestore}>{said.restoreInstead}</Button>
                  )
                }
              />
            )}
            {told !== null && <Mended repaired={told} />}
            <Unpacking host={host} call="repairFolder" isPending={isPending} />
            <div ref={outcome} className={restoring['foot']}>
              <Button type="submit" variant="primary">
                <Busy is={isPending}>{told === null ? said.look : said.now}</Busy>
              </Button>
              <p role="status" className={restoring['said']}>
                {isPending ? said.acting : told === null ? said.lookHint : ''}
              </p>
            </div>
          </form>
        )}
        {!isDone && (
          <nav aria-label={unlock.elsewhere} className={restoring['elsewhere']}>
            <LinkButton icon="arrow-left" onPress={onLeave}>
              {restore.back}
            </LinkButton>
          </nav>
        )}
      </div>
    </Entrance>
  );
}
