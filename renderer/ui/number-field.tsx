import type { ReactNode } from 'react';
import { Input, NumberField as Num } from 'react-aria-components';
import { classesOf } from './classes.ts';
import sheet from './control.module.css';
import { FieldFoot, FieldHead, fieldProps, type FieldProps, type FieldWidth } from './field.tsx';
import { given } from './given.ts';

export interface NumberFieldProps extends FieldProps {
  readonly value: number | null;
  /** Called when the number is complete: on leaving the field, on Enter, or by the arrow keys. */
  readonly onChange?: ((value: number | null) => void) | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly step?: number | undefined;
  readonly format?: Intl.NumberFormatOptions | undefined;
  readonly placeholder?: string | undefined;
  readonly width?: FieldWidth | undefined;
}

/** A number, written and shown in the manner of the language. Empty is null, never zero. */
export function NumberField({
  value,
  onChange,
  minimum,
  maximum,
  step,
  format,
  placeholder,
  width = 'short',
  ...field
}: NumberFieldProps): ReactNode {
  return (
    <Num
      {...fieldProps(field)}
      {...given({ minValue: minimum, maxValue: maximum, step, formatOptions: format })}
      value={value ?? NaN}
      onChange={(number) => onChange?.(Number.isNaN(number) ? null : number)}
      isWheelDisabled
    >
      <FieldHead {...field} />
      <Input {...given({ placeholder })} className={c('control', 'number', width)} />
      <FieldFoot {...field} />
    </Num>
  );
}

const c = classesOf(sheet);
