import type { ReactNode, RefObject } from 'react';
import type { Sortable } from '../../store/order.ts';
import { type MenuGroup, MenuSheet } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { type Asked, FROM_THE_TOP, type Keeping } from './kept.ts';
import { neighbour, shownColumns, withMoved, withPinned, withShown, withWidth } from './layout.ts';

type Act =
  | 'asc'
  | 'desc'
  | 'add-asc'
  | 'add-desc'
  | 'unsort'
  | 'left'
  | 'right'
  | 'wider'
  | 'narrower'
  | 'pin'
  | 'hide';

/** All that can be done with a column, for who has no pointer to drag it with. */
export function ColumnMenu({
  id,
  trigger,
  onClose,
  asked,
  set,
}: {
  readonly id: Sortable;
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly asked: Asked;
  readonly set: Keeping['set'];
}): ReactNode {
  const { register } = useWords().window;
  const { sorting, layout } = asked;
  const isSorted = sorting.some((key) => key.id === id);
  const isPinned = layout.columnPinning.start.includes(id);
  const others = sorting.filter((key) => key.id !== id);

  const act = (what: Act): void => {
    switch (what) {
      case 'asc':
      case 'desc': {
        set({ ...FROM_THE_TOP, sorting: [{ id, desc: what === 'desc' }] });
        return;
      }
      case 'add-asc':
      case 'add-desc': {
        set({ ...FROM_THE_TOP, sorting: [...others, { id, desc: what === 'add-desc' }] });
        return;
      }
      case 'unsort': {
        set({ ...FROM_THE_TOP, sorting: others });
        return;
      }
      case 'left': {
        set({ layout: withMoved(layout, id, -1) });
        return;
      }
      case 'right': {
        set({ layout: withMoved(layout, id, 1) });
        return;
      }
      case 'wider': {
        set({ layout: withWidth(layout, id, 1) });
        return;
      }
      case 'narrower': {
        set({ layout: withWidth(layout, id, -1) });
        return;
      }
      case 'pin': {
        set({ layout: withPinned(layout, id, !isPinned) });
        return;
      }
      case 'hide': {
        set({ layout: withShown(layout, id, false) });
        return;
      }
    }
  };
  const sections: readonly MenuGroup<Act>[] = [
    {
      title: register.sort,
      items: [
        { id: 'asc', label: register.ascending, icon: 'sort-asc' },
        { id: 'desc', label: register.descending, icon: 'sort-desc' },
        ...(others.length > 0
          ? ([
              { id: 'add-asc', label: register.addAscending, icon: 'sort-asc' },
              { id: 'add-desc', label: register.addDescending, icon: 'sort-desc' },
            ] as const)
          : []),
        ...(isSorted ? ([{ id: 'unsort', label: register.unsort, icon: 'x' }] as const) : []),
      ],
    },
    {
      title: register.arrange,
      items: [
        {
          id: 'left',
          label: register.moveLeft,
          icon: 'arrow-left',
          isDisabled: neighbour(layout, id, -1) === undefined,
        },
        {
          id: 'right',
          label: register.moveRight,
          icon: 'arrow-right',
          isDisabled: neighbour(layout, id, 1) === undefined,
        },
        { id: 'wider', label: register.wider, icon: 'plus' },
        { id: 'narrower', label: register.narrower, icon: 'minus' },
        {
          id: 'pin',
          label: isPinned ? register.unpin : register.pin,
          icon: isPinned ? 'unpin' : 'pin',
        },
        {
          id: 'hide',
          label: register.hide,
          icon: 'eye-off',
          isDisabled: shownColumns(layout).length === 1,
        },
      ],
    },
  ];
  return (
    <MenuSheet<Act>
      label={register.columnMenu(register.columns[id])}
      trigger={trigger}
      onClose={onClose}
      sections={sections}
      onAction={act}
    />
  );
}
