import type { ReactNode } from 'react';
import { Button, ComboBox as Combined, Group, Input, ListBox, useFilter } from 'react-aria-components';
import choices from './choices.module.css';
import { classesOf } from './classes.ts';
import sheet from './control.module.css';
import { FieldFoot, FieldHead, fieldProps, type FieldProps, type FieldWidth } from './field.tsx';
import { given } from './given.ts';
import { Icon } from './icon.tsx';
import { Choice, type Option } from './select.tsx';
import { Surface } from './surface.tsx';

export interface ComboBoxProps<Id extends string> extends FieldProps {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange?: ((value: Id | null) => void) | undefined;
  readonly placeholder?: string | undefined;
  /** Shown when nothing fits what is written. */
  readonly emptyText: string;
  readonly width?: FieldWidth | undefined;
}

/** One of a long list, found by writing a part of it; case and accents do not matter. */
export function ComboBox<Id extends string>({
  options,
  value,
  onChange,
  placeholder,
  emptyText,
  width = 'medium',
  ...field
}: ComboBoxProps<Id>): ReactNode {
  const { contains } = useFilter({ sensitivity: 'base', ignorePunctuation: true });
  const choose = (key: unknown) => onChange?.(options.find(({ id }) => id === key)?.id ?? null);
  return (
    <Combined
      {...fieldProps(field)}
      defaultItems={options}
      defaultFilter={contains}
      value={value}
      onChange={choose}
      menuTrigger="input"
      allowsEmptyCollection
    >
      <FieldHead {...field} />
      <Group className={control('control', 'row', width)}>
        <Input {...given({ placeholder })} autoComplete="off" spellCheck="false" />
        <Button className={control('inner', 'trail')}>
          <Icon name="chevron-down" size="small" />
        </Button>
      </Group>
      <FieldFoot {...field} />
      <Surface fitsTrigger>
        <ListBox<Option<Id>>
          className={c('list')}
          renderEmptyState={() => <div className={c('empty')}>{emptyText}</div>}
        >
          {(option) => <Choice {...option} />}
        </ListBox>
      </Surface>
    </Combined>
  );
}

const c = classesOf(choices);
const control = classesOf(sheet);
