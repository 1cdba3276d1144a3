import type { Count } from '../../shared/register/count.ts';
import { DEFAULT_ZONE, type Language } from '../../shared/register/organisation.ts';
import { dateIn, type When } from '../../shared/register/when.ts';
import type { Words } from '../../shared/words/en.ts';
import {
  type DateStyle,
  formatBytes,
  formatCount,
  formatDate,
  formatInstant,
  formatList,
  formatNumber,
  formatQuantity,
  formatTime,
  formatWhen,
} from '../../shared/words/format.ts';
import { useSession } from '../store/session.tsx';
import { useLanguage, useWords } from '../words.tsx';

/** Words, and values as words, in the language spoken here and the organisation's time zone. */
export type Said = {
  readonly words: Words;
  readonly language: Language;
  readonly zone: string;
  /** An instant now, ISO 8601; and the calendar day it is in the organisation's zone. */
  readonly now: string;
  readonly today: string;
  readonly date: (date: string, style?: DateStyle) => string;
  readonly instant: (at: string, style?: DateStyle) => string;
  /** The time of day of an instant. */
  readonly time: (at: string) => string;
  readonly when: (when: When, style?: DateStyle) => string;
  readonly count: (count: Count) => string;
  readonly number: (n: number) => string;
  /** The size of a file. */
  readonly bytes: (n: number) => string;
  readonly quantity: (n: number, forms: { readonly one: string; readonly other: string }) => string;
  readonly list: (items: readonly string[], type?: 'and' | 'or') => string;
};

export function useSaid(): Said {
  const words = useWords();
  const language = useLanguage();
  const zone = useSession().head.organisation.zone;
  return saidIn(words, language, zone, new Date().toISOString());
}

export function saidIn(words: Words, language: Language, zone: string = DEFAULT_ZONE, now: string): Said {
  return {
    words,
    language,
    zone,
    now,
    today: dateIn(now, zone),
    date: (date, style) => formatDate(date, language, style),
    instant: (at, style) => formatInstant(at, language, zone, style),
    time: (at) => formatTime(at, language, zone),
    when: (when, style) => formatWhen(when, language, zone, style),
    count: (count) => formatCount(count, language),
    number: (n) => formatNumber(n, language),
    bytes: (n) => formatBytes(n, language),
    quantity: (n, forms) => formatQuantity(n, language, forms),
    list: (items, type) => formatList(items, language, type),
  };
}
