import type { ReactNode } from 'react';
import { classesOf, IconButton } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { ColumnSelect } from './column-select.tsx';
import sheet from './importing.module.css';
import { withColumnAt } from './mapping-edit.ts';

/** Several columns in an order: those of a title, of a narrative, of what is kept beside a provider. */
export function ColumnsList({
  fact,
  columns,
  least,
  most,
  onColumns,
}: {
  readonly fact: string;
  readonly columns: readonly string[];
  readonly least: number;
  readonly most: number;
  readonly onColumns: (columns: readonly string[]) => void;
}): ReactNode {
  const { mapping } = useWords().window.importing;
  return (
    <div role="group" aria-label={mapping.for(fact, mapping.parts)} className={c('columns')}>
      {columns.map((column, at) => (
        <div key={column} className={c('columnLine')}>
          <ColumnSelect
            label={mapping.for(fact, column)}
            isLabelHidden
            column={column}
            onColumn={(chosen) =>
              columns.includes(chosen) ? undefined : onColumns(withColumnAt(columns, at, chosen))
            }
          />
          {columns.length > least && (
            <IconButton
              icon="x"
              size="small"
              label={mapping.removeColumn(column)}
              onPress={() => onColumns(withColumnAt(columns, at, null))}
            />
          )}
        </div>
      ))}
      {columns.length < most && (
        <ColumnSelect
          label={mapping.for(fact, mapping.addColumn)}
          isLabelHidden
          column={null}
          other="add"
          others={[{ id: 'add', label: columns.length === 0 ? mapping.nothing : `${mapping.addColumn}…` }]}
          onColumn={(chosen) => (columns.includes(chosen) ? undefined : onColumns([...columns, chosen]))}
        />
      )}
    </div>
  );
}

const c = classesOf(sheet);
