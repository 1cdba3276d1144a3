import { type ReactNode, useState } from 'react';
import { Button, classesOf, Dialog, IconButton, TextField } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import sheet from './arrange-views.module.css';
import { type NameFault, nameFaults } from './saved-view.ts';
import type { Views } from './use-views.ts';

/** The names of the saved views, and which of them stay; nothing changes until it is said. */
export function ArrangeViews({
  views: { saved, arrange },
  onClose,
}: {
  readonly views: Views;
  readonly onClose: () => void;
}): ReactNode {
  const { views } = useSaid().words.window.register;
  const [names, setNames] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(saved.map(({ id, name }) => [id, name])),
  );
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const kept = saved.filter(({ id }) => id in names);
  const faults = isTried ? nameFaults(names) : {};

  const keep = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(nameFaults(names)).length > 0) return;
    setPending(true);
    const renamed = kept.flatMap((view) => {
      const name = names[view.id]?.trim() ?? view.name;
      return name === view.name ? [] : [{ ...view, name }];
    });
    const done = await arrange(
      renamed,
      saved.filter(({ id }) => !(id in names)),
    );
    setPending(false);
    if (done) onClose();
  };
  const takeAway = (gone: string): void => {
    setNames(Object.fromEntries(Object.entries(names).filter(([id]) => id !== gone)));
    // The pressed button goes with its line: the keyboard goes on from the next thing to do.
    document.querySelector<HTMLElement>('[form="arrange-views"]')?.focus();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={views.arrangeTitle}
      size="small"
      actions={
        <>
          <Button variant="primary" type="submit" form="arrange-views" isPending={isPending}>
            {views.saveNow}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {views.cancel}
          </Button>
        </>
      }
    >
      <form
        id="arrange-views"
        className={c('views')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        {kept.length === 0 && <p>{views.noneLeft}</p>}
        {kept.map((view, at) => (
          <div key={view.id} className={c('view')}>
            <TextField
              label={views.nameOf(view.name)}
              value={names[view.id] ?? ''}
              onChange={(name) => setNames({ ...names, [view.id]: name })}
              maxLength={80}
              autoFocus={at === 0}
              error={faultOf(faults[view.id])}
            />
            <IconButton
              icon="trash"
              size="small"
              label={views.remove(view.name)}
              onPress={() => takeAway(view.id)}
            />
          </div>
        ))}
      </form>
    </Dialog>
  );

  function faultOf(fault: NameFault | undefined): string | undefined {
    if (fault === undefined) return undefined;
    return fault === 'missing' ? views.nameMissing : views.nameTwice;
  }
}

const c = classesOf(sheet);
