import { type ReactNode, useState } from 'react';
import type { RegisterRepaired } from '../../../shared/host.ts';
import type { Refused } from '../../../shared/result.ts';
import { type Hurt, hurtTexts, notCovered } from '../../../shared/words/damage.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { takenText } from '../../../shared/words/taken.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Callout, Dialog } from '../../ui/kit.ts';
import { usePlaces } from '../picker/choose.tsx';
import { useSaid } from '../said.ts';
import { Unpacking } from '../unpacking.tsx';
import sheet from './repair-dialog.module.css';

/**
 * A damaged register repaired from a backup that is chosen here: what it takes and keeps is said before, what it took and
 * what was wrong after; where the backup does not hold all of it, what would still be missing.
 */
export function RepairDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { host } = useSession();
  const { words, instant } = useSaid();
  const { repair: said } = words.window;
  const { choose } = usePlaces();
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [repaired, setRepaired] = useState<RegisterRepaired | null>(null);
  const repair = async (): Promise<void> => {
    const file = await choose({ purpose: 'open-backup' });
    if (file === null) return;
    setRefusal(null);
    setPending(true);
    const answer = await host.repair({ file });
    setPending(false);
    if (answer.ok) setRepaired(answer.value);
    else setRefusal(answer);
  };
  // The register is another one now, from its first row on: the page begins anew, in the same session.
  const goOn = (): void => window.location.reload();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      isKept={isPending || repaired !== null}
      title={repaired === null ? said.title : said.done}
      actions={
        repaired === null ? (
          <>
            <Button variant="primary" isPending={isPending} onPress={() => void repair()}>
              {said.choose}
            </Button>
            <Button isDisabled={isPending} onPress={onClose}>
              {said.cancel}
            </Button>
          </>
        ) : (
          <Button variant="primary" onPress={goOn}>
            {said.goOn}
          </Button>
        )
      }
    >
      <div className={sheet['repair']}>
        {repaired === null ? (
          <>
            <p>{said.text}</p>
            <p>{said.untouched}</p>
            <Unpacking host={host} call="repair" isPending={isPending} />
            {refusal !== null && (
              <Callout tone="damage" isLive>
                {describeRefusal(refusal, words)}
                <List found={notCovered(refusal)} />
              </Callout>
            )}
          </>
        ) : (
          <>
            <Callout tone="done-quietly" icon="shield-check" isLive>
              {words.cli.backup.taken(instant(repaired.at, 'medium'), takenText(repaired.took, words))}
            </Callout>
            <p>{words.cli.backup.mended}</p>
            <List found={repaired.mended} />
            <p>{words.cli.backup.aside(repaired.aside)}</p>
            {repaired.leftBehind.map((name) => (
              <p key={name}>{words.cli.backup.leftBehind(name)}</p>
            ))}
          </>
        )}
      </div>
    </Dialog>
  );
}

function List({ found }: { readonly found: Hurt }): ReactNode {
  const { words } = useSaid();
  const texts = hurtTexts(found, words);
  if (texts.length === 0) return null;
  return (
    <ul className={sheet['list']}>
      {texts.map((text, at) => (
        <li key={at}>{text}</li>
      ))}
    </ul>
  );
}
