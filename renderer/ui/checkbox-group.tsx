import { type ReactNode, useState } from 'react';
import {
  CheckboxButton,
  CheckboxField,
  CheckboxGroup as Group,
  Text,
  useFilter,
} from 'react-aria-components';
import { CheckMark } from './checkbox.tsx';
import { classesOf } from './classes.ts';
import { FieldFoot, FieldHead, fieldProps, type FieldProps } from './field.tsx';
import { given } from './given.ts';
import sheet from './options.module.css';
import { SearchField } from './search-field.tsx';

export interface CheckboxOption<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly description?: string | undefined;
  /** Options of the same group follow one another under it. */
  readonly groupLabel?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

export interface CheckboxGroupProps<Id extends string> extends FieldProps {
  readonly options: readonly CheckboxOption<Id>[];
  readonly value: readonly Id[];
  readonly onChange?: ((value: readonly Id[]) => void) | undefined;
  /** As many columns as there is room for, at most this. */
  readonly columns?: 1 | 2 | 3 | undefined;
  /** A box above a long list; what is chosen stays in view. */
  readonly filter?:
    | { readonly label: string; readonly placeholder?: string | undefined; readonly emptyText: string }
    | undefined;
}

/** Any number of a list, in the list's order. */
export function CheckboxGroup<Id extends string>({
  options,
  value,
  onChange,
  columns = 1,
  filter,
  ...field
}: CheckboxGroupProps<Id>): ReactNode {
  const [sought, seek] = useState('');
  const { contains } = useFilter({ sensitivity: 'base', ignorePunctuation: true });
  const shown = options.filter(
    ({ id, label, groupLabel }) =>
      sought === '' || value.includes(id) || contains(`${label} ${groupLabel ?? ''}`, sought),
  );
  const choose = (chosen: readonly string[]) =>
    onChange?.(options.filter(({ id }) => chosen.includes(id)).map(({ id }) => id));
  return (
    <Group {...fieldProps(field)} value={[...value]} onChange={choose}>
      <FieldHead {...field} />
      {filter && (
        <SearchField
          label={filter.label}
          placeholder={filter.placeholder}
          value={sought}
          onChange={seek}
          width="medium"
          isDisabled={field.isDisabled}
        />
      )}
      <div className={c('groups')}>
        {groupsOf(shown).map(([title, members]) => (
          <div key={title} {...(title === '' ? {} : { role: 'group', 'aria-label': title })}>
            {title !== '' && (
              <div aria-hidden className={c('groupLabel')}>
                {title}
              </div>
            )}
            <div className={c('options', 'columns')} style={{ columnCount: columns }}>
              {members.map(({ id, label, description, isDisabled }) => (
                <CheckboxField key={id} value={id} {...given({ isDisabled })} className={c('option')}>
                  <CheckboxButton className={c('choice')}>
                    <CheckMark />
                    <span>{label}</span>
                  </CheckboxButton>
                  {description !== undefined && (
                    <Text slot="description" className={c('description')}>
                      {description}
                    </Text>
                  )}
                </CheckboxField>
              ))}
            </div>
          </div>
        ))}
        {shown.length === 0 && filter && <div className={c('none')}>{filter.emptyText}</div>}
      </div>
      <FieldFoot {...field} />
    </Group>
  );
}

const c = classesOf(sheet);

/** The options under each label, both in order. */
function groupsOf<Id extends string>(
  options: readonly CheckboxOption<Id>[],
): readonly (readonly [string, readonly CheckboxOption<Id>[]])[] {
  const labels = [...new Set(options.map(({ groupLabel }) => groupLabel ?? ''))];
  return labels.map((label) => [label, options.filter(({ groupLabel }) => (groupLabel ?? '') === label)]);
}
