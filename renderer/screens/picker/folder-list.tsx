import type { ReactNode } from 'react';
import type { Listing, PlaceAsked } from '../../../shared/host.ts';
import { Badge, Icon, LinkList, ListRow } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { actOn, shown } from './paths.ts';
import sheet from './picker.module.css';

/** More than anybody reads: what is looked for beyond is found by filtering. */
const MOST = 400;

const ICONS = { folder: 'folder', register: 'seal', file: 'file' } as const;

/** What stands in a folder: one press goes into a folder, or chooses. */
export function FolderList({
  entries,
  purpose,
  filter,
  isLoading,
  onEnter,
  onChoose,
  onName,
}: {
  readonly entries: Listing['entries'];
  readonly purpose: PlaceAsked['purpose'];
  readonly filter: string;
  readonly isLoading: boolean;
  readonly onEnter: (path: string) => void;
  readonly onChoose: (path: string) => void;
  readonly onName: (name: string) => void;
}): ReactNode {
  const { picker } = useWords().window;
  const all = shown(entries, purpose, filter);
  const visible = all.slice(0, MOST);
  const act = (path: string): void => {
    const entry = visible.find((each) => each.path === path);
    if (entry === undefined) return;
    const what = actOn(entry.kind, purpose);
    if (what === 'enter') onEnter(path);
    if (what === 'choose') onChoose(path);
    if (what === 'name') onName(entry.name);
  };
  return (
    <div aria-busy={isLoading} className={sheet['list']}>
      <LinkList
        label={picker.contents}
        onAction={act}
        look="plain"
        emptyText={filter.trim() === '' ? picker.empty[purpose] : picker.noMatch}
      >
        {visible.map(({ kind, name, path }) => (
          <ListRow
            key={path}
            id={path}
            title={name}
            icon={ICONS[kind]}
            isDisabled={actOn(kind, purpose) === null}
            trailing={
              kind === 'register' ? (
                <Badge>{picker.register}</Badge>
              ) : kind === 'folder' ? (
                <Icon name="chevron-right" size="small" />
              ) : undefined
            }
          />
        ))}
      </LinkList>
      {all.length > MOST && <p className={sheet['more']}>{picker.more(MOST, all.length)}</p>}
    </div>
  );
}
