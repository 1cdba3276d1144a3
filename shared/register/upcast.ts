import type { StoredChange } from './change.ts';
import { isChangeType, readContent, versionOf } from './change.ts';

/**
 * Old entries are never rewritten: they are read through these steps, one for each version of a change that is no
 * longer the latest. A step takes the content of version `v` and gives that of `v + 1`.
 */
export type Upcast = (content: unknown) => unknown;
export const UPCASTS: Readonly<Record<string, Readonly<Record<number, Upcast>>>> = {
  'register-created': { 1: slotsOfMembers },
};

/** Version 1 named slots and members in the same order, and not whose each slot was. */
function slotsOfMembers(content: unknown): unknown {
  const { members, slots, ...rest } = content as {
    readonly members: readonly { readonly id: string }[];
    readonly slots: readonly object[];
  };
  return { ...rest, members, slots: slots.map((slot, at) => ({ ...slot, member: members[at]?.id })) };
}

/** A change as it was written, before anybody knows what it holds. */
export type WrittenChange = {
  readonly id: string;
  readonly type: string;
  readonly v: number;
  readonly record: string | null;
  readonly reason?: string | undefined;
  readonly content: unknown;
};

export type Unreadable = {
  readonly id: string;
  readonly type: string;
  readonly record: string | null;
  readonly why: string;
};

/**
 * Brings a written change to the latest version. Total: what cannot be understood comes back as unreadable, is kept
 * and shown, and never stops a register from opening.
 */
export function upcast(
  written: WrittenChange,
  steps: typeof UPCASTS = UPCASTS,
): { readonly change: StoredChange } | { readonly unreadable: Unreadable } {
  const { id, type, record } = written;
  if (!isChangeType(type)) return { unreadable: { id, type, record, why: 'unknown-type' } };
  const latest = versionOf(type);
  if (!Number.isInteger(written.v)) return { unreadable: { id, type, record, why: 'no-version' } };
  if (written.v > latest) return { unreadable: { id, type, record, why: 'newer-version' } };
  let content = written.content;
  for (let v = written.v; v < latest; v += 1) {
    const step = steps[type]?.[v];
    if (step === undefined) return { unreadable: { id, type, record, why: `no-step-from-${v}` } };
    try {
      content = step(content);
    } catch {
      return { unreadable: { id, type, record, why: `step-failed-from-${v}` } };
    }
  }
  const read = readContent(type, content);
  if (!read.ok) return { unreadable: { id, type, record, why: 'content-invalid' } };
  return { change: { ...written, type, v: latest, content: read.value } as StoredChange };
}
