import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Button, Input, Tag, TagGroup, TagList as Tags, TextField as Text } from 'react-aria-components';
import { classesOf, cx } from './classes.ts';
import box from './control.module.css';
import { FieldFoot, FieldHead, fieldProps, type FieldProps } from './field.tsx';
import { given } from './given.ts';
import { Icon } from './icon.tsx';
import sheet from './tag-list.module.css';

export interface TagListProps extends FieldProps {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly placeholder?: string | undefined;
  /** The name of the button that adds what is written; Enter does the same. */
  readonly addLabel: string;
}

/**
 * Entries of free text, in the order they were given. Enter adds; in the empty box Backspace takes the last
 * one away; on an entry, Delete or Backspace does. What is still written when one leaves is added.
 */
export function TagList({ values, onChange, placeholder, addLabel, ...field }: TagListProps): ReactNode {
  const [written, write] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const isFixed = field.isDisabled === true || field.isReadOnly === true;

  const add = () => {
    const entry = written.trim();
    write('');
    if (entry !== '' && !values.includes(entry)) onChange([...values, entry]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && written.trim() !== '') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && written === '' && values.length > 0) {
      onChange(values.slice(0, -1));
    }
  };
  const remove = (keys: ReadonlySet<unknown>) => {
    onChange(values.filter((value) => !keys.has(value)));
    if (values.length === keys.size) input.current?.focus();
  };

  return (
    <Text
      {...fieldProps(field)}
      value={written}
      onChange={write}
      onBlur={() => {
        add();
        field.onBlur?.();
      }}
      autoComplete="off"
    >
      <FieldHead {...field} />
      {values.length > 0 && (
        <TagGroup aria-label={field.label} {...(isFixed ? {} : { onRemove: remove })}>
          <Tags items={values.map((id) => ({ id }))} className={c('tags')}>
            {({ id }) => (
              <Tag textValue={id} className={c('tag')}>
                <span className={c('words')}>{id}</span>
                {!isFixed && (
                  <Button slot="remove" className={c('remove')}>
                    <Icon name="x" size="small" />
                  </Button>
                )}
              </Tag>
            )}
          </Tags>
        </TagGroup>
      )}
      <div className={cx(control('control', 'row'))}>
        <Input {...given({ placeholder })} ref={input} onKeyDown={onKeyDown} />
        <Button
          aria-label={addLabel}
          isDisabled={isFixed || written.trim() === ''}
          onPress={add}
          className={control('inner', 'trail')}
        >
          <Icon name="plus" size="small" />
        </Button>
      </div>
      <FieldFoot {...field} />
    </Text>
  );
}

const c = classesOf(sheet);
const control = classesOf(box);
