/** Rows that are selected, by the place they have in memory; `anchor`: where an extension starts from. */
export type Selection = { readonly places: ReadonlySet<number>; readonly anchor: number | null };

export const NONE_SELECTED: Selection = { places: new Set(), anchor: null };

export function toggled({ places }: Selection, place: number): Selection {
  const next = new Set(places);
  if (!next.delete(place)) next.add(place);
  return { places: next, anchor: place };
}

/** From the anchor to here, in the order that is shown, and nothing else; from here alone where the anchor is not shown. */
export function extended({ anchor }: Selection, view: Uint32Array, to: number): Selection {
  const place = view[to];
  if (place === undefined) return NONE_SELECTED;
  const from = anchor === null ? -1 : view.indexOf(anchor);
  if (from === -1) return { places: new Set([place]), anchor: place };
  return { places: new Set(view.subarray(Math.min(from, to), Math.max(from, to) + 1)), anchor };
}

/** All that is shown, beside what is selected already; none of it where all of it was. */
export function allToggled({ places, anchor }: Selection, view: Uint32Array): Selection {
  if (isAll(places, view)) {
    const next = new Set(places);
    for (const place of view) next.delete(place);
    return { places: next, anchor: null };
  }
  const next = new Set(places);
  for (const place of view) next.add(place);
  return { places: next, anchor };
}

function isAll(places: ReadonlySet<number>, view: Uint32Array): boolean {
  return view.length > 0 && places.size >= view.length && view.every((place) => places.has(place));
}

/** How much of what is shown is selected, and how much that is selected is not shown. */
export function extentOf(
  { places }: Selection,
  rows: Uint8Array,
  shown: number,
): { readonly of: 'none' | 'some' | 'all'; readonly hidden: number } {
  let seen = 0;
  for (const place of places) if ((rows[place] ?? 0) !== 0) seen += 1;
  return { of: seen === 0 ? 'none' : seen === shown ? 'all' : 'some', hidden: places.size - seen };
}
