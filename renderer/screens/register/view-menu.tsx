import { memo, type ReactNode, useState } from 'react';
import { useSession } from '../../store/session.tsx';
import { Button, Dialog, MenuButton, type MenuGroup, TextField } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import { ArrangeViews } from './arrange-views.tsx';
import { type Asked, FROM_THE_TOP, keepingOf, useAsked } from './kept.ts';
import { standingAmong } from './saved-view.ts';
import { useViews, type Views } from './use-views.ts';
import { BUILT_IN, type BuiltIn, filtersOf, viewOf } from './views.ts';

type Choice = `built-in ${BuiltIn}` | `saved ${string}` | 'save' | 'arrange';

/** What one looks at: the views every register has, and those that were saved. */
export const ViewMenu = memo(function ViewMenu({ asked }: { readonly asked: Asked }): ReactNode {
  const { set } = keepingOf(useSession().rows);
  const { words, today } = useSaid();
  const { views } = words.window.register;
  const all = useViews();
  const [dialog, setDialog] = useState<'save' | 'arrange' | null>(null);
  const isPlain = asked.query === '' && asked.sorting.length === 0;
  // What was saved under a name goes by that name, even where it is also one of every register's.
  const own = standingAmong(all.saved, asked);
  const current = own === null && isPlain ? viewOf(asked.filters, today) : null;

  const choose = (choice: Choice): void => {
    const [what, ...rest] = choice.split(' ');
    const id = rest.join(' ');
    const builtIn = BUILT_IN.find((each) => each === id);
    const saved = all.saved.find((each) => each.id === id);
    if (what === 'save' || what === 'arrange') setDialog(what);
    else if (what === 'built-in' && builtIn !== undefined) {
      set({ ...FROM_THE_TOP, query: '', sorting: [], filters: filtersOf(builtIn, today) });
    } else if (what === 'saved' && saved !== undefined) {
      const { query, filters, sorting, layout } = saved;
      set({ ...FROM_THE_TOP, query, filters, sorting, layout });
    }
  };
  const sections: readonly MenuGroup<Choice>[] = [
    {
      title: views.builtIn,
      items: BUILT_IN.map((id) => ({
        id: `built-in ${id}` as const,
        label: views.names[id],
        hint: views.hints[id],
        icon: current === id ? 'check' : undefined,
      })),
    },
    ...(all.saved.length > 0
      ? [
          {
            title: views.saved,
            items: all.saved.map(({ id, name }) => ({
              id: `saved ${id}` as const,
              label: name,
              icon: own?.id === id ? ('check' as const) : undefined,
            })),
          },
        ]
      : []),
    ...(all.canSave
      ? [
          {
            label: views.save,
            items: [
              { id: 'save' as const, label: views.save, icon: 'save' as const },
              ...(all.saved.length > 0
                ? [{ id: 'arrange' as const, label: views.arrange, icon: 'pen' as const }]
                : []),
            ],
          },
        ]
      : []),
  ];
  return (
    <>
      <MenuButton<Choice> label={views.label} variant="secondary" sections={sections} onAction={choose}>
        {views.named(own?.name ?? (current === null ? views.own : views.names[current]))}
      </MenuButton>
      {dialog === 'save' && <SaveView views={all} onClose={() => setDialog(null)} />}
      {dialog === 'arrange' && <ArrangeViews views={all} onClose={() => setDialog(null)} />}
    </>
  );
});

function SaveView({
  views: { save },
  onClose,
}: {
  readonly views: Views;
  readonly onClose: () => void;
}): ReactNode {
  const { views } = useSaid().words.window.register;
  const [{ query, filters, sorting, layout }] = useAsked();
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const keep = async (): Promise<void> => {
    setTried(true);
    if (name.trim() === '') return;
    setPending(true);
    const kept = await save({ name: name.trim().slice(0, 80), query, filters, sorting, layout });
    setPending(false);
    if (kept) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={views.saveTitle}
      size="small"
      actions={
        <>
          <Button variant="primary" type="submit" form="save-view" isPending={isPending}>
            {views.saveNow}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {views.cancel}
          </Button>
        </>
      }
    >
      <form
        id="save-view"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <p>{views.saveText}</p>
        <TextField
          label={views.name}
          value={name}
          onChange={setName}
          error={isTried && name.trim() === '' ? views.nameMissing : undefined}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
