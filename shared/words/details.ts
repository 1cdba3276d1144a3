import type { Details } from '../result.ts';

/** A part of a sentence for a detail that is there (text or number); nothing where it is not. */
export function part(details: Details, key: string, say: (value: string) => string): string {
  const value = details[key];
  if (typeof value === 'number') return say(String(value));
  return typeof value === 'string' && value !== '' ? say(value) : '';
}

/** A part of a sentence for a detail that is a list of codes, each by its label where it has one. */
export function parts(
  details: Details,
  key: string,
  labels: Readonly<Record<string, string>>,
  say: (list: string) => string,
): string {
  const values: unknown = details[key];
  if (!Array.isArray(values) || values.length === 0) return '';
  const named = values.filter((value) => typeof value === 'string').map((value) => labels[value] ?? value);
  return named.length === 0 ? '' : say(named.join(', '));
}
