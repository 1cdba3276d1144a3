import { plain } from './headers.ts';

/** Values of a file, recognised whatever their case, accents and punctuation. A Map: `__proto__` is a value like others. */
export type Lookup<T> = ReadonlyMap<string, T>;

export function lookupOf<T>(values: Readonly<Record<string, T>>): Lookup<T> {
  return new Map(Object.entries(values).map(([key, value]) => [plain(key), value]));
}

/** What a cell stands for: itself, or each of its parts. Null where it, or one of its parts, is not known. */
export function lookUp<T>(
  cell: string,
  separator: string | null,
  values: Lookup<T>,
): readonly { readonly value: T }[] | null {
  const whole = values.get(plain(cell));
  if (whole !== undefined) return [{ value: whole }];
  if (separator === null) return null;
  const found: { value: T }[] = [];
  for (const part of cell.split(separator)) {
    if (part.trim() === '') continue;
    const value = values.get(plain(part));
    if (value === undefined) return null;
    found.push({ value });
  }
  return found.length === 0 ? null : found;
}
