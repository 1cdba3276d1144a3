import type { Count } from '../register/count.ts';
import { isDate, isInstant, type When } from '../register/when.ts';
import { plain } from './headers.ts';
import type { RowErrorCode } from './row-error.ts';

/** How the days of a column are written. `undecided`: both ways of reading it are possible. */
export const DATE_FORMATS = ['ymd', 'dmy', 'mdy', 'undecided'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

export type Read<T> = { readonly value: T } | { readonly wrong: RowErrorCode };
/** A cell that says in words that it is not known. */
export type SaysUnknown = 'says-unknown';

/** No date and no count is longer (characters): the patterns below see no more than that. */
const LONGEST_VALUE = 100;
/** Dates before this are slips of the keyboard. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/**
 * Reads when something happened: a day in figures or in words (English, French), two of them, or an instant with its
 * offset. An hour without an offset is left aside: legal dates are days, and the row keeps what it said.
 */
export function readWhen(
  text: string,
  format: DateFormat,
): Read<Exclude<When, { kind: 'unknown' }> | SaysUnknown> {
  if (saysUnknown(text)) return { value: 'says-unknown' };
  if (text.length > LONGEST_VALUE) return { wrong: 'not-a-date' };
  if (isInstant(text))
    return withinYears(text) ? { value: { kind: 'instant', at: text } } : { wrong: 'not-a-date' };
  const about = ABOUT.exec(text);
  const rest = about === null ? text : text.slice(about[0].length);
  const ends = rest.replace(TIME, '').split(/\s+(?:to|until|au|à|–|—|-)\s+/i);
  if (ends.length > 2) return { wrong: 'not-a-date' };
  const [first, last] = ends.map((end) => readDay(end.replace(/^(?:du|from|le)\s+/i, ''), format));
  if (first === undefined || 'wrong' in first) return first ?? { wrong: 'not-a-date' };
  if (last !== undefined && 'wrong' in last) return last;
  const from = first.value;
  const to = last?.value ?? from;
  if (from > to) return { wrong: 'dates-reversed' };
  if (about !== null) return { value: { kind: 'approximate', from, to } };
  return { value: from === to ? { kind: 'date', on: from } : { kind: 'period', from, to } };
}

/** Reads one day, `YYYY-MM-DD`. */
export function readDay(text: string, format: DateFormat): Read<string> {
  if (text.length > LONGEST_VALUE) return { wrong: 'not-a-date' };
  const day = text.trim().replace(TIME, '');
  const ymd = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(day) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(day);
  if (ymd !== null) return dayOf(ymd[1], ymd[3], ymd[4]);
  const numbers = SHORT.exec(day);
  if (numbers !== null) return dayOfNumbers(numbers, format);
  const words = plain(day)
    .replace(/^(\d+)(?:er|re|st|nd|rd|th) /, '$1 ')
    .replace(/ (\d+)(?:st|nd|rd|th) /, ' $1 ');
  const named = /^(\d{1,2}) (?:de )?(\p{L}+) (\d{4})$/u.exec(words);
  if (named !== null) return dayOf(named[3], monthOf(named[2]), named[1]);
  const american = /^(\p{L}+) (\d{1,2}) (\d{4})$/u.exec(words);
  if (american !== null) return dayOf(american[3], monthOf(american[1]), american[2]);
  return { wrong: 'not-a-date' };
}

/** How a whole column writes its days: one that can be read one way only decides for all. */
export function decideFormat(cells: Iterable<string>): DateFormat {
  let dmy = false;
  let mdy = false;
  let seen = false;
  for (const cell of cells) {
    const numbers = SHORT.exec(cell.slice(0, LONGEST_VALUE).replace(TIME, '').trim());
    if (numbers === null) continue;
    seen = true;
    if (Number(numbers[1]) > 12) dmy = true;
    if (Number(numbers[3]) > 12) mdy = true;
  }
  if (!seen) return 'ymd';
  if (dmy === mdy) return 'undecided';
  return dmy ? 'dmy' : 'mdy';
}

/** Reads how many: a whole number with or without grouping, `about` one, or a range of two. */
export function readCount(text: string): Read<Exclude<Count, { kind: 'unknown' }> | SaysUnknown> {
  if (saysUnknown(text)) return { value: 'says-unknown' };
  if (text.length > LONGEST_VALUE) return { wrong: 'not-a-count' };
  const about = ABOUT.exec(text);
  const rest = about === null ? text : text.slice(about[0].length).trim();
  const range = RANGE.exec(rest.replace(/^(?:entre|between)\s+/i, ''));
  if (range !== null) {
    const from = wholeNumber((range[1] ?? '').trim());
    const to = wholeNumber((range[2] ?? '').trim());
    if ('wrong' in from) return from;
    if ('wrong' in to) return to;
    return from.value > to.value
      ? { wrong: 'count-reversed' }
      : { value: { kind: 'range', from: from.value, to: to.value } };
  }
  const number = wholeNumber(rest.trim());
  if ('wrong' in number) return number;
  return { value: { kind: about === null ? 'exact' : 'approximate', n: number.value } };
}

const ABOUT =
  /^(?:~|≈|±|env\.|environ\b|vers(?:\s+le)?\s|circa\b|ca\.|about\b|around\b|approx\.|approximately\b|approximativement\b)\s*/i;
/** An hour after a day. */
const TIME =
  /(?:[T ]|,\s+)\s*(?:(?:à|at)\s+)?\d{1,2}\s?[:hH]\s?(?:\d{2}(?::\d{2}(?:\.\d+)?)?)?\s*(?:[ap]\.?m\.?)?$/i;
const RANGE = /^([\d \u00A0\u2009\u202F,]+?)\s*(?:-|–|—|to|à|et|and)\s*([\d \u00A0\u2009\u202F,]+)$/i;
const SHORT = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const LARGEST = 10_000_000_000;

const UNKNOWN: ReadonlySet<string> = new Set([
  'unknown',
  'not known',
  'undetermined',
  'to be determined',
  'tbd',
  'inconnu',
  'inconnue',
  'non connu',
  'non connue',
  'indetermine',
  'indeterminee',
  'a determiner',
  'ne sait pas',
  'not answered yet',
  'pas encore de reponse',
]);

export function saysUnknown(text: string): boolean {
  // Our own sheets say « unknown, because: … ».
  const start = text.slice(0, 40).split(/[,:(]/)[0] ?? '';
  return text === '?' || UNKNOWN.has(plain(start));
}

function dayOfNumbers([, first, , second, year]: RegExpExecArray, format: DateFormat): Read<string> {
  if (format === 'mdy') return dayOf(year, first, second);
  if (format === 'dmy') return dayOf(year, second, first);
  const dmy = dayOf(year, second, first);
  const mdy = dayOf(year, first, second);
  if ('wrong' in dmy) return mdy;
  if ('wrong' in mdy || mdy.value === dmy.value) return dmy;
  return { wrong: 'date-ambiguous' };
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): Read<string> {
  const date = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isDate(date) && withinYears(date) ? { value: date } : { wrong: 'not-a-date' };
}

function withinYears(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'fevrier', 'fevr', 'fev'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'],
  ['august', 'aug', 'aout'],
  ['september', 'sep', 'sept', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre'],
];

function monthOf(name: string | undefined): string | undefined {
  const index = MONTHS.findIndex((names) => name !== undefined && names.includes(name));
  return index < 0 ? undefined : String(index + 1);
}

function wholeNumber(text: string): Read<number> {
  const negative = /^[-−–]\s*\d/.test(text);
  const digits = text.replace(/^[-−–]\s*/, '');
  const grouped = /^\d{1,3}(?:([, \u00A0\u2009\u202F])\d{3})(?:\1\d{3})*$/.test(digits);
  if (!grouped && !/^\d+(?:[.,]0{1,2})?$/.test(digits)) return { wrong: 'not-a-count' };
  if (negative) return { wrong: 'count-negative' };
  const n = Number(grouped ? digits.replace(/\D/g, '') : digits.replace(/[.,]0+$/, ''));
  return n > LARGEST ? { wrong: 'count-too-large' } : { value: n };
}
