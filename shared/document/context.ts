import type { Count } from '../register/count.ts';
import type { Language, Officer, Organisation, RegimeId } from '../register/organisation.ts';
import type { IncidentRecord } from '../register/state.ts';
import type { When } from '../register/when.ts';
import type { Words } from '../words/en.ts';
import {
  formatCount,
  formatDate,
  formatList,
  formatNumber,
  formatQuantity,
  formatWhen,
} from '../words/format.ts';

/** What every document is made of, besides its records. */
export type Common = {
  readonly organisation: Organisation;
  readonly language: Language;
  /** The words of that language. */
  readonly words: Words;
  readonly draft: boolean;
  /** Why a required item is not stated, by the item's id. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The journal as it stood when the document was made; null where there is none (a preview). */
  readonly journalHead: { readonly seq: number; readonly digest: string } | null;
  readonly sample: boolean;
  /** Instant, ISO 8601. */
  readonly madeAt: string;
  /** The program's version. */
  readonly version: string;
};

export type AboutOne = Common & { readonly record: IncidentRecord };

/** Facts as words, in the document's language and the organisation's time zone. */
export type Say = {
  date(date: string): string;
  when(when: When): string;
  count(count: Count): string;
  number(n: number): string;
  quantity(n: number, forms: { readonly one: string; readonly other: string }): string;
  /** `a, b and c`: labels in the middle of a sentence lose their capital. */
  list(labels: readonly string[]): string;
};

/** Says the same again without working it out again: a copy of the register repeats its dates thousands of times. */
export function sayer(language: Language, zone: string): Say {
  const said = new Map<string, string>();
  const once = (key: string, say: () => string): string => {
    const known = said.get(key);
    if (known !== undefined) return known;
    const text = say();
    said.set(key, text);
    return text;
  };
  return {
    date: (date) => once(`date ${date}`, () => formatDate(date, language)),
    when: (when) => once(`when ${JSON.stringify(when)}`, () => formatWhen(when, language, zone)),
    count: (count) => once(`count ${JSON.stringify(count)}`, () => formatCount(count, language)),
    number: (n) => once(`number ${n}`, () => formatNumber(n, language)),
    quantity: (n, forms) => once(`quantity ${n} ${forms.other}`, () => formatQuantity(n, language, forms)),
    list: (labels) => once(`list ${labels.join('|')}`, () => formatList(labels.map(inSentence), language)),
  };
}

/** One record as its documents read it, under one law. */
export type Context = {
  readonly record: IncidentRecord;
  readonly organisation: Organisation;
  readonly regime: RegimeId;
  readonly officer: Officer;
  readonly language: Language;
  readonly words: Words;
  readonly say: Say;
};

/** A label inside a sentence: `Date of birth` becomes `date of birth`; `IP address` and proper names stay. */
export function inSentence(label: string): string {
  const proper = /^\p{Lu}(\p{Lu}|$)|\s\p{Lu}\p{Ll}/u.test(label);
  return proper ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Text that ends as a sentence ends. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text.trimEnd()) ? text : `${text}.`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
