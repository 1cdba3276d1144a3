import * as z from 'zod';
import { type Issue, type IssueCode, ok, refused, type Result } from '../result.ts';

// zod would otherwise probe `new Function`, which the window's CSP refuses and reports.
z.config({ jitless: true });

/** What a schema reads is a value: nobody changes it in place. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** Longest narrative accepted (characters). Longer text belongs in an attachment. */
export const LONGEST_TEXT = 100_000;
/** Longest single line accepted (characters). */
export const LONGEST_LINE = 500;

/** Does it hold a letter or a digit, once what nobody sees (soft hyphens, zero-width and filler characters) is gone? */
export function saysSomething(value: string): boolean {
  return /[\p{L}\p{N}]/u.test(value.replace(/\p{Default_Ignorable_Code_Point}+/gu, ''));
}

const saying = (value: z.ZodString, longest: number): z.ZodString =>
  value
    .trim()
    .min(1, { abort: true })
    .max(longest, { abort: true })
    .refine(saysSomething, because('required'));

/** One line of text that says something; what is pasted over several lines becomes one. */
export const line = saying(z.string().overwrite(onOneLine), LONGEST_LINE);
/** Text of any number of lines that says something. */
export const text = saying(z.string(), LONGEST_TEXT);
/** Why: *because* with no words to it is no reason. */
export const reason = saying(z.string(), 5000);
/** A name that a machine gave (of a file, of an error): taken as it is. */
export const machineName = z.string().trim().min(1).max(LONGEST_LINE);

/** Breaks, tabs and runs of spaces become one space; a no-break space that stands alone stays. */
function onOneLine(value: string): string {
  return value.replace(/[\s\u0085]+/gu, (run) => (/^[ \u00A0\u2000-\u200A\u202F]$/u.test(run) ? run : ' '));
}

const CODE_OF_ZOD: Readonly<Record<string, IssueCode>> = {
  unrecognized_keys: 'unknown-key',
  invalid_value: 'not-in-list',
  invalid_union: 'not-in-list',
  too_big: 'too-long',
  too_small: 'too-short',
  invalid_format: 'malformed',
};

type ZodIssue = z.core.$ZodIssue;

function codeOf(issue: ZodIssue, input: unknown): IssueCode {
  if (issue.code === 'custom') return (issue.params?.['code'] as IssueCode | undefined) ?? 'malformed';
  if (issue.code === 'invalid_type')
    return valueAt(input, issue.path) === undefined ? 'required' : 'wrong-type';
  if (issue.code === 'invalid_union' && valueAt(input, issue.path) === undefined) return 'required';
  if (issue.code === 'too_small') {
    if (issue.origin === 'number' || issue.origin === 'int') return 'too-small';
    return issue.minimum === 1 ? 'required' : 'too-short';
  }
  if (issue.code === 'too_big')
    return issue.origin === 'number' || issue.origin === 'int' ? 'too-large' : 'too-long';
  return CODE_OF_ZOD[issue.code] ?? 'malformed';
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = input;
  for (const key of path) {
    if (at === null || typeof at !== 'object') return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}

function issueOf(issue: ZodIssue, input: unknown): Issue {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const code = codeOf(issue, input);
  if (issue.code === 'unrecognized_keys') return { path, code, detail: issue.keys.join(', ') };
  if (issue.code === 'invalid_value') return { path, code, detail: issue.values.map(String).join(', ') };
  return { path, code };
}

/**
 * Reads what came from outside. Never throws on input: what does not fit comes back as issues by field.
 * The result holds only what the schema names.
 */
export function parse<T>(schema: z.ZodType<T>, input: unknown): Result<T> {
  const read = schema.safeParse(input);
  if (read.success) return ok(read.data);
  return refused('invalid', { issues: read.error.issues.map((issue) => issueOf(issue, input)) });
}

/** A refinement's failure, named by our own code. */
export function because(code: IssueCode): { params: { code: IssueCode } } {
  return { params: { code } };
}

/** Deepest value accepted: lists within lists in what is otherwise free of form. */
export const DEEPEST = 64;

/**
 * What keeps a value from being one that JSON writes and reads back the same, and the digest of it from being made;
 * undefined where nothing does. Walks without recursion, so that no depth ends it.
 */
export function notPlain(input: unknown): IssueCode | undefined {
  const pending: [value: unknown, depth: number][] = [[input, 0]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [value, depth] = next;
    if (depth > DEEPEST) return 'malformed';
    if (typeof value === 'number' && !Number.isFinite(value)) return 'wrong-type';
    if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol')
      return 'wrong-type';
    if (typeof value !== 'object' || value === null) continue;
    if (Object.hasOwn(value, '__proto__')) return 'unknown-key';
    for (const inner of Object.values(value)) pending.push([inner, depth + 1]);
  }
  return undefined;
}
