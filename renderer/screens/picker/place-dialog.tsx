import { type ReactNode, useEffect, useRef, useState } from 'react';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { Button, Callout, Dialog, SearchField, TextField } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import type { Choosing } from './choose.tsx';
import { Crumbs } from './crumbs.tsx';
import { FolderList } from './folder-list.tsx';
import { type Crumb, joined, nameFault, standing, suffixFor, withSuffix } from './paths.ts';
import sheet from './picker.module.css';
import { type List, useListing } from './use-listing.ts';

/** Where something is, or is to go, chosen from the folders of this machine. */
export function PlaceDialog({
  list,
  choosing: { purpose, name: proposed = '' },
  onAnswer,
}: {
  readonly list: List;
  readonly choosing: Choosing;
  readonly onAnswer: (path: string | null) => void;
}): ReactNode {
  const words = useWords();
  const { picker } = words.window;
  const said = words.shell.places[purpose];
  const { listing, refusal, isLoading, goTo, keep } = useListing(list);
  const [filter, setFilter] = useState('');
  const [name, setName] = useState(proposed);
  const [isTried, setTried] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const isNamed = purpose === 'new-register' || purpose === 'save-file';

  const answer = (path: string): void => {
    keep();
    onAnswer(path);
  };
  const enter = (folder: string): void => {
    setFilter('');
    goTo(folder);
  };
  useFocusOnArrival(body, listing?.folder ?? null);

  const full = withSuffix(name, suffixFor(purpose, proposed));
  const there = listing === null ? undefined : standing(listing.entries, full);
  const fault = nameFault(name);
  const isTaken = there !== undefined && (purpose === 'new-register' || there.kind !== 'file');
  const isReplaced = there !== undefined && !isTaken;
  const wrong = fault !== null ? picker.faults[fault] : isTaken ? picker.taken(there.name) : undefined;
  const confirm = (): void => {
    setTried(true);
    if (listing === null || wrong !== undefined) return;
    answer(joined(listing.folder, full, listing.separator));
  };

  return (
    <Dialog
      isOpen
      onClose={() => onAnswer(null)}
      title={said.title}
      size="normal"
      closeLabel={picker.cancel}
      actions={
        <>
          {isNamed && (
            <Button variant="primary" isDisabled={listing === null} onPress={confirm}>
              {isReplaced ? picker.replace : said.button}
            </Button>
          )}
          {purpose === 'backup-folder' && (
            <Button
              variant="primary"
              isDisabled={listing === null}
              onPress={() => {
                if (listing !== null) answer(listing.folder);
              }}
            >
              {said.button}
            </Button>
          )}
          <Button onPress={() => onAnswer(null)}>{picker.cancel}</Button>
        </>
      }
    >
      <div
        ref={body}
        className={sheet['picker']}
        onKeyDown={(event) => {
          const isUp = event.key === 'Backspace' || (event.altKey && event.key === 'ArrowUp');
          const isWriting = event.target instanceof HTMLInputElement && !event.altKey;
          const parent = listing?.parent ?? null;
          if (!isUp || isWriting || parent === null) return;
          event.preventDefault();
          enter(parent);
        }}
      >
        {isNamed && (
          <TextField
            label={purpose === 'new-register' ? picker.folderName : picker.fileName}
            value={name}
            onChange={setName}
            onKeyDown={({ key }) => key === 'Enter' && confirm()}
            autoFocus
            maxLength={200}
            error={isTried || isTaken ? wrong : undefined}
          />
        )}
        {isNamed && isReplaced && (
          <Callout tone="soon" isLive>
            {picker.replaced(there.name)}
          </Callout>
        )}
        {listing !== null && (
          <>
            <Shortcuts paths={listing.shortcuts} onGo={enter} />
            <Crumbs folder={listing.folder} separator={listing.separator} onGo={enter} />
            <SearchField
              label={picker.filter}
              placeholder={picker.filter}
              value={filter}
              onChange={setFilter}
              autoFocus={!isNamed}
            />
            {refusal !== null && (
              <Callout tone="damage" isLive>
                {describeRefusal(refusal, words)}
              </Callout>
            )}
            <FolderList
              key={listing.folder}
              entries={listing.entries}
              purpose={purpose}
              filter={filter}
              isLoading={isLoading}
              onEnter={enter}
              onChoose={answer}
              onName={setName}
            />
          </>
        )}
        {listing === null && (
          <p role="status" className={sheet['waiting']}>
            {refusal === null ? picker.reading : describeRefusal(refusal, words)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** Folders a person is likely to want. */
function Shortcuts({
  paths,
  onGo,
}: {
  readonly paths: readonly string[];
  readonly onGo: (path: string) => void;
}): ReactNode {
  const { picker } = useWords().window;
  const shortcuts: readonly Crumb[] = paths.map((path, at) => ({ path, name: picker.shortcut(at, path) }));
  return (
    <div role="group" aria-label={picker.shortcuts} className={sheet['shortcuts']}>
      {shortcuts.map(({ name, path }) => (
        <Button key={path} size="small" variant="quiet" icon="folder" onPress={() => onGo(path)}>
          {name}
        </Button>
      ))}
    </div>
  );
}

/** Going into a folder takes the row that had the focus away with it: the folder one comes from gets it, or the first row. */
function useFocusOnArrival(body: { readonly current: HTMLDivElement | null }, folder: string | null): void {
  const before = useRef<string | null>(null);
  useEffect(() => {
    const from = before.current;
    const isArrival = from !== null && from !== folder;
    before.current = folder;
    if (!isArrival || document.activeElement instanceof HTMLInputElement) return undefined;
    // The rows stand a moment after the list does.
    const timer = setTimeout(() => {
      const rows = [...(body.current?.querySelectorAll<HTMLElement>('[role="row"]') ?? [])];
      const row = rows.find(({ dataset }) => dataset['key'] === from) ?? rows[0];
      (row ?? body.current?.querySelector<HTMLElement>('input[type="search"]'))?.focus();
    });
    return () => clearTimeout(timer);
  }, [body, folder]);
}
