import type { KeyboardEventHandler, ReactNode, Ref } from 'react';
import { TextField as Text, TextArea as Written } from 'react-aria-components';
import { classesOf } from './classes.ts';
import sheet from './control.module.css';
import { FieldFoot, FieldHead, fieldProps, type FieldProps } from './field.tsx';
import { given } from './given.ts';

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  /** Lines shown when it is empty; it grows with what is written. */
  readonly rows?: number | undefined;
  readonly onKeyDown?: KeyboardEventHandler<HTMLTextAreaElement> | undefined;
  readonly inputRef?: Ref<HTMLTextAreaElement> | undefined;
}

/** Text of several lines. */
export function TextArea({
  value,
  onChange,
  placeholder,
  maxLength,
  rows = 3,
  onKeyDown,
  inputRef,
  ...field
}: TextAreaProps): ReactNode {
  return (
    <Text {...fieldProps(field)} {...given({ onChange, maxLength })} value={value} spellCheck="true">
      <FieldHead {...field} />
      <Written
        {...given({ placeholder, onKeyDown, ref: inputRef })}
        rows={rows}
        className={c('control', 'area')}
        style={{ minHeight: `calc(${rows} * var(--leading) * var(--size-2) + 1rem + 2px)` }}
      />
      <FieldFoot {...field} />
    </Text>
  );
}

const c = classesOf(sheet);
