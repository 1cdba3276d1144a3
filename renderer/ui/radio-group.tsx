import type { ReactNode } from 'react';
import { RadioButton, RadioField, RadioGroup as Group, Text } from 'react-aria-components';
import { classesOf } from './classes.ts';
import { FieldFoot, FieldHead, fieldProps, type FieldProps } from './field.tsx';
import { given } from './given.ts';
import sheet from './options.module.css';

export interface RadioOption<Id extends string = string> {
  readonly id: Id;
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly isDisabled?: boolean | undefined;
}

export interface RadioGroupProps<Id extends string> extends FieldProps {
  readonly options: readonly RadioOption<Id>[];
  readonly value: Id | null;
  readonly onChange?: ((value: Id) => void) | undefined;
  /** Cards for the few choices that matter; plain for the rest. */
  readonly look?: 'plain' | 'cards' | undefined;
  /** Side by side where there is room. */
  readonly isAcross?: boolean | undefined;
}

/** One of a few, all in view. */
export function RadioGroup<Id extends string>({
  options,
  value,
  onChange,
  look = 'plain',
  isAcross = false,
  ...field
}: RadioGroupProps<Id>): ReactNode {
  const choose = (chosen: string) => {
    const option = options.find(({ id }) => id === chosen);
    if (option) onChange?.(option.id);
  };
  return (
    <Group
      {...fieldProps(field)}
      value={value}
      onChange={choose}
      orientation={isAcross ? 'horizontal' : 'vertical'}
    >
      <FieldHead {...field} />
      <div className={c('options', look, isAcross && 'across')}>
        {options.map(({ id, label, description, isDisabled }) => (
          <RadioField key={id} value={id} {...given({ isDisabled })} className={c('option')}>
            <RadioButton className={c('choice')}>
              <span className={c('mark', 'round')} />
              <span>{label}</span>
            </RadioButton>
            {description !== undefined && (
              <Text slot="description" className={c('description')}>
                {description}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
      <FieldFoot {...field} />
    </Group>
  );
}

const c = classesOf(sheet);
