import { parseDate } from '@internationalized/date';

const HOUR_MS = 3_600_000;
/** Under so many hours they are counted one by one. */
const HOURS_UNTIL = 48;

export type Span = { readonly days: number } | { readonly hours: number };

/** How long from one instant to the other, in whole hours, or in whole days from two on; never less than nothing. */
export function spanBetween(from: string, to: string): Span {
  const hours = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / HOUR_MS));
  return hours < HOURS_UNTIL ? { hours } : { days: Math.floor(hours / 24) };
}

/** How many days from one calendar date to the other; never less than none. */
export function daysBetween(from: string, to: string): number {
  return Math.max(0, parseDate(to).compare(parseDate(from)));
}
