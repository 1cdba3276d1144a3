import { type ReactNode, useId } from 'react';
import { LinkList, ListRow } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { folderOf, registerName } from '../picker/paths.ts';
import sheet from './recent.module.css';

/** Registers opened on this machine, the last one first; nothing where there is none. */
export function Recent({
  folders,
  onFolder,
}: {
  readonly folders: readonly string[];
  readonly onFolder: (folder: string) => void;
}): ReactNode {
  const { welcome } = useWords().window;
  const title = useId();
  if (folders.length === 0) return null;
  return (
    <section className={sheet['recent']}>
      <h2 id={title} className={sheet['title']}>
        {welcome.recent}
      </h2>
      <LinkList labelledBy={title} onAction={onFolder} look="plain">
        {folders.map((folder) => (
          <ListRow
            key={folder}
            id={folder}
            icon="register"
            title={registerName(folder)}
            secondary={<span className={sheet['path']}>{folderOf(folder)}</span>}
          />
        ))}
      </LinkList>
    </section>
  );
}
