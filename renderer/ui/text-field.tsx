import type { HTMLInputAutoCompleteAttribute, KeyboardEventHandler, ReactNode, Ref } from 'react';
import { Input, TextField as Text } from 'react-aria-components';
import { classesOf } from './classes.ts';
import sheet from './control.module.css';
import { FieldFoot, FieldHead, fieldProps, type FieldProps, type FieldWidth } from './field.tsx';
import { given } from './given.ts';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | undefined;
  readonly maxLength?: number | undefined;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  readonly spellCheck?: boolean | undefined;
  readonly width?: FieldWidth | undefined;
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement> | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
}

/** A single line of text. */
export function TextField({
  value,
  onChange,
  placeholder,
  type,
  inputMode,
  maxLength,
  autoComplete = 'off',
  spellCheck,
  width = 'full',
  onKeyDown,
  inputRef,
  ...field
}: TextFieldProps): ReactNode {
  return (
    <Text
      {...fieldProps(field)}
      {...given({ onChange, type, inputMode, maxLength })}
      value={value}
      autoComplete={autoComplete}
      spellCheck={spellCheck === true ? 'true' : 'false'}
    >
      <FieldHead {...field} />
      <Input {...given({ placeholder, onKeyDown, ref: inputRef })} className={c('control', width)} />
      <FieldFoot {...field} />
    </Text>
  );
}

const c = classesOf(sheet);
