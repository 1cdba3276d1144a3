import type { Count } from '../register/count.ts';
import type { Language } from '../register/organisation.ts';
import type { When } from '../register/when.ts';
import { register as english } from './en/register.ts';
import { register as french } from './fr/register.ts';

/**
 * Dates, numbers, lists and places as each language writes them in Canada. Pure: a calendar date is read as itself
 * (no zone can move it), an instant is shown in the zone given.
 */

/** `short` 2026-12-01 · `medium` Dec 1, 2026 · `long` December 1, 2026 · `full` with the day of the week. */
export type DateStyle = 'short' | 'medium' | 'long' | 'full';

/** A calendar date, `YYYY-MM-DD`. */
export function formatDate(date: string, language: Language, style: DateStyle = 'long'): string {
  if (style === 'short') return date;
  return ordinal(dayWriter(language, style).format(new Date(`${date}T00:00:00Z`)), language);
}

/** An instant (ISO 8601 with its offset) in a time zone, which it names: `December 1, 2026 at 2:05 p.m. EST`. */
export function formatInstant(
  at: string,
  language: Language,
  zone: string,
  style: DateStyle = 'long',
): string {
  const instant = new Date(at);
  const date = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: zone,
  }).format(instant);
  const time = new Intl.DateTimeFormat(localeOf(language), {
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: zone,
  }).format(instant);
  return registerWords(language).when.instant(
    formatDate(date, language, style),
    unbroken(time.replace(/^0(?=\d)/, '')),
  );
}

/** The time of day of an instant in a time zone, without either's name: `2:05 p.m.` / « 14 h 05 ». */
export function formatTime(at: string, language: Language, zone: string): string {
  const time = new Intl.DateTimeFormat(localeOf(language), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
  }).format(new Date(at));
  return unbroken(time.replace(/^0(?=\d)/, ''));
}

export function formatNumber(n: number, language: Language): string {
  return unbroken(numberWriter(language).format(n));
}

/** The size of a file: `1.2 MB`, « 1,2 Mo »; a thousand bytes are a kilobyte. */
export function formatBytes(bytes: number, language: Language): string {
  const steps = ['kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = bytes >= 1e9 ? 2 : bytes >= 1e6 ? 1 : 0;
  const format = new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: steps[step],
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  });
  return unbroken(format.format(Math.max(bytes, bytes > 0 ? 100 : 0) / 1000 ** (step + 1)));
}

/** `a, b and c` / « a, b et c ». */
export function formatList(items: readonly string[], language: Language, type: 'and' | 'or' = 'and'): string {
  const kind = type === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(localeOf(language), { type: kind }).format(items);
}

/** The form a number asks for: in French zero and one are singular. */
export function plural(
  n: number,
  language: Language,
  forms: { readonly one: string; readonly other: string },
): string {
  return new Intl.PluralRules(localeOf(language)).select(n) === 'one' ? forms.one : forms.other;
}

/** `3 records`: the number as the language writes it, and the form it asks for. */
export function formatQuantity(
  n: number,
  language: Language,
  forms: { readonly one: string; readonly other: string },
): string {
  return `${formatNumber(n, language)}\u00a0${plural(n, language, forms)}`;
}

/** A `When` as words; what is unknown says why. */
export function formatWhen(when: When, language: Language, zone: string, style: DateStyle = 'long'): string {
  const words = registerWords(language).when;
  switch (when.kind) {
    case 'instant':
      return formatInstant(when.at, language, zone, style);
    case 'date':
      return formatDate(when.on, language, style);
    case 'period': {
      const from = formatDate(when.from, language, style);
      return when.from === when.to ? from : words.period(from, formatDate(when.to, language, style));
    }
    case 'approximate': {
      const from = formatDate(when.from, language, style);
      return when.from === when.to
        ? words.around(from)
        : words.approximate(from, formatDate(when.to, language, style));
    }
    case 'unknown':
      return words.unknown(when.reason);
  }
}

/** A `Count` as words; what is unknown says why. */
export function formatCount(count: Count, language: Language): string {
  const words = registerWords(language).count;
  switch (count.kind) {
    case 'exact':
      return formatNumber(count.n, language);
    case 'approximate':
      return words.about(formatNumber(count.n, language));
    case 'range':
      return count.from === count.to
        ? formatNumber(count.from, language)
        : words.between(formatNumber(count.from, language), formatNumber(count.to, language));
    case 'unknown':
      return words.unknown(count.reason);
  }
}

/** Name of a place given as ISO 3166 (`CA-QC`, `US`, `US-CA`); a code nobody knows is shown as it is. */
export function formatPlace(place: string, language: Language): string {
  const provinces: Readonly<Record<string, string>> = registerWords(language).places;
  const province = provinces[place];
  if (province !== undefined) return province;
  const country = new Intl.DisplayNames(localeOf(language), { type: 'region', fallback: 'none' }).of(
    place.slice(0, 2),
  );
  if (country === undefined || place.startsWith('ZZ')) return place;
  return place.length === 2 ? country : `${country} (${place})`;
}

/** How Canada writes each language. */
export function localeOf(language: Language): 'fr-CA' | 'en-CA' {
  return language === 'fr' ? 'fr-CA' : 'en-CA';
}

// To make one takes a hundred times longer than to use it, and a table writes a few hundred dates at each key.
const dayWriter = kept(
  (language: Language, style: Exclude<DateStyle, 'short'>) =>
    new Intl.DateTimeFormat(localeOf(language), { dateStyle: style, timeZone: 'UTC' }),
);
const numberWriter = kept(
  (language: Language) => new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 }),
);

function kept<Asked extends readonly string[], Made>(make: (...asked: Asked) => Made): typeof make {
  const all = new Map<string, Made>();
  return (...asked) => {
    const key = asked.join(' ');
    const made = all.get(key) ?? make(...asked);
    all.set(key, made);
    return made;
  };
}

const registerWords = (language: Language): typeof english => (language === 'fr' ? french : english);

/** French says « 1er » for the first of the month; Intl writes a bare 1. */
function ordinal(date: string, language: Language): string {
  return language === 'fr' ? date.replace(/(^|\s)1(?=\s)/, '$11er') : date;
}

/** One kind of no-break space, whatever the version of the language's data writes. */
function unbroken(text: string): string {
  return text.replace(/\s/gu, '\u00a0');
}
