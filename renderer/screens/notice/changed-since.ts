import type { EntryView } from '../../../shared/host.ts';
import type { ChangeType } from '../../../shared/register/change.ts';
import { same } from '../../../shared/register/digest.ts';
import { FACT_KEYS, type FactKey } from '../../../shared/register/incident.ts';

/** What changed in a record after an entry of the journal. */
export type Changed = {
  readonly facts: readonly ChangedFact[];
  /** Measures added or changed. */
  readonly measures: number;
  readonly isReassessed: boolean;
};
/** `on`: the instant of its last change, UTC. */
export type ChangedFact = {
  readonly key: FactKey;
  readonly from: unknown;
  readonly to: unknown;
  readonly at: string;
};

/** Changes that may call for a supplement. */
export const TELLING = [
  'facts-amended',
  'measure-added',
  'measure-changed',
  'risk-assessed',
  'undone',
] as const satisfies readonly ChangeType[];

/** What these entries changed after the place `since`, from what it was to what it is; what was undone is not named. */
export function changedSince(entries: readonly EntryView[], since: number): Changed {
  const later = entries.filter((entry) => entry.place > since).toSorted((a, b) => a.place - b.place);
  const facts = new Map<FactKey, ChangedFact>();
  let measures = 0;
  let isReassessed = false;
  for (const { at, changes } of later) {
    for (const { type, content } of changes) {
      const what = type === 'undone' ? restoredOf(content) : { type, content };
      const undoing = type === 'undone' ? -1 : 1;
      if (what?.type === 'risk-assessed') isReassessed = true;
      if (what?.type === 'measure-added') measures += undoing;
      if (what?.type === 'measure-changed') measures += undoing;
      if (what?.type !== 'facts-amended') continue;
      for (const [key, from, to] of amended(what.content)) {
        facts.set(key, { key, from: facts.has(key) ? facts.get(key)?.from : from, to, at });
      }
    }
  }
  return {
    facts: FACT_KEYS.flatMap((key) => facts.get(key) ?? []).filter(({ from, to }) => !same(from, to)),
    measures: Math.max(0, measures),
    isReassessed,
  };
}

export function isNothing({ facts, measures, isReassessed }: Changed): boolean {
  return facts.length === 0 && measures === 0 && !isReassessed;
}

function restoredOf(content: unknown): { readonly type: string; readonly content: unknown } | null {
  const restored = fieldOf(content, 'restored');
  const type = fieldOf(restored, 'type');
  return typeof type === 'string' ? { type, content: restored } : null;
}

function amended(content: unknown): readonly (readonly [FactKey, unknown, unknown])[] {
  const fields = fieldOf(content, 'fields');
  if (typeof fields !== 'object' || fields === null) return [];
  return Object.entries(fields).flatMap(([field, change]) => {
    const key = FACT_KEYS.find((each) => each === field);
    return key === undefined ? [] : [[key, fieldOf(change, 'from'), fieldOf(change, 'to')] as const];
  });
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
