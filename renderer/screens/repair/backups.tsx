import type { ReactNode } from 'react';
import { Button, LinkButton } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { usePlaces } from '../picker/choose.tsx';
import { Chosen } from '../restore/chosen.tsx';
import sheet from './repair.module.css';

/** The backups that a repair takes from: one, and others where one does not hold all. */
export function Backups({
  files,
  onFiles,
  error,
  isDisabled,
}: {
  readonly files: readonly string[];
  readonly onFiles: (files: readonly string[]) => void;
  readonly error: string | undefined;
  readonly isDisabled: boolean;
}): ReactNode {
  const { repair: said, restore } = useWords().window;
  const { choose } = usePlaces();
  const choosing = async (at: number): Promise<void> => {
    const chosen = await choose({ purpose: 'open-backup' });
    if (chosen === null || files.some((file, other) => file === chosen && other !== at)) return;
    onFiles([...files.slice(0, at), chosen, ...files.slice(at + 1)]);
  };
  return (
    <div className={sheet['backups']}>
      {(files.length === 0 ? [null] : files).map((file, at) => (
        <Chosen
          key={file ?? ''}
          label={at === 0 ? restore.file : said.another(at + 1)}
          icon="save"
          path={file}
          none={restore.noFile}
          error={file === null ? error : undefined}
          act={file === null ? restore.chooseFile : said.change}
          onPress={() => void choosing(at)}
        />
      ))}
      {files.length > 0 && (
        <div className={sheet['more']}>
          <Button
            size="small"
            icon="plus"
            isDisabled={isDisabled}
            onPress={() => void choosing(files.length)}
          >
            {said.add}
          </Button>
          {files.length > 1 && (
            <LinkButton onPress={() => onFiles(files.slice(0, -1))}>{said.drop}</LinkButton>
          )}
        </div>
      )}
    </div>
  );
}
