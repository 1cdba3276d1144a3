import { createContext, type ReactNode, useContext } from 'react';
import type { ImportPlanned } from '../../../shared/host.ts';
import { type Option, Select } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';

/** Columns of the file, each with the first thing that stands in it. */
export type FileColumn = { readonly name: string; readonly example: string };

/** The columns of the file that is being read. */
export function useColumns(): readonly FileColumn[] {
  return useContext(Columns);
}

const Columns = createContext<readonly FileColumn[]>([]);

export function WithColumns({
  columns,
  children,
}: {
  readonly columns: readonly FileColumn[];
  readonly children: ReactNode;
}): ReactNode {
  return <Columns value={columns}>{children}</Columns>;
}

/** Longest example beside the name of a column (characters). */
const LONGEST_EXAMPLE = 60;

export function columnsOfPlan({ headers, sample }: ImportPlanned): readonly FileColumn[] {
  return headers.map((name, at) => {
    const cell = sample.map((cells) => cells[at] ?? '').find((each) => each.trim() !== '') ?? '';
    return { name, example: cell.length > LONGEST_EXAMPLE ? `${cell.slice(0, LONGEST_EXAMPLE)}…` : cell };
  });
}

/** What a question may also be answered by, in place of a column. */
export type Other<Id extends string> = { readonly id: Id; readonly label: string };

/** A question answered by a column of the file, or otherwise. */
export function ColumnSelect<Id extends string = never>({
  label,
  isLabelHidden,
  column,
  other,
  others = [],
  onColumn,
  onOther,
}: {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly column: string | null;
  /** What is answered otherwise. */
  readonly other?: Id | null;
  readonly others?: readonly Other<Id>[];
  readonly onColumn: (column: string) => void;
  readonly onOther?: (other: Id) => void;
}): ReactNode {
  const { mapping } = useWords().window.importing;
  const columns = useContext(Columns);
  const options: readonly Option[] = [
    ...others.map(({ id, label: text }) => ({ id: `other ${id}`, label: text })),
    ...columns.map(({ name, example }) => ({
      id: `column ${name}`,
      label: name,
      hint: example === '' ? mapping.emptyColumn : mapping.example(example),
    })),
  ];
  const choose = (id: string): void => {
    if (id.startsWith('column ')) onColumn(id.slice('column '.length));
    const chosen = others.find((each) => `other ${each.id}` === id);
    if (chosen !== undefined) onOther?.(chosen.id);
  };
  const value =
    column !== null ? `column ${column}` : other === undefined || other === null ? null : `other ${other}`;
  return (
    <Select
      label={label}
      isLabelHidden={isLabelHidden}
      options={options}
      value={value}
      onChange={choose}
      width="full"
    />
  );
}
