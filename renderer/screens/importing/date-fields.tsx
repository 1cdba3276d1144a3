import type { ReactNode } from 'react';
import type { Mapping } from '../../../shared/exchange/mapping.ts';
import { Select } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { ColumnSelect } from './column-select.tsx';
import { type DatedKey, type DateFormat, formatIn, untilOf, withFormat, withUntil } from './mapping-edit.ts';

const FORMATS: readonly DateFormat[] = ['ymd', 'dmy', 'mdy', 'undecided'];

/** How the dates of a column are written, and the column with the last day of a period. */
export function DateFields({
  fact,
  mapping,
  onChange,
}: {
  readonly fact: DatedKey;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}): ReactNode {
  const words = useWords().window.importing.mapping;
  const format = formatIn(mapping, fact);
  if (format === null) return null;
  return (
    <>
      <FormatSelect
        label={words.format}
        format={format}
        onFormat={(next) => onChange(withFormat(mapping, fact, next))}
      />
      <ColumnSelect<'none'>
        label={words.until}
        column={untilOf(mapping, fact)}
        other="none"
        others={[{ id: 'none', label: words.sameDay }]}
        onColumn={(column) => onChange(withUntil(mapping, fact, column))}
        onOther={() => onChange(withUntil(mapping, fact, null))}
      />
    </>
  );
}

export function FormatSelect({
  label,
  format,
  onFormat,
}: {
  readonly label: string;
  readonly format: DateFormat;
  readonly onFormat: (format: DateFormat) => void;
}): ReactNode {
  const { formats } = useWords().window.importing.mapping;
  return (
    <Select<DateFormat>
      label={label}
      options={FORMATS.map((id) => ({ id, label: formats[id] }))}
      value={format}
      onChange={onFormat}
      width="full"
    />
  );
}
