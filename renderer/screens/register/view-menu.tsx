import { memo, type ReactNode, useState } from 'react';
import { useSession } from '../../store/session.tsx';
import { Button, Dialog, MenuButton, type MenuGroup, TextField } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import type { Filters } from './filters.ts';
import { FROM_THE_TOP, keepingOf, useAsked } from './kept.ts';
import { useViews, type Views } from './use-views.ts';
import { BUILT_IN, type BuiltIn, filtersOf, viewOf } from './views.ts';

type Choice = `built-in ${BuiltIn}` | `saved ${string}` | `remove ${string}` | 'save';

/** What one looks at: the views every register has, and those that were saved. */
export const ViewMenu = memo(function ViewMenu({
  filters: now,
  isPlain,
}: {
  readonly filters: Filters;
  /** Nothing is searched or sorted. */
  readonly isPlain: boolean;
}): ReactNode {
  const { set } = keepingOf(useSession().rows);
  const { words, today } = useSaid();
  const { views } = words.window.register;
  const all = useViews();
  const [isSaving, setSaving] = useState(false);
  const current = isPlain ? viewOf(now, today) : null;

  const choose = (choice: Choice): void => {
    const [what, ...rest] = choice.split(' ');
    const id = rest.join(' ');
    const builtIn = BUILT_IN.find((each) => each === id);
    const saved = all.saved.find((each) => each.id === id);
    if (what === 'save') setSaving(true);
    else if (what === 'built-in' && builtIn !== undefined) {
      set({ ...FROM_THE_TOP, query: '', sorting: [], filters: filtersOf(builtIn, today) });
    } else if (what === 'saved' && saved !== undefined) {
      const { query, filters, sorting, layout } = saved;
      set({ ...FROM_THE_TOP, query, filters, sorting, layout });
    } else if (what === 'remove' && saved !== undefined) void all.remove(saved);
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
            items: [
              ...all.saved.map(({ id, name }) => ({ id: `saved ${id}` as const, label: name })),
              ...(all.canSave
                ? all.saved.map(({ id, name }) => ({
                    id: `remove ${id}` as const,
                    label: views.remove(name),
                    icon: 'trash' as const,
                  }))
                : []),
            ],
          },
        ]
      : []),
    ...(all.canSave
      ? [{ label: views.save, items: [{ id: 'save' as const, label: views.save, icon: 'save' as const }] }]
      : []),
  ];
  return (
    <>
      <MenuButton<Choice> label={views.label} variant="secondary" sections={sections} onAction={choose}>
        {views.named(current === null ? views.own : views.names[current])}
      </MenuButton>
      {isSaving && <SaveView views={all} onClose={() => setSaving(false)} />}
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
