import { type ReactNode, useState } from 'react';
import type { RegisterRepaired } from '../../../shared/host.ts';
import type { Refused } from '../../../shared/result.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Dialog } from '../../ui/kit.ts';
import { baseName } from '../picker/paths.ts';
import { usePlaces } from '../picker/choose.tsx';
import { Mended, NotMended } from '../repair/mended.tsx';
import sheet from '../repair/repair.module.css';
import { useSaid } from '../said.ts';
import { Unpacking } from '../unpacking.tsx';

/**
 * The open register, which is damaged, repaired from a backup that is chosen here: what it takes and keeps is said before,
 * what it took and what was wrong after; where the backup does not hold all of it, what would still be missing, and
 * another can be added to it.
 */
export function RepairDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { host } = useSession();
  const { words } = useSaid();
  const { repair: said, restore } = words.window;
  const { choose } = usePlaces();
  const [isPending, setPending] = useState(false);
  const [files, setFiles] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [repaired, setRepaired] = useState<RegisterRepaired | null>(null);
  const isShort = refusal?.code === 'backup-does-not-cover';
  const repair = async (before: readonly string[]): Promise<void> => {
    const file = await choose({ purpose: 'open-backup' });
    if (file === null) return;
    const all = [...before.filter((each) => each !== file), file];
    setFiles(all);
    setRefusal(null);
    setPending(true);
    const answer = await host.repair({ files: all });
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
            {isShort && (
              <Button variant="primary" onPress={() => void repair(files)}>
                {said.add}
              </Button>
            )}
            <Button
              variant={isShort ? 'secondary' : 'primary'}
              isPending={isPending}
              onPress={() => void repair([])}
            >
              {isShort ? said.other : restore.chooseFile}
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
      {repaired === null ? (
        <div className={sheet['repair']}>
          <p>{said.text}</p>
          <p>{said.untouched}</p>
          {files.length > 0 && <p>{said.from(files.map((file) => baseName(file)))}</p>}
          <Unpacking host={host} call="repair" isPending={isPending} />
          {refusal !== null && <NotMended refusal={refusal} />}
        </div>
      ) : (
        <Mended repaired={repaired} />
      )}
    </Dialog>
  );
}
