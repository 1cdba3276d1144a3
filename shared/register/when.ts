import { parseAbsolute, parseDate, type CalendarDate, toCalendarDate } from '@internationalized/date';
import * as z from 'zod';
import { because, reason } from './parse.ts';

/**
 * When something happened, as exactly as it is known. Dates are plain calendar dates in the organisation's
 * time zone (`YYYY-MM-DD`); an instant carries its offset. What is not known says why.
 */
export type When =
  | { readonly kind: 'instant'; readonly at: string }
  | { readonly kind: 'date'; readonly on: string }
  | { readonly kind: 'period'; readonly from: string; readonly to: string }
  | { readonly kind: 'approximate'; readonly from: string; readonly to: string }
  | { readonly kind: 'unknown'; readonly reason: string };

export function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    return parseDate(value).toString() === value;
  } catch {
    return false;
  }
}

export function isInstant(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(value)) return false;
  // 24:00 is a time to some and not to others: what is accepted here must be readable everywhere.
  if (!isDate(value.slice(0, 10)) || value.slice(11, 13) > '23') return false;
  return !Number.isNaN(Date.parse(value));
}

export const dateSchema = z.string().refine(isDate, because('not-a-date'));
export const instantSchema = z.string().refine(isInstant, because('not-an-instant'));

const ordered = (span: { from: string; to: string }): boolean => span.from <= span.to;

export const whenSchema: z.ZodType<When> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('instant'), at: instantSchema }),
  z.strictObject({ kind: z.literal('date'), on: dateSchema }),
  z
    .strictObject({ kind: z.literal('period'), from: dateSchema, to: dateSchema })
    .refine(ordered, because('dates-reversed')),
  z
    .strictObject({ kind: z.literal('approximate'), from: dateSchema, to: dateSchema })
    .refine(ordered, because('dates-reversed')),
  z.strictObject({ kind: z.literal('unknown'), reason }),
]);

/** The calendar date of an instant in a time zone. */
export function dateIn(at: string, zone: string): string {
  return toCalendarDate(parseAbsolute(at, zone)).toString();
}

/** First day of a `When` in the given zone; null where it is unknown. */
export function startOf(when: When, zone: string): string | null {
  switch (when.kind) {
    case 'instant':
      return dateIn(when.at, zone);
    case 'date':
      return when.on;
    case 'period':
    case 'approximate':
      return when.from;
    case 'unknown':
      return null;
  }
}

/** Last day of a `When` in the given zone; null where it is unknown. */
export function endOf(when: When, zone: string): string | null {
  return when.kind === 'period' || when.kind === 'approximate' ? when.to : startOf(when, zone);
}

export function calendarDate(date: string): CalendarDate {
  return parseDate(date);
}
