import * as z from 'zod';
import type { Count } from '../../../shared/register/count.ts';
import type { Frozen } from '../../../shared/register/parse.ts';

export const COUNT_KINDS = ['exact', 'approximate', 'range', 'unknown'] as const;

/** What is being answered to *how many*, as it is typed. */
export const countDraftSchema = z.strictObject({
  kind: z.enum(COUNT_KINDS),
  n: z.string(),
  from: z.string(),
  to: z.string(),
  reason: z.string(),
});
export type CountDraft = Frozen<z.infer<typeof countDraftSchema>>;

export const NO_COUNT: CountDraft = { kind: 'exact', n: '', from: '', to: '', reason: '' };

export function countDraftOf(count: Count | null): CountDraft {
  switch (count?.kind) {
    case undefined:
      return NO_COUNT;
    case 'exact':
    case 'approximate':
      return { ...NO_COUNT, kind: count.kind, n: String(count.n) };
    case 'range':
      return { ...NO_COUNT, kind: 'range', from: String(count.from), to: String(count.to) };
    case 'unknown':
      return { ...NO_COUNT, kind: 'unknown', reason: count.reason };
  }
}

/** The value as it stands so far, for countSchema to judge; null where nothing is answered. */
export function countOf({ kind, n, from, to, reason }: CountDraft): unknown {
  switch (kind) {
    case 'exact':
    case 'approximate':
      return n.trim() === '' ? null : { kind, n: wholeOf(n) };
    case 'range':
      return from.trim() === '' && to.trim() === '' ? null : { kind, from: wholeOf(from), to: wholeOf(to) };
    case 'unknown':
      return { kind, reason };
  }
}

/** Another way to say it: the number that was given comes along. */
export function withCountKind(draft: CountDraft, kind: CountDraft['kind']): CountDraft {
  if (kind === 'range') return { ...draft, kind, from: draft.from === '' ? draft.n : draft.from };
  if (kind === 'exact' || kind === 'approximate') {
    return { ...draft, kind, n: draft.n === '' ? draft.from : draft.n };
  }
  return { ...draft, kind };
}

/**
 * A whole number as people write it, with the spaces or commas between thousands of either language; what is none
 * stays text, which no schema takes for a number.
 */
function wholeOf(text: string): unknown {
  const written = text.trim();
  if (written === '') return undefined;
  const grouped = /^\d{1,3}([\s,’'.]\d{3})+$/u.test(written);
  const digits = grouped ? written.replace(/\D/g, '') : written;
  return /^\d+$/.test(digits) ? Number(digits) : text;
}
