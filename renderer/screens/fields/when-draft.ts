import { parseAbsolute, parseDateTime, toZoned } from '@internationalized/date';
import * as z from 'zod';
import type { Frozen } from '../../../shared/register/parse.ts';
import { isDate, isInstant, type When } from '../../../shared/register/when.ts';

/** The ways to say when; `null` is not chosen: a date, as most answers are. */
export const WHEN_KINDS = ['instant', 'date', 'period', 'approximate', 'unknown'] as const;

/** What is being answered to *when*, as it is typed: changing one's mind about the kind loses nothing. */
export const whenDraftSchema = z.strictObject({
  kind: z.enum(WHEN_KINDS),
  on: z.string().nullable(),
  /** `HH:MM` in the organisation's zone. */
  time: z.string().nullable(),
  /** The instant that date and time came from, with its seconds: kept as long as neither is changed. */
  at: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  reason: z.string(),
});
export type WhenDraft = Frozen<z.infer<typeof whenDraftSchema>>;

export const NO_WHEN: WhenDraft = {
  kind: 'date',
  on: null,
  time: null,
  at: null,
  from: null,
  to: null,
  reason: '',
};

export function whenDraftOf(when: When | null, zone: string): WhenDraft {
  switch (when?.kind) {
    case undefined:
      return NO_WHEN;
    case 'instant':
      return { ...NO_WHEN, kind: 'instant', at: when.at, ...wall(when.at, zone) };
    case 'date':
      return { ...NO_WHEN, kind: 'date', on: when.on };
    case 'period':
    case 'approximate':
      return { ...NO_WHEN, kind: when.kind, from: when.from, to: when.to };
    case 'unknown':
      return { ...NO_WHEN, kind: 'unknown', reason: when.reason };
  }
}

/** The value as it stands so far, for whenSchema to judge; null where nothing is answered. */
export function whenOf(draft: WhenDraft, zone: string): unknown {
  const { kind, on, time, from, to, reason } = draft;
  switch (kind) {
    case 'date':
      return on === null ? null : { kind, on };
    case 'instant':
      return on === null && time === null ? null : { kind, at: instantOf(draft, zone) };
    case 'period':
    case 'approximate':
      return from === null && to === null ? null : { kind, from: from ?? undefined, to: to ?? undefined };
    case 'unknown':
      return { kind, reason };
  }
}

/** Another way to say it: what was given already comes along, where it fits. */
export function withWhenKind(draft: WhenDraft, kind: WhenDraft['kind']): WhenDraft {
  const { on, from, to } = draft;
  switch (kind) {
    case 'period':
    case 'approximate':
      return { ...draft, kind, from: from ?? on, to: to ?? (kind === 'approximate' ? on : null) };
    case 'date':
    case 'instant':
      return { ...draft, kind, on: on ?? from };
    case 'unknown':
      return { ...draft, kind };
  }
}

function instantOf({ on, time, at }: WhenDraft, zone: string): string | undefined {
  if (on === null || time === null || !isDate(on)) return undefined;
  if (at !== null && isInstant(at)) {
    const before = wall(at, zone);
    if (before.on === on && before.time === time) return at;
  }
  try {
    return toZoned(parseDateTime(`${on}T${time}`), zone).toAbsoluteString();
  } catch {
    return undefined;
  }
}

function wall(at: string, zone: string): { readonly on: string; readonly time: string } {
  const local = parseAbsolute(at, zone).toString();
  return { on: local.slice(0, 10), time: local.slice(11, 16) };
}
