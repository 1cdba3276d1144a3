import type { Details } from '../result.ts';

export type Labels = Readonly<Record<string, string>>;

/** The label of a key, or the key itself where it has none. Keys come from outside: what all objects have is no label. */
export function labelled(labels: Labels, key: string): string {
  return Object.hasOwn(labels, key) ? (labels[key] ?? key) : key;
}

/** A part of a sentence for a detail that is there (text or number); nothing where it is not. */
export function part(details: Details, key: string, say: (value: string) => string): string {
  const value = details[key];
  if (typeof value === 'number') return say(String(value));
  return typeof value === 'string' && value !== '' ? say(value) : '';
}

/** A part of a sentence for a detail that is a list of codes, each by its label where it has one. */
export function parts(details: Details, key: string, labels: Labels, say: (list: string) => string): string {
  const values: unknown = details[key];
  if (!Array.isArray(values) || values.length === 0) return '';
  const named = values.filter((value) => typeof value === 'string').map((value) => labelled(labels, value));
  return named.length === 0 ? '' : say(named.join(', '));
}
