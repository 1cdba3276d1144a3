import { ok, type Result } from '../../shared/result.ts';
import type { Words } from '../../shared/words/en.ts';
import { dateOption, type Options, type Values } from './arguments.ts';
import { readReasons } from './reasons.ts';

/** What `document` and `export` are asked alike: where to, in which language, of which period, with which reasons. */
export const SELECTION = {
  out: { type: 'string' },
  language: { type: 'string' },
  draft: { type: 'boolean' },
  reason: { type: 'string', multiple: true },
  reasons: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  force: { type: 'boolean' },
  member: { type: 'string' },
} as const satisfies Options;

export type Selection = {
  readonly draft: boolean;
  readonly reasons: Readonly<Record<string, string>>;
  /** First and last day, YYYY-MM-DD; left out where it is open. */
  readonly period: { readonly from?: string; readonly to?: string };
};

export function readSelection(values: Values, words: Words): Result<Selection> {
  const reasons = readReasons(values, words);
  if (!reasons.ok) return reasons;
  const from = dateOption(values, 'from', words);
  if (!from.ok) return from;
  const to = dateOption(values, 'to', words);
  if (!to.ok) return to;
  return ok({
    draft: values.flag('draft'),
    reasons: reasons.value,
    period: {
      ...(from.value === undefined ? {} : { from: from.value }),
      ...(to.value === undefined ? {} : { to: to.value }),
    },
  });
}
