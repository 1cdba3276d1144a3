import { type CalendarDate, parseDate } from '@internationalized/date';
import { type ReactNode, useRef, useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
} from 'react-aria-components';
import { classesOf } from './classes.ts';
import sheet from './control.module.css';
import { FieldFoot, FieldHead, fieldProps, type FieldProps } from './field.tsx';
import { given } from './given.ts';
import { Icon } from './icon.tsx';
import { useKitWords } from './locale-provider.tsx';
import { Surface } from './surface.tsx';

export interface DateFieldProps extends FieldProps {
  /** A plain calendar date, `YYYY-MM-DD`. What is no date shows as empty. */
  readonly value: string | null;
  readonly onChange?: ((value: string | null) => void) | undefined;
  readonly minimum?: string | undefined;
  readonly maximum?: string | undefined;
  /** Where the calendar opens while there is no date: today in the zone that counts, `YYYY-MM-DD`. */
  readonly today?: string | undefined;
}

/** A calendar date: typed part by part, by arrows, or chosen in a calendar. */
export function DateField({ value, onChange, minimum, maximum, today, ...asked }: DateFieldProps): ReactNode {
  const { incompleteDate } = useKitWords();
  const group = useRef<HTMLDivElement>(null);
  // A year without its day is no date: nothing is told to the screen, so the person is.
  const [isPartial, setPartial] = useState(false);
  const field = { ...asked, error: asked.error ?? (isPartial ? incompleteDate : undefined) };
  return (
    <DatePicker
      onFocusChange={(isFocused) => setPartial(!isFocused && isPartlyTyped(group.current))}
      data-ring="inner"
      {...fieldProps(field)}
      {...given({
        minValue: dateOf(minimum) ?? undefined,
        maxValue: dateOf(maximum) ?? undefined,
        placeholderValue: dateOf(today) ?? undefined,
      })}
      value={dateOf(value)}
      onChange={(date) => onChange?.(date === null ? null : date.toString())}
      granularity="day"
      shouldForceLeadingZeros
    >
      <FieldHead {...field} />
      <Group ref={group} data-ring="inner" className={c('control', 'row', 'date')}>
        <DateInput data-ring="inner" className={c('segments')}>
          {(segment) => <DateSegment segment={segment} data-ring="inner" className={c('segment')} />}
        </DateInput>
        <Button className={c('inner', 'trail')}>
          <Icon name="calendar" size="small" />
        </Button>
      </Group>
      <FieldFoot {...field} />
      <Surface placement="bottom start">
        <Dialog>
          <Calendar className={c('calendar')}>
            <header className={c('calendarHead')}>
              <Button slot="previous" className={c('inner')}>
                <Icon name="chevron-left" />
              </Button>
              <Heading className={c('month')} />
              <Button slot="next" className={c('inner')}>
                <Icon name="chevron-right" />
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className={c('weekday')}>{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell date={date} className={c('day')} />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Surface>
    </DatePicker>
  );
}

const c = classesOf(sheet);

function isPartlyTyped(group: HTMLElement | null): boolean {
  const parts = [...(group?.querySelectorAll('[role="spinbutton"]') ?? [])];
  const typed = parts.filter((part) => !part.hasAttribute('data-placeholder'));
  return typed.length > 0 && typed.length < parts.length;
}

function dateOf(text: string | null | undefined): CalendarDate | null {
  if (text === null || text === undefined) return null;
  try {
    return parseDate(text);
  } catch {
    return null;
  }
}
