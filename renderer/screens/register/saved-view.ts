import * as z from 'zod';
import type { NewDraft } from '../../../shared/host.ts';
import { GROUPS } from '../today/waiting.ts';
import { type Filters, NO_FILTERS, sameFilters } from './filters.ts';
import { type Layout, NARROWEST, sameLayout, WIDEST } from './layout.ts';
import type { Asked } from './kept.ts';

/** A view as somebody saved it: what is looked for, and how it is shown. */
export type SavedView = {
  readonly id: string;
  readonly name: string;
} & Pick<Asked, 'query' | 'filters' | 'sorting' | 'layout'>;

const word = z.string().max(500);
const values = z.array(word).max(1000).default([]);
const column = z.string().max(40);
const columnList = z.array(column).max(40);

const schema = z.strictObject({
  name: z.string().min(1).max(80),
  query: word,
  filters: z.strictObject({
    status: values,
    natures: values,
    cause: values,
    unit: values,
    risk: values,
    year: values,
    incomplete: z.boolean(),
    numbers: z.strictObject({ from: word, to: word }).nullable(),
    waiting: z.enum(GROUPS).nullable().default(null),
  }),
  sorting: z.array(z.strictObject({ id: column, desc: z.boolean() })).max(20),
  layout: z.strictObject({
    columnOrder: columnList,
    columnVisibility: z.record(column, z.boolean()),
    columnSizing: z.record(column, z.number().min(NARROWEST).max(WIDEST)),
    columnPinning: z.strictObject({ start: columnList, end: columnList }),
  }),
});

const PREFIX = 'view ';

/** The view as a draft: sealed in the register's own folder, for this member. `id` is chosen by who saves it. */
export function draftOf({ id, ...view }: SavedView): NewDraft {
  return { id: `${PREFIX}${id}`, kind: 'view', record: null, value: view };
}

/** The views among the drafts, by their names; one that does not read as a view is passed over. */
export function viewsAmong(drafts: readonly NewDraft[]): readonly SavedView[] {
  return byName(
    drafts
      .filter(({ kind }) => kind === 'view')
      .flatMap(({ id, value }): readonly SavedView[] => {
        const read = schema.safeParse(value);
        if (!read.success) return [];
        const filters: Filters = { ...NO_FILTERS, ...read.data.filters };
        const layout: Layout = read.data.layout;
        return [{ ...read.data, id: id.slice(PREFIX.length), filters, layout }];
      }),
  );
}

export function byName(views: readonly SavedView[]): readonly SavedView[] {
  return views.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The saved view that stands now; null where what is asked is none of them. */
export function standingAmong(
  views: readonly SavedView[],
  { query, filters, sorting, layout }: Pick<Asked, 'query' | 'filters' | 'sorting' | 'layout'>,
): SavedView | null {
  return (
    views.find(
      (view) =>
        view.query === query &&
        sameFilters(view.filters, filters) &&
        sameSorting(view.sorting, sorting) &&
        sameLayout(view.layout, layout),
    ) ?? null
  );
}

export type NameFault = 'missing' | 'twice';

/** What is wrong with the names, by the view's id: one without a name, or with another's. */
export function nameFaults(names: Readonly<Record<string, string>>): Readonly<Record<string, NameFault>> {
  const taken = new Set<string>();
  const faults: Record<string, NameFault> = {};
  for (const [id, typed] of Object.entries(names)) {
    const name = typed.trim();
    if (name === '') faults[id] = 'missing';
    else if (taken.has(name)) faults[id] = 'twice';
    taken.add(name);
  }
  return faults;
}

function sameSorting(one: Asked['sorting'], other: Asked['sorting']): boolean {
  return (
    one.length === other.length &&
    one.every(({ id, desc }, at) => other[at]?.id === id && other[at].desc === desc)
  );
}
