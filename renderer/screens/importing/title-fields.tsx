import type { ReactNode } from 'react';
import type { Mapping } from '../../../shared/exchange/mapping.ts';
import { classesOf, Select, TextField } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { ColumnsList } from './columns-list.tsx';
import sheet from './importing.module.css';

const LENGTHS = ['none', '80', '120', '200', '300'] as const;
type Length = (typeof LENGTHS)[number];

/** The columns a title is made of, what stands between them, and where it is cut. */
export function TitleFields({
  label,
  mapping,
  onChange,
}: {
  readonly label: string;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}): ReactNode {
  const words = useWords().window.importing.mapping;
  const { columns, joiner, shorten } = mapping.title;
  const set = (changed: Partial<Mapping['title']>): void =>
    onChange({ ...mapping, title: { ...mapping.title, ...changed } });
  const length: Length | null =
    shorten === null ? 'none' : (LENGTHS.find((each) => each === String(shorten)) ?? null);
  return (
    <>
      <ColumnsList
        fact={label}
        columns={columns}
        least={1}
        most={4}
        onColumns={(next) => set({ columns: next })}
      />
      <div className={c('beside')}>
        {columns.length > 1 && (
          <TextField
            label={words.joiner}
            value={joiner}
            onChange={(next) => set({ joiner: next })}
            maxLength={10}
            width="short"
          />
        )}
        <Select<Length>
          label={words.shorten}
          options={LENGTHS.map((id) => ({
            id,
            label: id === 'none' ? words.shortenNone : words.characters(Number(id)),
          }))}
          value={length}
          onChange={(id) => set({ shorten: id === 'none' ? null : Number(id) })}
        />
      </div>
    </>
  );
}

const c = classesOf(sheet);
