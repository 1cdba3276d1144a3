import { parseArgs } from 'node:util';
import { isDate } from '../../shared/register/when.ts';
import { ok, refused, type Refused, type Result } from '../../shared/result.ts';
import type { Words } from '../../shared/words/en.ts';

export type OptionName = keyof Words['cli']['options'];
export type Options = Readonly<
  Partial<Record<OptionName, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>>
>;

/** With every verb. */
export const EVERYWHERE = {
  json: { type: 'boolean' },
  language: { type: 'string' },
  progress: { type: 'boolean' },
  help: { type: 'boolean' },
} as const satisfies Options;

/** The options that were given, asked for by name and kind. */
export type Values = {
  readonly flag: (name: OptionName) => boolean;
  readonly text: (name: OptionName) => string | undefined;
  readonly texts: (name: OptionName) => readonly string[];
};

export type Read = { readonly positionals: readonly string[]; readonly values: Values };

/** The refusal of a command that cannot be understood; `why` is a part of a sentence in the caller's language. */
export function misused(why: string): Refused {
  return refused('usage', { why });
}

/** Reads what follows the verb, strictly: what is not known is misuse, with the nearest known name. */
export function readArguments(args: readonly string[], own: Options, words: Words): Result<Read> {
  const options = { ...own, ...EVERYWHERE };
  const { misuse } = words.cli;
  const { tokens, values, positionals } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.entries(options).find(([name]) => name === token.name)?.[1];
    if (known === undefined) return misused(unknownOption(token.rawName, Object.keys(options), words));
    // A value that looks like an option is one that was forgotten.
    const forgotten = token.value === undefined || (!token.inlineValue && token.value.startsWith('-'));
    if (known.type === 'string' && forgotten) return misused(misuse.optionNeedsValue(token.rawName));
    if (known.type === 'boolean' && token.value !== undefined)
      return misused(misuse.optionTakesNoValue(token.rawName));
  }
  const textsOf = (name: OptionName): readonly string[] =>
    [values[name] ?? []].flat().filter((value) => typeof value === 'string');
  return ok({
    positionals,
    values: {
      flag: (name) => values[name] === true,
      text: (name) => textsOf(name).at(-1),
      texts: textsOf,
    },
  });
}

/** An option that must be there. */
export function needed(values: Values, name: OptionName, words: Words): Result<string> {
  const value = values.text(name);
  return value === undefined ? misused(words.cli.misuse.optionMissing(`--${name}`)) : ok(value);
}

/** An option that must be one of a list. */
export function oneOf<T extends string>(
  value: string,
  name: OptionName,
  list: readonly T[],
  words: Words,
): Result<T> {
  const found = list.find((each) => each === value);
  return found === undefined
    ? misused(words.cli.misuse.optionNotInList(`--${name}`, list.join(', ')))
    : ok(found);
}

/** A date that may be left out. */
export function dateOption(values: Values, name: OptionName, words: Words): Result<string | undefined> {
  const value = values.text(name);
  return value === undefined || isDate(value)
    ? ok(value)
    : misused(words.cli.misuse.optionNotADate(`--${name}`));
}

/** The name that was probably meant; undefined where none is near. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const near = names
    .map((name) => ({ name, far: name.startsWith(typed) && typed !== '' ? 0.5 : distance(typed, name) }))
    .sort((a, b) => a.far - b.far)[0];
  return near !== undefined && near.far <= Math.max(1, Math.floor(typed.length / 2)) ? near.name : undefined;
}

function unknownOption(raw: string, names: readonly string[], words: Words): string {
  const { misuse } = words.cli;
  const near = nearest(raw.replace(/^-+/, ''), names);
  const unknown = misuse.optionUnknown(raw);
  return near === undefined ? unknown : `${unknown}. ${misuse.didYouMean(`--${near}`)}`;
}

/** Letters to add, leave out, change or swap to make one word of another. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_unused, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, at(i - 2, j - 2) + 1);
      const row = rows[i];
      if (row !== undefined) row[j] = best;
    }
  }
  return at(a.length, b.length);
}
