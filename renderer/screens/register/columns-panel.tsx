import { memo, type ReactNode } from 'react';
import { Button, Checkbox, classesOf, IconButton, Popover, PopoverTrigger } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import sheet from './columns-panel.module.css';
import {
  FIRST_LAYOUT,
  isColumn,
  type Layout,
  neighbour,
  shownColumns,
  withMoved,
  withPinned,
  withShown,
} from './layout.ts';

/** Which columns there are, in which order, and which stay in view. */
export const ColumnsPanel = memo(function ColumnsPanel({
  layout,
  onLayout,
}: {
  readonly layout: Layout;
  readonly onLayout: (layout: Layout) => void;
}): ReactNode {
  const { register } = useWords().window;
  const shown = shownColumns(layout);
  const hidden = layout.columnOrder.filter(isColumn).filter((id) => !shown.includes(id));
  return (
    <PopoverTrigger>
      <Button icon="columns" endIcon="chevron-down">
        {register.columnsButton}
      </Button>
      <Popover title={register.columnsTitle} placement="bottom end">
        <p className={c('hint')}>{register.columnsHint}</p>
        <ul className={c('list')}>
          {[...shown, ...hidden].map((id) => {
            const name = register.columns[id];
            const isShown = shown.includes(id);
            const isPinned = layout.columnPinning.start.includes(id);
            return (
              <li key={id} className={c('line')}>
                <Checkbox
                  isSelected={isShown}
                  isDisabled={isShown && shown.length === 1}
                  onChange={(show) => onLayout(withShown(layout, id, show))}
                >
                  {name}
                </Checkbox>
                {isShown && (
                  <div className={c('acts')}>
                    <IconButton
                      icon="arrow-up"
                      size="small"
                      label={register.moveUp(name)}
                      isDisabled={neighbour(layout, id, -1) === undefined}
                      onPress={() => onLayout(withMoved(layout, id, -1))}
                    />
                    <IconButton
                      icon="arrow-down"
                      size="small"
                      label={register.moveDown(name)}
                      isDisabled={neighbour(layout, id, 1) === undefined}
                      onPress={() => onLayout(withMoved(layout, id, 1))}
                    />
                    <IconButton
                      icon={isPinned ? 'unpin' : 'pin'}
                      size="small"
                      label={isPinned ? register.unpinColumn(name) : register.pinColumn(name)}
                      onPress={() => onLayout(withPinned(layout, id, !isPinned))}
                    />
                  </div>
                )}
              </li>
            );
          })}
        </ul>
        <Button
          size="small"
          variant="quiet"
          icon="undo"
          className={c('reset')}
          onPress={() => onLayout(FIRST_LAYOUT)}
        >
          {register.resetColumns}
        </Button>
      </Popover>
    </PopoverTrigger>
  );
});

const c = classesOf(sheet);
