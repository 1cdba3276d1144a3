import { REGIME_IDS, type RegimeId } from '../register/organisation.ts';
import type { Prescribed, Regime, RequiredItem } from './regime.ts';
import { pipeda } from './regimes/pipeda.ts';
import { quebecPrivate } from './regimes/quebec-private.ts';

/** Every law Constat knows. A new one is a file in regimes/ and a line here. */
export const REGIMES: Readonly<Record<RegimeId, Regime>> = {
  'quebec-private': quebecPrivate,
  pipeda,
};

export function regime(id: RegimeId): Regime {
  return REGIMES[id];
}

/** The law that prescribes a document. Throws for one that none prescribes: that is a bug in regimes/. */
export function regimeOf(prescribed: Prescribed): RegimeId {
  const id = REGIME_IDS.find((candidate) => REGIMES[candidate].required[prescribed] !== undefined);
  if (id === undefined) throw new Error(`No law prescribes ${prescribed}`);
  return id;
}

/** What a document must say, in the law's order. */
export function itemsOf(prescribed: Prescribed): readonly RequiredItem[] {
  return REGIMES[regimeOf(prescribed)].required[prescribed] ?? [];
}

/** The items of a list under their numbers: eleven for a notice to the Commission; those without a number come last. */
export function byNumber<T>(
  items: readonly T[],
  numberOf: (item: T) => string | null,
): readonly { readonly number: string | null; readonly items: readonly T[] }[] {
  const groups = new Map<string | null, T[]>();
  for (const item of items) {
    const number = numberOf(item);
    groups.set(number, [...(groups.get(number) ?? []), item]);
  }
  const last = (number: string | null) => (number === null ? 1 : 0);
  return [...groups]
    .map(([number, grouped]) => ({ number, items: grouped }))
    .sort((a, b) => last(a.number) - last(b.number));
}
