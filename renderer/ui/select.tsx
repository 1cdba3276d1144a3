import type { ReactNode } from 'react';
import { Button, ListBox, ListBoxItem, Select as Chosen, SelectValue, Text } from 'react-aria-components';
import choices from './choices.module.css';
import { classesOf, cx } from './classes.ts';
import sheet from './control.module.css';
import { FieldFoot, FieldHead, fieldProps, type FieldProps, type FieldWidth } from './field.tsx';
import { given } from './given.ts';
import { Icon } from './icon.tsx';
import { Surface } from './surface.tsx';

export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

export interface SelectProps<Id extends string> extends Omit<FieldProps, 'isReadOnly'> {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange?: ((value: Id) => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly width?: FieldWidth | undefined;
}

/** One of a list that opens. For few choices, RadioGroup or SegmentedControl show them all. */
export function Select<Id extends string>({
  options,
  value,
  onChange,
  placeholder,
  width = 'medium',
  ...field
}: SelectProps<Id>): ReactNode {
  const choose = (key: unknown) => {
    const option = options.find(({ id }) => id === key);
    if (option) onChange?.(option.id);
  };
  return (
    <Chosen {...fieldProps(field)} {...given({ placeholder })} value={value} onChange={choose}>
      <FieldHead {...field} />
      <Button className={cx(control('control', 'row', width))}>
        <SelectValue className={c('value')} />
        <Icon name="chevrons-up-down" size="small" className={c('chevron')} />
      </Button>
      <FieldFoot {...field} />
      <Surface fitsTrigger>
        <ListBox items={options} className={c('list')}>
          {(option) => <Choice {...option} />}
        </ListBox>
      </Surface>
    </Chosen>
  );
}

/** A line in a list of choices, ticked when it is the one. */
export function Choice({ id, label, hint, isDisabled }: Option): ReactNode {
  return (
    <ListBoxItem id={id} textValue={label} {...given({ isDisabled })} className={c('item')}>
      <Icon name="check" size="small" className={c('tick')} />
      <span className={c('words')}>
        <Text slot="label">{label}</Text>
        {hint !== undefined && (
          <Text slot="description" className={c('hint')}>
            {hint}
          </Text>
        )}
      </span>
    </ListBoxItem>
  );
}

const c = classesOf(choices);
const control = classesOf(sheet);
