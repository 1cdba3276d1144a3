import * as z from 'zod';
import { factShape, type Fields } from '../../../shared/register/amendment.ts';
import { same } from '../../../shared/register/digest.ts';
import type { Facts } from '../../../shared/register/incident.ts';
import { parse } from '../../../shared/register/parse.ts';
import { draftOfFact, readFact } from '../fields/fact-codec.ts';
import { EDITABLE_KEYS, type EditableKey, factDraftShape, type FactDrafts } from '../fields/fact-drafts.ts';
import type { Faults } from '../fields/faults.ts';

/** One fact being changed: what was recorded when one began, and what is typed. */
export type Edit<K extends EditableKey = EditableKey> = {
  readonly from: Facts[K];
  readonly draft: FactDrafts[K];
};

/** The facts being changed, and only these. */
export type Edited = { readonly [K in EditableKey]?: Edit<K> };

export const NOTHING_EDITED: Edited = {};

export function editedKeys(edited: Edited): readonly EditableKey[] {
  return EDITABLE_KEYS.filter((key) => edited[key] !== undefined);
}

/** A fact as it is shown for typing: what is typed already, else what is recorded. */
export function draftIn<K extends EditableKey>(
  edited: Edited,
  key: K,
  facts: Facts,
  zone: string,
): FactDrafts[K] {
  const edit: Edit<K> | undefined = edited[key];
  return edit === undefined ? draftOfFact(key, facts[key], zone) : edit.draft;
}

/** With one fact as it is typed now; typed back to what is recorded, it is no change. */
export function withDraft<K extends EditableKey>(
  edited: Edited,
  key: K,
  draft: FactDrafts[K],
  facts: Facts,
  zone: string,
): Edited {
  const before: Edit<K> | undefined = edited[key];
  const from = before === undefined ? facts[key] : before.from;
  if (same(draft, draftOfFact(key, from, zone))) return without(edited, [key]);
  return { ...edited, [key]: { from, draft } };
}

export function without(edited: Edited, keys: readonly EditableKey[]): Edited {
  return Object.fromEntries(Object.entries(edited).filter(([key]) => !keys.some((each) => each === key)));
}

/** Takes out what was recorded, but for what was typed on meanwhile: that now begins from what was recorded. */
export function afterRecording(edited: Edited, sent: Edited, fields: Fields): Edited {
  const rest: Record<string, unknown> = {};
  for (const key of editedKeys(edited)) {
    const edit = edited[key];
    if (!Object.hasOwn(fields, key)) rest[key] = edit;
    else if (edit !== sent[key]) rest[key] = { ...edit, from: fields[key]?.to };
  }
  return rest;
}

/** What would be recorded, from what to what; and what is not whole yet. What comes to the same is left out. */
export function amendmentOf(
  edited: Edited,
  zone: string,
): { readonly fields: Fields; readonly unchanged: readonly EditableKey[]; readonly faults: Faults } {
  const fields: Record<string, Fields[string]> = {};
  const faults: Record<string, Faults[EditableKey]> = {};
  const unchanged: EditableKey[] = [];
  for (const key of editedKeys(edited)) {
    const edit = edited[key];
    const to = readEdit(key, edited, zone);
    if (edit === undefined || to === undefined) continue;
    if (!to.ok) faults[key] = to.details.issues ?? [];
    else if (same(edit.from, to.value)) unchanged.push(key);
    else fields[key] = { from: edit.from, to: to.value };
  }
  return { fields, unchanged, faults };
}

function readEdit<K extends EditableKey>(key: K, edited: { readonly [E in K]?: Edit<E> }, zone: string) {
  const edit = edited[key];
  return edit === undefined ? undefined : readFact(key, edit.draft, zone);
}

/** Facts that others changed since one began to change them. */
export function staleIn(edited: Edited, facts: Facts): readonly EditableKey[] {
  return editedKeys(edited).filter((key) => !same(edited[key]?.from, facts[key]));
}

/** One's own words again, over what is recorded now. */
export function rebased(edited: Edited, keys: readonly EditableKey[], facts: Facts): Edited {
  return Object.fromEntries(
    Object.entries(edited).map(([key, edit]) => {
      const stale = keys.find((each) => each === key);
      return [key, stale === undefined ? edit : { ...edit, from: facts[stale] }];
    }),
  );
}

const kept = z.record(z.string(), z.strictObject({ from: z.unknown(), draft: z.unknown() }));

/** What was being changed, read back from a sealed draft; what cannot be read any more is left out. */
export function readEdited(value: unknown): Edited {
  const read = parse(kept, value);
  if (!read.ok) return NOTHING_EDITED;
  const edited: Record<string, unknown> = {};
  for (const key of EDITABLE_KEYS) {
    const edit = read.value[key];
    const schema = factShape[key];
    if (edit === undefined || schema === undefined) continue;
    const draft = parse<unknown>(factDraftShape[key], edit.draft);
    const from = parse(schema, edit.from);
    if (draft.ok && from.ok) edited[key] = { from: from.value, draft: draft.value };
  }
  return edited;
}
