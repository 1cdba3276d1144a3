import type { ReactNode } from 'react';
import { useRows } from '../../store/live.ts';
import { Button, classesOf, Kbd, MenuButton } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import sheet from './foot.module.css';
import { extentOf, NONE_SELECTED } from './selection.ts';
import { useExport } from './use-export.ts';
import { useWithin } from './within.tsx';

/** Under the table: what is selected, and what leaves. */
export function Foot(): ReactNode {
  const { total } = useRows();
  const {
    set,
    asked: { selection },
    sight: { view, found },
  } = useWithin();
  const said = useSaid();
  const { register } = said.words.window;
  const { export: exporting } = register;
  const leaving = useExport();
  const count = selection.places.size;
  const { hidden } = extentOf(selection, found.rows, found.count);
  const what = count > 0 ? count : view.length;
  const places = count > 0 ? selection.places : view.length === total ? null : view;
  return (
    <div className={c('foot')}>
      <div role="status" className={c('selected')}>
        {count > 0 && (
          <>
            <strong>{said.quantity(count, register.selected)}</strong>
            {hidden > 0 && <span className={c('hint')}>{register.hidden(said.number(hidden))}</span>}
          </>
        )}
      </div>
      {count > 0 ? (
        <Button size="small" variant="quiet" onPress={() => set({ selection: NONE_SELECTED })}>
          {register.clearSelection}
        </Button>
      ) : (
        <p className={c('keys')} aria-hidden>
          <Kbd keys={register.enter} isQuiet /> {register.opens}
          <Kbd keys={register.space} isQuiet /> {register.selects}
        </p>
      )}
      <div className={c('leaving')}>
        <MenuButton
          label={exporting.button}
          icon="download"
          size="small"
          variant="secondary"
          isDisabled={what === 0 || leaving.isPending}
          items={[
            { id: 'csv', label: exporting.csv, icon: 'file' },
            { id: 'json', label: exporting.json, icon: 'file' },
          ]}
          onAction={(format) => void leaving.run(format, places)}
        >
          {exporting.what(said.quantity(what, count > 0 ? exporting.selected : exporting.shown))}
        </MenuButton>
      </div>
    </div>
  );
}

const c = classesOf(sheet);
