import { parseTime, type Time } from '@internationalized/date';
import type { ReactNode } from 'react';
import { DateInput, DateSegment, TimeField as Hours } from 'react-aria-components';
import { classesOf } from './classes.ts';
import sheet from './control.module.css';
import { FieldFoot, FieldHead, fieldProps, type FieldProps } from './field.tsx';

export interface TimeFieldProps extends FieldProps {
  /** A time of day, `HH:MM`, 24 hours. What is no time shows as empty. */
  readonly value: string | null;
  readonly onChange?: ((value: string | null) => void) | undefined;
}

/** A time of day, in 24 hours in both languages. */
export function TimeField({ value, onChange, ...field }: TimeFieldProps): ReactNode {
  return (
    <Hours
      data-ring="inner"
      {...fieldProps(field)}
      value={timeOf(value)}
      onChange={(time) => onChange?.(time === null ? null : time.toString().slice(0, 5))}
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
    >
      <FieldHead {...field} />
      <DateInput data-ring="inner" className={c('control', 'row', 'time', 'segments')}>
        {(segment) => <DateSegment segment={segment} data-ring="inner" className={c('segment')} />}
      </DateInput>
      <FieldFoot {...field} />
    </Hours>
  );
}

const c = classesOf(sheet);

function timeOf(text: string | null): Time | null {
  if (text === null) return null;
  try {
    return parseTime(text);
  } catch {
    return null;
  }
}
