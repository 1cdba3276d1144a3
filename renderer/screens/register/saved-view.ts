import * as z from 'zod';
import type { NewDraft } from '../../../shared/host.ts';
import { GROUPS } from '../today/waiting.ts';
import { type Filters, NO_FILTERS } from './filters.ts';
import { type Layout, NARROWEST, WIDEST } from './layout.ts';
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
  return drafts
    .filter(({ kind }) => kind === 'view')
    .flatMap(({ id, value }): readonly SavedView[] => {
      const read = schema.safeParse(value);
      if (!read.success) return [];
      const filters: Filters = { ...NO_FILTERS, ...read.data.filters };
      const layout: Layout = read.data.layout;
      return [{ ...read.data, id: id.slice(PREFIX.length), filters, layout }];
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}
