import type { ReactNode } from 'react';
import type { Mapping } from '../../../shared/exchange/mapping.ts';
import { classesOf, IconButton, Select, TextField } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { ColumnSelect } from './column-select.tsx';
import { FormatSelect } from './date-fields.tsx';
import sheet from './importing.module.css';

type Given = { readonly mapping: Mapping; readonly onChange: (mapping: Mapping) => void };

/** An authority outside Quebec that the file is about. */
export function AuthorityFields({ mapping, onChange }: Given): ReactNode {
  const words = useWords().window.importing.mapping;
  const authority = mapping.otherAuthorities;
  const nothing = [{ id: 'none', label: words.nothing }] as const;
  const set = (changed: Partial<NonNullable<Mapping['otherAuthorities']>>): void => {
    if (authority !== null) onChange({ ...mapping, otherAuthorities: { ...authority, ...changed } });
  };
  return (
    <>
      <ColumnSelect<'none'>
        label={words.authorityOn}
        column={authority?.on.column ?? null}
        other="none"
        others={nothing}
        onColumn={(column) =>
          onChange({
            ...mapping,
            otherAuthorities: {
              name: authority?.name ?? '',
              on: { column, format: authority?.on.format ?? 'undecided' },
              reference: authority?.reference ?? null,
            },
          })
        }
        onOther={() => onChange({ ...mapping, otherAuthorities: null })}
      />
      {authority !== null && (
        <>
          <FormatSelect
            label={words.format}
            format={authority.on.format}
            onFormat={(format) => set({ on: { ...authority.on, format } })}
          />
          <TextField
            label={words.authority}
            value={authority.name}
            onChange={(name) => set({ name })}
            maxLength={500}
          />
          <ColumnSelect<'none'>
            label={words.authorityReference}
            column={authority.reference}
            other="none"
            others={nothing}
            onColumn={(reference) => set({ reference })}
            onOther={() => set({ reference: null })}
          />
        </>
      )}
    </>
  );
}

/** Columns of measures: taken or planned, and to what end. */
export function MeasuresFields({ mapping, onChange }: Given): ReactNode {
  const words = useWords();
  const text = words.window.importing.mapping;
  const { aims, states } = words.register.measures;
  const { measures } = mapping;
  const change = (at: number, changed: Partial<Mapping['measures'][number]>): void =>
    onChange({
      ...mapping,
      measures: measures.map((measure, index) => (index === at ? { ...measure, ...changed } : measure)),
    });
  return (
    <>
      {measures.map(({ column, aim, state }, at) => (
        <div key={at} className={c('measure')}>
          <ColumnSelect
            label={text.for(text.measures, column)}
            isLabelHidden
            column={column}
            onColumn={(chosen) => change(at, { column: chosen })}
          />
          <Select
            label={text.for(column, text.aim)}
            isLabelHidden
            options={[
              { id: 'reduce-risk', label: aims['reduce-risk'] },
              { id: 'prevent-recurrence', label: aims['prevent-recurrence'] },
            ]}
            value={aim}
            onChange={(chosen) => change(at, { aim: chosen })}
            width="full"
          />
          <Select
            label={text.for(column, text.state)}
            isLabelHidden
            options={[
              { id: 'taken', label: states.taken },
              { id: 'planned', label: states.planned },
            ]}
            value={state}
            onChange={(chosen) => change(at, { state: chosen })}
            width="full"
          />
          <IconButton
            icon="x"
            size="small"
            label={text.removeColumn(column)}
            onPress={() => onChange({ ...mapping, measures: measures.filter((_, index) => index !== at) })}
          />
        </div>
      ))}
      {measures.length < 8 && (
        <ColumnSelect<'add'>
          label={text.addMeasure}
          isLabelHidden
          column={null}
          other="add"
          others={[{ id: 'add', label: measures.length === 0 ? text.nothing : `${text.addMeasure}…` }]}
          onColumn={(column) =>
            onChange({ ...mapping, measures: [...measures, { column, aim: 'reduce-risk', state: 'taken' }] })
          }
        />
      )}
    </>
  );
}

const c = classesOf(sheet);
